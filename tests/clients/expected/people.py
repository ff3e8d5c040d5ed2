"""What it would answer about people, the network, credits and reviews, and how people stand in credits."""

from typing import Any

from tests.clients.expected import films
from tests.clients.expected.parts import CREDITS, ENGLISH, FRENCH

INES: Any = {
    "adult": False, "gender": 1, "id": 4100, "known_for_department": "Creator", "name": "Ines Park",
    "original_name": "Ines Park", "popularity": 9.0, "profile_path": "/ines.jpg",
}  # fmt: skip


def _card(credit: Any) -> Any:
    return {name: credit[name] for name in INES}


FORD, YOUNG = map(_card, CREDITS["cast"])
(SCOTT,) = map(_card, CREDITS["crew"])


def part(person: Any, short: str, character: str, order: int) -> Any:
    """Return a part in the series."""
    return {**person, "character": character, "credit_id": f"5c00000000000000000040{short}", "order": order}


def crew(person: Any, short: str, department: str, job: str) -> Any:
    """Return a job for the series."""
    return {**person, "credit_id": f"5c00000000000000000040{short}", "department": department, "job": job}


SERIES_ROW: Any = {
    "adult": False, "backdrop_path": "/sea.jpg", "first_air_date": "2015-01-05", "genre_ids": [16], "id": 4000,
    "name": "The Long Watch", "origin_country": ["US"], "original_language": "en", "original_name": "The Long Watch",
    "overview": "A lighthouse is kept.", "popularity": 33.5, "poster_path": "/watch-en.jpg", "softcore": False,
    "vote_average": 8.5, "vote_count": 900,
}  # fmt: skip
SERIES_MIXED: Any = {**SERIES_ROW, "media_type": "tv"}
FILM_MIXED: Any = {**films.ROW, "media_type": "movie"}

DETAILS: Any = {
    "adult": False, "also_known_as": ["I. Park"], "biography": "Ines Park wrote of lamps.", "birthday": "1970-04-05",
    "deathday": None, "gender": 1, "homepage": "https://ines.example", "id": 4100, "imdb_id": "nm4000100",
    "known_for_department": "Creator", "name": "Ines Park", "place_of_birth": "Port Said, Egypt", "popularity": 9.0,
    "profile_path": "/ines.jpg",
}  # fmt: skip
IN_FRENCH: Any = {**DETAILS, "biography": "Ines Park a écrit sur des lampes."}
NOTHING_KNOWN: Any = {
    "adult": False, "also_known_as": [], "biography": "", "birthday": None, "deathday": None, "gender": 1,
    "homepage": None, "id": 586, "imdb_id": None, "known_for_department": "Acting", "name": "Sean Young",
    "place_of_birth": None, "popularity": 2.25, "profile_path": None,
}  # fmt: skip

_PRODUCER: Any = {
    "credit_id": "5c00000000000000000040b1", "department": "Production", "job": "Producer", "episode_count": 2,
    "first_credit_air_date": "2015-01-05",
}  # fmt: skip
_CREATOR: Any = {"credit_id": "5c00000000000000000040c1", "department": "Creator", "job": "Creator"}
TV_CREDITS: Any = {"id": 4100, "cast": [], "crew": [{**SERIES_ROW, **_PRODUCER}, {**SERIES_ROW, **_CREATOR}]}
_DECKARD: Any = {"character": "Deckard", "credit_id": "52fe4214c3a36847f80024db", "order": 0}
MOVIE_CREDITS: Any = {"id": 3, "cast": [{**films.ROW, **_DECKARD}], "crew": []}
_PILOT: Any = {
    "character": "Pilot", "credit_id": "5c00000000000000000040d1", "episode_count": 1,
    "first_credit_air_date": "2015-01-05",
}  # fmt: skip
COMBINED_CREDITS: Any = {"id": 3, "cast": [{**FILM_MIXED, **_DECKARD}, {**SERIES_MIXED, **_PILOT}], "crew": []}

EXTERNAL_IDS: Any = {
    "id": 4100, "freebase_mid": None, "freebase_id": None, "imdb_id": "nm4000100", "tvrage_id": None,
    "wikidata_id": None, "facebook_id": None, "instagram_id": "ines", "tiktok_id": None, "twitter_id": None,
    "youtube_id": None,
}  # fmt: skip
IMAGES: Any = {
    "id": 4100,
    "profiles": [
        {
            "aspect_ratio": 0.667, "height": 1500, "iso_3166_1": None, "iso_639_1": None, "file_path": "/ines.jpg",
            "vote_average": 5.0, "vote_count": 3, "width": 1000,
        }
    ],
}  # fmt: skip
TAGGED_IMAGES: Any = {
    "id": 4100,
    "page": 0,
    "results": [
        {
            "aspect_ratio": 1.778, "height": 1080, "iso_3166_1": None, "iso_639_1": None, "file_path": "/sea.jpg",
            "vote_average": 5.0, "vote_count": 3, "width": 1920, "id": "5f5f5f5f5f5f5f5f5f5f5f5f",
            "image_type": "backdrop", "media": SERIES_MIXED, "media_type": "tv",
        }
    ],
    "total_pages": 1,
    "total_results": 1,
}  # fmt: skip
TRANSLATIONS: Any = {
    "id": 4100,
    "translations": [
        {**ENGLISH, "data": {"biography": "Ines Park wrote of lamps.", "name": ""}},
        {**FRENCH, "data": {"biography": "Ines Park a écrit sur des lampes.", "name": ""}},
    ],
}
_BOTH = [FILM_MIXED, SERIES_MIXED]
POPULAR: Any = {
    "page": 1,
    "results": [
        {**INES, "known_for": [SERIES_MIXED]},
        *({**card, "known_for": _BOTH} for card in (FORD, SCOTT, YOUNG)),
    ],
    "total_pages": 1,
    "total_results": 4,
}

NETWORK: Any = {
    "headquarters": "Hull", "homepage": "https://harbour.example", "id": 49, "logo_path": "/harbour.png",
    "name": "Harbour", "origin_country": "GB",
}  # fmt: skip
NETWORK_NAMES: Any = {"id": 49, "results": [{"name": "Harbour One", "type": ""}]}
NETWORK_IMAGES: Any = {
    "id": 49,
    "logos": [
        {
            "aspect_ratio": 2.0, "file_path": "/harbour.png", "height": 250, "id": "5d5d5d5d5d5d5d5d5d5d5d5d",
            "file_type": ".svg", "vote_average": 5.0, "vote_count": 3, "width": 500,
        }
    ],
}  # fmt: skip

CREDIT_OF_A_FILM: Any = {
    "credit_type": "cast", "department": "Acting", "job": "Actor", "media": {**FILM_MIXED, "character": "Deckard"},
    "media_type": "movie", "id": "52fe4214c3a36847f80024db", "person": {**FORD, "media_type": "person"},
}  # fmt: skip


def found(**listed: Any) -> Any:
    """Return what is found: the rows of each kind that has any."""
    return {**films.NOTHING_FOUND, **listed}


def changed(*numbers: int) -> Any:
    """Return a list of what changed, the newest first."""
    rows = [{"id": number, "adult": False, "softcore": False} for number in numbers]
    return {"results": rows, "page": 1, "total_pages": 1, "total_results": len(rows)}


CHANGED_FILMS: Any = changed(335984, *range(1025, 1000, -1), 900, 129, 78)
CHANGED_SERIES: Any = changed(4001, 4000)
CHANGED_PEOPLE: Any = changed(4100, 586, 578, 3)
NOTHING_CHANGED: Any = {"changes": []}
