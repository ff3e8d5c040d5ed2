"""The keywords of a thing."""

from msgspec import Struct

from cinedex.api.media.parts import whole
from cinedex.catalog.refs import Movie, Series
from cinedex.documents.keys import Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery


class Keyword(Struct, frozen=True):
    """A keyword."""

    id: int
    name: str


class MovieKeywords(Struct, frozen=True):
    """A film's keywords."""

    id: int
    keywords: list[Keyword]


class SeriesKeywords(Struct, frozen=True):
    """A series' keywords."""

    id: int
    results: list[Keyword]


@subrequest("keywords", returns=MovieKeywords)
def for_movie(movie: Movie, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the keywords that have been added to a movie."""
    return whole(movie, Part.KEYWORDS, b'{"keywords":[]}')


@subrequest("keywords", returns=SeriesKeywords)
def for_series(series: Series, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get a list of keywords that have been added to a TV show."""
    return whole(series, Part.KEYWORDS, b'{"results":[]}')
