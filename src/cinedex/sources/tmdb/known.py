"""The keys that are known of each kind of answer, so that new ones are noticed."""

from collections import Counter
from collections.abc import Mapping
from typing import Any, ClassVar, Final

# A key with the shape of what it holds, None where that is a plain value; a list is told by the shape of its rows.
Shape = Mapping[str, Any]
_ANY_KEY: Final = "{}"


def _keys(names: str, **nested: Shape | None) -> dict[str, Any]:
    return {**dict.fromkeys(names.split()), **nested}


def _paged(rows: Shape) -> Shape:
    return _keys("id page dates total_pages total_results", results=rows)


_CARD_KEYS = (
    "adult backdrop_path genre_ids id media_type original_language original_title overview popularity poster_path "
    "release_date softcore title video vote_average vote_count"
)
_SERIES_KEYS = (
    "adult backdrop_path first_air_date id media_type name origin_country original_language original_name overview "
    "popularity poster_path softcore vote_average vote_count"
)
_SEASON_KEYS = "air_date episode_count id media_type name overview poster_path season_number vote_average"
_EPISODE_KEYS = (
    "air_date episode_number episode_type id media_type name overview production_code runtime season_number show_id "
    "still_path vote_average vote_count"
)
_ID_KEYS = "imdb_id freebase_mid freebase_id tvdb_id tvrage_id wikidata_id facebook_id instagram_id twitter_id"
_IMAGE = _keys("aspect_ratio file_path file_type height id iso_3166_1 iso_639_1 vote_average vote_count width")
_PERSON_KEYS = "adult gender id known_for_department name original_name popularity profile_path credit_id"
_OFFER = _keys("display_priority logo_path provider_id provider_name")


