"""What `/discover/movie` asks for, as filters of the index (protocol notes §10.2)."""

from collections.abc import Mapping
from typing import Annotated

from msgspec import Meta

from cinedex.api.media.discover_query import Certification, Country, Date, DiscoverQuery, Ids, Year, dotted
from cinedex.api.media.found import ADULT
from cinedex.api.media.picking import (
    between,
    codes,
    days,
    grouped,
    none_of,
    numbers,
    offers,
    whole_year,
    without_offers,
)
from cinedex.indexes.discover.building import code
from cinedex.indexes.discover.filters import AnyOf, Between, Either, Filters, Happened, Named
from cinedex.indexes.discover.index import Order
from cinedex.wire.query import listed

Ranks = Mapping[str, Mapping[str, int]]
"""The order of certifications by country."""

SORTS = {
    "popularity": "popularity", "revenue": "revenue", "primary_release_date": "release", "release_date": "release",
    "title": "title", "original_title": "original_title", "vote_average": "vote_average", "vote_count": "vote_count",
}  # fmt: skip
_TYPES = range(1, 7)


class DiscoverMovieQuery(DiscoverQuery, frozen=True, rename=dotted):
    """Every filter of films."""

    region: Country = ""
    certification: Certification = ""
    certification__gte: Certification = ""
    certification__lte: Certification = ""
    certification_country: Country = ""
    include_video: Annotated[bool, Meta(description="Whether what came out as a video alone is listed.")] = False
    primary_release_year: Year | None = None
    primary_release_date__gte: Date | None = None
    primary_release_date__lte: Date | None = None
    release_date__gte: Date | None = None
    release_date__lte: Date | None = None
    year: Year | None = None
    with_cast: Ids = ""
    with_crew: Ids = ""
    with_people: Ids = ""
    with_release_type: Annotated[
        str, Meta(description="Types of releases, 1 to 6; counts with a region or a date.")
    ] = ""


def filters(query: DiscoverMovieQuery, ranks: Ranks) -> Filters:
    """Return what a film must be, and must not be."""
    return Filters(
        (*_named(query), *_released(query), *_certified(query, ranks)),
        (
            *([] if query.include_adult else [ADULT]),
            *([] if query.include_video else [AnyOf(("video",), (1,))]),
            *none_of("company", query.without_companies),
            *none_of("genre", query.without_genres),
            *none_of("keyword", query.without_keywords),
            *without_offers(query.watch_region, query.without_watch_providers),
        ),
        _between(query),
    )


def order(sort_by: str, sorts: Mapping[str, str]) -> Order:
    """Return the order that `sort_by` names; an unknown one is by popularity."""
    name, _, way = sort_by.partition(".")
    return Order(sorts[name], way != "asc") if name in sorts and way in ("asc", "desc") else Order()


def _named(query: DiscoverMovieQuery) -> list[Named]:
    return [
        *numbers(("genre",), query.with_genres),
        *numbers(("keyword",), query.with_keywords),
        *numbers(("company",), query.with_companies),
        *numbers(("cast",), query.with_cast),
        *numbers(("crew",), query.with_crew),
        *numbers(("cast", "crew"), query.with_people),
        *codes(("country",), query.with_origin_country),
        *codes(("language",), query.with_original_language),
        *offers(query.watch_region, query.with_watch_providers, query.with_watch_monetization_types),
    ]


def release_types(query: DiscoverMovieQuery) -> tuple[int, ...]:
    """Return the types of releases asked for, in the order in which they decide the day that is shown."""
    told = listed(query.with_release_type.replace("|", ","))
    return tuple(int(kind) for kind in dict.fromkeys(told) if kind in map(str, _TYPES))


def _released(query: DiscoverMovieQuery) -> list[Named]:
    group = code(query.region) if query.region else None
    kinds = release_types(query)
    found: list[Named] = []
    first, last = query.release_date__gte, query.release_date__lte
    # A type alone asks for nothing: nearly every film has been released somehow.
    if first or last or (kinds and group is not None):
        begin, end = (None if when is None else when.toordinal() for when in (first, last))
        several = grouped(query.with_release_type, kinds) if kinds else [()]
        found += (Happened("releases", group, begin, end, some) for some in several)
    years = None if query.year is None else whole_year(query.year)
    if years is not None:
        found.append(Happened("releases", group, years[0].toordinal(), years[1].toordinal()))
    return found


def _certified(query: DiscoverMovieQuery, ranks: Ranks) -> list[Named]:
    country = query.certification_country or query.region
    known = ranks.get(country, {})
    group = code(country)
    found: list[Named] = []
    exact = [known[name] for name in listed(query.certification.replace("|", ",")) if name in known]
    if query.certification and country:
        found.append(Either(tuple(Happened("releases", group, lowest=rank, highest=rank) for rank in exact)))
    lowest, highest = known.get(query.certification__gte), known.get(query.certification__lte)
    if lowest is not None or highest is not None:
        found.append(Happened("releases", group, lowest=lowest, highest=highest))
    return found


def _between(query: DiscoverMovieQuery) -> list[Between]:
    years = None if query.primary_release_year is None else whole_year(query.primary_release_year)
    return [
        *days("release", query.primary_release_date__gte, query.primary_release_date__lte),
        *(days("release", *years) if years else []),
        *between("vote_average", query.vote_average__gte, query.vote_average__lte),
        *between("vote_count", query.vote_count__gte, query.vote_count__lte),
        *between("runtime", query.with_runtime__gte, query.with_runtime__lte),
    ]
