"""Genres: the lists for films and for series (protocol notes §7.8)."""

from msgspec import Struct

from cinedex.api.media.vocabulary import localised
from cinedex.documents.keys import Vocabulary
from cinedex.wire.operations import declare, operation
from cinedex.wire.plan import Plan
from cinedex.wire.query import Language


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


OPERATIONS = (
    movie_list,
    tv_list,
    declare("GET", "/genre/{genre_id}/movies", summary="Get the movies of a genre, in the older form.", tag="Genres"),
)
