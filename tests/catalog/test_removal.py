"""Things taken out of the facts: nothing names them any more, and nothing that was recorded before brings them back."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Table

from cinedex.catalog import changes, gone
from cinedex.catalog.apply import apply
from cinedex.catalog.provenance import Provenance, source_id
from cinedex.catalog.references import REFERENCES, owned
from cinedex.catalog.refs import (
    Collection,
    Company,
    Episode,
    Keyword,
    Kind,
    Movie,
    Ref,
    Season,
    Series,
    ref,
)
from cinedex.catalog.removal import RemovalError
from cinedex.catalog.statements import Statement
from cinedex.catalog.things import TABLES, called, counts
from cinedex.db.engine import Database
from cinedex.db.tables import log, metadata, movies, people, series, titles
from cinedex.documents.edit import Removed, edit, merge, remove
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents import tv_facts
from tests.documents.test_removal import KINDS, everything

NOON = facts.NOON.timestamp()
BEFORE, AFTER = NOON - 1000, NOON + 1000


def stated(database: Database, *statements: Statement) -> None:
    with database.write() as connection:
        apply(database, connection, statements, source_id(connection, Provenance("test")), facts.NOON)


@pytest.fixture
def linked(database: Database) -> Database:
    """Return films and series that show something of everything."""
    stated(database, *everything())
    return database


def naming(database: Database, thing: Ref) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every row of facts that belongs to a thing or names it, found by what columns are called."""
    columns = {f"{thing.kind.name.lower()}_id"} | ({"parent_company_id"} if thing.kind is Kind.COMPANY else set())
    for name, rows in facts.all_facts(database).items():
        for row in rows:
            addresses = [(row.get("kind"), row.get("thing_id")), (row.get("other_kind"), row.get("other_id"))]
            own = metadata.tables[name] is TABLES[thing.kind] and row["id"] == thing.id
            if own or (thing.kind, thing.id) in addresses or any(row.get(column) == thing.id for column in columns):
                yield name, row


def rows(database: Database, table: Table, *names: str) -> list[Any]:
    """Return these columns of a table."""
    found = [tuple(row[name] for name in names) for row in facts.rows_of(database, table)]
    return [row[0] for row in found] if len(names) == 1 else found


def test_every_column_that_names_a_thing_is_known_to_do_so() -> None:
    own = {(place.table, place.column) for kind in TABLES for place in owned(kind)}
    known = {(reference.table, reference.column) for reference in REFERENCES} | own
    foreign = {
        (table, key.parent.name)
        for table in metadata.sorted_tables
        for key in table.foreign_keys
        if key.column.table in TABLES.values()
    }
    like = {
        (table, name)
        for table in metadata.sorted_tables
        for name in ("series_id", "episode_id", "season_id", "other_id", "person_id")
        if name in table.c
    }
    assert foreign | like <= known


@pytest.mark.parametrize("make", KINDS)
def test_nothing_names_what_was_deleted(linked: Database, clock: FrozenClock, make: Callable[[int], Ref]) -> None:
    assert list(naming(linked, make(1)))
    remove(linked, make(1), clock)
    assert list(naming(linked, make(1))) == []
    with linked.read() as connection:
        assert called(connection, make(1)) is None


@pytest.mark.parametrize("make", [make for make in KINDS if make not in (Season, Episode)])
def test_nothing_names_what_was_merged(linked: Database, clock: FrozenClock, make: Callable[[int], Ref]) -> None:
    merge(linked, make(1), make(2), clock)
    assert list(naming(linked, make(1))) == []
    assert list(naming(linked, make(2)))


@pytest.mark.parametrize("again", [0.0, BEFORE])
@pytest.mark.parametrize("make", KINDS)
def test_what_was_recorded_before_does_not_bring_it_back(
    linked: Database, clock: FrozenClock, make: Callable[[int], Ref], again: float
) -> None:
    remove(linked, make(1), clock)
    known = facts.all_facts(linked)
    stated(linked, *(facts.at(statement, again) for statement in everything()))
    assert list(naming(linked, make(1))) == []
    assert facts.all_facts(linked) == known


@pytest.mark.parametrize("make", KINDS)
def test_what_is_recorded_after_does(linked: Database, clock: FrozenClock, make: Callable[[int], Ref]) -> None:
    known = facts.all_facts(linked)
    remove(linked, make(1), clock)
    stated(linked, *(facts.at(statement, AFTER) for statement in everything()))
    assert facts.all_facts(linked) == known


def test_an_edit_brings_it_back(linked: Database, clock: FrozenClock) -> None:
    remove(linked, Keyword(1), clock)
    edit(linked, [facts.keyword(1, "dystopia")], "test", clock)
    assert ("dystopia" in rows(linked, titles.keyword, "name")) is True


