"""Making an invented catalogue: facts in bulk, then the ordinary road of documents.

Each chunk has random numbers of its own and notes in its transaction that it is there, so that what was stopped goes
on where it was, and comes out the same.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cinedex.catalog import bulk
from cinedex.catalog.bulk import Rows
from cinedex.catalog.provenance import Provenance, source_id
from cinedex.db.engine import Database
from cinedex.documents.queue import pending
from cinedex.documents.rebuild import drain_all, queue_everything
from cinedex.sources.generated.films import films
from cinedex.sources.generated.people import persons
from cinedex.sources.generated.shows import shows
from cinedex.sources.generated.vocabularies import vocabularies
from cinedex.sources.generated.world import Plan, World

SOURCE = Provenance("cinedex generate", "CC0-1.0")
_FIRST, _QUEUED = "Vocabularies", "queue"

Progress = Callable[[str, int, int], None]
"""Told what is being made, and how many of how many are."""


class NotEmptyError(ValueError):
    """The database holds things that are not of this plan."""


class _Stage(NamedTuple):
    name: str
    total: int
    chunk: int
    make: Callable[[World, int, int], Iterable[Rows]]


def facts(database: Database, plan: Plan, progress: Progress) -> None:
    """Enter the facts of a plan and queue them all; a plan that was begun is gone on with.

    Raises `NotEmptyError` where the database holds anything else.
    """
    stages = tuple(_stages(plan))
    with database.read() as connection:
        reached = {stage.name: bulk.reached(connection, _key(plan, stage.name)) for stage in stages}
        if not any(reached.values()) and bulk.holds_titles(connection):
            raise NotEmptyError("the database holds films, series or people already")
    world = World(plan)
    for stage in stages:
        _enter(database, world, stage, reached[stage.name], progress)
    _queue(database, plan, progress)


def project(database: Database, progress: Progress) -> int:
    """Make the documents of all that waits; return of how many things."""
    total, done = pending(database), 0

    def tell(count: int) -> None:
        nonlocal done
        done += count
        progress("Documents", done, max(total, done))

    return drain_all(database, tell)


def _stages(plan: Plan) -> Iterator[_Stage]:
    # What others refer to comes first.
    yield _Stage(_FIRST, 1, 1, lambda world, _first, _last: vocabularies(world))
    yield _Stage("People", plan.people, 20_000, persons)
    yield _Stage("Films", plan.movies, 5_000, films)
    yield _Stage("Series", plan.series, 1_000, shows)


def _key(plan: Plan, stage: str) -> str:
    return f"generate {plan.movies} {plan.series} {plan.people} {plan.seed}: {stage}"


def _enter(database: Database, world: World, stage: _Stage, reached: int, progress: Progress) -> None:
    progress(stage.name, reached, stage.total)
    for done in range(reached, stage.total, stage.chunk):
        end = min(done + stage.chunk, stage.total)
        # Numbers of things begin at 1.
        rows = stage.make(world, done + 1, end + 1)
        with database.write() as connection:
            if stage.name == _FIRST:
                bulk.drop_indexes(connection)
            bulk.enter(database, connection, rows, source_id(connection, SOURCE))
            bulk.note(database, connection, _key(world.plan, stage.name), end)
        progress(stage.name, end, stage.total)


def _queue(database: Database, plan: Plan, progress: Progress) -> None:
    """Make the indexes of facts again, and queue everything, once."""
    with database.read() as connection:
        if bulk.reached(connection, _key(plan, _QUEUED)):
            return
    indexes = bulk.indexes()
    for done, index in enumerate(indexes, 1):
        with database.write() as connection:
            bulk.make_index(connection, index)
        progress("Indexes of facts", done, len(indexes))
    with database.write() as connection:
        queue_everything(connection)
        bulk.note(database, connection, _key(plan, _QUEUED), 1)
