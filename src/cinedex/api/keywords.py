"""Keywords: details, films (protocol notes §7.9)."""

from msgspec import Struct

from cinedex.api.media.discover_query import Adult
from cinedex.api.media.found import ADULT, Asked, of_known, page_of
from cinedex.api.media.keywords import Keyword as KeywordDetails
from cinedex.api.media.rows import MoviePage
from cinedex.catalog.refs import Keyword, Kind
from cinedex.documents.keys import Part, part_key
from cinedex.documents.store import Reads
from cinedex.indexes.discover.filters import AnyOf, Filters
from cinedex.indexes.discover.index import Order
from cinedex.indexes.discover.keeping import Discover
from cinedex.wire.namespace import Namespace, details, subrequest
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import Language, NoQuery, Page


@details(returns=KeywordDetails)
def keyword_details(keyword: Keyword, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the details of a keyword by ID."""
    key = part_key(keyword, Part.DETAILS)
    return Plan(Reads((key,)), lambda rows: rows.body(key))


class KeywordMoviesQuery(Struct, frozen=True):
    """The language, a page, and whether adult films are listed."""

    language: Language = "en-US"
    page: Page = 1
    include_adult: Adult = False


class KeywordMovies(MoviePage, frozen=True):
    """A page of a keyword's films."""

    id: int


def keyword(discover: Discover) -> Namespace:
    """Return the namespace of keywords; their films are found by `discover`."""

    @subrequest("movies", returns=KeywordMovies, appendable=False, legacy=True)
    def movies(keyword: Keyword, query: KeywordMoviesQuery) -> Plan:
        """Get the movies of a keyword, most popular first."""
        unwanted = () if query.include_adult else (ADULT,)
        found = Filters((AnyOf(("keyword",), (keyword.id,)),), unwanted)
        asked = Asked(Order(), query.page, query.language)
        return of_known(keyword, page_of(discover, Kind.MOVIE, found, asked))

    return Namespace(
        path="/keyword/{keyword_id}",
        tag="Keywords",
        locate=lambda segment: Keyword(leading_digits(segment)),
        details=keyword_details,
        subrequests=(movies,),
    )
