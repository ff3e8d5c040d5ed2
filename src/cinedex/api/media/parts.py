"""Plans over ready parts: as they are, filtered by a key, or as pages of cards."""

from collections.abc import Callable, Sequence

import msgspec

from cinedex.api.media.rows import Show
from cinedex.catalog.refs import Ref
from cinedex.documents.keys import Address, Key, Part, key, part_key
from cinedex.documents.store import Listing, Reads, Rows
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.plan import Plan

Keyed = list[tuple[str | None, msgspec.Raw]]
"""How a part that requests filter is kept: each row, unread, beside the key that filters look at."""

_keyed = msgspec.json.Decoder(Keyed)


def witnesses(thing: Address) -> tuple[Key, Key]:
    """Return the two keys of which one is there if the thing is: its details, or the sign that it has parts only."""
    return part_key(thing, Part.DETAILS), part_key(thing, Part.STUB)


def exists(rows: Rows, thing: Address) -> bool:
    """Return whether the thing is known, by what was read of its `witnesses`."""
    return any(rows.body(key) is not None for key in witnesses(thing))


def whole(thing: Address, part: Part, empty: bytes) -> Plan:
    """Return the plan that sends a part as it is, or `empty` where the thing has nothing of it."""
    at = part_key(thing, part)

    def build(rows: Rows) -> bytes | None:
        return rows.body(at) or (empty if exists(rows, thing) else None)

    return Plan(Reads((at, *witnesses(thing))), build)


def keyed(thing: Address, part: Part, answer: Callable[[Keyed], bytes]) -> Plan:
    """Return the plan that makes its answer of a part's keyed rows; of none where the thing has nothing of it."""
    at = part_key(thing, part)

    def build(rows: Rows) -> bytes | None:
        body = rows.body(at)
        if body is None:
            return answer([]) if exists(rows, thing) else None
        return answer(_keyed.decode(body))

    return Plan(Reads((at, *witnesses(thing))), build)


def array(rows: Sequence[msgspec.Raw]) -> bytes:
    """Return rows as a JSON array."""
    return b"[%b]" % b",".join(rows)


def page_of_cards(thing: Ref, part: Part, page: int, codes: tuple[int, ...], show: Show) -> Plan:
    """Return the plan of one page of a thing's list, each card as `show` shows it."""
    at = part_key(thing, part)
    listing = Listing(at, codes, (page - 1) * PER_PAGE, PER_PAGE)

    def build(rows: Rows) -> bytes | None:
        if not exists(rows, thing):
            return None
        total = int(rows.body(at) or 0)
        return page_envelope([show(base, card) for base, card in rows.cards(listing)], page, total)

    return Plan(Reads((at, *witnesses(thing)), (listing,)), build)


def texts(thing: Address, codes: tuple[int, ...]) -> tuple[Key, ...]:
    """Return the keys of a thing's texts in a locale, in the order in which they are tried."""
    return tuple([key(thing, code) for code in codes])
