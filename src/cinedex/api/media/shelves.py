"""Pages of what a member or a guest has marked or rated (protocol notes §7.1, §7.16)."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from cinedex.api.media import headings
from cinedex.api.media.cards import card_keys, card_of
from cinedex.api.media.membership import GuestSessionId, RaterQuery, SessionId, SessionQuery, whose
from cinedex.api.media.rows import EpisodeCard, MovieRow, SeriesRow
from cinedex.catalog.refs import Kind
from cinedex.documents.locale import locale
from cinedex.documents.store import Query, Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.members import shelves
from cinedex.members.sessions import Member
from cinedex.members.shelves import Placed, Shelf, Window
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.plan import Plan
from cinedex.wire.query import PageQuery

SortBy = Annotated[
    Literal["created_at.asc", "created_at.desc"], Meta(description="Oldest or newest first, by when it was left.")
]


class ShelfQuery(PageQuery, frozen=True):
    """A page, and its order."""

    sort_by: SortBy = "created_at.asc"


class OwnShelfQuery(ShelfQuery, frozen=True):
    """A page of a member's own."""

    session_id: SessionId = ""


class RatedMovieRow(MovieRow, frozen=True):
    """A film with the rating that somebody gave it."""

    rating: float


class RatedSeriesRow(SeriesRow, frozen=True):
    """A series with the rating that somebody gave it."""

    rating: float


class RatedEpisodeRow(EpisodeCard, frozen=True):
    """An episode with the rating that somebody gave it."""

    rating: float


class RatedMoviePage(Struct, frozen=True):
    """A page of rated films."""

    page: int
    results: list[RatedMovieRow]
    total_pages: int
    total_results: int


class RatedSeriesPage(Struct, frozen=True):
    """A page of rated series."""

    page: int
    results: list[RatedSeriesRow]
    total_pages: int
    total_results: int


class RatedEpisodePage(Struct, frozen=True):
    """A page of rated episodes."""

    page: int
    results: list[RatedEpisodeRow]
    total_pages: int
    total_results: int


def of_member(shelf: Shelf, query: OwnShelfQuery, clock: Clock) -> Plan:
    """Return the plan of a page of a member's shelf, at three round trips; refuse with 401/3 where nobody asks."""
    return _page(shelf, query, SessionQuery(session_id=query.session_id), clock)


def of_guest(shelf: Shelf, guest: GuestSessionId, query: ShelfQuery, clock: Clock) -> Plan:
    """Return the plan of a page of a guest's shelf, at three round trips; refuse with 401/3 where nobody asks."""
    return _page(shelf, query, RaterQuery(guest_session_id=guest), clock)


def _page(shelf: Shelf, query: ShelfQuery, who: SessionQuery, clock: Clock) -> Plan:
    window = Window((query.page - 1) * PER_PAGE, PER_PAGE, query.sort_by == "created_at.desc")

    def follow(member: Member) -> Plan:
        asked = Query(*shelves.question(member.account_id, shelf, window))
        return Plan(Reads(queries=(asked,)), lambda rows: _filled(*shelves.placed_of(shelf, rows.answer(asked)), query))

    return whose(who, clock.now(), follow)


def _filled(total: int, placed: list[Placed], query: ShelfQuery) -> Plan:
    codes = locale(query.language).codes
    keys = tuple(key for one in placed for key in card_keys(one.thing, codes))

    def build(rows: Rows) -> bytes:
        found = ((one, card_of(rows, one.thing, codes)) for one in placed)
        shown = [_row(one, card, query.language) for one, card in found if card is not None]
        return page_envelope(shown, query.page, total)

    return Plan(Reads(keys), build)


def _row(placed: Placed, card: bytes, language: str) -> bytes:
    if placed.thing.kind is Kind.EPISODE:
        card = headings.named_card(card, language, headings.episode)
    return card if placed.rating is None else b'%b,"rating":%.1f}' % (card[:-1], placed.rating)
