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
    images = _keys("id", backdrops=_IMAGE, logos=_IMAGE, posters=_IMAGE)
    translations = _keys(
        "id",
        translations=_keys(
            "iso_3166_1 iso_639_1 name english_name", data=_keys("homepage overview runtime tagline title")
        ),
    )
    credits = _keys(
        "id",
        cast=_keys(_PERSON_KEYS + " cast_id character order"),
        crew=_keys(_PERSON_KEYS + " department job"),
    )
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
