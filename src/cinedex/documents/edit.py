"""Changing facts: one edit, shown at once; many, queued to be projected when they are in; and taking things out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from cinedex.catalog import changes, gone
from cinedex.catalog.apply import Applied, apply, write
from cinedex.catalog.provenance import Provenance, source_id
from cinedex.catalog.refs import Ref
from cinedex.catalog.removal import Removal, deletion, merging
from cinedex.catalog.statements import EDITED, Statement
from cinedex.db.engine import Database
from cinedex.documents import copies, queue
from cinedex.documents.feed import feed
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
        copying = copies.copying(connection, applied.differences)
        queue.project(database, connection, own)
        queue.enqueue(database, connection, copying - own)
        feed(connection, own, copying)
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
        own, copying = copies.own(applied.differences), copies.copying(connection, applied.differences)
        queue.enqueue(database, connection, own | copying)
        feed(connection, own, copying)
    return applied


@dataclass(frozen=True, slots=True)
class Removed:
    """What taking a thing out did."""

    things: int
    """How many things went: a series goes with its seasons and episodes."""
    rows: int
    """How many rows of facts went, came or changed."""
    changes: int
    """How many entries were logged."""
    waiting: int
    """How many other things showed something of it, and wait for the keeper."""


def remove(database: Database, thing: Ref, clock: Clock) -> Removed:
    """Delete a thing: its documents are gone at once, and what others show of it when the keeper has run.

    What was recorded before does not bring it back. Raises `RemovalError` where there is no such thing.
    """
    return _take_out(database, clock, lambda connection: deletion(connection, thing))


def merge(database: Database, thing: Ref, into: Ref, clock: Clock) -> Removed:
    """Merge a thing into another, which is shown with what it gained at once; then the first is gone, as if deleted.

    Raises `RemovalError` where either is not there, or where they cannot be merged.
    """
    return _take_out(database, clock, lambda connection: merging(connection, thing, into))


def _take_out(database: Database, clock: Clock, plan: Callable[[Connection], Removal]) -> Removed:
    with database.write() as connection:
        now = clock.now()
        removal = plan(connection)
        differences, heirs = removal.differences, removal.heirs
        write(connection, differences)
        count = changes.record(connection, differences, now)
        gone.bury(connection, heirs, now)
        at_once = heirs.keys() | {heir for heir in heirs.values() if heir is not None}
        queue.project(database, connection, at_once)
        # A row that goes names both whom it belongs to and whom it refers to, so that all who showed it are found.
        own, copying = copies.own(differences), copies.copying(connection, differences)
        waiting = (own | copying) - at_once
        queue.enqueue(database, connection, waiting)
        feed(connection, own | at_once, copying)
    return Removed(len(heirs), len(differences), count, len(waiting))
