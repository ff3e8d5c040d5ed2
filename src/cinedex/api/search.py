"""Search: things by their names (protocol notes §11)."""

from struct import pack
from typing import Annotated

from msgspec import Meta, Struct

from cinedex.api.media.cards import Card, card_keys, card_of
from cinedex.api.media.discover_query import Adult, Country, Year
from cinedex.api.media.found import Asked, filled
from cinedex.api.media.people_rows import MixedPersonRow, PersonPage, known_for, with_known_for
from cinedex.api.media.rows import MixedRow, MoviePage, SeriesPage, Show, mixed, plain
from cinedex.catalog.refs import Kind, Person
from cinedex.documents.keys import Shelf, base
from cinedex.documents.locale import locale
from cinedex.documents.store import Reads, Rows
from cinedex.indexes.discover.index import Order
from cinedex.indexes.text.fields import first_year, year
from cinedex.indexes.text.keeping import Found, TextIndex
from cinedex.indexes.text.questions import Question
from cinedex.wire.errors import Refusal
from cinedex.wire.operations import Operation, operation
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.plan import Plan
from cinedex.wire.query import Language, Page
from cinedex.wire.status import INVALID_PARAMETERS

Words = Annotated[str, Meta(description="What to look for: a name in any language, as far as it is known; required.")]

_TAG = "Search"
_REFUSALS = (INVALID_PARAMETERS,)
_MISSING = "query must be provided"
_YEARS = range(1000, 10_000)


class SearchQuery(Struct, frozen=True):
    """What to look for, and a page."""

    query: Words = ""
    page: Page = 1


class MixedSearchQuery(SearchQuery, frozen=True):
    """What to look for among things of which some are for adults alone."""

    include_adult: Adult = False
    language: Language = "en-US"


class MovieSearchQuery(MixedSearchQuery, frozen=True):
    """What to look for among films; `year` is that of any release."""

    primary_release_year: Year | None = None
    region: Country = ""
    year: Year | None = None


class SeriesSearchQuery(MixedSearchQuery, frozen=True):
    """What to look for among series; `year` is that of any episode."""

    first_air_date_year: Year | None = None
    year: Year | None = None


class CollectionSearchQuery(MixedSearchQuery, frozen=True):
    """What to look for among collections."""

    region: Country = ""


class CollectionRow(Struct, frozen=True):
    """A collection in a list."""

    adult: bool
    backdrop_path: str | None
    id: int
    name: str
    original_language: str
    original_name: str
    overview: str
    poster_path: str | None


class CompanyRow(Struct, frozen=True):
    """A company in a list."""

    id: int
    logo_path: str | None
    name: str
    origin_country: str


class KeywordRow(Struct, frozen=True):
    """A keyword in a list."""

    id: int
    name: str


class CollectionPage(Struct, frozen=True):
    """A page of collections."""

    page: int
    results: list[CollectionRow]
    total_pages: int
    total_results: int


class CompanyPage(Struct, frozen=True):
    """A page of companies."""

    page: int
    results: list[CompanyRow]
    total_pages: int
    total_results: int


class KeywordPage(Struct, frozen=True):
    """A page of keywords."""

    page: int
    results: list[KeywordRow]
    total_pages: int
    total_results: int


class MultiPage(Struct, frozen=True):
    """A page of films, series and people."""

    page: int
    results: list[MixedRow | MixedPersonRow]
    total_pages: int
    total_results: int


def operations(text: TextIndex) -> tuple[Operation, ...]:
    """Return what asks the index of names."""
    return (*_of_titles(text), *_of_people(text), *_of_the_rest(text))


def _of_titles(text: TextIndex) -> tuple[Operation, ...]:
    @operation("GET", "/search/movie", returns=MoviePage, tag=_TAG, refusals=_REFUSALS)
    def movie(query: MovieSearchQuery) -> Plan:
        """Search for movies by their original, translated and alternative titles."""
        marks = _marks(query.year, query.primary_release_year)
        found = _found(text, Question(query.query, (Kind.MOVIE,), query.include_adult, marks), query.page)
        return filled(found.things, found.total, Asked(Order(), query.page, query.language, query.region))

    @operation("GET", "/search/tv", returns=SeriesPage, tag=_TAG, refusals=_REFUSALS)
    def tv(query: SeriesSearchQuery) -> Plan:
        """Search for TV shows by their original, translated and also known as names."""
        marks = _marks(query.year, query.first_air_date_year)
        found = _found(text, Question(query.query, (Kind.SERIES,), query.include_adult, marks), query.page)
        return filled(found.things, found.total, Asked(Order(), query.page, query.language))

    return (movie, tv)


