"""What TMDB would answer about the series of `series.py`, its seasons and its episodes."""

from typing import Any

from tests.clients.expected.parts import ENGLISH, FRENCH
from tests.clients.expected.people import FORD, INES, SCOTT, YOUNG, crew, part

HARBOUR: Any = {"id": 49, "logo_path": "/harbour.png", "name": "Harbour", "origin_country": "GB"}
GROUP_ID, REVIEW_ID = "5e1000000000000000004000", "5e3000000000000000004000"


def _episode(number: int, place: tuple[int, int], name: str, day: str, **columns: Any) -> Any:
    return {
        "air_date": day, "episode_number": place[1], "episode_type": "standard", "id": number, "name": name,
        "overview": "", "production_code": "", "runtime": None, "season_number": place[0], "show_id": 4000,
        "still_path": None, "vote_average": 0.0, "vote_count": 0, **columns,
    }  # fmt: skip


MAKING: Any = _episode(4020, (0, 1), "Making a Lamp", "2015-12-24")
PILOT: Any = _episode(
    4021, (1, 1), "The Lamp", "2015-01-05", overview="It is dark.", production_code="W101", runtime=47,
    still_path="/lamp.jpg", vote_average=8.0, vote_count=40,
)  # fmt: skip
FAR_OFF: Any = _episode(4022, (1, 2), "Episode 2", "2999-01-01", episode_type="finale")

_SPECIALS: Any = {
    "air_date": "2015-12-24", "episode_count": 1, "id": 4010, "name": "Specials", "overview": "", "poster_path": None,
    "season_number": 0, "vote_average": 0.0,
}  # fmt: skip
FIRST: Any = {
    "air_date": "2015-01-05", "episode_count": 2, "id": 4011, "name": "First Light", "overview": "The lamp is lit.",
    "poster_path": "/first.jpg", "season_number": 1, "vote_average": 7.5,
}  # fmt: skip

DETAILS: Any = {
    "adult": False,
    "backdrop_path": "/sea.jpg",
    "created_by": [
        {
            "id": 4100,
            "credit_id": "5c00000000000000000040c1",
            "name": "Ines Park",
            "original_name": "Ines Park",
            "gender": 1,
            "profile_path": "/ines.jpg",
        }
    ],
    "episode_run_time": [45],
    "first_air_date": "2015-01-05",
    "genres": [{"id": 16, "name": "Animation"}],
    "homepage": "https://harbour.example/watch",
    "id": 4000,
    "in_production": True,
    "languages": ["en"],
    "last_air_date": "2015-01-05",
    "last_episode_to_air": PILOT,
    "name": "The Long Watch",
    "networks": [HARBOUR],
    "next_episode_to_air": FAR_OFF,
    "number_of_episodes": 2,
    "number_of_seasons": 1,
    "origin_country": ["US"],
    "original_language": "en",
    "original_name": "The Long Watch",
    "overview": "A lighthouse is kept.",
    "popularity": 33.5,
    "poster_path": "/watch-en.jpg",
    "production_companies": [{"id": 7965, "logo_path": None, "name": "The Ladd Company", "origin_country": "US"}],
    "production_countries": [{"iso_3166_1": "US", "name": "United States of America"}],
    "seasons": [_SPECIALS, FIRST],
    "softcore": False,
    "spoken_languages": [{"english_name": "English", "iso_639_1": "en", "name": "English"}],
    "status": "Returning Series",
    "tagline": "Nobody sleeps.",
    "type": "Scripted",
    "vote_average": 8.5,
    "vote_count": 900,
}

IN_FRENCH: Any = {
    **DETAILS,
    "homepage": "",
    "last_episode_to_air": {**PILOT, "name": "La Lampe", "overview": "Nuit."},
    "name": "La Longue Veille",
    "next_episode_to_air": {**FAR_OFF, "name": "Épisode 2"},
    "overview": "On garde un phare.",
    "poster_path": "/watch-fr.jpg",
    "seasons": [{**_SPECIALS, "name": "Épisodes spéciaux"}, {**FIRST, "name": "L’Aube", "overview": ""}],
    "tagline": "",
}

NOTHING_KNOWN: Any = {
    "adult": False, "backdrop_path": None, "created_by": [], "episode_run_time": [], "first_air_date": "", "genres": [],
    "homepage": "", "id": 4001, "in_production": False, "languages": [], "last_air_date": None,
    "last_episode_to_air": None, "name": "Bare Watch", "networks": [], "next_episode_to_air": None,
    "number_of_episodes": 0, "number_of_seasons": 0, "origin_country": [], "original_language": "",
    "original_name": "Bare Watch", "overview": "", "popularity": 0.0, "poster_path": None, "production_companies": [],
    "production_countries": [], "seasons": [], "softcore": False, "spoken_languages": [], "status": "", "tagline": "",
    "type": "", "vote_average": 0.0, "vote_count": 0,
}  # fmt: skip

