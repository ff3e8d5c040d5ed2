"""Reading documents by key: one statement, one round trip, whatever is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from struct import pack
from typing import NamedTuple, cast

from cinedex.db.dialects.base import Reader
from cinedex.documents.keys import CARD_SLOT, thing_at

# Part of every ETag: raised when the same documents would be sent in another form.
_FORM = 1


@dataclass(frozen=True, slots=True)
class Listing:
    """A window of a list of things, filled from their cards: rows `offset` to `offset + limit - 1`."""

    rid: int
    codes: tuple[int, ...]
    offset: int = 0
    limit: int = 20


@dataclass(frozen=True, slots=True)
class Lookup:
    """The things that bear `value` in a namespace of outside ids such as `imdb_id`, filled from their cards."""

    source: str
    value: str
    codes: tuple[int, ...]


class Reads(NamedTuple):
    """What one answer needs from the store."""

    rids: tuple[int, ...] = ()
    listings: tuple[Listing, ...] = ()
    lookups: tuple[Lookup, ...] = ()


class Rows:
    """What one read brought back."""

    def __init__(self) -> None:
        """Start empty."""
        self._bodies: dict[int, bytes] = {}
        self._versions: list[tuple[int, int, int, int]] = []
        self._cards: dict[Listing | Lookup, dict[tuple[int, int], dict[int, bytes]]] = {}

    def body(self, rid: int) -> bytes | None:
        """Return the document at `rid`, or None where there is none."""
        return self._bodies.get(rid)

    def first(self, rids: Sequence[int]) -> bytes | None:
        """Return the first of these documents that is there."""
        for rid in rids:
            if rid in self._bodies:
                return self._bodies[rid]
        return None

    def cards(self, wanted: Listing | Lookup) -> list[tuple[int, bytes]]:
        """Return `(base of the card's shelf, card)` in list order, each card one JSON object."""
        cards = []
        for (_, base), halves in sorted(self._cards.get(wanted, {}).items()):
            text = next((halves[code] for code in wanted.codes if code in halves), None)
            if CARD_SLOT in halves and text is not None:
                cards.append((base, join(halves[CARD_SLOT], text)))
        return cards

    def fingerprint(self) -> bytes:
        """Return bytes that change whenever a document read here changes, or its place in a list."""
        # Sorted, because an engine may bring the same rows in another order.
        numbers = [number for row in sorted(self._versions) for number in row]
        return pack(f"<{len(numbers) + 1}q", _FORM, *numbers)

    def add_documents(self, rows: Sequence[Sequence[object]]) -> None:
        """Take in the rows of a statement of `_by_key`: key, version, body."""
        for rid, version, body in cast("Sequence[tuple[int, int, bytes]]", rows):
            self._bodies[rid] = body
            self._versions.append((0, 0, rid, version))

    def add(self, wanted: Sequence[Listing | Lookup], row: Sequence[object]) -> None:
        """Take in one row of a statement of `_statement`: which list (0: none), place, base, key, version, body."""
        which, place, base, rid, version, body = cast("tuple[int, int, int, int, int, bytes]", row)
        self._versions.append((which, place, rid, version))
        if which == 0:
            self._bodies[rid] = body
        else:
            self._cards.setdefault(wanted[which - 1], {}).setdefault((place, base), {})[rid - base] = body


def join(neutral: bytes, text: bytes) -> bytes:
    """Return one JSON object of two non-empty ones."""
    return b"%b,%b" % (neutral[:-1], text[1:])


@dataclass(slots=True)
class Store:
    """The documents of one database; `round_trips` counts the statements sent."""

    reader: Reader
    round_trips: int = field(default=0)

    async def read(self, reads: Reads) -> Rows:
        """Return all that `reads` names, in one round trip, or in none where it names nothing."""
        rows = Rows()
        if not any(reads):
            return rows
        if not (reads.listings or reads.lookups):
            self.round_trips += 1
            rows.add_documents(await self.reader.fetch(_by_key(len(reads.rids)), reads.rids))
            return rows
        wanted: tuple[Listing | Lookup, ...] = (*reads.listings, *reads.lookups)
        statement, parameters = _statement(reads)
        self.round_trips += 1
        for row in await self.reader.fetch(statement, parameters):
            rows.add(wanted, row)
        return rows

    async def resolve(self, source: str, value: str, kind: int) -> int | None:
        """Return the number of the thing of `kind` that bears an outside id, or None."""
        self.round_trips += 1
        found = await self.reader.fetch(
            "SELECT base FROM alias WHERE source = ? AND value = ?", (source, _bearable(value))
        )
        things = [thing_at(base) for (base,) in found if isinstance(base, int)]
        return min((thing.id for thing in things if thing.kind == kind), default=None)


@cache
def _by_key(count: int) -> str:
    # SQLite answers many look-ups of one key sooner than one of many keys, for which it builds an index first.
    return " UNION ALL ".join(["SELECT rid, version, body FROM document WHERE rid = ?"] * count)


def _statement(reads: Reads) -> tuple[str, list[object]]:
    clauses: list[str] = []
    parameters: list[object] = []
    if reads.rids:
        marks = ",".join("?" * len(reads.rids))
        clauses.append(f"SELECT 0, 0, 0, rid, version, body FROM document WHERE rid IN ({marks})")  # noqa: S608
        parameters += reads.rids
    for which, listing in enumerate(reads.listings, 1):
        clauses.append(
            f"SELECT {which}, l.position, l.base, d.rid, d.version, d.body FROM listing l JOIN document d "  # noqa: S608
            f"ON d.rid IN ({_slots('l.base', listing.codes)}) WHERE l.rid = ? AND l.position >= ? AND l.position < ?"
        )
        parameters += (listing.rid, listing.offset, listing.offset + listing.limit)
    for which, lookup in enumerate(reads.lookups, 1 + len(reads.listings)):
        clauses.append(
            f"SELECT {which}, 0, a.base, d.rid, d.version, d.body FROM alias a JOIN document d "  # noqa: S608
            f"ON d.rid IN ({_slots('a.base', lookup.codes)}) WHERE a.source = ? AND a.value = ?"
        )
        parameters += (lookup.source, _bearable(lookup.value))
    return " UNION ALL ".join(clauses), parameters


def _bearable(value: str) -> str:
    # PostgreSQL refuses a NUL, which nothing bears anyway.
    return "" if "\0" in value else value


def _slots(base: str, codes: Sequence[int]) -> str:
    # Codes are numbers of ours, few and fixed, so they stand in the statement itself.
    return ",".join(f"{base} + {code}" for code in (CARD_SLOT, *codes))
