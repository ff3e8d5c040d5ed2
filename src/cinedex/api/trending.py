"""Trending: what is read, rated and kept here lately (protocol notes §7.15)."""

from collections.abc import Sequence
from struct import pack

from msgspec import Struct

from cinedex.api.media.cards import card_keys, card_of
from cinedex.api.media.people_rows import PersonCard
from cinedex.api.media.rows import MixedMoviePage, MixedMovieRow, MixedSeriesPage, MixedSeriesRow, mixed
from cinedex.catalog.refs import Ref
from cinedex.documents.keys import Shelf, base
from cinedex.documents.locale import locale
from cinedex.documents.store import Reads, Rows
from cinedex.indexes.trending import MEDIA, Trends
from cinedex.members.activity import Window
from cinedex.wire.errors import Refusal
from cinedex.wire.operations import Operation, operation
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.plan import Plan
from cinedex.wire.query import PageQuery
from cinedex.wire.status import NOT_FOUND

# Clients may keep trends for ten minutes, no longer (protocol notes §1.5).
_AGE = 600
_TAG = "Trending"


class TrendingPerson(PersonCard, frozen=True, tag_field="media_type", tag="person"):
    """A person in a list of what trends."""


class TrendingPage(Struct, frozen=True):
    """A page of films, series and people."""

    page: int
    results: list[MixedMovieRow | MixedSeriesRow | TrendingPerson]
    total_pages: int
    total_results: int


class TrendingPeoplePage(Struct, frozen=True):
    """A page of people who say what they are."""

    page: int
    results: list[TrendingPerson]
    total_pages: int
    total_results: int


def operations(trends: Trends) -> tuple[Operation, ...]:
    """Return what is asked of `trends`."""

    @operation("GET", "/trending/all/{time_window}", returns=TrendingPage, tag=_TAG, max_age=_AGE)
    def of_all(time_window: str, query: PageQuery) -> Plan:
        """Get the trending movies, TV shows and people."""
        return _page(trends, "all", time_window, query)

    @operation("GET", "/trending/movie/{time_window}", returns=MixedMoviePage, tag=_TAG, max_age=_AGE)
    def of_movies(time_window: str, query: PageQuery) -> Plan:
        """Get the trending movies of the last day or week."""
        return _page(trends, "movie", time_window, query)

    @operation("GET", "/trending/person/{time_window}", returns=TrendingPeoplePage, tag=_TAG, max_age=_AGE)
    def of_people(time_window: str, query: PageQuery) -> Plan:
        """Get the trending people of the last day or week."""
        return _page(trends, "person", time_window, query)

    @operation("GET", "/trending/tv/{time_window}", returns=MixedSeriesPage, tag=_TAG, max_age=_AGE)
    def of_series(time_window: str, query: PageQuery) -> Plan:
        """Get the trending TV shows of the last day or week."""
        return _page(trends, "tv", time_window, query)

    @operation("GET", "/trending/{media_type}/{time_window}", returns=TrendingPage, tag=_TAG, max_age=_AGE, legacy=True)
    def of_any(media_type: str, time_window: str, query: PageQuery) -> Plan:
        """Get the daily or weekly trending items.

        The paths above with the media type in any case, as some clients write it.
        """
        return _page(trends, media_type.lower(), time_window, query)

    return (of_all, of_movies, of_people, of_series, of_any)


def _page(trends: Trends, media: str, time_window: str, query: PageQuery) -> Plan:
    # Clients write `Week` too, and are answered.
    window = time_window.lower()
    if media not in MEDIA or window not in tuple(Window):
        raise Refusal(NOT_FOUND)
    found = trends.page(media, Window(window), (query.page - 1) * PER_PAGE, PER_PAGE)
    return _filled(found.things, found.total, query)


def _filled(things: Sequence[Ref], total: int, query: PageQuery) -> Plan:
    codes, show = locale(query.language).codes, mixed(query.language)

    def build(rows: Rows) -> bytes:
        cards = ((thing, card_of(rows, thing, codes)) for thing in things)
        shown = [show(base(thing, Shelf.CARD), card) for thing, card in cards if card is not None]
        return page_envelope(shown, query.page, total)

    keys = tuple(key for thing in things for key in card_keys(thing, codes))
    basis = pack(f"<{1 + 2 * len(things)}q", total, *(part for thing in things for part in (thing.kind, thing.id)))
    return Plan(Reads(keys), build, basis)