class _Shapes:
    card = _keys(_CARD_KEYS)
    cards = _paged(card)
    named = _keys("id name")
    genres = _keys("", genres=named)
    country = _keys("iso_3166_1 english_name native_name")
    language = _keys("iso_639_1 english_name name")
    jobs = _keys("department jobs")
    time_zones = _keys("iso_3166_1 zones")
    regions = _keys("", results=country)
    providers = _keys(
        "",
        results=_keys(
            "display_priority logo_path provider_id provider_name display_priorities",
        ),
    )
    images = _keys("id", backdrops=_IMAGE, logos=_IMAGE, posters=_IMAGE, stills=_IMAGE)
    translations = _keys(
        "id",
        translations=_keys(
            "iso_3166_1 iso_639_1 name english_name", data=_keys("homepage name overview runtime tagline title")
        ),
    )
    credits = _keys(
        "id",
        cast=_keys(_PERSON_KEYS + " cast_id character order"),
        crew=_keys(_PERSON_KEYS + " department job"),
    )
    network = _keys("id logo_path name origin_country")
    # Some lists of 2019 named the networks.
    series_card = _keys(
        _SERIES_KEYS + " genre_ids rating", networks=_keys("id name origin_country", logo=_keys("path aspect_ratio"))
    )
    series_cards = _paged(series_card)
    related = _keys("page total_pages total_results", results=card)
    parts: ClassVar[Mapping[str, Shape]] = {
        "alternative_titles": _keys("id", titles=_keys("iso_3166_1 title type")),
        "casts": credits,
        "credits": credits,
        "external_ids": _keys("id imdb_id wikidata_id facebook_id instagram_id twitter_id"),
        "images": images,
        "keywords": _keys("id", keywords=named),
        "recommendations": related,
        "release_dates": _keys(
            "id",
            results=_keys(
                "iso_3166_1", release_dates=_keys("certification descriptors iso_639_1 note release_date type")
            ),
        ),
        "releases": _keys("id", countries=_keys("certification descriptors iso_3166_1 primary release_date")),
        "reviews": _paged(
            _keys(
                "author content created_at id updated_at url",
                author_details=_keys("name username avatar_path rating"),
            )
        ),
        "similar": related,
        "similar_movies": related,
        "trailers": _keys("id", quicktime=_keys("name sources"), youtube=_keys("name size source type")),
        "translations": translations,
        "videos": _keys(
            "id",
            results=_keys("id iso_3166_1 iso_639_1 key name official published_at site size type"),
        ),
        "watch/providers": _keys(
            "id",
            results={
                _ANY_KEY: _keys("link", flatrate=_OFFER, free=_OFFER, ads=_OFFER, rent=_OFFER, buy=_OFFER),
            },
        ),
    }
    movie: ClassVar[Shape] = {
        **_keys(_CARD_KEYS.replace("genre_ids ", "").replace("media_type ", "")),
        **_keys("budget homepage imdb_id origin_country revenue runtime status tagline account_states changes lists"),
        "belongs_to_collection": _keys("id name poster_path backdrop_path"),
        "genres": named,
        "production_companies": _keys("id logo_path name origin_country"),
        "production_countries": _keys("iso_3166_1 name"),
        "spoken_languages": language,
        **parts,
    }
    _cast = _keys(_PERSON_KEYS + " character order")
    _crew = _keys(_PERSON_KEYS + " department job")
    aggregate_credits = _keys(
        "id",
        cast=_keys(_PERSON_KEYS + " order total_episode_count", roles=_keys("character credit_id episode_count")),
        crew=_keys(_PERSON_KEYS + " department total_episode_count", jobs=_keys("credit_id episode_count job")),
    )
    _group = _keys("description episode_count group_count id name type", network=network)
    _card_of_episode = _keys(_EPISODE_KEYS + " order")
    series_parts: ClassVar[Mapping[str, Shape]] = {
        **parts,
        "aggregate_credits": aggregate_credits,
        "alternative_titles": _keys("id", results=_keys("iso_3166_1 title type")),
        "content_ratings": _keys("id", results=_keys("descriptors iso_3166_1 rating")),
        "episode_groups": _keys("id", results=_group),
        "external_ids": _keys("id " + _ID_KEYS),
        "keywords": _keys("id", results=named),
        "recommendations": series_cards,
        "screened_theatrically": _keys("id", results=_keys("id episode_number season_number")),
        "similar": series_cards,
    }
    episode_parts: ClassVar[Mapping[str, Shape]] = {
        "credits": {**credits, "guest_stars": _cast},
        "external_ids": series_parts["external_ids"],
        "images": images,
        "translations": translations,
        "videos": parts["videos"],
    }
    episode: ClassVar[Shape] = {
        **_keys(_EPISODE_KEYS + " account_states changes", crew=_crew, guest_stars=_cast),
        **episode_parts,
    }
    season_parts: ClassVar[Mapping[str, Shape]] = {
        **episode_parts,
        "aggregate_credits": aggregate_credits,
        "watch/providers": parts["watch/providers"],
    }
    season: ClassVar[Shape] = {
        **_keys(_SEASON_KEYS + " _id account_states changes", episodes=episode, networks=network),
        **season_parts,
    }
    series: ClassVar[Shape] = {
        **_keys(_SERIES_KEYS),
        **_keys("episode_run_time homepage in_production languages last_air_date number_of_episodes number_of_seasons"),
        **_keys("status tagline type account_states changes lists"),
        "created_by": _keys(_PERSON_KEYS),
        "genres": named,
        "last_episode_to_air": _card_of_episode,
        "networks": network,
        "next_episode_to_air": _card_of_episode,
        "production_companies": network,
        "production_countries": _keys("iso_3166_1 name"),
        "seasons": _keys(_SEASON_KEYS),
        "spoken_languages": language,
        **series_parts,
    }
    episode_group: ClassVar[Shape] = {
        **_group,
        "groups": _keys("id locked name order", episodes=_card_of_episode),
    }
    collection = _keys(
        "id name original_language original_name overview poster_path backdrop_path",
        parts=card,
        images=images,
        translations=translations,
    )
    company = _keys(
        "id description headquarters homepage logo_path name origin_country",
        parent_company=_keys("id name logo_path"),
        alternative_names=_keys("id", results=_keys("name type")),
        images=images,
        movies=cards,
    )
    # The network's own page; `network` is what titles show of it.
    network_details = _keys(
        "id headquarters homepage logo_path name origin_country",
        alternative_names=company["alternative_names"],
        images=images,
    )
    title = _keys(_CARD_KEYS + " " + _SERIES_KEYS)
    titled_person = _keys(_PERSON_KEYS + " media_type", known_for=title)
    people = _paged(titled_person)
    _credit_keys = "character credit_id department episode_count first_credit_air_date job order"
    _credited: ClassVar[Shape] = {**title, **_keys(_credit_keys)}
    _filmography = _keys("id", cast=_credited, crew=_credited)
    _season_card = _keys(_SEASON_KEYS + " show_id")
    _episode_card = _keys(_EPISODE_KEYS)
    person_parts: ClassVar[Mapping[str, Shape]] = {
        "combined_credits": _filmography,
        "external_ids": _keys("id tiktok_id youtube_id " + _ID_KEYS),
        "images": _keys("id", profiles=_IMAGE),
        "movie_credits": _filmography,
        "tagged_images": _paged(
            {**_IMAGE, **_keys("image_type media_type", media={**title, **_season_card, **_episode_card})}
        ),
        "translations": _keys(
            "id", translations=_keys("iso_3166_1 iso_639_1 name english_name", data=_keys("biography name"))
        ),
        "tv_credits": _filmography,
    }
    person: ClassVar[Shape] = {
        **_keys(_PERSON_KEYS + " also_known_as biography birthday changes deathday homepage imdb_id place_of_birth"),
        **person_parts,
    }
    credit = _keys(
        "credit_type department id job media_type",
        media={**title, **_keys("character", episodes=_episode_card, seasons=_season_card)},
        person=titled_person,
    )
    review: ClassVar[Shape] = {
        **parts["reviews"]["results"],
        **_keys("iso_639_1 media_id media_title media_type"),
    }
    found = _keys(
        "",
        movie_results=card,
        person_results=titled_person,
        tv_results=series_card,
        tv_episode_results=_episode_card,
        tv_season_results=_season_card,
    )


shapes = _Shapes


def unknown_keys(body: object, shape: Shape, path: str, found: Counter[str]) -> None:
    """Count every key of `body` that `shape` does not name."""
    if isinstance(body, list):
        for row in body:
            unknown_keys(row, shape, path, found)
    elif isinstance(body, dict):
        if _ANY_KEY in shape:
            for held in body.values():
                unknown_keys(held, shape[_ANY_KEY], f"{path}.{_ANY_KEY}", found)
            return
        if not body.keys() <= shape.keys():
            for name in body.keys() - shape.keys():
                found[f"{path}.{name}"] += 1
        for name, nested in shape.items():
            if nested is not None and body.get(name):
                unknown_keys(body[name], nested, f"{path}.{name}", found)
