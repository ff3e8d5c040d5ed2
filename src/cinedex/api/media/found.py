"""Pages of titles that the index found, filled from their cards."""

from collections.abc import Sequence
from struct import pack

import msgspec

from cinedex.api.media.cards import card_keys, card_of
from cinedex.api.media.parts import exists, witnesses
from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.documents.keys import Part, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Reads, Rows
from cinedex.indexes.discover.filters import AnyOf, Filters
from cinedex.indexes.discover.index import Order
from cinedex.indexes.discover.keeping import Discover
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.plan import Body, Plan

ADULT = AnyOf(("adult",), (1,))
"""The titles that are not for everyone: unwanted unless somebody asks for them."""
_DAY = len("2026-01-31")
_SHOWN = b'"release_date":"'


class _Release(msgspec.Struct):
    release_date: str
    type: int


class _Country(msgspec.Struct):
    iso_3166_1: str
    release_dates: list[_Release]


class _Releases(msgspec.Struct):
    results: list[_Country]


_releases = msgspec.json.Decoder(_Releases)


class Asked:
    """Which page of what order is asked for, and how it is shown."""

    def __init__(self, order: Order, page: int, language: str, region: str = "", types: Sequence[int] = ()) -> None:
        """Take a page; with a `region`, films show the day of their release there, of the first of `types` known."""
        self.order = order
        self.page = page
        self.codes = locale(language).codes
        self.region = region
        self.types = tuple(types)


def page_of(discover: Discover, kind: Kind, filters: Filters, asked: Asked, prefix: bytes = b"") -> Plan:
    """Return the plan of one page of the titles that fit; `prefix` holds fields that come first."""
    found = discover.index(kind).page(filters, asked.order, (asked.page - 1) * PER_PAGE, PER_PAGE)
    return filled([ref(kind, number) for number in found.ids], found.total, asked, prefix)


def filled(titles: Sequence[Ref], total: int, asked: Asked, prefix: bytes = b"") -> Plan:
    """Return the plan of one page of things that were found, of `total` in all."""
    keys = [key for title in titles for key in card_keys(title, asked.codes)]
    if asked.region:
        keys += [part_key(title, Part.RELEASE_DATES) for title in titles]

    def build(rows: Rows) -> bytes:
        cards = ((title, card_of(rows, title, asked.codes)) for title in titles)
        shown = [_dated(rows, title, card, asked) for title, card in cards if card is not None]
        return page_envelope(shown, asked.page, total, prefix)

    basis = pack(f"<{len(titles) + 1}q", total, *(title.id for title in titles))
    return Plan(Reads(tuple(keys)), build, basis)


def of_known(thing: Ref, page: Plan) -> Plan:
    """Return the plan of a page that belongs to a thing: there is none where nobody knows the thing."""

    def build(rows: Rows) -> Body | Plan:
        return page.build(rows) if exists(rows, thing) else None

    return Plan(page.reads.joined(Reads(witnesses(thing))), build, page.basis)


def _dated(rows: Rows, title: Ref, card: bytes, asked: Asked) -> bytes:
    body = rows.body(part_key(title, Part.RELEASE_DATES)) if asked.region else None
    day = "" if body is None else _day(_releases.decode(body), asked)
    if not day:
        return card
    begin = card.index(_SHOWN) + len(_SHOWN)
    return b"%b%b%b" % (card[:begin], day.encode(), card[card.index(b'"', begin) :])


def _day(releases: _Releases, asked: Asked) -> str:
    """Return the day of release in the country asked for, "" where there is none."""
    there = [one for country in releases.results if country.iso_3166_1 == asked.region for one in country.release_dates]
    for kind in asked.types:
        days = [one.release_date[:_DAY] for one in there if one.type == kind]
        if days:
            return min(days)
    return min((one.release_date[:_DAY] for one in there), default="")
