"""Taking statements in: one edit, shown at once; or many, queued to be projected when the facts are in."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from cinedex.catalog.apply import Applied, apply
from cinedex.catalog.provenance import Provenance, source_id
from cinedex.catalog.statements import EDITED, Statement
from cinedex.db.engine import Database
from cinedex.documents import copies, queue
from cinedex.kit.clock import Clock


def edit(database: Database, statements: Sequence[Statement], source: str, clock: Clock) -> Applied:
    """State something of things: facts, log and the things' own documents in one transaction.

    Copies of what changed are queued in the same one. A statement that bears no time is an edit: it wins over all
    that is known.
    """
    with database.write() as connection:
        now = clock.now()
        edits = [one if one.recorded_at else replace(one, recorded_at=EDITED) for one in statements]
        applied = apply(database, connection, edits, source_id(connection, Provenance(source)), now)
        own = copies.own(applied.differences)
        queue.project(database, connection, own)
        queue.enqueue(database, connection, copies.copying(connection, applied.differences) - own)
    return applied


def load(
    database: Database,
    connection: Connection,
    statements: Sequence[Statement],
    provenance: Provenance,
    now: datetime,
) -> Applied:
    """State much in the open transaction; everything that changed is queued."""
    applied = apply(database, connection, statements, source_id(connection, provenance), now)
    if applied.differences:
        changed = copies.own(applied.differences) | copies.copying(connection, applied.differences)
        queue.enqueue(database, connection, changed)
    return applied
