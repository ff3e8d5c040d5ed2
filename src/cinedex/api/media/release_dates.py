"""When a film came out, where, and for whom: today's form and the older `releases`."""

from msgspec import Struct

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Movie
from cinedex.documents.keys import Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery


class ReleaseDate(Struct, frozen=True):
    """One release; `type` is 1 premiere, 2 limited, 3 theatrical, 4 digital, 5 physical, 6 television."""

    certification: str
    descriptors: list[str]
    iso_639_1: str
    note: str
    release_date: str
    type: int


class CountryReleaseDates(Struct, frozen=True):
    """The releases in one country."""

    iso_3166_1: str
    release_dates: list[ReleaseDate]


class MovieReleaseDates(Struct, frozen=True):
    """A film's releases by country."""

    id: int
    results: list[CountryReleaseDates]


class Release(Struct, frozen=True):
    """One release in cinemas, in the older form."""

    certification: str
    descriptors: list[str]
    iso_3166_1: str
    primary: bool
    release_date: str


class MovieReleases(Struct, frozen=True):
    """A film's releases in cinemas, in the older form."""

    id: int
    countries: list[Release]


@subrequest("release_dates", returns=MovieReleaseDates)
def for_movie(movie: Movie, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the release dates and certifications for a movie."""
    return whole(movie, Part.RELEASE_DATES, b'{"results":[]}')


@subrequest("releases", returns=MovieReleases, legacy=True)
def releases_for_movie(movie: Movie, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the releases of a movie in cinemas, in the older form."""
    return whole(movie, Part.RELEASES, b'{"countries":[]}')
