"""Reviews, in the language of the request only."""

from msgspec import Struct

from cinedex.api.media.parts import Keyed, keyed
from cinedex.catalog.refs import Movie
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


class MovieReviews(Struct, frozen=True):
    """A page of a film's reviews."""

    id: int
    page: int
    results: list[Review]
    total_pages: int
    total_results: int


@subrequest("reviews", returns=MovieReviews)
def for_movie(movie: Movie, query: PageQuery) -> Plan:
    """Get the user reviews for a movie."""
    language = query.language.partition("-")[0]

    def answer(rows: Keyed) -> bytes:
        written = [bytes(row) for tag, row in rows if tag == language]
        start = (query.page - 1) * PER_PAGE
        return page_envelope(written[start : start + PER_PAGE], query.page, len(written))

    return keyed(movie, Part.REVIEWS, answer)
