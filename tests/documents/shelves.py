"""What lies in the store, as a test compares it."""

from collections.abc import Iterable, Sequence

import msgspec

from cinedex.catalog.provenance import Provenance
from cinedex.catalog.refs import Ref, ref
from cinedex.catalog.statements import Statement
from cinedex.db.engine import Database
from cinedex.db.tables.documents import alias, document, listing, projection_queue
from cinedex.documents import queue
from cinedex.documents.edit import load
from cinedex.documents.keys import SLOTS, Part, base, part_key
from cinedex.documents.rebuild import rebuild
from cinedex.kit.clock import Clock

Shelves = dict[str, list[tuple[object, ...]]]


def loaded(database: Database, statements: Sequence[Statement], source: str, clock: Clock) -> None:
    """State much in a transaction of its own, and leave it queued."""
    with database.write() as connection:
        load(database, connection, statements, Provenance(source), clock.now())


def shelves(database: Database) -> Shelves:
    """Return every row of every derived table, in order."""
    with database.read() as connection:
        return {
            table.name: sorted(tuple(row) for row in connection.execute(table.select()))
            for table in (document, listing, alias)
        }


def part_of(database: Database, thing: Ref, part: Part) -> object:
    """Return a part of a thing's own documents, decoded; None where there is none."""
    with database.read() as connection:
        body = connection.execute(document.select().where(document.c.rid == part_key(thing, part))).one_or_none()
    return None if body is None else msgspec.json.decode(body.body)


def queued(database: Database) -> set[Ref]:
    """Return the things that wait to be projected."""
    with database.read() as connection:
        return {ref(row.kind, row.thing_id) for row in connection.execute(projection_queue.select())}


def assert_equals_a_rebuild(database: Database) -> None:
    """Make everything anew, and find that nothing changed."""
    kept = shelves(database)
    rebuild(database)
    assert kept == shelves(database)


def projected_anew(database: Database, things: Iterable[Ref]) -> tuple[Shelves, Shelves]:
    """Return the documents of `things` as they are, and as their facts now make them; nothing stays changed."""
    wanted = list(things)
    ranges = [range(base(thing), base(thing) + 2 * SLOTS) for thing in wanted]

    def chosen(all_rows: Shelves) -> Shelves:
        keys = {"document": 0, "listing": 0, "alias": 2}
        return {
            name: [row for row in rows if any(row[keys[name]] in within for within in ranges)]
            for name, rows in all_rows.items()
        }

    stored = chosen(shelves(database))
    with database.write() as connection:
        queue.project(database, connection, wanted)
    return stored, chosen(shelves(database))
