"""Plans over ready parts: as they are, filtered by a key, or as pages of cards."""

from collections.abc import Callable, Sequence

import msgspec

from cinedex.catalog.refs import Ref
from cinedex.documents.keys import Part, Shelf, base, part_key
from cinedex.documents.store import Listing, Reads, Rows
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.plan import Plan

Keyed = list[tuple[str | None, msgspec.Raw]]
"""How a part that requests filter is kept: each row, unread, beside the key that filters look at."""

_keyed = msgspec.json.Decoder(Keyed)


def witnesses(thing: Ref) -> tuple[int, int]:
    """Return the two keys of which one is there if the thing is: its details, or the sign that it has parts only."""
    return part_key(thing, Part.DETAILS), part_key(thing, Part.STUB)


def exists(rows: Rows, thing: Ref) -> bool:
    """Return whether the thing is known, by what was read of its `witnesses`."""
    return any(rows.body(rid) is not None for rid in witnesses(thing))


def whole(thing: Ref, part: Part, empty: bytes) -> Plan:
    """Return the plan that sends a part as it is, or `empty` where the thing has nothing of it."""
    key = part_key(thing, part)

    def build(rows: Rows) -> bytes | None:
        return rows.body(key) or (empty if exists(rows, thing) else None)

    return Plan(Reads((key, *witnesses(thing))), build)


def keyed(thing: Ref, part: Part, answer: Callable[[Keyed], bytes]) -> Plan:
    """Return the plan that makes its answer of a part's keyed rows; of none where the thing has nothing of it."""
    key = part_key(thing, part)

    def build(rows: Rows) -> bytes | None:
        body = rows.body(key)
        if body is None:
            return answer([]) if exists(rows, thing) else None
        return answer(_keyed.decode(body))

    return Plan(Reads((key, *witnesses(thing))), build)


def array(rows: Sequence[msgspec.Raw]) -> bytes:
    """Return rows as a JSON array."""
    return b"[%b]" % b",".join(rows)


def page_of_cards(thing: Ref, part: Part, page: int, codes: tuple[int, ...], show: Callable[[bytes], bytes]) -> Plan:
    """Return the plan of one page of a thing's list, each card as `show` shows it."""
    key = part_key(thing, part)
    listing = Listing(key, codes, (page - 1) * PER_PAGE, PER_PAGE)

    def build(rows: Rows) -> bytes | None:
        if not exists(rows, thing):
            return None
        total = int(rows.body(key) or 0)
        return page_envelope([show(card) for _, card in rows.cards(listing)], page, total)

    return Plan(Reads((key, *witnesses(thing)), (listing,)), build)


def texts(thing: Ref, codes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the keys of a thing's texts in a locale, in the order in which they are tried."""
    start = base(thing, Shelf.OWN)
    return tuple([start + code for code in codes])
