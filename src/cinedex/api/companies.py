"""Companies: details, alternative names, logos, films (protocol notes §7.5)."""

from msgspec import Struct

from cinedex.api.media import images
from cinedex.api.media.found import ADULT, Asked, of_known, page_of
from cinedex.api.media.parts import whole
from cinedex.api.media.rows import MovieRow
from cinedex.catalog.refs import Company, Kind
from cinedex.documents.keys import Part, part_key
from cinedex.documents.store import Reads
from cinedex.indexes.discover.filters import AnyOf, Filters
from cinedex.indexes.discover.index import Order
from cinedex.indexes.discover.keeping import Discover
from cinedex.wire.namespace import Namespace, details, subrequest
from cinedex.wire.paths import leading_digits
from cinedex.wire.plan import Plan
from cinedex.wire.query import NoQuery, PageQuery


class ParentCompany(Struct, frozen=True):
    """The company that a company belongs to."""

    id: int
    logo_path: str | None
    name: str


class CompanyDetails(Struct, frozen=True):
    """A company."""

    description: str
    headquarters: str
    homepage: str
    id: int
    logo_path: str | None
    name: str
    origin_country: str
    parent_company: ParentCompany | None


class AlternativeName(Struct, frozen=True):
    """Another name of a company."""

    name: str
    type: str


class AlternativeNames(Struct, frozen=True):
    """A company's other names."""

    id: int
    results: list[AlternativeName]


class CompanyMovies(Struct, frozen=True):
    """A page of a company's films."""

    id: int
    page: int
    results: list[MovieRow]
    total_pages: int
    total_results: int


@details(returns=CompanyDetails)
def company_details(company: Company, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the company details by ID."""
    key = part_key(company, Part.DETAILS)
    return Plan(Reads((key,)), lambda rows: rows.body(key))


@subrequest("alternative_names", returns=AlternativeNames)
def alternative_names(company: Company, query: NoQuery) -> Plan:  # noqa: ARG001 - every sub-request takes a query
    """Get the alternative names of a company."""
    return whole(company, Part.ALTERNATIVE_NAMES, b'{"results":[]}')


def company(discover: Discover) -> Namespace:
    """Return the namespace of companies; their films are found by `discover`."""

    @subrequest("movies", returns=CompanyMovies)
    def movies(company: Company, query: PageQuery) -> Plan:
        """Get the movies of a company, most popular first."""
        found = Filters((AnyOf(("company",), (company.id,)),), (ADULT,))
        asked = Asked(Order(), query.page, query.language)
        return of_known(company, page_of(discover, Kind.MOVIE, found, asked))

    return Namespace(
        path="/company/{company_id}",
        tag="Companies",
        locate=lambda segment: Company(leading_digits(segment)),
        details=company_details,
        subrequests=(alternative_names, images.for_company, movies),
    )
