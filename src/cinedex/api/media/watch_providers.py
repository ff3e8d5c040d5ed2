"""Where a thing can be watched, by country."""

from msgspec import UNSET, Struct, UnsetType

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Movie
from cinedex.documents.keys import Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery


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


class MovieWatchProviders(Struct, frozen=True):
    """A film's offers by country."""

    id: int
    results: dict[str, CountryOffers]


@subrequest("watch/providers", returns=MovieWatchProviders)
def for_movie(movie: Movie, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the list of streaming providers for a movie."""
    return whole(movie, Part.WATCH_PROVIDERS, b'{"results":{}}')
