"""Discover: films and series by what they are (protocol notes §10)."""

from cinedex.api.media import discover_movies, discover_series
from cinedex.api.media.discover_movies import DiscoverMovieQuery, order, release_types
from cinedex.api.media.discover_series import DiscoverSeriesQuery
from cinedex.api.media.found import Asked, page_of
from cinedex.api.media.rows import MoviePage, SeriesPage
from cinedex.catalog.refs import Kind
from cinedex.indexes.discover.keeping import Discover
from cinedex.wire.operations import Operation, operation
from cinedex.wire.plan import Plan


def operations(discover: Discover) -> tuple[Operation, ...]:
    """Return what asks `discover`."""

    @operation("GET", "/discover/movie", returns=MoviePage, tag="Discover")
    def movie(query: DiscoverMovieQuery) -> Plan:
        """Find movies using over 30 filters and sort options."""
        asked = Asked(
            order(query.sort_by, discover_movies.SORTS), query.page, query.language, query.region, release_types(query)
        )
        return page_of(discover, Kind.MOVIE, discover_movies.filters(query, discover.ranks()), asked)

    @operation("GET", "/discover/tv", returns=SeriesPage, tag="Discover")
    def tv(query: DiscoverSeriesQuery) -> Plan:
        """Find TV shows using over 30 filters and sort options."""
        asked = Asked(order(query.sort_by, discover_series.SORTS), query.page, query.language)
        return page_of(discover, Kind.SERIES, discover_series.filters(query), asked)

    return (movie, tv)
