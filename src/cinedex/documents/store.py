"""Reading documents by key: one statement, one round trip, whatever is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from struct import pack
from typing import NamedTuple, cast

from cinedex.catalog.refs import Ref
from cinedex.db.dialects.base import Reader
from cinedex.documents.keys import CARD_SLOT, SLOTS, Key, Sought, thing_at

# Part of every ETag: raised when the same documents would be sent in another form.
_FORM = 3
# SQLite joins at most 500 look-ups of one key into one statement.
_FEW = 100


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


@dataclass(frozen=True, slots=True)
class Around:
    """The two things of a list next to `place`: the last before it, and the first at or after it."""

    rid: int
    codes: tuple[int, ...]
    place: int


@dataclass(frozen=True, slots=True)
class Query:
    """A question to one table besides the documents, such as the change log: a round trip of its own."""

    statement: str
    parameters: tuple[object, ...]


class Reads(NamedTuple):
    """What one answer needs from the store."""

    keys: tuple[Key, ...] = ()
    listings: tuple[Listing | Around, ...] = ()
    lookups: tuple[Lookup, ...] = ()
    queries: tuple[Query, ...] = ()

    def joined(self, other: "Reads") -> "Reads":
        """Return what both need, each thing once."""
        return Reads(
            tuple(dict.fromkeys(self.keys + other.keys)),
            tuple(dict.fromkeys(self.listings + other.listings)),
            tuple(dict.fromkeys(self.lookups + other.lookups)),
            tuple(dict.fromkeys(self.queries + other.queries)),
        )


_Place = tuple[str, str]
_Card = tuple[int, int, bytes, bytes]
_Row = tuple[int, int, int, int, bytes, int, bytes | None]
_Cards = Listing | Around | Lookup


class Rows:
    """What one read brought back."""

    def __init__(self) -> None:
        """Start empty."""
        self._bodies: dict[int, bytes] = {}
        self._found: dict[_Place, dict[int, dict[int, bytes]]] = {}
        self._versions: list[tuple[int, ...]] = []
        self._cards: dict[_Cards | _Place, list[_Card]] = {}
        self._answers: dict[Query, Sequence[Sequence[object]]] = {}

    def body(self, key: Key) -> bytes | None:
        """Return the document at `key`, or None where there is none."""
        if isinstance(key, int):
            return self._bodies.get(key)
        found = self._found.get(key[:2])
        return found[min(found)].get(key.slot) if found else None

    def first(self, keys: Sequence[Key]) -> bytes | None:
        """Return the first of these documents that is there."""
        for key in keys:
            body = self.body(key)
            if body is not None:
                return body
        return None

    def thing(self, source: str, value: str) -> Ref | None:
        """Return the thing that bears the outside id of a `Sought` key, the first where several do."""
        found = self._found.get((source, value))
        return thing_at(min(found)) if found else None

    def cards(self, wanted: _Cards) -> list[tuple[int, bytes]]:
        """Return `(base of the card's shelf, card)` in list order, each card one JSON object."""
        return [(base, card) for _, base, card in self.places(wanted)]

    def places(self, wanted: _Cards) -> list[tuple[int, int, bytes]]:
        """Return the place in the list, the base of the card's shelf and the card, in list order."""
        return [(place, base, join(neutral, text)) for place, base, neutral, text in self.halves(wanted)]

    def halves(self, wanted: _Cards) -> Sequence[_Card]:
        """Return the same with the two halves of each card apart: what no language changes, and the text."""
        return self._cards.get(wanted, ())

    def answer(self, query: Query) -> Sequence[Sequence[object]]:
        """Return what a question brought."""
        return self._answers[query]

    def fingerprint(self) -> bytes:
        """Return bytes that change whenever a document read here changes, or its place in a list."""
        # Sorted, because an engine may bring the same rows in another order.
        numbers = [number for row in sorted(self._versions) for number in row]
        answers = repr(list(self._answers.values())).encode() if self._answers else b""
        return pack(f"<{len(numbers) + 1}q", _FORM, *numbers) + answers

    def add_documents(self, rows: Sequence[Sequence[object]]) -> None:
        """Take in the rows of a statement of `_by_key`: key, version, body."""
        for rid, version, body in cast("Sequence[tuple[int, int, bytes]]", rows):
            self._bodies[rid] = body
            self._versions.append((0, 0, rid, version))

    def add(self, wanted: Sequence[_Cards | _Place], rows: Sequence[Sequence[object]]) -> None:
        """Take in the rows of a statement of `_statement`: of which list, and what `_statement` tells of each sort."""
        cards: list[list[_Card]] = [[] for _ in wanted]
        for which, place, base, version, body, text_version, text in cast("Sequence[_Row]", rows):
            if which == 0:
                self._bodies[base] = body
                self._versions.append((0, 0, base, version))
            elif text is None:
                found = self._found.setdefault(cast("_Place", wanted[which - 1]), {})
                found.setdefault(base, {})[place - base] = body
                self._versions.append((which, place, base, version))
            else:
                cards[which - 1].append((place, base, body, text))
                self._versions.append((which, place, base, version, text_version))
        for asked, found_cards in zip(wanted, cards, strict=True):
            self._cards[asked] = sorted(found_cards)

    def add_answer(self, query: Query, rows: Sequence[Sequence[object]]) -> None:
        """Take in what a question brought."""
        self._answers[query] = rows


def join(neutral: bytes, text: bytes) -> bytes:
    """Return one JSON object of two non-empty ones."""
    return b"%b,%b" % (neutral[:-1], text[1:])


