"""How Breaking Point, its episodes and its people look in lists and credits, in English."""

from typing import Any

from tests.support.breaking_point import TRAP

Row = dict[str, Any]

_PERSON: Row = {
    "adult": False, "gender": 0, "known_for_department": None, "popularity": 0.0, "profile_path": None,
}  # fmt: skip
ADA = _PERSON | {
    "gender": 1, "id": 2501, "known_for_department": "Acting", "name": "Ada Quay", "original_name": "Ada Quay",
    "popularity": 1.5, "profile_path": "/ada.jpg",
}  # fmt: skip
BEN = _PERSON | {"gender": 2, "id": 2502, "name": "Ben Moor", "original_name": "Ben Moor"}
CY = _PERSON | {"id": 2503, "name": "Cy Dune", "original_name": "Cy Dune"}
DEE = _PERSON | {"id": 2504, "name": "Dee Strand", "original_name": "Désirée Strand"}
EVE = _PERSON | {
    "id": 2505, "known_for_department": "Directing", "name": "Eve Shore", "original_name": "Eve Shore",
}  # fmt: skip


def _cast(person: Row, credit: str, character: str, order: int) -> Row:
    return person | {"character": character, "credit_id": _credit(credit), "order": order}


def _crew(person: Row, credit: str, department: str, job: str) -> Row:
    return person | {"credit_id": _credit(credit), "department": department, "job": job}


def _credit(short: str) -> str:
    return f"66c0000000000000000000{short}"


CAPTAIN = _cast(ADA, "a1", "Captain Vane", 0)
MATE = _cast(BEN, "b1", "Mate Pryor", 1)
NAMELESS = _cast(CY, "c1", "", 2)
DIVER = _cast(DEE, "d1", "Diver", 500)
GHOST = _cast(DEE, "d2", "Diver's Ghost", 501)
DIRECTOR = _crew(EVE, "e1", "Directing", "Director")
WRITER = _crew(EVE, "e2", "Writing", "Writer")
PRODUCER = _crew(EVE, "e3", "Production", "Producer")


def _episode(number: int, season: int, place: int, name: str, day: str, **columns: Any) -> Row:
    return {
        "air_date": day, "episode_number": place, "episode_type": "standard", "id": number, "name": name,
        "overview": "", "production_code": "", "runtime": None, "season_number": season, "show_id": 2000,
        "still_path": None, "vote_average": 0.0, "vote_count": 0, **columns,
    }  # fmt: skip


SPECIAL = _episode(2200, 0, 1, "How It Was Made", "2023-12-24")
LOW_WATER = _episode(
    2201, 1, 1, "Low Water", "2023-01-06", overview="The dock lies dry.", production_code="BP,101", runtime=65,
    still_path="/dock.jpg", vote_average=8.0, vote_count=40,
)  # fmt: skip
QUOTED = _episode(2202, 1, 2, 'Say "When", Twice', "2023-01-13", overview=TRAP, runtime=50)
UNTOLD = _episode(2203, 1, 3, "Episode 3", "2023-01-20", episode_type="finale")
SHIFT = _episode(2204, 2, 1, "千と一\nnuits", "2026-02-20")
LAST = _episode(2205, 2, 2, "The Last Crane", "2026-02-27", overview="It turns.", runtime=51)
NEXT = _episode(2206, 2, 3, "Episode 3", "2026-03-06")
AFTER_NEXT = _episode(2207, 2, 4, "Episode 4", "2026-03-13", episode_type="finale")

NETWORKS = [
    {"id": 2401, "logo_path": "/nought.png", "name": "Channel Nought", "origin_country": "GB"},
    {"id": 2402, "logo_path": None, "name": "Stream Two", "origin_country": ""},
]

_BARE: Row = {
    "adult": False, "backdrop_path": None, "first_air_date": "", "genre_ids": [], "origin_country": [],
    "original_language": "", "overview": "", "popularity": 0.0, "poster_path": None, "softcore": False,
    "vote_average": 0.0, "vote_count": 0,
}  # fmt: skip
ENDED = _BARE | {
    "id": 2001, "name": "The Long Drain", "original_language": "de", "original_name": "Der lange Abfluss",
}  # fmt: skip
BARE = _BARE | {"id": 2002, "name": "Bare Series", "original_name": "Bare Series"}
BREAKING_POINT = _BARE | {
    "backdrop_path": "/yard.jpg", "first_air_date": "2023-01-06", "genre_ids": [18, 10765], "id": 2000,
    "name": "Breaking Point", "origin_country": ["GB", "US"], "original_language": "en",
    "original_name": "Breaking Point", "overview": "A shipyard falls apart.", "popularity": 12.0,
    "poster_path": "/bp-en.jpg", "vote_average": 8.25, "vote_count": 321,
}  # fmt: skip


def alike(number: int) -> Row:
    """Return the row of one of the series alike."""
    name = f"Alike {number}"
    own = {"id": number, "name": name, "original_name": name, "original_language": "en"}
    return _BARE | own | {"popularity": float(3000 - number)}


def mixed(row: Row) -> Row:
    """Return the row of a series in a list that may hold other things too."""
    return {"media_type": "tv", **row}
