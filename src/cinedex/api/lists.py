"""Lists: made, filled, cleared and removed by their owners, read by everybody (protocol notes §7.10)."""

from functools import partial
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from cinedex.api.media import lists as summaries
from cinedex.api.media.list_contents import Asked, Contents, contents
from cinedex.api.media.list_writing import CREATED, ListWriter, tagged, worded
from cinedex.api.media.membership import SessionQuery, member, viewer, whose
from cinedex.api.media.rows import MixedRow
from cinedex.catalog.refs import Movie
from cinedex.db.writer import Writer
from cinedex.documents.places import standing
from cinedex.documents.store import Query, Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.members import list_items, list_pages, lists
from cinedex.members.activity import Activity, Deed
from cinedex.members.acts import Act
from cinedex.members.sessions import Member, member_of
from cinedex.wire.actions import Context, action, said
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import Operation, operation
from cinedex.wire.paging import PER_PAGE, pages
from cinedex.wire.paths import is_id
from cinedex.wire.plan import Body, Plan
from cinedex.wire.query import Language, Page
from cinedex.wire.status import (
    DELETED,
    DONE,
    DUPLICATE,
    ENTRY_NOT_FOUND,
    INVALID_PARAMETERS,
    INVALID_VALUE,
    NO_PERMISSION,
    NOT_FOUND,
    NOT_YOURS,
    PRIVATE,
    UNCONFIRMED,
    UPDATED,
    Envelope,
)

_TAG = "Lists"
_EDITS = (NO_PERMISSION, NOT_YOURS)
_CREATED, _OK, _BAD_REQUEST = 201, 200, 400


class ListDetails(Struct, frozen=True):
    """A list and a page of what is on it; the poster is that of the title that was added first."""

    created_by: str
    description: str
    favorite_count: int
    id: int
    iso_639_1: str
    item_count: int
    items: list[MixedRow]
    name: str
    page: int
    poster_path: str | None
    total_pages: int
    total_results: int


class ItemStatus(Struct, frozen=True):
    """Whether a film is on a list."""

    id: int
    item_present: bool


class AccountList(Struct, frozen=True):
    """One of a member's lists."""

    description: str
    favorite_count: int
    id: int
    item_count: int
    iso_639_1: str
    list_type: str
    name: str
    poster_path: str | None


class AccountLists(Struct, frozen=True):
    """A page of a member's lists."""

    page: int
    results: list[AccountList]
    total_pages: int
    total_results: int


class Created(Envelope, frozen=True, kw_only=True):
    """What is said of a new list."""

    list_id: int


class ListQuery(SessionQuery, frozen=True):
    """The language, a page, and who asks: private lists are for their owners alone."""

    language: Language = "en-US"
    page: Page = 1


class AccountListsQuery(SessionQuery, frozen=True):
    """Who asks, and a page."""

    page: Page = 1


class ItemQuery(SessionQuery, frozen=True):
    """Which film is asked for, and who asks."""

    movie_id: Annotated[int, Meta(description="The film.")] = 0


class ConfirmedQuery(SessionQuery, frozen=True):
    """Who asks, and whether it is meant."""

    confirm: Annotated[bool, Meta(description="Must be `true`: what was on the list cannot be brought back.")] = False


class Wording(Struct, frozen=True):
    """What a new list is called."""

    name: Annotated[str, Meta(description="The name.")] = ""
    description: Annotated[str, Meta(description="What the list is about.")] = ""
    language: Annotated[str, Meta(description="The language of name and description (ISO 639-1).")] = ""


class Item(Struct, frozen=True):
    """The film that is meant."""

    media_id: Annotated[int | None, Meta(description="The film's id.")] = None


def operations(writer: Writer, clock: Clock, activity: Activity) -> tuple[Operation, ...]:
    """Return what is asked of lists, written by `writer` and counted by `activity`."""
    writing = ListWriter(writer, clock, activity)
    return (*_reads(clock), *_whole(writing), *_items(writing))


def _reads(clock: Clock) -> tuple[Operation, ...]:
    @operation("GET", "/list/{list_id}", returns=ListDetails, tag=_TAG, max_age=0, refusals=(PRIVATE,))
    def details(list_id: int, query: ListQuery) -> Plan:
        """Get the details of a list, and a page of what is on it."""
        asked = Asked(list_id, query.page, query.language)
        return contents(asked, viewer(query, clock.now()), partial(_details, query.page))

    @operation("GET", "/list/{list_id}/item_status", returns=ItemStatus, tag=_TAG, max_age=0, refusals=(PRIVATE,))
    def item_status(list_id: int, query: ItemQuery) -> Plan:
        """Use this method to check if an item has already been added to the list."""
        asked = Query(*list_items.presence(list_id, Movie(query.movie_id if is_id(query.movie_id) else 0)))
        who = viewer(query, clock.now())

        def build(rows: Rows) -> Body:
            is_present = present(rows, asked, who)
            return None if is_present is None else msgspec.json.encode({"id": list_id, "item_present": is_present})

        return Plan(Reads(queries=(asked,) if who is None else (asked, who)), build)

    @operation(
        "GET", "/account/{account_id}/lists", returns=AccountLists, tag="Account", max_age=0, refusals=(NO_PERMISSION,)
    )
    def of_account(account_id: str, query: AccountListsQuery) -> Plan:  # noqa: ARG001 - the session says whose
        """Get a users list of custom lists."""
        return whose(query, clock.now(), lambda who: _of_account(who, query.page))

    return details, item_status, of_account


