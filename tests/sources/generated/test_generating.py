from dataclasses import replace
from hashlib import sha256
from itertools import chain

import pytest
from sqlalchemy import func, inspect, select

from cinedex.catalog.apply import write
from cinedex.catalog.provenance import Provenance, source_id
from cinedex.catalog.state import Difference, defaults
from cinedex.catalog.things import counts
from cinedex.db.engine import Database
from cinedex.db.tables import movies
from cinedex.db.tables.documents import document, projection_queue
from cinedex.kit.clock import Clock
from cinedex.sources.bundled import load_reference
from cinedex.sources.generated.films import films
from cinedex.sources.generated.generating import NotEmptyError, facts, project
from cinedex.sources.generated.people import persons
from cinedex.sources.generated.shows import shows
from cinedex.sources.generated.vocabularies import vocabularies
from cinedex.sources.generated.world import Plan, World

_PLAN = Plan(movies=40, series=8, people=120, seed=7)
_DIGEST = "e4042ab2557c0e379abdcc5069b296efdec3a00d4f30e0be7220abd87639678b"


class _StoppedError(Exception):
    pass


def _silent(_what: str, _done: int, _total: int) -> None:
    pass


def _made(database: Database, clock: Clock, plan: Plan = _PLAN) -> None:
    load_reference(database, clock)
    facts(database, plan, _silent)


def _digest(database: Database) -> str:
    """Return a fingerprint of what was entered, whatever other columns its tables have."""
    world = World(_PLAN)
    blocks = chain(vocabularies(world), persons(world, 1, 2), films(world, 1, 41), shows(world, 1, 9))
    entered = {rows.table.name: (rows.table, sorted(rows.columns)) for rows in blocks}
    told = sha256()
    with database.read() as connection:
        for name, (table, columns) in sorted(entered.items()):
            rows = connection.execute(select(*(table.c[column] for column in columns)))
            told.update(f"{name} {columns} {sorted(repr(tuple(row)) for row in rows)}".encode())
    return told.hexdigest()


def test_it_works(database: Database, clock: Clock) -> None:
    _made(database, clock)
    with database.read() as connection:
        found = counts(connection)
    assert {name: found[name] for name in ("movies", "series", "people", "seasons", "episodes", "credits")} == {
        "movies": 40, "series": 8, "people": 120, "seasons": 10, "episodes": 114, "credits": 315,
    }  # fmt: skip
    assert _digest(database) == _DIGEST


def test_another_seed_makes_another_catalogue(sqlite_database: Database, clock: Clock) -> None:
    _made(sqlite_database, clock, replace(_PLAN, seed=8))
    assert _digest(sqlite_database) != _DIGEST


@pytest.mark.parametrize("stage", ["People", "Films", "Series", "Indexes of facts"])
def test_what_was_stopped_goes_on_and_comes_out_the_same(sqlite_database: Database, clock: Clock, stage: str) -> None:
    def stop(what: str, done: int, _total: int) -> None:
        if what == stage and done:
            raise _StoppedError

    load_reference(sqlite_database, clock)
    with pytest.raises(_StoppedError):
        facts(sqlite_database, _PLAN, stop)
    facts(sqlite_database, _PLAN, _silent)
    assert _digest(sqlite_database) == _DIGEST


def test_a_finished_catalogue_is_left_as_it_is(sqlite_database: Database, clock: Clock) -> None:
    _made(sqlite_database, clock)
    project(sqlite_database, _silent)
    facts(sqlite_database, _PLAN, _silent)
    with sqlite_database.read() as connection:
        assert connection.execute(select(func.count()).select_from(projection_queue)).scalar_one() == 0


def test_a_catalogue_of_something_else_is_refused(sqlite_database: Database) -> None:
    with sqlite_database.write() as connection:
        told = {"id": 5, "source_id": source_id(connection, Provenance("somebody"))}
        write(connection, [Difference(movies.movie, None, {**defaults(movies.movie), **told})])
    with pytest.raises(NotEmptyError):
        facts(sqlite_database, _PLAN, _silent)


def test_the_indexes_of_facts_are_there_again(database: Database, clock: Clock) -> None:
    before = _indexes(database)
    _made(database, clock)
    assert before
    assert _indexes(database) == before


def _indexes(database: Database) -> set[object]:
    found = inspect(database.engine)
    return {index["name"] for table in found.get_table_names() for index in found.get_indexes(table)}


def test_every_thing_is_projected(database: Database, clock: Clock) -> None:
    _made(database, clock)
    told: list[tuple[str, int, int]] = []
    things = project(database, lambda *progress: told.append(progress))
    with database.read() as connection:
        found = counts(connection)
        documents = connection.execute(select(func.count()).select_from(document)).scalar_one()
    assert things > sum(count for name, count in found.items() if name != "credits")
    assert told[-1] == ("Documents", things, things)
    assert documents > 3 * things