BARE_ROW: Any = {
    "adult": False, "backdrop_path": None, "first_air_date": "", "genre_ids": [], "id": 4001, "name": "Bare Watch",
    "origin_country": [], "original_language": "", "original_name": "Bare Watch", "overview": "", "popularity": 0.0,
    "poster_path": None, "softcore": False, "vote_average": 0.0, "vote_count": 0,
}  # fmt: skip
_PAGE: Any = {"page": 1, "total_pages": 1, "total_results": 1}
SIMILAR: Any = {**_PAGE, "results": [BARE_ROW]}
RECOMMENDATIONS: Any = {**_PAGE, "results": [{**BARE_ROW, "media_type": "tv"}]}

CREDITS: Any = {
    "id": 4000,
    "cast": [part(YOUNG, "a1", "Keeper", 0)],
    "crew": [crew(INES, "b1", "Production", "Producer")],
}


def _count(role: str, short: str, name: str, episodes: int) -> Any:
    counted = [{"credit_id": f"5c00000000000000000040{short}", role: name, "episode_count": episodes}]
    return {"roles" if role == "character" else "jobs": counted, "total_episode_count": episodes}


AGGREGATE_CREDITS: Any = {
    "id": 4000,
    "cast": [
        {**YOUNG, **_count("character", "a1", "Keeper", 2), "order": 0},
        {**FORD, **_count("character", "d1", "Pilot", 1), "order": 500},
    ],
    "crew": [
        {**SCOTT, **_count("job", "e1", "Director", 1), "department": "Directing"},
        {**INES, **_count("job", "b1", "Producer", 2), "department": "Production"},
    ],
}

ALTERNATIVE_TITLES: Any = {
    "id": 4000,
    "results": [
        {"iso_3166_1": "DE", "title": "Die lange Wacht", "type": ""},
        {"iso_3166_1": "US", "title": "Lamp", "type": "working title"},
    ],
}
IN_GERMANY: Any = {"id": 4000, "results": ALTERNATIVE_TITLES["results"][:1]}
CONTENT_RATINGS: Any = {"id": 4000, "results": [{"descriptors": [], "iso_3166_1": "US", "rating": "TV-14"}]}
EXTERNAL_IDS: Any = {
    "id": 4000, "imdb_id": "tt4000001", "freebase_mid": "/m/0watch", "freebase_id": "/en/watch", "tvdb_id": 400001,
    "tvrage_id": 4001, "wikidata_id": "Q4000", "facebook_id": "watch", "instagram_id": "watch", "twitter_id": "watch",
}  # fmt: skip
KEYWORDS: Any = {"id": 4000, "results": [{"id": 4565, "name": "dystopia"}]}
SCREENED: Any = {"id": 4000, "results": [{"id": 4021, "episode_number": 1, "season_number": 1}]}

_REVIEW: Any = {
    "author": "Gil", "author_details": {"name": "", "username": "gil", "avatar_path": None, "rating": None},
    "content": "Bright.", "created_at": "2016-01-02T03:04:05.678Z", "id": REVIEW_ID,
    "updated_at": "2016-01-02T03:04:05.678Z", "url": f"https://www.themoviedb.org/review/{REVIEW_ID}",
}  # fmt: skip
REVIEWS: Any = {"id": 4000, **_PAGE, "results": [_REVIEW]}
REVIEW: Any = {
    **_REVIEW, "iso_639_1": "en", "media_id": 4000, "media_title": "The Long Watch", "media_type": "tv",
}  # fmt: skip

_GROUP: Any = {
    "description": "", "episode_count": 2, "group_count": 1, "id": GROUP_ID, "name": "Discs", "network": HARBOUR,
    "type": 3,
}  # fmt: skip
GROUPS: Any = {"id": 4000, "results": [_GROUP]}
GROUP: Any = {
    **_GROUP,
    "groups": [
        {
            "id": "5e2000000000000000004000",
            "name": "One",
            "order": 1,
            "episodes": [{**MAKING, "order": 0}, {**PILOT, "order": 1}],
            "locked": False,
        }
    ],
}


def _picture(path: str, language: str | None, size: tuple[int, int], ratio: float) -> Any:
    return {
        "aspect_ratio": ratio, "height": size[1], "iso_3166_1": None, "iso_639_1": language, "file_path": path,
        "vote_average": 5.0, "vote_count": 3, "width": size[0],
    }  # fmt: skip


SEA: Any = _picture("/sea.jpg", None, (1920, 1080), 1.778)


