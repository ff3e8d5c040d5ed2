"""Alternative titles, by country."""

from typing import Annotated

import msgspec
from msgspec import Struct

from cinedex.api.media.parts import Keyed, array, keyed
from cinedex.catalog.refs import Movie, Series
from cinedex.documents.keys import Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan


class AlternativeTitle(Struct, frozen=True):
    """A title in a country."""

    iso_3166_1: str
    title: str
    type: str


class MovieAlternativeTitles(Struct, frozen=True):
    """A film's alternative titles."""

    id: int
    titles: list[AlternativeTitle]


class SeriesAlternativeTitles(Struct, frozen=True):
    """A series' alternative titles."""

    id: int
    results: list[AlternativeTitle]


class CountryQuery(Struct, frozen=True):
    """One country, or all."""

    country: Annotated[str, msgspec.Meta(description="Only titles in this country (ISO 3166-1).")] = ""


@subrequest("alternative_titles", returns=MovieAlternativeTitles)
def for_movie(movie: Movie, query: CountryQuery) -> Plan:
    """Get the alternative titles for a movie."""
    return _titles(movie, query, b"titles")


@subrequest("alternative_titles", returns=SeriesAlternativeTitles)
def for_series(series: Series, query: CountryQuery) -> Plan:
    """Get the alternative titles that have been added to a TV show."""
    return _titles(series, query, b"results")


def _titles(title: Movie | Series, query: CountryQuery, name: bytes) -> Plan:
    def answer(rows: Keyed) -> bytes:
        return b'{"%b":%b}' % (name, array([row for code, row in rows if query.country in ("", code)]))

    return keyed(title, Part.ALTERNATIVE_TITLES, answer)