def _whole(writing: ListWriter) -> tuple[Operation, ...]:
    @action("POST", "/list", tag=_TAG, returns=Created, statuses=(_CREATED,), refusals=(NO_PERMISSION, INVALID_VALUE))
    async def create(context: Context, query: SessionQuery, body: Wording) -> Answer:
        """Create a list."""
        who = await member(context, query, writing.clock.now())
        values = worded(body.name, body.description) | tagged(body.language, "")
        number = await writing.act(who, lambda act: lists.create(act, **values))
        return said(DONE, CREATED, http=_CREATED, list_id=number)

    @action("DELETE", "/list/{list_id}", tag=_TAG, refusals=_EDITS)
    async def delete(context: Context, list_id: int, query: SessionQuery) -> Answer:
        """Delete a list."""
        who = await member(context, query, writing.clock.now())
        await writing.edit(who, list_id, lambda act: lists.remove(act.connection, list_id))
        return said(UPDATED, http=_OK)

    @action("POST", "/list/{list_id}/clear", tag=_TAG, statuses=(_CREATED,), refusals=(*_EDITS, UNCONFIRMED))
    async def clear(context: Context, list_id: int, query: ConfirmedQuery) -> Answer:
        """Clear all items from a list."""
        who = await member(context, query, writing.clock.now())
        if not query.confirm:
            raise Refusal(UNCONFIRMED)
        await writing.edit(who, list_id, lambda act: list_items.clear(act, list_id))
        return said(UPDATED)

    return create, delete, clear


def _items(writing: ListWriter) -> tuple[Operation, ...]:
    refusals = (*_EDITS, INVALID_PARAMETERS)

    @action("POST", "/list/{list_id}/add_item", tag=_TAG, statuses=(_CREATED,), refusals=(*refusals, DUPLICATE))
    async def add_item(context: Context, list_id: int, query: SessionQuery, body: Item) -> Answer:
        """Add a movie to a list."""
        who, film = await member(context, query, writing.clock.now()), _film(body)

        def work(act: Act) -> None:
            if standing(act.connection, film) is None:
                raise Refusal(NOT_FOUND)
            if not list_items.add(act, list_id, {film: None}):
                raise Refusal(DUPLICATE)

        await writing.edit(who, list_id, work)
        writing.activity.noticed(film, Deed.LISTED)
        return said(UPDATED)

    @action("POST", "/list/{list_id}/remove_item", tag=_TAG, refusals=refusals)
    async def remove_item(context: Context, list_id: int, query: SessionQuery, body: Item) -> Answer:
        """Remove a movie from a list."""
        who, film = await member(context, query, writing.clock.now()), _film(body)
        removed = await writing.edit(who, list_id, lambda act: list_items.remove(act, list_id, [film]))
        return said(DELETED if removed else ENTRY_NOT_FOUND)

    return add_item, remove_item


def present(rows: Rows, asked: Query, who: Query | None) -> bool | None:
    """Return whether the thing that `list_items.presence` asks for is on the list, or None where there is no list.

    Who may not see the list is refused with 401/39.
    """
    found = rows.answer(asked)
    if not found:
        return None
    owner, is_public, times = found[0]
    asking = None if who is None else member_of(rows.answer(who))
    if not is_public and (asking is None or asking.account_id != owner):
        raise Refusal(PRIVATE)
    return times == 1


def _details(page: int, shown: Contents) -> bytes:
    head = shown.head
    cover = {} if shown.cover is None else msgspec.json.decode(shown.cover)
    return msgspec.json.encode(
        {
            "created_by": head.owner_name or head.username, "description": head.description,
            "favorite_count": summaries.FAVORITES, "id": head.id, "iso_639_1": head.iso_639_1,
            "item_count": head.total, "items": [msgspec.Raw(row) for _, row in shown.items], "name": head.name,
            "page": page, "poster_path": cover.get("poster_path"), "total_pages": pages(head.total),
            "total_results": head.total,
        }
    )  # fmt: skip


def _of_account(who: Member, page: int) -> Plan:
    asked = Query(*list_pages.of_account(who.account_id, (page - 1) * PER_PAGE, PER_PAGE))

    def build(rows: Rows) -> bytes:
        total, found = list_pages.summaries_of(rows.answer(asked))
        return summaries.page_of([summaries.summary(one, list_type="movie") for one in found], page, total)

    return Plan(Reads(queries=(asked,)), build)


def _film(body: Item) -> Movie:
    """Return the film that is meant; refuse with 5 what is no number, and with 34 what can be none."""
    if body.media_id is None:
        raise Refusal(INVALID_PARAMETERS, http=_BAD_REQUEST)
    if not is_id(body.media_id):
        raise Refusal(NOT_FOUND)
    return Movie(body.media_id)
