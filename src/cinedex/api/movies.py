"""Movies: details and their sub-requests (protocol notes §7.11)."""

from msgspec import Struct

from cinedex.api.genres import Genre
from cinedex.api.media import (
    account_states,
    changes,
    credits,
    external_ids,
    images,
    keywords,
    lists,
    related,
    release_dates,
    reviews,
    titles,
    translations,
    videos,
    watch_providers,
)
from cinedex.api.media.details import (
    CompanyReference,
    CountryReference,
    LanguageReference,
    genre_names,
    genres,
    newest,
)
from cinedex.api.media.parts import texts
from cinedex.catalog.refs import Kind, Movie
from cinedex.documents.keys import Part, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.wire.namespace import Alias, Namespace, details
from cinedex.wire.operations import operation
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery


class CollectionReference(Struct, frozen=True):
    """The collection that a film belongs to."""

    id: int
    name: str
    poster_path: str | None
    backdrop_path: str | None


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


@details(returns=MovieDetails)
def movie_details(movie: Movie, query: LanguageQuery) -> Plan:
    """Get the top level details of a movie by ID."""
    codes = locale(query.language).codes
    neutral_key, genres_key = part_key(movie, Part.DETAILS), part_key(movie, Part.GENRE_IDS)
    text_keys, name_keys = texts(movie, codes), genre_names(codes)

    def build(rows: Rows) -> bytes | None:
        neutral, text = rows.body(neutral_key), rows.first(text_keys)
        if neutral is None or text is None:
            return None
        named = genres(rows.body(genres_key) or b"[]", rows.first(name_keys) or b"{}")
        return b'%b,%b,"genres":%b}' % (neutral[:-1], text[1:-1], named)

    return Plan(Reads((neutral_key, genres_key, *text_keys, *name_keys)), build)


def locate(segment: str) -> Movie | Alias:
    """Return the film that a path names: by its number, or by its IMDb id."""
    if segment.startswith("tt"):
        return Alias("imdb_id", segment, Kind.MOVIE)
    return Movie(leading_digits(segment))


def movies(clock: Clock) -> Namespace:
    """Return the namespace of films; `clock` says what changed lately."""
    return Namespace(
        path="/movie/{movie_id}",
        tag="Movies",
        locate=locate,
        details=movie_details,
        subrequests=(
            account_states.for_movie(clock),
            titles.for_movie,
            changes.for_movie(clock),
            credits.for_movie,
            external_ids.for_movie,
            images.for_movie,
            keywords.for_movie,
            lists.for_movie,
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


@operation("GET", "/movie/latest", returns=MovieDetails, tag="Movies", max_age=0)
def latest(query: LanguageQuery) -> Plan:
    """Get the newest movie ID."""
    return newest(Kind.MOVIE, lambda number: movie_details.plan(Movie(number), query))


OPERATIONS = (latest,)
