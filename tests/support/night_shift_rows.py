"""How Night Shift, its seasons and episodes and its people look in lists and credits, in English."""

from typing import Any

Row = dict[str, Any]

_PERSON: Row = {
    "adult": False, "gender": 0, "known_for_department": None, "popularity": 0.0, "profile_path": None,
}  # fmt: skip
MIRA = _PERSON | {
    "gender": 1, "id": 7000, "known_for_department": "Acting", "name": "Mira Vale", "original_name": "Mira Vale",
    "popularity": 20.0, "profile_path": "/mira.jpg",
}  # fmt: skip
NIL = _PERSON | {"gender": 3, "id": 7001, "name": "Nil Aster", "original_name": "Níl Åster", "popularity": 15.0}
ODA = _PERSON | {
    "id": 7002, "known_for_department": "Directing", "name": "Oda Penn", "original_name": "Oda Penn",
    "popularity": 12.5,
}  # fmt: skip
BARE = _PERSON | {"id": 7004, "name": "Tam Reed", "original_name": "Tam Reed"}

SERIES: Row = {
    "adult": False, "backdrop_path": None, "first_air_date": "2021-01-01", "genre_ids": [], "id": 1900,
    "name": "Night Shift", "origin_country": [], "original_language": "en", "original_name": "Night Shift",
    "overview": "A hospital at night.", "popularity": 4.0, "poster_path": None, "softcore": False,
    "vote_average": 7.5, "vote_count": 20,
}  # fmt: skip
IN_FRENCH = {"name": "Garde de nuit", "overview": ""}

_SEASON: Row = {
    "media_type": "tv_season", "overview": "", "poster_path": None, "show_id": 1900, "vote_average": 0.0,
}  # fmt: skip
FIRST = _SEASON | {"air_date": "2021-01-01", "episode_count": 2, "id": 1901, "name": "Season 1", "season_number": 1}
SECOND = _SEASON | {
    "air_date": "2022-01-01", "episode_count": 1, "id": 1902, "name": "Second Night", "season_number": 2,
}  # fmt: skip

_EPISODE: Row = {
    "media_type": "tv_episode", "episode_type": "standard", "overview": "", "production_code": "", "runtime": None,
    "season_number": 1, "show_id": 1900, "still_path": None, "vote_average": 0.0, "vote_count": 0,
}  # fmt: skip
LIGHTS_OUT = _EPISODE | {
    "air_date": "2021-01-01", "episode_number": 1, "id": 1911, "name": "Lights Out", "overview": "Nobody sleeps.",
}  # fmt: skip
UNTOLD = _EPISODE | {"air_date": "2021-01-08", "episode_number": 2, "id": 1912, "name": "Episode 2"}


def extra(number: int) -> Row:
    """Return the card of one of the people alike."""
    name = f"Extra {number}"
    return _PERSON | {"id": number, "name": name, "original_name": name, "popularity": float(7201 - number) / 32}


def mixed(media_type: str, row: Row) -> Row:
    """Return a row in a list that may hold other things too."""
    return {"media_type": media_type, **row}
