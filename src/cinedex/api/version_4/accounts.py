"""What a member has left, as version 4 shows it: lists, favourites, watchlist, ratings, and what is recommended.

Whose account it is, the token says; what stands in the path in its place is not looked at.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, NamedTuple, cast

import msgspec
from msgspec import Meta, Struct

from cinedex.api.media.cards import card_keys, card_of
from cinedex.api.media.rows import MoviePage, MovieRow, SeriesPage, SeriesRow
from cinedex.api.version_4.bearing import member, shown
from cinedex.catalog.refs import Kind, Ref
from cinedex.documents import recommended
from cinedex.documents.locale import locale
from cinedex.documents.store import Query, Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.members import shelves, standings
from cinedex.members.marks import Sort
from cinedex.members.ratings import HALVES
from cinedex.members.shelves import Shelf, Window
from cinedex.wire.actions import Context, action
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import Operation
from cinedex.wire.paging import PER_PAGE, page_envelope
from cinedex.wire.plan import Plan
from cinedex.wire.query import PageQuery
from cinedex.wire.status import NO_PERMISSION

_TAG = "Account"
_OLDEST, _NEWEST = "created_at.asc", "created_at.desc"
_SORTS = frozenset(
    f"{field}.{way}"
    for field in ("release_date", "first_air_date", "title", "name", "vote_average")
    for way in ("asc", "desc")
)


class ShelfQuery(PageQuery, frozen=True):
    """A page, and its order."""

    sort_by: Annotated[str, Meta(description="The order: by when it was left, by day, title or average of votes.")] = (
        _OLDEST
    )


class AccountRating(Struct, frozen=True):
    """What a member has rated a title, and when."""

    created_at: str
    value: float


class RatedMovieRow(MovieRow, frozen=True):
    """A film with the rating that the member gave it."""

    account_rating: AccountRating


class RatedSeriesRow(SeriesRow, frozen=True):
    """A series with the rating that the member gave it."""

    account_rating: AccountRating


class RatedMoviePage(Struct, frozen=True):
    """A page of rated films."""

    page: int
    results: list[RatedMovieRow]
    total_pages: int
    total_results: int


class RatedSeriesPage(Struct, frozen=True):
    """A page of rated series."""

    page: int
    results: list[RatedSeriesRow]
    total_pages: int
    total_results: int


class _Left(NamedTuple):
    """A title, and the rating and its moment where it is one of rated titles."""

    thing: Ref
    rating: float | None = None
    moment: int = 0


Found = Callable[[Sequence[Sequence[object]]], tuple[int, list[_Left]]]
"""Reads how many titles there are, and those of the page, of the rows of an answer."""


def operations(clock: Clock) -> tuple[Operation, ...]:
    """Return the pages of an account."""
    films, series = _Pages(clock, "movie", Kind.MOVIE), _Pages(clock, "tv", Kind.SERIES)
    return (
        films.of_shelf("favorites", Sort.FAVORITE, MoviePage),
        series.of_shelf("favorites", Sort.FAVORITE, SeriesPage),
        films.of_shelf("rated", None, RatedMoviePage),
        series.of_shelf("rated", None, RatedSeriesPage),
        films.of_shelf("watchlist", Sort.WATCHLIST, MoviePage),
        series.of_shelf("watchlist", Sort.WATCHLIST, SeriesPage),
        films.recommended(MoviePage),
        series.recommended(SeriesPage),
    )


@dataclass(frozen=True, slots=True)
class _Pages:
    """The pages of films or of series."""

    clock: Clock
    name: str
    kind: Kind

    def of_shelf(self, shelf: str, sort: Sort | None, returns: object) -> Operation:
        async def page(context: Context, account_object_id: str, query: ShelfQuery) -> Answer:  # noqa: ARG001
            who = await member(context, self.clock.now(), NO_PERMISSION)
            asked = _asked(who.account_id, Shelf(self.kind, sort), query)
            return await shown(context, _page(*asked, query))

        page.__doc__ = f"Get the {shelf} of an account: {self.name}."
        return self._action(shelf, returns)(page)

    def recommended(self, returns: object) -> Operation:
        async def page(context: Context, account_object_id: str, query: PageQuery) -> Answer:  # noqa: ARG001
            who = await member(context, self.clock.now(), NO_PERMISSION)
            asked = recommended.question(who.account_id, self.kind, (query.page - 1) * PER_PAGE, PER_PAGE)
            return await shown(context, _page(asked, _recommended, query))

        page.__doc__ = f"Get what is recommended to an account: {self.name}."
        return self._action("recommendations", returns)(page)

    def _action(self, what: str, returns: object) -> Callable[[Callable[..., object]], Operation]:
        path = f"/account/{{account_object_id}}/{self.name}/{what}"
        made = action("GET", path, tag=_TAG, returns=returns, refusals=(NO_PERMISSION,), changes=False)
        return cast("Callable[[Callable[..., object]], Operation]", made)


def _asked(account_id: int, shelf: Shelf, query: ShelfQuery) -> tuple[Query, Found]:
    """Return the question for a page of a shelf, and what reads its answer.

    By when it was left, the database finds the page; for the other orders all that is on the shelf is sorted.
    """
    offset = (query.page - 1) * PER_PAGE
    if query.sort_by not in _SORTS:
        window = Window(offset, PER_PAGE, query.sort_by == _NEWEST)
        return Query(*shelves.question(account_id, shelf, window)), lambda rows: _placed(shelf, rows)
    picked = (
        standings.rated(account_id, shelf.kind)
        if shelf.sort is None
        else standings.marked(account_id, shelf.sort, shelf.kind)
    )
    return Query(*standings.question(picked)), lambda rows: _sorted(rows, query.sort_by, offset)


def _placed(shelf: Shelf, rows: Sequence[Sequence[object]]) -> tuple[int, list[_Left]]:
    total, placed = shelves.placed_of(shelf, rows)
    return total, [_Left(*one) for one in placed]


def _sorted(rows: Sequence[Sequence[object]], sort_by: str, offset: int) -> tuple[int, list[_Left]]:
    left = [
        _Left(one.thing, one.note / HALVES if isinstance(one.note, int) else None, one.place)
        for one in standings.ordered(rows, sort_by, offset, PER_PAGE)
    ]
    return len(rows), left


def _recommended(rows: Sequence[Sequence[object]]) -> tuple[int, list[_Left]]:
    total, things = recommended.page_of(rows)
    return total, [_Left(thing) for thing in things]


def _page(asked: Query, found: Found, query: PageQuery) -> Plan:
    """Return the plan of a page of titles: the question, and then their cards."""
    codes = locale(query.language).codes

    def filled(rows: Rows) -> Plan:
        total, left = found(rows.answer(asked))
        keys = tuple(key for one in left for key in card_keys(one.thing, codes))

        def build(rows: Rows) -> bytes:
            cards = ((one, card_of(rows, one.thing, codes)) for one in left)
            return page_envelope([_row(one, card) for one, card in cards if card is not None], query.page, total)

        return Plan(Reads(keys), build)

    return Plan(Reads(queries=(asked,)), filled)


def _row(left: _Left, card: bytes) -> bytes:
    if left.rating is None:
        return card
    moment = datetime.fromtimestamp(left.moment / 1000, UTC).isoformat(timespec="milliseconds")
    rating = AccountRating(moment.removesuffix("+00:00") + "Z", left.rating)
    return b'%b,"account_rating":%b}' % (card[:-1], msgspec.json.encode(rating))
