"""What `/discover/tv` asks for, as filters of the index (protocol notes §10.3)."""

import datetime as dt
from typing import Annotated

from msgspec import Meta

from cinedex.api.media.discover_query import Date, DiscoverQuery, Ids, Timezone, Year, dotted
from cinedex.api.media.found import ADULT
from cinedex.api.media.picking import between, codes, days, none_of, numbers, offers, whole_year, without_offers
from cinedex.indexes.discover.filters import AnyOf, Filters, Happened, Named

SORTS = {
    "popularity": "popularity", "first_air_date": "first_aired", "name": "name", "original_name": "original_name",
    "vote_average": "vote_average", "vote_count": "vote_count",
}  # fmt: skip


class DiscoverSeriesQuery(DiscoverQuery, frozen=True, rename=dotted):
    """Every filter of series; running times are those of episodes."""

    air_date__gte: Date | None = None
    air_date__lte: Date | None = None
    first_air_date_year: Year | None = None
    first_air_date__gte: Date | None = None
    first_air_date__lte: Date | None = None
    include_null_first_air_dates: Annotated[bool, Meta(description="Whether a series without a day fits any.")] = False
    screened_theatrically: Annotated[bool, Meta(description="Whether episodes were shown in cinemas.")] | None = None
    timezone: Timezone = ""
    with_networks: Ids = ""
    with_status: Annotated[
        str, Meta(description="0 returning, 1 planned, 2 in production, 3 ended, 4 cancelled, 5 pilot.")
    ] = ""
    with_type: Annotated[
        str,
        Meta(description="0 documentary, 1 news, 2 miniseries, 3 reality, 4 scripted, 5 talk show, 6 video."),
    ] = ""


def filters(query: DiscoverSeriesQuery) -> Filters:
    """Return what a series must be, and must not be."""
    years = None if query.first_air_date_year is None else whole_year(query.first_air_date_year)
    or_none = query.include_null_first_air_dates
    screened = AnyOf(("screened",), (1,))
    return Filters(
        (*_named(query), *([screened] if query.screened_theatrically else [])),
        (
            *([] if query.include_adult else [ADULT]),
            *([screened] if query.screened_theatrically is False else []),
            *none_of("company", query.without_companies),
            *none_of("genre", query.without_genres),
            *none_of("keyword", query.without_keywords),
            *without_offers(query.watch_region, query.without_watch_providers),
        ),
        (
            *days("first_aired", query.first_air_date__gte, query.first_air_date__lte, or_none=or_none),
            *(days("first_aired", *years, or_none=or_none) if years else []),
            *between("vote_average", query.vote_average__gte, query.vote_average__lte),
            *between("vote_count", query.vote_count__gte, query.vote_count__lte),
        ),
    )


def _named(query: DiscoverSeriesQuery) -> list[Named]:
    return [
        *numbers(("genre",), query.with_genres),
        *numbers(("keyword",), query.with_keywords),
        *numbers(("company",), query.with_companies),
        *numbers(("network",), query.with_networks),
        *numbers(("status",), query.with_status),
        *numbers(("type",), query.with_type),
        *codes(("country",), query.with_origin_country),
        *codes(("language",), query.with_original_language),
        *offers(query.watch_region, query.with_watch_providers, query.with_watch_monetization_types),
        *aired(query.air_date__gte, query.air_date__lte),
        *_timed(query.with_runtime__gte, query.with_runtime__lte),
    ]


def aired(first: dt.date | None, last: dt.date | None) -> list[Named]:
    """Return the filter of series that have an episode on a day between two."""
    if first is None and last is None:
        return []
    begin, end = (None if when is None else when.toordinal() for when in (first, last))
    return [Happened("episodes", 0, begin, end)]


def _timed(shortest: int | None, longest: int | None) -> list[Named]:
    return [] if shortest is None and longest is None else [Happened("runtimes", 0, shortest, longest)]
