"""What it would answer about a credit of the series, and to who looks for its parts by the ids of others."""

from typing import Any

from tests.clients.expected import people, series

_SEASON: Any = {**series.FIRST, "media_type": "tv_season", "show_id": 4000}
_EPISODE: Any = {**series.PILOT, "media_type": "tv_episode"}

CREDIT_OF_A_GUEST: Any = {
    "credit_type": "cast", "department": "Acting", "job": "Actor",
    "media": {**people.SERIES_MIXED, "character": "Pilot", "episodes": [_EPISODE], "seasons": [_SEASON]},
    "media_type": "tv", "id": "5c00000000000000000040d1", "person": {**people.FORD, "media_type": "person"},
}  # fmt: skip

SERIES: Any = people.found(tv_results=[people.SERIES_MIXED])
SEASON: Any = people.found(tv_season_results=[_SEASON])
EPISODE: Any = people.found(tv_episode_results=[_EPISODE])
PERSON: Any = people.found(person_results=[{**people.INES, "media_type": "person", "known_for": [people.SERIES_MIXED]}])
