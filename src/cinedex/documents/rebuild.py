"""Throwing documents away and making them again from facts."""

import gc
from collections.abc import Callable

from sqlalchemy import Connection, delete, func, insert, literal, select

from cinedex.catalog.refs import Kind
from cinedex.catalog.things import TABLES
from cinedex.db.engine import Database
from cinedex.db.tables.documents import alias, document, listing, projection_queue
from cinedex.documents.keys import Vocabulary
from cinedex.documents.queue import drain

# Nobody waits for a writer while documents are gone, so chunks may be longer.
_HOLD = 2.0
# After how many new objects garbage is looked for: a chunk is hundreds of thousands, and next to none of it is garbage.
_COLLECT = 200_000


def rebuild(database: Database, progress: Callable[[int, int], None] | None = None) -> int:
    """Make every document anew; `progress` is told how many of how many things are done.

    The queue is filled in the transaction that throws the old documents away, so a rebuild that is killed goes on where
    it stopped when the queue is next drained.
    """
    with database.write() as connection:
        for table in (document, listing, alias, projection_queue):
            connection.execute(delete(table))
        total = queue_everything(connection)
    done = 0

    def report(count: int) -> None:
        nonlocal done
        done += count
        if progress is not None:
            progress(done, total)

    return drain_all(database, report)


def drain_all(database: Database, progress: Callable[[int], None]) -> int:
    """Project all that waits while nobody waits for the writer; return how many things that were."""
    thresholds = gc.get_threshold()
    gc.set_threshold(_COLLECT, *thresholds[1:])
    try:
        return drain(database, progress, hold=_HOLD)
    finally:
        gc.set_threshold(*thresholds)


def queue_everything(connection: Connection) -> int:
    """Queue every thing and the vocabularies; return how many that is."""
    for number in (0, Vocabulary.POPULAR_PEOPLE.id):
        connection.execute(insert(projection_queue).values(kind=int(Kind.ENTRY), thing_id=number, ticket=0))
    for kind, table in TABLES.items():
        connection.execute(
            insert(projection_queue).from_select(
                ["kind", "thing_id", "ticket"], select(literal(int(kind)), table.c.id, literal(0))
            )
        )
    return connection.execute(select(func.count()).select_from(projection_queue)).scalar_one()