def images(*languages: str | None) -> Any:
    """Return the pictures of the series in these languages alone."""
    buckets = {
        "backdrops": [SEA],
        "logos": [_picture("/watch.png", "en", (500, 200), 2.5)],
        "posters": [
            _picture("/watch-en.jpg", "en", (1000, 1500), 0.667),
            _picture("/watch-fr.jpg", "fr", (1000, 1500), 0.667),
        ],
    }
    kept = {bucket: [row for row in rows if row["iso_639_1"] in languages] for bucket, rows in buckets.items()}
    return {"id": 4000, **kept}


IMAGES: Any = images("en", "fr", None)


def videos(thing: int, number: int, kind: str, name: str) -> Any:
    """Return the one video of a thing."""
    video = {
        "iso_639_1": "en", "iso_3166_1": "US", "name": name, "key": f"key{number}", "site": "YouTube", "size": 1080,
        "type": kind, "official": True, "published_at": "2015-01-01T00:00:00.000Z", "id": str(number) * 24,
    }  # fmt: skip
    return {"id": thing, "results": [video]}


VIDEOS: Any = videos(4000, 4, "Trailer", "The Watch")


def _translations(thing: int, english: Any, french: Any) -> Any:
    return {"id": thing, "translations": [{**ENGLISH, "data": english}, {**FRENCH, "data": french}]}


TRANSLATIONS: Any = _translations(
    4000,
    {
        "name": "",
        "overview": "A lighthouse is kept.",
        "homepage": "https://harbour.example/watch",
        "tagline": "Nobody sleeps.",
    },
    {"name": "La Longue Veille", "overview": "On garde un phare.", "homepage": "", "tagline": ""},
)


def offers(thing: int) -> Any:
    """Return where the series, or its first season, is offered."""
    netflix = {"logo_path": "/netflix.jpg", "provider_id": 8, "provider_name": "Netflix", "display_priority": 1}
    return {"id": thing, "results": {"US": {"link": f"https://harbour.example/{thing}", "flatrate": [netflix]}}}


_EPISODE_CREW = [crew(SCOTT, "e1", "Directing", "Director")]
_GUESTS = [part(FORD, "d1", "Pilot", 500)]

SEASON: Any = {
    "_id": "5b0000000000000000004011",
    "air_date": "2015-01-05",
    "episodes": [
        {**PILOT, "crew": _EPISODE_CREW, "guest_stars": _GUESTS},
        {**FAR_OFF, "crew": [], "guest_stars": []},
    ],
    "id": 4011,
    "name": "First Light",
    "networks": [HARBOUR],
    "overview": "The lamp is lit.",
    "poster_path": "/first.jpg",
    "season_number": 1,
    "vote_average": 7.5,
}
SPECIALS: Any = {
    "_id": "5b0000000000000000004010",
    "air_date": "2015-12-24",
    "episodes": [{**MAKING, "crew": [], "guest_stars": []}],
    "id": 4010,
    "name": "Specials",
    "networks": [HARBOUR],
    "overview": "",
    "poster_path": None,
    "season_number": 0,
    "vote_average": 0.0,
}
SEASON_CREDITS: Any = {**CREDITS, "id": 4011}
SEASON_AGGREGATE: Any = {**AGGREGATE_CREDITS, "id": 4011}
SEASON_IDS: Any = {
    "id": 4011, "freebase_mid": None, "freebase_id": None, "tvdb_id": 400011, "tvrage_id": None, "wikidata_id": "Q4011",
}  # fmt: skip
SEASON_IMAGES: Any = {"id": 4011, "posters": [_picture("/first.jpg", "en", (1000, 1500), 0.667)]}
SEASON_TRANSLATIONS: Any = _translations(
    4011, {"name": "First Light", "overview": "The lamp is lit."}, {"name": "L’Aube", "overview": ""}
)
SEASON_VIDEOS: Any = videos(4011, 5, "Teaser", "First Light")

EPISODE: Any = {name: value for name, value in SEASON["episodes"][0].items() if name != "show_id"}
EPISODE_CREDITS: Any = {"id": 4021, "cast": CREDITS["cast"], "crew": _EPISODE_CREW, "guest_stars": _GUESTS}
EPISODE_IDS: Any = {
    "id": 4021, "imdb_id": "tt4000021", "freebase_mid": None, "freebase_id": None, "tvdb_id": 400021, "tvrage_id": None,
    "wikidata_id": None,
}  # fmt: skip
EPISODE_IMAGES: Any = {"id": 4021, "stills": [_picture("/lamp.jpg", None, (1920, 1080), 1.778)]}
EPISODE_TRANSLATIONS: Any = _translations(
    4021, {"name": "The Lamp", "overview": "It is dark."}, {"name": "La Lampe", "overview": "Nuit."}
)
EPISODE_VIDEOS: Any = videos(4021, 6, "Clip", "The Lamp")
