"""The change log: TMDB's keys and actions, one entry for what is new, none for what only moved."""

import json
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

from cinedex.catalog import changes
from cinedex.catalog.refs import Collection, Kind, Movie
from cinedex.catalog.statements import Members, Statement, Values
from cinedex.db.engine import Database
from cinedex.db.tables import log, media
from cinedex.documents.edit import edit
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts

_KNOWN = set(json.loads((files("cinedex.sources.reference") / "configuration.json").read_text())["change_keys"])


def _logged(database: Database) -> list[dict[str, Any]]:
    rows = facts.rows_of(database, log.change)
    return sorted(rows, key=lambda row: int(str(row["sequence"])))


def _after(database: Database, clock: FrozenClock, *statements: Statement) -> list[dict[str, Any]]:
    """Return what is logged for statements on top of a known film."""
    known = len(_logged(database))
    edit(database, statements, "test", clock)
    return _logged(database)[known:]


def _said(row: dict[str, Any]) -> tuple[str, str, Any, Any]:
    value, original = (None if row[name] is None else json.loads(row[name]) for name in ("value", "original_value"))
    return row["key"], row["action"], value, original


def test_every_key_of_a_film_that_the_protocol_names_is_one_of_its_own() -> None:
    columns = {
        key for kind, keys in changes._OWN.values() if kind in {Kind.MOVIE, Kind.PERSON} for key in keys.values()
    }
    hanging = {key for key, _ in changes._HANGING.values()} - {"credits"} | {"cast", "crew"}
    assert columns | hanging | set(changes._TEXT_KEYS) | {"translations", "general"} <= _KNOWN


def test_a_new_film_is_one_entry_whatever_came_with_it(database: Database, clock: FrozenClock) -> None:
    logged = _after(
        database, clock, facts.titled(1, "Solaris"), facts.genres(1, 18), facts.text(Movie(1), "fr", "FR", title="S")
    )
    assert [(row["kind"], row["thing_id"], *_said(row)) for row in logged] == [(1, 1, "general", "created", None, None)]


def test_a_changed_column_tells_old_and_new(database: Database, clock: FrozenClock) -> None:
    _after(database, clock, facts.titled(1, "Solaris", 1, runtime=100))
    logged = _after(database, clock, facts.film(1, 2, original_title="Солярис", runtime=0, budget=5, adult=True))
    assert {_said(row) for row in logged} == {
        ("original_title", "updated", "Солярис", "Solaris"),
        ("runtime", "deleted", None, 100),
        ("budget", "added", 5, None),
        ("adult", "updated", True, False),
    }


def test_popularity_and_votes_leave_no_trace(database: Database, clock: FrozenClock) -> None:
    _after(database, clock, facts.titled(1, "Solaris", 1))
    assert not _after(database, clock, facts.film(1, 2, popularity=9.5, base_vote_average=8.0, base_vote_count=7))


def test_a_row_that_only_moved_leaves_no_trace(database: Database, clock: FrozenClock) -> None:
    _after(database, clock, facts.titled(1, "Solaris", 1), facts.genres(1, 18, 878, at=1))
    assert not _after(database, clock, facts.genres(1, 878, 18, at=2))


def test_rows_are_added_and_deleted(database: Database, clock: FrozenClock) -> None:
    _after(database, clock, facts.titled(1, "Solaris", 1), facts.genres(1, 18, at=1))
    logged = _after(database, clock, facts.genres(1, 878, at=2))
    assert [_said(row) for row in logged] == [
        ("genres", "deleted", None, {"genre_id": 18}),
        ("genres", "added", {"genre_id": 878}, None),
    ]


def test_a_row_named_twice_is_counted_twice(database: Database, clock: FrozenClock) -> None:
    def titles(at: float, *names: str) -> Statement:
        rows: list[Values] = [
            {"iso_3166_1": "FR", "position": place, "title": name} for place, name in enumerate(names)
        ]
        return Statement(
            Movie(1), "alternative_titles", (Members(media.alternative_title, facts.address(Movie(1)), rows),), at
        )

    _after(database, clock, facts.titled(1, "Solaris", 1), titles(1, "A", "A", "B"))
    logged = _after(database, clock, titles(2, "B", "A"))
    assert [_said(row)[:2] for row in logged] == [("alternative_titles", "deleted")]


def test_a_text_names_its_language(database: Database, clock: FrozenClock) -> None:
    _after(database, clock, facts.titled(1, "Солярис", 1))
    new = _after(database, clock, facts.text(Movie(1), "fr", "CA", 2, title="Solaris"))
    assert [_said(row) for row in new] == [
        ("translations", "added", "fr-CA", None),
        ("title", "added", "Solaris", None),
    ]
    changed = _after(database, clock, facts.text(Movie(1), "fr", "CA", 3, title="Solyaris"))
    assert [_said(row) for row in changed] == [("title", "updated", "Solyaris", "Solaris")]
    gone = _after(database, clock, facts.translations(Movie(1), at=4))
    assert [_said(row) for row in gone] == [
        ("translations", "deleted", None, "fr-CA"), ("title", "deleted", None, "Solyaris"),
    ]  # fmt: skip
    assert {(row["iso_639_1"], row["iso_3166_1"]) for row in (*new, *changed, *gone)} == {("fr", "CA")}


def test_credits_are_logged_as_cast_or_crew(database: Database, clock: FrozenClock) -> None:
    _after(database, clock, facts.titled(1, "Solaris", 1), facts.person(1, "Ada", 1))
    logged = _after(database, clock, facts.cast(1, 1, at=2))
    assert [_said(row)[:2] for row in logged] == [("cast", "added")]


def test_a_removed_film_is_destroyed(database: Database, clock: FrozenClock) -> None:
    _after(database, clock, facts.titled(1, "Solaris", 1))
    assert [_said(row)[:2] for row in _after(database, clock, facts.no_film(1, 2))] == [("general", "destroyed")]


def test_numbers_grow_and_the_time_is_the_clocks(database: Database, clock: FrozenClock) -> None:
    edit(database, [facts.titled(1, "Solaris", 1)], "test", clock)
    clock.moment = datetime(2026, 3, 2, 1, 2, 3, tzinfo=UTC)
    edit(database, [facts.film(1, 2, budget=1), facts.collection(4, 2)], "test", clock)
    logged = _logged(database)
    assert [row["time"] for row in logged] == ["2026-03-01 12:00:00 UTC", *["2026-03-02 01:02:03 UTC"] * 2]
    assert len({row["sequence"] for row in logged}) == 3
    with database.read() as connection:
        assert changes.last_sequence(connection) == logged[-1]["sequence"]


def test_where_nothing_ever_changed_the_last_number_is_0(database: Database) -> None:
    with database.read() as connection:
        assert changes.last_sequence(connection) == 0


def test_a_collection_is_logged_as_one(database: Database, clock: FrozenClock) -> None:
    _after(database, clock, facts.collection(4, 1))
    logged = _after(database, clock, facts.text(Collection(4), "fr", "FR", 2, title="Nom"))
    assert {(row["kind"], row["thing_id"]) for row in logged} == {(int(Kind.COLLECTION), 4)}