@dataclass(slots=True)
class Store:
    """The documents of one database; `round_trips` counts the statements sent."""

    reader: Reader
    round_trips: int = field(default=0)

    async def read(self, reads: Reads) -> Rows:
        """Return all that `reads` names: documents in one round trip, and each question in one of its own."""
        rows = Rows()
        for query in reads.queries:
            self.round_trips += 1
            rows.add_answer(query, await self.reader.fetch(query.statement, query.parameters))
        if not (reads.keys or reads.listings or reads.lookups):
            return rows
        self.round_trips += 1
        if not (reads.listings or reads.lookups) and len(reads.keys) <= _FEW and _all_numbers(reads.keys):
            rows.add_documents(await self.reader.fetch(_by_key(len(reads.keys)), reads.keys))
            return rows
        statement, parameters, wanted = _statement(reads)
        rows.add(wanted, await self.reader.fetch(statement, parameters))
        return rows

    async def resolve(self, source: str, value: str, kind: int) -> int | None:
        """Return the number of the thing of `kind` that bears an outside id, or None."""
        self.round_trips += 1
        found = await self.reader.fetch(
            "SELECT base FROM alias WHERE source = ? AND value = ?", (source, bearable(value))
        )
        things = [thing_at(base) for (base,) in found if isinstance(base, int)]
        return min((thing.id for thing in things if thing.kind == kind), default=None)


@cache
def _by_key(count: int) -> str:
    # SQLite answers many look-ups of one key sooner than one of many keys, for which it builds an index first.
    return " UNION ALL ".join(["SELECT rid, version, body FROM document WHERE rid = ?"] * count)


def _all_numbers(keys: Sequence[Key]) -> bool:
    return all(type(key) is int for key in keys)


def _statement(reads: Reads) -> tuple[str, list[object], list[_Cards | _Place]]:
    """Return the statement of all reads, its parameters, and the lists that it tells apart by their numbers.

    A row is the number of its list, and: of cards the place, the base, and the version and body of either half; of what
    was sought the key, the base, the version and the body; of other documents (list 0) 0, the key, version and body.
    Cards come first, because PostgreSQL learns the types of the columns from them.
    """
    clauses: list[str] = []
    parameters: list[object] = []
    wanted: list[_Cards | _Place] = []
    for listing in reads.listings:
        wanted.append(listing)
        rows, bounds = _listed(listing)
        clauses.append(_cards(len(wanted), listing.codes, "l.position", f"{rows} l"))
        parameters += bounds
    for lookup in reads.lookups:
        wanted.append(lookup)
        rows = "(SELECT base FROM alias WHERE source = ? AND value = ?)"
        clauses.append(_cards(len(wanted), lookup.codes, "0", f"{rows} l"))
        parameters += (lookup.source, bearable(lookup.value))
    numbers = [key for key in reads.keys if isinstance(key, int)]
    if numbers:
        marks = ",".join("?" * len(numbers))
        clauses.append(f"SELECT 0, 0, rid, version, body, NULL, NULL FROM document WHERE rid IN ({marks})")  # noqa: S608
        parameters += numbers
    sought: dict[_Place, list[int]] = {}
    for key in reads.keys:
        if isinstance(key, Sought):
            sought.setdefault(key[:2], []).append(key.slot)
    for place, slots in sought.items():
        wanted.append(place)
        clauses.append(_by_alias(len(wanted), slots))
        parameters += (place[0], bearable(place[1]))
    return " UNION ALL ".join(clauses), parameters, wanted


def _cards(which: int, codes: Sequence[int], place: str, rows: str) -> str:
    # Of a card's texts only the one that is shown is read: the first that is there.
    *tried, last = codes
    found = [f"(SELECT rid FROM document WHERE rid = l.base + {code})" for code in tried]  # noqa: S608 - numbers of ours
    text = f"COALESCE({','.join(found)}, l.base + {last})" if found else f"l.base + {last}"
    return (
        f"SELECT {which}, {place}, l.base, n.version, n.body, t.version, t.body FROM {rows} "  # noqa: S608
        f"JOIN document n ON n.rid = l.base + {CARD_SLOT} JOIN document t ON t.rid = {text}"
    )


def _listed(listing: Listing | Around) -> tuple[str, tuple[int, ...]]:
    if isinstance(listing, Listing):
        return "(SELECT position, base FROM listing WHERE rid = ? AND position >= ? AND position < ?)", (
            listing.rid,
            listing.offset,
            listing.offset + listing.limit,
        )
    before = "SELECT position, base FROM listing WHERE rid = ? AND position < ? ORDER BY position DESC LIMIT 1"
    after = "SELECT position, base FROM listing WHERE rid = ? AND position >= ? ORDER BY position LIMIT 1"
    rows = f"(SELECT * FROM ({before}) b UNION ALL SELECT * FROM ({after}) a)"  # noqa: S608 - words of ours
    return rows, (listing.rid, listing.place) * 2


def _by_alias(which: int, slots: Sequence[int]) -> str:
    # An outside id leads to the card's shelf; a thing's own lies before it.
    return (
        f"SELECT {which}, d.rid, a.base - {SLOTS}, d.version, d.body, NULL, NULL FROM alias a JOIN document d "  # noqa: S608
        f"ON d.rid IN ({_slots(f'a.base - {SLOTS}', slots)}) WHERE a.source = ? AND a.value = ?"
    )


def bearable(value: str) -> str:
    """Return an outside id as engines can be asked for it: PostgreSQL refuses a NUL, which nothing bears anyway."""
    return "" if "\0" in value else value


def _slots(base: str, slots: Sequence[int]) -> str:
    # Slots are numbers of ours, few and fixed, so they stand in the statement itself.
    return ",".join(f"{base} + {slot}" for slot in slots)