def _of_people(text: TextIndex) -> tuple[Operation, ...]:
    @operation("GET", "/search/multi", returns=MultiPage, tag=_TAG, refusals=_REFUSALS)
    def multi(query: MixedSearchQuery) -> Plan:
        """Use multi search when you want to search for movies, TV shows and people in a single request."""
        kinds = (Kind.MOVIE, Kind.SERIES, Kind.PERSON)
        found = _found(text, Question(query.query, kinds, query.include_adult), query.page)
        return _with_people(found, query, mixed(locale(query.language).language))

    @operation("GET", "/search/person", returns=PersonPage, tag=_TAG, refusals=_REFUSALS)
    def person(query: MixedSearchQuery) -> Plan:
        """Search for people by their name and also known as names."""
        found = _found(text, Question(query.query, (Kind.PERSON,), query.include_adult), query.page)
        return _with_people(found, query, plain)

    return (multi, person)


def _of_the_rest(text: TextIndex) -> tuple[Operation, ...]:
    @operation("GET", "/search/collection", returns=CollectionPage, tag=_TAG, refusals=_REFUSALS)
    def collection(query: CollectionSearchQuery) -> Plan:
        """Search for collections by their original, translated and alternative names."""
        return _named(text, Kind.COLLECTION, query, query.language)

    @operation("GET", "/search/company", returns=CompanyPage, tag=_TAG, refusals=_REFUSALS)
    def company(query: SearchQuery) -> Plan:
        """Search for companies by their original and alternative names."""
        return _named(text, Kind.COMPANY, query)

    @operation("GET", "/search/keyword", returns=KeywordPage, tag=_TAG, refusals=_REFUSALS)
    def keyword(query: SearchQuery) -> Plan:
        """Search for keywords by their name."""
        return _named(text, Kind.KEYWORD, query)

    return (collection, company, keyword)


def _named(text: TextIndex, kind: Kind, query: SearchQuery, language: str = "") -> Plan:
    found = _found(text, Question(query.query, (kind,)), query.page)
    return filled(found.things, found.total, Asked(Order(), query.page, language))


def _with_people(found: Found, query: MixedSearchQuery, show: Show) -> Plan:
    """Return the plan of one page of things, with what the people among them are known for: one round trip for all."""
    wanted = locale(query.language)
    keys = tuple(key for thing in found.things for key in card_keys(thing, wanted.codes))
    listings = tuple(known_for(thing, wanted) for thing in found.things if isinstance(thing, Person))

    def build(rows: Rows) -> bytes:
        cards: list[Card] = [
            (base(thing, Shelf.CARD), card)
            for thing in found.things
            if (card := card_of(rows, thing, wanted.codes)) is not None
        ]
        made = with_known_for(cards, wanted, show, lambda shown: page_envelope(shown, query.page, found.total))
        # What it asks for was read with the cards.
        answer = made if isinstance(made, bytes) else made.build(rows)
        assert isinstance(answer, bytes)
        return answer

    return Plan(Reads(keys, listings), build, _basis(found))


def _basis(found: Found) -> bytes:
    numbers = [number for thing in found.things for number in (thing.kind, thing.id)]
    return pack(f"<{len(numbers) + 1}q", found.total, *numbers)


def _found(text: TextIndex, question: Question, page: int) -> Found:
    if not question.text.strip():
        raise Refusal(INVALID_PARAMETERS, errors=[_MISSING])
    return text.search(question, (page - 1) * PER_PAGE, PER_PAGE)


def _marks(of_any: int | None, of_the_first: int | None) -> tuple[str, ...]:
    """Return the marks of what came out in a year; what is no year of four digits is ignored."""
    asked = ((year, of_any), (first_year, of_the_first))
    return tuple(mark(number) for mark, number in asked if number is not None and number in _YEARS)
