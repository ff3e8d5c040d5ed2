"""What answers about episode groups state."""

from typing import Any

from cinedex.catalog.refs import Episode, Network, Series
from tests.sources.tmdb.stated import Stated

_NAME = "5acf93e60e0a26346d0000ce"
_IT = Series(59717)
_PATH = f"/tv/episode_group/{_NAME}"
_NETFLIX = {"id": 213, "name": "Netflix", "logo_path": None, "origin_country": ""}
_SUMMARY: dict[str, Any] = {
    "id": _NAME, "name": "Netflix Collections", "description": "", "type": 4, "episode_count": 2, "group_count": 1,
    "network": _NETFLIX,
}  # fmt: skip
_COLUMNS = {
    "name": "Netflix Collections", "description": "", "type": 4, "episode_count": 2, "group_count": 1,
    "network_id": 213,
}  # fmt: skip


def _episode(number: int, order: int) -> dict[str, Any]:
    return {"id": 100 + number, "show_id": 59717, "season_number": 6, "episode_number": number, "order": order}


def _part(*episodes: dict[str, Any], name: str = "g1") -> dict[str, Any]:
    return {"id": name, "name": "First Cup", "order": 1, "locked": True, "episodes": list(episodes)}


def test_it_works() -> None:
    told = Stated(_PATH, _SUMMARY | {"groups": [_part(_episode(3, 0), _episode(1, 1))]})
    assert told.columns(_IT, f"episode_groups/{_NAME}") == _COLUMNS
    parts, entries = told.members(_IT, f"grouped_episodes/{_NAME}")
    assert parts == [{"part_id": "g1", "order": 1, "name": "First Cup", "locked": True}]
    assert entries == [
        {"part_id": "g1", "episode_id": 103, "order": 0},
        {"part_id": "g1", "episode_id": 101, "order": 1},
    ]
    assert told.things == {_IT, Episode(103), Episode(101), Network(213)}
    assert told.dropped == told.unknown == {}


def test_a_series_lists_its_groups() -> None:
    told = Stated("/tv/59717/episode_groups", {"id": 59717, "results": [_SUMMARY, _SUMMARY]})
    assert told.rows(_IT, "episode_groups") == [_COLUMNS | {"group_id": _NAME, "position": 0}]


def test_a_group_without_a_network() -> None:
    told = Stated("/tv/59717/episode_groups", {"id": 59717, "results": [_SUMMARY | {"network": None}]})
    assert told.rows(_IT, "episode_groups")[0]["network_id"] is None


def test_a_group_without_episodes_belongs_to_no_series() -> None:
    told = Stated(_PATH, _SUMMARY | {"groups": [_part()]})
    assert (told.statements, told.dropped) == ([], {"episode group without a series": 1})


def test_an_episode_may_stand_in_several_parts_but_once_in_each() -> None:
    told = Stated(
        _PATH, _SUMMARY | {"groups": [_part(_episode(1, 0), _episode(1, 1)), _part(_episode(1, 0), name="g2")]}
    )
    _, entries = told.members(_IT, f"grouped_episodes/{_NAME}")
    assert [(row["part_id"], row["order"]) for row in entries] == [("g1", 0), ("g2", 0)]


def test_what_has_no_id_is_dropped() -> None:
    told = Stated(_PATH, {"id": 5, "groups": [_part(_episode(1, 0))]})
    assert (told.statements, told.dropped) == ([], {"episode group without an id": 1})
