"""The durable queue of things to project again, and the keeper's work: emptying it in small chunks."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence

from sqlalchemy import Connection, and_, delete, func, select

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.db.engine import Database
from cinedex.db.tables.documents import projection_queue
from cinedex.documents.project import collections, companies, keywords, movies, vocabularies
from cinedex.documents.project.projection import Projection
from cinedex.documents.project.writing import write

# How long one chunk may hold the writer, in seconds, and how many things it may start with.
_HOLD = 0.05
_FIRST_CHUNK = 16
_LARGEST_CHUNK = 512
# How long the writer is left to others between two chunks, in seconds.
_TURN = 0.005

_PROJECTORS: dict[Kind, Callable[[Connection, Sequence[int]], Iterator[Projection]]] = {
    Kind.MOVIE: movies.project,
    Kind.COLLECTION: collections.project,
    Kind.COMPANY: companies.project,
    Kind.KEYWORD: keywords.project,
}


def enqueue(database: Database, connection: Connection, things: Iterable[Ref]) -> None:
    """Note that these things are to be projected again; the note lives and dies with the open transaction."""
    rows = [{"kind": int(thing.kind), "thing_id": thing.id} for thing in things]
    if rows:
        connection.execute(database.dialect.insert_missing(projection_queue), rows)


def pending(database: Database) -> int:
    """Return how many things wait to be projected again."""
    with database.read() as connection:
        return connection.execute(select(func.count()).select_from(projection_queue)).scalar_one()


def project(database: Database, connection: Connection, things: Iterable[Ref]) -> int:
    """Project these things in the open transaction; return how many document rows changed."""
    numbers: dict[Kind, list[int]] = {}
    for thing in things:
        numbers.setdefault(thing.kind, []).append(thing.id)
    count = 0
    for kind, wanted in numbers.items():
        made = vocabularies.project(connection) if kind is Kind.ENTRY else _PROJECTORS[kind](connection, wanted)
        count += write(database, connection, made)
    return count


def drain(
    database: Database,
    progress: Callable[[int], None] | None = None,
    *,
    hold: float = _HOLD,
    stopping: Callable[[], bool] = lambda: False,
) -> int:
    """Project all that waits, a chunk to a transaction, until `stopping` says so; return how many things that were.

    No chunk holds the writer much longer than `hold` seconds; a crash loses the chunk's work, never its queue entries.
    """
    size, total = _FIRST_CHUNK, 0
    while not stopping() and _any_waits(database):
        with database.write() as connection:
            started = time.perf_counter()
            things = _take(connection, size)
            project(database, connection, things)
        total += len(things)
        if progress is not None:
            progress(len(things))
        spent = time.perf_counter() - started
        size = max(1, min(_LARGEST_CHUNK, 2 * size, int(size * hold / spent)))
        time.sleep(_TURN)
    return total


def _any_waits(database: Database) -> bool:
    # Asked before the writer is: a keeper with nothing to do must not get in anybody's way.
    with database.read() as connection:
        return connection.execute(select(projection_queue.c.kind).limit(1)).first() is not None


def _take(connection: Connection, size: int) -> list[Ref]:
    # Deleted before anything is read: whoever queues the thing again meanwhile waits, or finds no entry to lean on.
    queue = projection_queue
    first = connection.execute(select(queue.c.kind).order_by(queue.c.kind).limit(1)).scalar_one_or_none()
    if first is None:
        return []
    chosen = select(queue.c.thing_id).where(queue.c.kind == first).order_by(queue.c.thing_id).limit(size)
    numbers = list(connection.execute(chosen).scalars())
    connection.execute(delete(queue).where(and_(queue.c.kind == first, queue.c.thing_id.in_(numbers))))
    return [ref(first, number) for number in numbers]
