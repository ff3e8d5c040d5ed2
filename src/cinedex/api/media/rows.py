"""The rows of lists (protocol notes §1.4): search rows, and mixed-media rows, which say what they are."""

from collections.abc import Callable, Mapping

from msgspec import Struct

from cinedex.api.media import headings
from cinedex.catalog.refs import Kind
from cinedex.documents.keys import kind_at

_MEDIA_TYPES: Mapping[int, bytes] = {
    Kind.MOVIE: b"movie", Kind.SERIES: b"tv", Kind.PERSON: b"person", Kind.SEASON: b"tv_season",
    Kind.EPISODE: b"tv_episode",
}  # fmt: skip
_WORDS: Mapping[int, headings.Words] = {Kind.SEASON: headings.season, Kind.EPISODE: headings.episode}


class TitleRow(Struct, frozen=True):
    """What films and series in lists have in common."""

    adult: bool
    backdrop_path: str | None
    genre_ids: list[int]
    id: int
    original_language: str
    overview: str
    popularity: float
    poster_path: str | None
    softcore: bool
    vote_average: float
    vote_count: int


class MovieRow(TitleRow, frozen=True):
    """A film in a list of films."""

    original_title: str
    release_date: str
    title: str
    video: bool


class SeriesRow(TitleRow, frozen=True):
    """A series in a list of series."""

    first_air_date: str
    name: str
    origin_country: list[str]
    original_name: str


class MixedMovieRow(MovieRow, frozen=True, tag_field="media_type", tag="movie"):
    """A film in a list that may hold other things too."""


class MixedSeriesRow(SeriesRow, frozen=True, tag_field="media_type", tag="tv"):
    """A series in a list that may hold other things too."""


MixedRow = MixedMovieRow | MixedSeriesRow
"""A film or a series, told apart by `media_type`."""


class EpisodeCard(Struct, frozen=True):
    """An episode as series and lists show it; `runtime` is in minutes."""

    air_date: str | None
    episode_number: int
    episode_type: str
    id: int
    name: str
    overview: str
    production_code: str
    runtime: int | None
    season_number: int
    show_id: int
    still_path: str | None
    vote_average: float
    vote_count: int


class MixedEpisodeRow(EpisodeCard, frozen=True, tag_field="media_type", tag="tv_episode"):
    """An episode in a list that may hold other things too."""


class MixedSeasonRow(Struct, frozen=True, tag_field="media_type", tag="tv_season"):
    """A season in a list that may hold other things too."""

    air_date: str | None
    episode_count: int
    id: int
    name: str
    overview: str
    poster_path: str | None
    season_number: int
    show_id: int
    vote_average: float


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


class SeriesPage(Struct, frozen=True):
    """A page of series."""

    page: int
    results: list[SeriesRow]
    total_pages: int
    total_results: int


class MixedSeriesPage(Struct, frozen=True):
    """A page of series that say what they are."""

    page: int
    results: list[MixedSeriesRow]
    total_pages: int
    total_results: int


Show = Callable[[int, bytes], bytes]
"""Makes a row of the base of a card and the card."""


def plain(_base: int, card: bytes) -> bytes:
    """Return a card as a search row."""
    return card


def mixed(language: str) -> Show:
    """Return what makes a mixed-media row of a card; seasons and episodes are named in `language`."""

    def show(base: int, card: bytes) -> bytes:
        kind = kind_at(base)
        if kind in _WORDS:
            card = headings.named_card(card, language, _WORDS[kind])
        return b'{"media_type":"%b",%b' % (_MEDIA_TYPES[kind], card[1:])

    return show
