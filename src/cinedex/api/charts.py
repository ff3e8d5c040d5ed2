"""Charts: presets of discover (protocol notes §10.1)."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import msgspec
from msgspec import Struct

from cinedex.api.media.discover_query import Country, Timezone
from cinedex.api.media.discover_series import aired
from cinedex.api.media.found import ADULT, Asked, page_of
from cinedex.api.media.rows import MoviePage, MovieRow, SeriesPage
from cinedex.catalog.refs import Kind
from cinedex.indexes.discover.building import code
from cinedex.indexes.discover.filters import AnyOf, Between, Filters, Happened
from cinedex.indexes.discover.index import Order
from cinedex.indexes.discover.keeping import Discover
from cinedex.kit.clock import Clock
from cinedex.wire.operations import Operation, operation
from cinedex.wire.plan import Plan
from cinedex.wire.query import Language, Page, PageQuery

_VIDEO = AnyOf(("video",), (1,))
_POPULAR, _BEST = Order(), Order("vote_average")
_FEWEST_VOTES = 200
_DOCUMENTARY, _TV_MOVIE = 99, 10755
_IN_CINEMAS = (2, 3)
_WEDNESDAY = 2
_NEW_YORK = "America/New_York"


class Dates(Struct, frozen=True):
    """The window of a chart, both days included."""

    maximum: str
    minimum: str


class DatedMoviePage(Struct, frozen=True):
    """A page of films that come out within a window."""

    dates: Dates
    page: int
    results: list[MovieRow]
    total_pages: int
    total_results: int


class RegionQuery(Struct, frozen=True):
    """The language, a page, and a country whose releases count."""

    language: Language = "en-US"
    page: Page = 1
    region: Country = ""


class TimezoneQuery(Struct, frozen=True):
    """The language, a page, and the time zone whose day it is."""

    language: Language = "en-US"
    page: Page = 1
    timezone: Timezone = _NEW_YORK


def operations(discover: Discover, clock: Clock) -> tuple[Operation, ...]:
    """Return the charts; what is now goes by `clock`."""
    return (*_of_movies(discover, clock), *_of_series(discover, clock))


def _of_movies(discover: Discover, clock: Clock) -> tuple[Operation, ...]:
    @operation("GET", "/movie/now_playing", returns=DatedMoviePage, tag="Movie lists")
    def now_playing(query: RegionQuery) -> Plan:
        """Get a list of movies that are currently in theatres."""
        wednesday = _wednesday(clock)
        return _coming(discover, query, wednesday - timedelta(days=35), wednesday + timedelta(days=7))

    @operation("GET", "/movie/popular", returns=MoviePage, tag="Movie lists")
    def popular(query: RegionQuery) -> Plan:
        """Get a list of movies ordered by popularity."""
        return page_of(discover, Kind.MOVIE, _films(query.region), _asked(_POPULAR, query))

    @operation("GET", "/movie/top_rated", returns=MoviePage, tag="Movie lists")
    def top_rated(query: RegionQuery) -> Plan:
        """Get a list of movies ordered by rating."""
        known = _films(query.region)
        odd = AnyOf(("genre",), (_DOCUMENTARY, _TV_MOVIE))
        rated = Filters(known.wanted, (*known.unwanted, odd), (Between("vote_count", _FEWEST_VOTES),))
        return page_of(discover, Kind.MOVIE, rated, _asked(_BEST, query))

    @operation("GET", "/movie/upcoming", returns=DatedMoviePage, tag="Movie lists")
    def upcoming(query: RegionQuery) -> Plan:
        """Get a list of movies that are being released soon."""
        wednesday = _wednesday(clock)
        return _coming(discover, query, wednesday + timedelta(days=7), wednesday + timedelta(days=28))

    return (now_playing, popular, top_rated, upcoming)


def _of_series(discover: Discover, clock: Clock) -> tuple[Operation, ...]:
    @operation("GET", "/tv/airing_today", returns=SeriesPage, tag="TV series lists")
    def airing_today(query: TimezoneQuery) -> Plan:
        """Get a list of TV shows airing today."""
        today = _today(clock, query.timezone)
        return _airing(discover, query, today, today)

    @operation("GET", "/tv/on_the_air", returns=SeriesPage, tag="TV series lists")
    def on_the_air(query: TimezoneQuery) -> Plan:
        """Get a list of TV shows that air in the next 7 days."""
        today = _today(clock, query.timezone)
        return _airing(discover, query, today, today + timedelta(days=7))

    @operation("GET", "/tv/popular", returns=SeriesPage, tag="TV series lists")
    def popular(query: PageQuery) -> Plan:
        """Get a list of TV shows ordered by popularity."""
        return page_of(discover, Kind.SERIES, Filters((), (ADULT,)), Asked(_POPULAR, query.page, query.language))

    @operation("GET", "/tv/top_rated", returns=SeriesPage, tag="TV series lists")
    def top_rated(query: PageQuery) -> Plan:
        """Get a list of TV shows ordered by rating."""
        rated = Filters((), (ADULT,), (Between("vote_count", _FEWEST_VOTES),))
        return page_of(discover, Kind.SERIES, rated, Asked(_BEST, query.page, query.language))

    return (airing_today, on_the_air, popular, top_rated)


def _films(region: str) -> Filters:
    there = (Happened("releases", code(region)),) if region else ()
    return Filters(there, (ADULT, _VIDEO))


def _asked(order: Order, query: RegionQuery) -> Asked:
    return Asked(order, query.page, query.language, query.region)


def _coming(discover: Discover, query: RegionQuery, first: date, last: date) -> Plan:
    group = code(query.region) if query.region else None
    released = Happened("releases", group, first.toordinal(), last.toordinal(), _IN_CINEMAS)
    dates = msgspec.json.encode(Dates(last.isoformat(), first.isoformat()))
    filters = Filters((released,), (ADULT, _VIDEO))
    asked = Asked(_POPULAR, query.page, query.language, query.region, _IN_CINEMAS)
    return page_of(discover, Kind.MOVIE, filters, asked, b'"dates":%b,' % dates)


def _airing(discover: Discover, query: TimezoneQuery, first: date, last: date) -> Plan:
    asked = Asked(_POPULAR, query.page, query.language)
    return page_of(discover, Kind.SERIES, Filters(aired(first, last), (ADULT,)), asked)


def _wednesday(clock: Clock) -> date:
    today = clock.now().date()
    return today - timedelta(days=(today.weekday() - _WEDNESDAY) % 7)


def _today(clock: Clock, timezone: str) -> date:
    try:
        zone = ZoneInfo(timezone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        zone = ZoneInfo(_NEW_YORK)
    return clock.now().astimezone(zone).date()
