"""One edit: facts, log and the thing's own documents in one transaction; copies of it are queued in the same one."""

from collections.abc import Sequence

from cinedex.catalog.apply import Applied, apply
from cinedex.catalog.provenance import source_id
from cinedex.catalog.statements import Statement
from cinedex.db.engine import Database
from cinedex.documents import copies, queue
from cinedex.kit.clock import Clock


def edit(database: Database, statements: Sequence[Statement], source: str, clock: Clock) -> Applied:
    """State something new of a thing, so that its own pages show it at once and copies of it within seconds."""
    with database.write() as connection:
        now = clock.now()
        applied = apply(database, connection, statements, source_id(connection, source), now)
        own = copies.own(applied.differences)
        queue.project(database, connection, own)
        queue.enqueue(database, connection, copies.copying(connection, applied.differences) - own)
    return applied


def load(database: Database, statements: Sequence[Statement], source: str, clock: Clock) -> Applied:
    """State much at once: everything that changed is queued, to be projected when the facts are in."""
    with database.write() as connection:
        applied = apply(database, connection, statements, source_id(connection, source), clock.now())
        queue.enqueue(
            database, connection, copies.own(applied.differences) | copies.copying(connection, applied.differences)
        )
    return applied
