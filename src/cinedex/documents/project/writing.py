"""How projections reach the tables: what is there is read once a chunk, and only what differs is written."""

from collections.abc import Iterable, Sequence
from hashlib import blake2b

from sqlalchemy import Connection, bindparam, delete, select, text

from cinedex.db.engine import Database
from cinedex.db.tables.documents import alias, document, listing
from cinedex.documents.keys import SLOTS, Shelf, base
from cinedex.documents.project.projection import Projection

_DOCUMENT = ("rid", "version", "body")


def write(database: Database, connection: Connection, projections: Iterable[Projection]) -> int:
    """Make the tables hold just these documents of these things; return how many rows were written or removed."""
    made = list(projections)
    _write_lists(database, connection, made)
    _write_aliases(database, connection, made)
    return _write_documents(database, connection, made)


def version_of(body: bytes) -> int:
    """Return a number that stands for the content: the same content has the same version, also after a rebuild."""
    return int.from_bytes(blake2b(body, digest_size=8).digest(), "big", signed=True)


def _write_documents(database: Database, connection: Connection, made: Sequence[Projection]) -> int:
    known = {row[0]: row[1] for row in _stored(connection, made, "rid, version", "document")}
    anew = not known
    fresh: list[tuple[int, int, bytes]] = []
    for projection in made:
        for rid, body in projection.bodies.items():
            version = version_of(body)
            if known.pop(rid, None) != version:
                fresh.append((rid, version, body))
    if known:
        connection.execute(delete(document).where(document.c.rid == bindparam("key")), [{"key": rid} for rid in known])
    if anew:
        database.dialect.enter(connection, document, _DOCUMENT, fresh)
    elif fresh:
        rows = [dict(zip(_DOCUMENT, row, strict=True)) for row in fresh]
        connection.execute(database.dialect.upsert(document), rows)
    return len(fresh) + len(known)


def _write_lists(database: Database, connection: Connection, made: Sequence[Projection]) -> None:
    known: dict[int, dict[int, int]] = {}
    for rid, position, other in _stored(connection, made, "rid, position, base", "listing"):
        known.setdefault(rid, {})[position] = other
    wanted = {rid: places for projection in made for rid, places in projection.lists.items()}
    changed = [rid for rid in known.keys() | wanted.keys() if known.get(rid, {}) != wanted.get(rid, {})]
    if changed:
        connection.execute(delete(listing).where(listing.c.rid == bindparam("key")), [{"key": rid} for rid in changed])
    rows = [(rid, position, other) for rid in changed for position, other in wanted.get(rid, {}).items()]
    if rows:
        database.dialect.enter(connection, listing, ("rid", "position", "base"), rows)


def _write_aliases(database: Database, connection: Connection, made: Sequence[Projection]) -> None:
    wanted = {base(projection.thing, Shelf.CARD): projection.aliases for projection in made}
    known: dict[int, set[tuple[str, str]]] = {}
    for row in connection.execute(select(alias).where(alias.c.base.in_(wanted))):
        known.setdefault(row.base, set()).add((row.source, row.value))
    changed = [card for card in wanted if known.get(card, set()) != wanted[card]]
    if any(card in known for card in changed):
        connection.execute(delete(alias).where(alias.c.base.in_(changed)))
    rows = [(source, value, card) for card in changed for source, value in sorted(wanted[card])]
    if rows:
        database.dialect.enter(connection, alias, ("source", "value", "base"), rows)


def _stored(connection: Connection, made: Sequence[Projection], columns: str, table: str) -> list[tuple[int, ...]]:
    """Return what `table` holds of these things: for each, the rows between the ends of its shelves."""
    if not made:
        return []
    starts = ",".join(f"({base(projection.thing)})" for projection in made)
    found = text(
        f"WITH thing(start) AS (VALUES {starts}) SELECT {columns} FROM thing "  # noqa: S608 - numbers of ours
        f"JOIN {table} ON rid >= start AND rid < start + {len(Shelf) * SLOTS}"
    )
    return [tuple(row) for row in connection.execute(found)]
