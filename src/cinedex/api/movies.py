"""Movies: details and their sub-requests (protocol notes §7.11)."""

from functools import cache, lru_cache

import msgspec
from msgspec import Struct

from cinedex.api.genres import Genre
from cinedex.api.media import (
    credits,
    external_ids,
    images,
    keywords,
    related,
    release_dates,
    reviews,
    titles,
    translations,
    videos,
    watch_providers,
)
from cinedex.api.media.parts import texts
from cinedex.catalog.refs import Kind, Movie
from cinedex.documents.keys import Part, Vocabulary, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Reads, Rows
from cinedex.wire.namespace import Alias, Namespace, declared, details
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery


class CollectionReference(Struct, frozen=True):
    """The collection that a film belongs to."""

    id: int
    name: str
    poster_path: str | None
    backdrop_path: str | None


class CompanyReference(Struct, frozen=True):
    """A company that made a film."""

    id: int
    logo_path: str | None
    name: str
    origin_country: str


class CountryReference(Struct, frozen=True):
    """A country, with its English name."""

    iso_3166_1: str
    name: str


class LanguageReference(Struct, frozen=True):
    """A language, with its English name and its own."""

    english_name: str
    iso_639_1: str
    name: str


class MovieDetails(Struct, frozen=True):
    """A film; `budget` and `revenue` are in US dollars, `runtime` in minutes, 0 where unknown."""

    adult: bool
    backdrop_path: str | None
    belongs_to_collection: CollectionReference | None
    budget: int
    genres: list[Genre]
    homepage: str
    id: int
    imdb_id: str | None
    origin_country: list[str]
    original_language: str
    original_title: str
    overview: str
    popularity: float
    poster_path: str | None
    production_companies: list[CompanyReference]
    production_countries: list[CountryReference]
    release_date: str
    revenue: int
    runtime: int
    softcore: bool
    spoken_languages: list[LanguageReference]
    status: str
    tagline: str
    title: str
    video: bool
    vote_average: float
    vote_count: int


_numbers = msgspec.json.Decoder(list[int])
_names = msgspec.json.Decoder(dict[str, msgspec.Raw])


@details(returns=MovieDetails)
def movie_details(movie: Movie, query: LanguageQuery) -> Plan:
    """Get the top level details of a movie by ID."""
    codes = locale(query.language).codes
    neutral_key, genres_key = part_key(movie, Part.DETAILS), part_key(movie, Part.GENRE_IDS)
    text_keys, name_keys = texts(movie, codes), _genre_names(codes)

    def build(rows: Rows) -> bytes | None:
        neutral, text = rows.body(neutral_key), rows.first(text_keys)
        if neutral is None or text is None:
            return None
        genres = _genres(rows.body(genres_key) or b"[]", rows.first(name_keys) or b"{}")
        return b'%b,%b,"genres":%b}' % (neutral[:-1], text[1:-1], genres)

    return Plan(Reads((neutral_key, genres_key, *text_keys, *name_keys)), build)


@cache
def _genre_names(codes: tuple[int, ...]) -> tuple[int, ...]:
    return texts(Vocabulary.GENRE_NAMES, codes)


@lru_cache(maxsize=4096)
def _genres(numbers: bytes, names: bytes) -> bytes:
    # Few genres make few combinations: most are remembered.
    named = _names.decode(names)
    known = (named.get(str(number)) for number in _numbers.decode(numbers))
    return b"[%b]" % b",".join(bytes(genre) for genre in known if genre is not None)


def locate(segment: str) -> Movie | Alias:
    """Return the film that a path names: by its number, or by its IMDb id."""
    if segment.startswith("tt"):
        return Alias("imdb_id", segment, Kind.MOVIE)
    return Movie(leading_digits(segment))


MOVIE = Namespace(
    path="/movie/{movie_id}",
    tag="Movies",
    locate=locate,
    details=movie_details,
    subrequests=(
        declared("account_states", summary="Get the rating, watchlist and favourite status of a movie."),
        titles.for_movie,
        declared("changes", summary="Get the recent changes for a movie."),
        credits.for_movie,
        external_ids.for_movie,
        images.for_movie,
        keywords.for_movie,
        declared("lists", summary="Get the lists that a movie has been added to."),
        related.recommended_with_movie,
        release_dates.for_movie,
        release_dates.releases_for_movie,
        reviews.for_movie,
        related.similar_to_movie,
        videos.trailers_for_movie,
        translations.for_movie,
        videos.for_movie,
        watch_providers.for_movie,
    ),
    aliases={"casts": "credits", "similar_movies": "similar"},
)
