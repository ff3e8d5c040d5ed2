"""Reviews, in the language of the request only."""

from msgspec import Struct

from cinedex.api.media.parts import Keyed, keyed
from cinedex.catalog.refs import Movie, Series
from cinedex.documents.keys import Part
from cinedex.wire.namespace import subrequest
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.plan import Plan
from cinedex.wire.query import PageQuery


class Author(Struct, frozen=True):
    """Who wrote a review, and the rating they gave, 0.5 to 10."""

    name: str
    username: str
    avatar_path: str | None
    rating: float | None


class Review(Struct, frozen=True):
    """A review."""

    author: str
    author_details: Author
    content: str
    created_at: str
    id: str
    updated_at: str
    url: str


class Reviews(Struct, frozen=True):
    """A page of the reviews of a film or series."""

    id: int
    page: int
    results: list[Review]
    total_pages: int
    total_results: int


@subrequest("reviews", returns=Reviews)
def for_movie(movie: Movie, query: PageQuery) -> Plan:
    """Get the user reviews for a movie."""
    return _reviews(movie, query)


@subrequest("reviews", returns=Reviews)
def for_series(series: Series, query: PageQuery) -> Plan:
    """Get the reviews that have been added to a TV show."""
    return _reviews(series, query)


def _reviews(title: Movie | Series, query: PageQuery) -> Plan:
    language = query.language.partition("-")[0]

    def answer(rows: Keyed) -> bytes:
        written = [bytes(row) for tag, row in rows if tag == language]
        start = (query.page - 1) * PER_PAGE
        return page_envelope(written[start : start + PER_PAGE], query.page, len(written))

    return keyed(title, Part.REVIEWS, answer)
