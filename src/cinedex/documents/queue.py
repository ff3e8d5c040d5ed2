"""The durable queue of things to project again, and the keeper's work: emptying it in small chunks."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import count as counter

from sqlalchemy import Connection, and_, delete, func, select

from cinedex.catalog.refs import Entry, Kind, Ref, ref
from cinedex.db.engine import Database
from cinedex.db.tables.documents import projection_queue
from cinedex.documents.project import (
    collections,
    companies,
    episodes,
    keywords,
    movies,
    networks,
    people,
    popular,
    seasons,
    series,
    vocabularies,
)
from cinedex.documents.project.projection import Projection
from cinedex.documents.project.writing import write
from cinedex.members.acts import Act

# How long one chunk may hold the writer, in seconds, and how many things it may start with.
_HOLD = 0.05
_FIRST_CHUNK = 16
_LARGEST_CHUNK = 2048
# How long facts are read for one chunk, in seconds: nobody waits meanwhile, but all of it is in memory.
_LONGEST_READ = 2.0
# How long the writer is left to others between two chunks, in seconds.
_TURN = 0.005

_PROJECTORS: dict[Kind, Callable[[Connection, Sequence[int]], Iterator[Projection]]] = {
    Kind.MOVIE: movies.project,
    Kind.COLLECTION: collections.project,
    Kind.COMPANY: companies.project,
    Kind.KEYWORD: keywords.project,
    Kind.PERSON: people.project,
    Kind.SERIES: series.project,
    Kind.SEASON: seasons.project,
    Kind.EPISODE: episodes.project,
    Kind.NETWORK: networks.project,
}
_tickets = counter(time.time_ns())
_Made = dict[Ref, list[Projection]]
_OUTDATED = "UPDATE projection_queue SET ticket = ? WHERE kind = ? AND thing_id = ?"


def enqueue(database: Database, connection: Connection, things: Iterable[Ref]) -> None:
    """Note that these things are to be projected again; the note lives and dies with the open transaction."""
    rows = [{"kind": int(thing.kind), "thing_id": thing.id, "ticket": next(_tickets)} for thing in things]
    if rows:
        connection.execute(database.dialect.upsert(projection_queue), rows)


def outdate(act: Act, thing: Ref) -> None:
    """Let nobody write what was made of a thing before this transaction: where it waits, it is made once more."""
    act.run(_OUTDATED, next(_tickets), int(thing.kind), thing.id)


def pending(database: Database) -> int:
    """Return how many things wait to be projected again."""
    with database.read() as connection:
        return connection.execute(select(func.count()).select_from(projection_queue)).scalar_one()


def project(database: Database, connection: Connection, things: Iterable[Ref]) -> int:
    """Project these things in the open transaction; return how many document rows changed.

    None of them need wait any more, and what was made of them from older facts must not be written.
    """
    made = _made(connection, things)
    _forget(connection, made)
    return _write(database, connection, made)


def drain(
    database: Database,
    progress: Callable[[int], None] | None = None,
    *,
    hold: float = _HOLD,
    stopping: Callable[[], bool] = lambda: False,
) -> int:
    """Project all that waits, a chunk to a transaction, until `stopping` says so; return how many things that were.

    Facts are read before the writer is asked for, and what was queued again meanwhile is left for another turn. No
    chunk holds the writer much longer than `hold` seconds; a crash loses the chunk's work, never its queue entries.
    """
    # What one thing costs differs by kind, so each kind's chunks find their own size.
    sizes: dict[Kind, int] = {}
    total = 0
    while not stopping():
        started = time.perf_counter()
        with database.read() as connection:
            tickets = _next(connection, sizes)
            if not tickets:
                break
            made = _made(connection, tickets)
        read = time.perf_counter() - started
        with database.write() as connection:
            started = time.perf_counter()
            unchanged = _claim(connection, tickets)
            _write(database, connection, {thing: made[thing] for thing in unchanged})
        held = time.perf_counter() - started
        total += len(unchanged)
        if progress is not None:
            progress(len(unchanged))
        kind = next(iter(tickets)).kind
        size = sizes.get(kind, _FIRST_CHUNK)
        wanted = size * min(hold / held, _LONGEST_READ / read)
        sizes[kind] = max(1, min(_LARGEST_CHUNK, 2 * size, int(wanted)))
        time.sleep(_TURN)
    return total


def _made(connection: Connection, things: Iterable[Ref]) -> _Made:
    made: _Made = {thing: [] for thing in things}
    numbers: dict[Kind, list[int]] = {}
    for thing in made:
        numbers.setdefault(thing.kind, []).append(thing.id)
    for kind, wanted in numbers.items():
        if kind is Kind.ENTRY:
            for number in wanted:
                shared = popular.project(connection) if number else vocabularies.project(connection)
                made[Entry(number)] = list(shared)
        else:
            for projection in _PROJECTORS[kind](connection, wanted):
                made[projection.thing].append(projection)
    return made


def _write(database: Database, connection: Connection, made: _Made) -> int:
    return write(database, connection, [projection for several in made.values() for projection in several])


def _next(connection: Connection, sizes: Mapping[Kind, int]) -> Mapping[Ref, int]:
    """Return the things that are next, all of one kind and as many as its size says, and the ticket of each."""
    queue = projection_queue
    first = connection.execute(select(queue.c.kind).order_by(queue.c.kind).limit(1)).scalar_one_or_none()
    if first is None:
        return {}
    size = sizes.get(Kind(first), _FIRST_CHUNK)
    chosen = (
        select(queue.c.thing_id, queue.c.ticket).where(queue.c.kind == first).order_by(queue.c.thing_id).limit(size)
    )
    return {ref(first, number): ticket for number, ticket in connection.execute(chosen)}


def _claim(connection: Connection, tickets: Mapping[Ref, int]) -> list[Ref]:
    """Take these things from the queue, but for those that were queued again since; return the ones taken."""
    kind = next(iter(tickets)).kind
    queue = projection_queue
    mine = and_(queue.c.kind == kind, queue.c.thing_id.in_([thing.id for thing in tickets]))
    now = {ref(kind, number): ticket for number, ticket in connection.execute(
        select(queue.c.thing_id, queue.c.ticket).where(mine)
    )}  # fmt: skip
    taken = [thing for thing, ticket in tickets.items() if now.get(thing) == ticket]
    _forget(connection, taken)
    return taken


def _forget(connection: Connection, things: Iterable[Ref]) -> None:
    queue = projection_queue
    numbers: dict[Kind, list[int]] = {}
    for thing in things:
        numbers.setdefault(thing.kind, []).append(thing.id)
    for kind, gone in numbers.items():
        connection.execute(delete(queue).where(and_(queue.c.kind == kind, queue.c.thing_id.in_(gone))))
