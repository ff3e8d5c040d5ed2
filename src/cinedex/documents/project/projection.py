"""What projecting a thing makes, and how it reaches the tables: only what differs is written."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import blake2b

import msgspec
from sqlalchemy import Connection, bindparam, delete, insert, select

from cinedex.catalog.refs import Ref
from cinedex.db.engine import Database
from cinedex.db.tables.documents import alias, document, listing
from cinedex.documents.keys import CARD_SLOT, SLOTS, Part, Shelf, base, part_key
from cinedex.documents.locale import NEUTRAL, text_code

Tag = tuple[str, str]
NO_LANGUAGE: Tag = ("", "")
_encoder = msgspec.json.Encoder()


@dataclass(slots=True)
class Projection:
    """All documents of one thing."""

    thing: Ref
    bodies: dict[int, bytes] = field(default_factory=dict)
    lists: dict[int, list[int]] = field(default_factory=dict)
    aliases: set[tuple[str, str]] = field(default_factory=set)

    def part(self, part: Part, body: object) -> None:
        """Keep a part of the thing's own documents."""
        self.bodies[part_key(self.thing, part)] = _encoder.encode(body)

    def text(self, tag: Tag, body: object) -> None:
        """Keep the half of the details that depends on the language."""
        self.bodies[base(self.thing) + code_of(tag)] = _encoder.encode(body)

    def card(self, neutral: object) -> None:
        """Keep the half of the card that does not depend on the language."""
        self.bodies[base(self.thing, Shelf.CARD) + CARD_SLOT] = _encoder.encode(neutral)

    def card_text(self, tag: Tag, body: object) -> None:
        """Keep the half of the card that does."""
        self.bodies[base(self.thing, Shelf.CARD) + code_of(tag)] = _encoder.encode(body)

    def cards(self, part: Part, others: Sequence[Ref | None]) -> None:
        """Keep a list of things, filled from their cards when it is read; None is a place whose thing is unknown."""
        if others:
            key = part_key(self.thing, part)
            self.bodies[key] = _encoder.encode(len(others))
            self.lists[key] = [0 if other is None else base(other, Shelf.CARD) for other in others]


def code_of(tag: Tag) -> int:
    """Return the slot of the texts of a language and region; `NO_LANGUAGE` is what the others fall back to."""
    return NEUTRAL if tag == NO_LANGUAGE else text_code(*tag)


def version_of(body: bytes) -> int:
    """Return a number that stands for the content: the same content has the same version, also after a rebuild."""
    return int.from_bytes(blake2b(body, digest_size=8).digest(), "big", signed=True)


def write(database: Database, connection: Connection, projections: Iterable[Projection]) -> int:
    """Make the tables hold just these documents of these things; return how many rows were written or removed."""
    fresh: list[dict[str, object]] = []
    gone: list[dict[str, object]] = []
    for projection in projections:
        start = base(projection.thing)
        stored = select(document.c.rid, document.c.version).where(
            document.c.rid >= start, document.c.rid < start + 2 * SLOTS
        )
        known = {row.rid: row.version for row in connection.execute(stored)}
        for rid, body in projection.bodies.items():
            version = version_of(body)
            if known.pop(rid, None) != version:
                fresh.append({"rid": rid, "version": version, "body": body})
        gone += ({"key": rid} for rid in known)
        _write_lists(connection, projection)
        _write_aliases(connection, projection)
    if gone:
        connection.execute(delete(document).where(document.c.rid == bindparam("key")), gone)
    if fresh:
        connection.execute(database.dialect.upsert(document), fresh)
    return len(fresh) + len(gone)


def _write_lists(connection: Connection, projection: Projection) -> None:
    start = base(projection.thing)
    known: dict[int, dict[int, int]] = {}
    found = select(listing).where(listing.c.rid >= start, listing.c.rid < start + SLOTS)
    for rid, position, other in connection.execute(found):
        known.setdefault(rid, {})[position] = other
    for rid in known.keys() | projection.lists.keys():
        wanted = {position: other for position, other in enumerate(projection.lists.get(rid, ())) if other}
        if wanted == known.get(rid, {}):
            continue
        connection.execute(delete(listing).where(listing.c.rid == rid))
        rows = [{"rid": rid, "position": position, "base": other} for position, other in wanted.items()]
        if rows:
            connection.execute(insert(listing), rows)


def _write_aliases(connection: Connection, projection: Projection) -> None:
    card = base(projection.thing, Shelf.CARD)
    known = {(row.source, row.value) for row in connection.execute(select(alias).where(alias.c.base == card))}
    if known == projection.aliases:
        return
    connection.execute(delete(alias).where(alias.c.base == card))
    rows = [{"source": source, "value": value, "base": card} for source, value in sorted(projection.aliases)]
    if rows:
        connection.execute(insert(alias), rows)


def rows_by_owner(rows: Iterable[Mapping[str, object]], owner: str) -> dict[int, list[Mapping[str, object]]]:
    """Return rows grouped by the number in their `owner` column."""
    grouped: dict[int, list[Mapping[str, object]]] = {}
    for row in rows:
        number = row[owner]
        assert isinstance(number, int)
        grouped.setdefault(number, []).append(row)
    return grouped
