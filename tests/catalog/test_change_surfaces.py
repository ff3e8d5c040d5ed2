"""Changes of seasons and episodes surface on their series, and an episode's on its season (protocol notes §8)."""

from typing import Any

import pytest
from sqlalchemy import Table

from cinedex.catalog.refs import Episode, Kind, Ref, Season, Series
from cinedex.catalog.statements import Columns, Members, Statement, Value
from cinedex.db.engine import Database
from cinedex.db.tables import series
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.catalog.logged import Said, after, said

_TABLES: dict[Kind, Table] = {Kind.SERIES: series.series, Kind.SEASON: series.season, Kind.EPISODE: series.episode}


def _own(thing: Ref, **values: Value) -> Statement:
    return Statement(thing, "own", (Columns(_TABLES[thing.kind], {"id": thing.id}, values),))


def _gone(thing: Ref) -> Statement:
    return Statement(thing, "own", (Members(_TABLES[thing.kind], {"id": thing.id}, ()),))


def _episode(number: int, series_id: int, season: int, place: int, **values: Value) -> Statement:
    return _own(Episode(number), series_id=series_id, season_number=season, episode_number=place, **values)


SEASONS = _own(Season(10), series_id=1, season_number=0), _own(Season(11), series_id=1, season_number=1)


@pytest.fixture
def known(database: Database, clock: FrozenClock) -> Database:
    """Return a database with two series, the specials and the first season of one, and an episode."""
    after(database, clock, _own(Series(1), original_name="One"), _own(Series(2), original_name="Two"))
    after(database, clock, *SEASONS, _episode(101, 1, 1, 1))
    return database


def _entries(rows: list[dict[str, Any]]) -> list[tuple[tuple[str, int], Said]]:
    return [((Kind(row["kind"]).name.lower(), row["thing_id"]), said(row)) for row in rows]


def test_all_new_at_once_is_one_entry_each(database: Database, clock: FrozenClock) -> None:
    made = after(database, clock, _own(Series(1), original_name="One"), *SEASONS, _episode(101, 1, 1, 1))
    assert _entries(made) == [
        (thing, ("general", "created", None, None))
        for thing in (("series", 1), ("season", 10), ("season", 11), ("episode", 101))
    ]


def test_a_text_of_an_episode_shows_on_its_season_and_its_series(known: Database, clock: FrozenClock) -> None:
    found = after(known, clock, facts.text(Episode(101), "fr", "FR", title="Un", overview="Deux"))
    value = {"episode_id": 101, "episode_number": 1}
    assert _entries(found) == [
        (("episode", 101), ("translations", "added", "fr-FR", None)),
        (("episode", 101), ("name", "added", "Un", None)),
        (("episode", 101), ("overview", "added", "Deux", None)),
        (("series", 1), ("episode", "updated", value, None)),
        (("season", 11), ("episode", "updated", value, None)),
    ]


def test_a_new_episode_is_added_to_its_season_and_its_series(known: Database, clock: FrozenClock) -> None:
    found = after(known, clock, _episode(102, 1, 1, 2))
    value = {"episode_id": 102, "episode_number": 2}
    assert _entries(found) == [
        (("episode", 102), ("general", "created", None, None)),
        (("series", 1), ("episode", "added", value, None)),
        (("season", 11), ("episode", "added", value, None)),
    ]


def test_a_change_of_a_season_shows_on_its_series(known: Database, clock: FrozenClock) -> None:
    assert _entries(after(known, clock, _own(Season(10), air_date="2011-04-17"))) == [
        (("season", 10), ("air_date", "added", "2011-04-17", None)),
        (("series", 1), ("season", "updated", {"season_id": 10, "season_number": 0}, None)),
    ]


def test_a_removed_episode_is_deleted_from_both(known: Database, clock: FrozenClock) -> None:
    value = {"episode_id": 101, "episode_number": 1}
    assert _entries(after(known, clock, _gone(Episode(101)))) == [
        (("episode", 101), ("general", "destroyed", None, None)),
        (("series", 1), ("episode", "deleted", None, value)),
        (("season", 11), ("episode", "deleted", None, value)),
    ]


def test_an_episode_that_moved_is_deleted_there_and_added_here(known: Database, clock: FrozenClock) -> None:
    found = after(known, clock, _episode(101, 1, 0, 7))
    old, new = ({"episode_id": 101, "episode_number": number} for number in (1, 7))
    assert _entries(found)[2:] == [
        (("series", 1), ("episode", "deleted", None, old)),
        (("season", 11), ("episode", "deleted", None, old)),
        (("series", 1), ("episode", "added", new, None)),
        (("season", 10), ("episode", "added", new, None)),
    ]


def test_a_renumbered_season_stays_with_its_series(known: Database, clock: FrozenClock) -> None:
    assert _entries(after(known, clock, _own(Season(10), season_number=2))) == [
        (("season", 10), ("season_number", "updated", 2, 0)),
        (("series", 1), ("season", "updated", {"season_id": 10, "season_number": 2}, None)),
    ]


def test_a_season_that_changed_its_series_shows_on_both(known: Database, clock: FrozenClock) -> None:
    value = {"season_id": 10, "season_number": 0}
    assert _entries(after(known, clock, _own(Season(10), series_id=2))) == [
        (("season", 10), ("general", "updated", {"series_id": 2}, {"series_id": 1})),
        (("series", 1), ("season", "deleted", None, value)),
        (("series", 2), ("season", "added", value, None)),
    ]


def test_an_episode_whose_series_is_not_known_yet_is_logged_alone(known: Database, clock: FrozenClock) -> None:
    found = after(known, clock, _episode(901, 9, 1, 1))
    assert _entries(found) == [(("episode", 901), ("general", "created", None, None))]
