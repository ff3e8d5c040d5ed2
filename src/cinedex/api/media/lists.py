"""Lists as they stand among others, and the lists that a title is on (protocol notes §6, §7.10)."""

from collections.abc import Sequence
from typing import Any

import msgspec
from msgspec import Struct

from cinedex.api.media.parts import exists, witnesses
from cinedex.catalog.refs import Movie, Series
from cinedex.documents.store import Query, Reads, Rows
from cinedex.members import list_pages
from cinedex.members.list_pages import Summary
from cinedex.wire.namespace import subrequest
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.plan import Plan
from cinedex.wire.query import PageQuery

FAVORITES = 0
"""How many members have marked a list as a favourite: nothing in the protocol lets anybody."""


class ListOfSeries(Struct, frozen=True):
    """A list that a series is on."""

    description: str
    favorite_count: int
    id: int
    item_count: int
    iso_639_1: str
    iso_3166_1: str
    name: str
    poster_path: str | None


class ListOfMovies(ListOfSeries, frozen=True):
    """A list that a film is on."""

    list_type: str


class ListsOfMovie(Struct, frozen=True):
    """A page of the lists that a film is on."""

    id: int
    page: int
    results: list[ListOfMovies]
    total_pages: int
    total_results: int


class ListsOfSeries(Struct, frozen=True):
    """A page of the lists that a series is on."""

    id: int
    page: int
    results: list[ListOfSeries]
    total_pages: int
    total_results: int


@subrequest("lists", returns=ListsOfMovie, max_age=0)
def for_movie(movie: Movie, query: PageQuery) -> Plan:
    """Get the lists that a movie has been added to."""
    return _holding(movie, query, {"list_type": "movie"})


@subrequest("lists", returns=ListsOfSeries, max_age=0)
def for_series(series: Series, query: PageQuery) -> Plan:
    """Get the lists that a TV series has been added to."""
    return _holding(series, query, {})


def summary(found: Summary, **besides: str) -> dict[str, Any]:
    """Return a list as it stands among others, with some fields besides; its pictures are shown in details alone."""
    return {
        "description": found.description, "favorite_count": FAVORITES, "id": found.id, "item_count": found.total,
        "iso_639_1": found.iso_639_1, **besides, "name": found.name, "poster_path": None,
    }  # fmt: skip


def page_of(rows: Sequence[dict[str, Any]], page: int, total: int) -> bytes:
    """Return a page of lists."""
    return page_envelope(map(msgspec.json.encode, rows), page, total)


def _holding(title: Movie | Series, query: PageQuery, besides: dict[str, str]) -> Plan:
    asked = Query(*list_pages.holding(title, (query.page - 1) * PER_PAGE, PER_PAGE))

    def build(rows: Rows) -> bytes | None:
        if not exists(rows, title):
            return None
        total, found = list_pages.summaries_of(rows.answer(asked))
        shown = [summary(one, iso_3166_1=one.iso_3166_1, **besides) for one in found]
        return page_of(shown, query.page, total)

    return Plan(Reads(witnesses(title), queries=(asked,)), build)