def test_a_series_goes_with_its_seasons_and_episodes(linked: Database, clock: FrozenClock) -> None:
    assert remove(linked, Series(1), clock).things == 1 + 2 + 2
    assert rows(linked, series.season, "series_id") == [2, 2]
    assert rows(linked, series.episode, "series_id") == [2, 2]
    assert {number for number in rows(linked, people.credit, "series_id") if number} == {2}


def test_a_season_of_a_deleted_series_that_was_not_known_then_stays_away(linked: Database, clock: FrozenClock) -> None:
    remove(linked, Series(1), clock)
    stated(linked, tv_facts.season(9, 1, 5, BEFORE), tv_facts.episode(9, 1, 5, 1, BEFORE))
    assert list(naming(linked, Season(9))) == list(naming(linked, Episode(9))) == []


def test_episodes_stay_with_another_season_at_the_same_place(database: Database, clock: FrozenClock) -> None:
    stated(database, tv_facts.show(1, "A"), tv_facts.season(1, 1, 1), tv_facts.season(2, 1, 1))
    stated(database, tv_facts.episode(1, 1, 1, 1))
    assert remove(database, Season(1), clock).things == 1
    assert remove(database, Season(2), clock).things == 2


def test_films_lose_their_collection_and_companies_their_mother(linked: Database, clock: FrozenClock) -> None:
    remove(linked, Collection(1), clock)
    remove(linked, Company(1), clock)
    assert rows(linked, movies.movie, "id", "collection_id") == [(1, None), (2, 2)]
    assert rows(linked, titles.company, "id", "parent_company_id") == [(2, None)]


def test_a_deletion_is_one_entry_of_its_own_and_one_for_each_who_showed_it(
    linked: Database, clock: FrozenClock
) -> None:
    with linked.read() as connection:
        last = changes.last_sequence(connection)
    remove(linked, Keyword(1), clock)
    logged = [row for row in facts.rows_of(linked, log.change) if int(str(row["sequence"])) > last]
    told = {(ref(int(str(row["kind"])), int(str(row["thing_id"]))), row["key"], row["action"]) for row in logged}
    assert told == {
        (Keyword(1), "general", "destroyed"),
        *((title, "plot_keywords", "deleted") for title in (Movie(1), Movie(2), Series(1), Series(2))),
    }
    assert len(logged) == len(told)


def test_a_thing_that_is_not_there_is_refused_and_nothing_happens(linked: Database, clock: FrozenClock) -> None:
    known = facts.all_facts(linked)
    attempts: tuple[Callable[[], Removed], ...] = (
        lambda: remove(linked, Movie(404), clock),
        lambda: merge(linked, Movie(404), Movie(1), clock),
        lambda: merge(linked, Movie(1), Movie(404), clock),
    )
    for attempt in attempts:
        with pytest.raises(RemovalError, match="there is no movie 404"):
            attempt()
    assert facts.all_facts(linked) == known


def test_a_deletion_that_fails_half_way_leaves_everything_as_it_was(
    linked: Database, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    known, logged = facts.all_facts(linked), facts.rows_of(linked, log.change)

    def broken(*_: object) -> None:
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(gone, "bury", broken)
        with pytest.raises(ZeroDivisionError):
            remove(linked, Series(1), clock)
    assert (facts.all_facts(linked), facts.rows_of(linked, log.change)) == (known, logged)
    assert remove(linked, Series(1), clock).things == 5


def test_what_is_deleted_twice_is_gone_already(linked: Database, clock: FrozenClock) -> None:
    remove(linked, Movie(1), clock)
    with pytest.raises(RemovalError, match="there is no movie 1"):
        remove(linked, Movie(1), clock)


def test_an_import_of_a_wrong_clock_does_not_bring_it_back_either(database: Database, clock: FrozenClock) -> None:
    stated(database, facts.keyword(1, "dystopia", AFTER))
    remove(database, Keyword(1), clock)
    stated(database, facts.keyword(1, "dystopia", AFTER))
    assert rows(database, titles.keyword, "id") == []


def test_things_are_counted_and_called_by_name(linked: Database) -> None:
    with linked.read() as connection:
        assert counts(connection)["seasons"] == 4
        assert called(connection, Movie(1)) == "Film 1"
        assert called(connection, Season(2)) == "season 1 of series 1"
        assert called(connection, Episode(2)) == "season 1, episode 1 of series 1"
    stated(linked, facts.imdb(7, "tt7"))
    with linked.read() as connection:
        assert called(connection, Movie(7)) == ""


def test_a_deletion_later_on_counts_from_its_own_moment(database: Database, clock: FrozenClock) -> None:
    for _ in range(2):
        stated(database, facts.keyword(1, "dystopia", clock.now().timestamp() + 1))
        clock.moment += timedelta(days=1)
        remove(database, Keyword(1), clock)
    stated(database, facts.keyword(1, "dystopia", AFTER))
    assert rows(database, titles.keyword, "id") == []
