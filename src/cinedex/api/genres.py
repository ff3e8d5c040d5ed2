"""Genres: the lists for films and for series, and a genre's films (protocol notes §7.8)."""

from msgspec import Struct

from cinedex.api.media.discover_query import Adult
from cinedex.api.media.found import ADULT, Asked, page_of
from cinedex.api.media.rows import MoviePage
from cinedex.api.media.vocabulary import localised
from cinedex.catalog.refs import Kind
from cinedex.documents.keys import Vocabulary
from cinedex.indexes.discover.filters import AnyOf, Filters
from cinedex.indexes.discover.index import Order
from cinedex.indexes.discover.keeping import Discover
from cinedex.wire.operations import Operation, operation
from cinedex.wire.plan import Plan
from cinedex.wire.query import Language, Page


class Genre(Struct, frozen=True):
    """A genre, named in the language of the request, or in English."""

    id: int
    name: str


class GenreList(Struct, frozen=True):
    """Genres in their fixed order."""

    genres: list[Genre]


class GenreQuery(Struct, frozen=True):
    """The language of the names."""

    language: Language = "en"


_NONE = b'{"genres":[]}'


@operation("GET", "/genre/movie/list", returns=GenreList, tag="Genres")
def movie_list(query: GenreQuery) -> Plan:
    """Get the list of official genres for movies."""
    return localised(Vocabulary.MOVIE_GENRES, query.language, _NONE)


@operation("GET", "/genre/tv/list", returns=GenreList, tag="Genres")
def tv_list(query: GenreQuery) -> Plan:
    """Get the list of official genres for TV shows."""
    return localised(Vocabulary.TV_GENRES, query.language, _NONE)


class GenreMovies(MoviePage, frozen=True):
    """A page of a genre's films."""

    id: int


class GenreMoviesQuery(Struct, frozen=True):
    """The language, a page, and whether adult films are listed."""

    language: Language = "en-US"
    page: Page = 1
    include_adult: Adult = False


def operations(discover: Discover) -> tuple[Operation, ...]:
    """Return the lists of genres, and the films of one, which `discover` finds."""

    @operation("GET", "/genre/{genre_id}/movies", returns=GenreMovies, tag="Genres", legacy=True)
    def movies(genre_id: int, query: GenreMoviesQuery) -> Plan:
        """Get the movies of a genre, in the older form."""
        unwanted = () if query.include_adult else (ADULT,)
        found = Filters((AnyOf(("genre",), (genre_id,)),), unwanted)
        return page_of(discover, Kind.MOVIE, found, Asked(Order(), query.page, query.language), b'"id":%d,' % genre_id)

    return (movie_list, tv_list, movies)
