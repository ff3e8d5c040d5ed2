"""The rows of lists (protocol notes §1.4): search rows, and mixed-media rows, which say what they are."""

from msgspec import Struct

_MOVIE = b'{"media_type":"movie",'


class MovieRow(Struct, frozen=True):
    """A film in a list of films."""

    adult: bool
    backdrop_path: str | None
    genre_ids: list[int]
    id: int
    original_language: str
    original_title: str
    overview: str
    popularity: float
    poster_path: str | None
    release_date: str
    softcore: bool
    title: str
    video: bool
    vote_average: float
    vote_count: int


class MixedMovieRow(MovieRow, frozen=True):
    """A film in a list that may hold other things too."""

    media_type: str


class MoviePage(Struct, frozen=True):
    """A page of films."""

    page: int
    results: list[MovieRow]
    total_pages: int
    total_results: int


class MixedMoviePage(Struct, frozen=True):
    """A page of films that say what they are."""

    page: int
    results: list[MixedMovieRow]
    total_pages: int
    total_results: int


def plain(card: bytes) -> bytes:
    """Return a card as a search row."""
    return card


def mixed(card: bytes) -> bytes:
    """Return a film's card as a mixed-media row."""
    return _MOVIE + card[1:]
