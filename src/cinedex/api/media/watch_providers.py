"""Where a thing can be watched, by country."""

from msgspec import UNSET, Struct, UnsetType

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Movie, SeasonOf, Series
from cinedex.documents.keys import Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery, NoQuery


class Offer(Struct, frozen=True):
    """One provider's offer."""

    logo_path: str | None
    provider_id: int
    provider_name: str
    display_priority: int


class CountryOffers(Struct, frozen=True):
    """The offers in one country; a way of watching that nobody offers there is absent."""

    link: str
    flatrate: list[Offer] | UnsetType = UNSET
    free: list[Offer] | UnsetType = UNSET
    ads: list[Offer] | UnsetType = UNSET
    rent: list[Offer] | UnsetType = UNSET
    buy: list[Offer] | UnsetType = UNSET


class WatchProviders(Struct, frozen=True):
    """A thing's offers by country."""

    id: int
    results: dict[str, CountryOffers]


_NONE = b'{"results":{}}'


@subrequest("watch/providers", returns=WatchProviders)
def for_movie(movie: Movie, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the list of streaming providers for a movie."""
    return whole(movie, Part.WATCH_PROVIDERS, _NONE)


@subrequest("watch/providers", returns=WatchProviders)
def for_series(series: Series, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the list of streaming providers for a TV show."""
    return whole(series, Part.WATCH_PROVIDERS, _NONE)


@subrequest("watch/providers", returns=WatchProviders)
def for_season(season: SeasonOf, query: LanguageQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the list of streaming providers for a TV season."""
    return whole(season, Part.WATCH_PROVIDERS, _NONE)
