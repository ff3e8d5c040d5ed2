"""What is on a list: a page of it in whatever order, filled from cards, for whoever may see it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from cinedex.api.media.cards import card_keys, card_of
from cinedex.api.media.rows import mixed
from cinedex.catalog.refs import Ref
from cinedex.documents.keys import Shelf, base
from cinedex.documents.locale import Locale, locale
from cinedex.documents.store import Query, Reads, Rows
from cinedex.members import list_pages, standings
from cinedex.members.list_pages import Head, Item
from cinedex.members.lists import ADDED, ADDED_LAST_FIRST
from cinedex.members.sessions import member_of
from cinedex.wire.errors import Refusal
from cinedex.wire.paging import PER_PAGE
from cinedex.wire.plan import Body, Plan
from cinedex.wire.status import PRIVATE


@dataclass(frozen=True, slots=True)
class Asked:
    """Which page of which list is asked for, and how it is shown; `sort_by` "" is the list's own order."""

    list_id: int
    page: int
    language: str
    sort_by: str = ""

    @property
    def offset(self) -> int:
        """How many things come before the page."""
        return (self.page - 1) * PER_PAGE


@dataclass(frozen=True, slots=True)
class Contents:
    """A page of a list: the things that have a card, each with its row."""

    head: Head
    sort_by: str
    items: Sequence[tuple[Item, bytes]]
    cover: bytes | None
    """The card of the thing that was added first, whose pictures are the list's."""
    sums: Mapping[int, standings.Sums]
    """What all that is on the list comes to, where that was asked for."""


Show = Callable[[Contents], bytes]


def contents(asked: Asked, viewer: Query | None, show: Show, *, summed: bool = False) -> Plan:
    """Return the plan of a page of a list, made by `show`: of two round trips, of one more in another order.

    `viewer` asks who it is that wants to see it, at a round trip, and `summed` what all things on the list come to, at
    another. A private list is refused with 401/39 to anybody but its owner.
    """
    last_first = asked.sort_by == ADDED_LAST_FIRST
    wanted = Query(*list_pages.page(asked.list_id, asked.offset, PER_PAGE, last_first=last_first))
    sums = Query(*standings.sums(standings.on_list(asked.list_id))) if summed else None
    questions = tuple(one for one in (wanted, viewer, sums) if one is not None)

    def build(rows: Rows) -> Body | Plan:
        found = list_pages.page_of(rows.answer(wanted))
        if found is None:
            return None
        head, items = found
        if not head.is_public and not _owns(rows, viewer, head):
            raise Refusal(PRIVATE)
        sort_by = asked.sort_by or head.sort_by
        filling = _Filling(asked, head, sort_by, standings.sums_of(rows.answer(sums)) if sums else {}, show)
        if sort_by == (ADDED_LAST_FIRST if last_first else ADDED):
            return filling.of(items)
        return filling.in_order()

    return Plan(Reads(queries=questions), build)


def _owns(rows: Rows, viewer: Query | None, head: Head) -> bool:
    found = None if viewer is None else member_of(rows.answer(viewer))
    return found is not None and found.account_id == head.account_id


@dataclass(frozen=True, slots=True)
class _Filling:
    """A page that is known, and not filled yet."""

    asked: Asked
    head: Head
    sort_by: str
    sums: Mapping[int, standings.Sums]
    show: Show

    def in_order(self) -> Plan:
        """Return the plan that finds out what is on the page in an order by facts, and fills it."""
        wanted = Query(*standings.question(standings.on_list(self.head.id)))

        def build(rows: Rows) -> Plan:
            found = standings.ordered(rows.answer(wanted), self.sort_by, self.asked.offset, PER_PAGE)
            return self.of([Item(standing.thing, cast("str | None", standing.note)) for standing in found])

        return Plan(Reads(queries=(wanted,)), build)

    def of(self, items: Sequence[Item]) -> Plan:
        """Return the plan of the page that these are on."""
        wanted = locale(self.asked.language)
        cover = self.head.cover
        things = [item.thing for item in items] + ([] if cover is None else [cover])
        keys = dict.fromkeys(key for thing in things for key in card_keys(thing, wanted.codes))

        def build(rows: Rows) -> bytes:
            first = None if cover is None else card_of(rows, cover, wanted.codes)
            shown = [(item, row) for item in items if (row := mixed_row(rows, item.thing, wanted)) is not None]
            return self.show(Contents(self.head, self.sort_by, shown, first, self.sums))

        return Plan(Reads(tuple(keys)), build)


def mixed_row(rows: Rows, thing: Ref, wanted: Locale) -> bytes | None:
    """Return a thing's row among films and series, or None where it has no card."""
    card = card_of(rows, thing, wanted.codes)
    return None if card is None else mixed(wanted.language)(base(thing, Shelf.CARD), card)
