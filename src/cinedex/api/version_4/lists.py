"""Lists of version 4: public or private, in an order of the owner's, with films and series on them."""

from functools import partial
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from cinedex.api.account import NO_GRAVATAR
from cinedex.api.media.list_contents import Asked, Contents, contents
from cinedex.api.media.list_writing import CREATED, ListWriter, tagged, worded
from cinedex.api.media.rows import MixedRow
from cinedex.api.version_4.bearing import member, object_id, shown, viewer
from cinedex.catalog.refs import Kind
from cinedex.members import list_items, lists
from cinedex.members.standings import NOTHING
from cinedex.wire.actions import Context, action, said
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import Operation
from cinedex.wire.paging import pages
from cinedex.wire.query import Language, Page
from cinedex.wire.status import (
    DELETED,
    DONE,
    INVALID_VALUE,
    NOT_GRANTED,
    NOT_YOURS,
    NOTHING_TO_UPDATE,
    PRIVATE,
    UPDATED,
    Envelope,
)

TAG = "Lists"
EDITS = (NOT_GRANTED, NOT_YOURS)
_CREATED = 201
MEDIA_TYPES = {"movie": Kind.MOVIE, "tv": Kind.SERIES}
"""What may be on a list, as bodies and queries name it."""
_NAMES = {kind: name for name, kind in MEDIA_TYPES.items()}


class Owner(Struct, frozen=True):
    """Who made a list."""

    gravatar_hash: str
    id: str
    name: str
    username: str


class ListDetails(Struct, frozen=True):
    """A list and a page of what is on it; `revenue` is in US dollars, `runtime` in minutes, of films alone."""

    average_rating: float
    backdrop_path: str | None
    comments: dict[str, str | None]
    created_by: Owner
    description: str
    id: int
    iso_3166_1: str
    iso_639_1: str
    item_count: int
    name: str
    object_ids: dict[str, str]
    page: int
    poster_path: str | None
    public: bool
    results: list[MixedRow]
    revenue: int
    runtime: int
    sort_by: str
    total_pages: int
    total_results: int


class Created(Envelope, frozen=True, kw_only=True):
    """What is said of a new list."""

    id: int


class Cleared(Envelope, frozen=True, kw_only=True):
    """What is said of a list that was cleared."""

    id: int
    items_deleted: int


class DetailsQuery(Struct, frozen=True):
    """The language, a page, and the order."""

    language: Language = "en-US"
    page: Page = 1
    sort_by: Annotated[str, Meta(description="The order of the items; the list's own where none is named.")] = ""


class Chosen(Struct, frozen=True):
    """What a list is called, and how it is kept."""

    name: Annotated[str | None, Meta(description="The name.")] = None
    description: Annotated[str | None, Meta(description="What the list is about.")] = None
    public: Annotated[bool | None, Meta(description="Whether everybody may see it; true where nothing is said.")] = None
    sort_by: Annotated[str, Meta(description="The order in which it is kept.")] = ""
    iso_639_1: Annotated[str, Meta(description="The language of name and description.")] = ""
    iso_3166_1: Annotated[str, Meta(description="The country.")] = ""


def operations(writing: ListWriter) -> tuple[Operation, ...]:
    """Return what is asked of lists as a whole, written by `writing`."""
    return (_details(writing), *_edits(writing))


def _details(writing: ListWriter) -> Operation:
    @action("GET", "/list/{list_id}", tag=TAG, returns=ListDetails, refusals=(PRIVATE,), changes=False)
    async def details(context: Context, list_id: int, query: DetailsQuery) -> Answer:
        """Get the details of a list, and a page of what is on it."""
        order = query.sort_by if query.sort_by in lists.ORDERS else ""
        asked = Asked(list_id, query.page, query.language, order)
        who = viewer(context, writing.clock.now())
        return await shown(context, contents(asked, who, partial(_shown, query.page), summed=True))

    return details


def _edits(writing: ListWriter) -> tuple[Operation, ...]:
    @action("POST", "/list", tag=TAG, returns=Created, statuses=(_CREATED,), refusals=(NOT_GRANTED, INVALID_VALUE))
    async def create(context: Context, body: Chosen) -> Answer:
        """Create a new list."""
        who = await member(context, writing.clock.now())
        values: dict[str, Any] = worded(body.name or "", body.description) | _kept(body)
        number = await writing.act(who, lambda act: lists.create(act, **values))
        return said(DONE, CREATED, http=_CREATED, id=number)

    @action("PUT", "/list/{list_id}", tag=TAG, statuses=(200, 201), refusals=(*EDITS, INVALID_VALUE))
    async def update(context: Context, list_id: int, body: Chosen) -> Answer:
        """Update the details of a list."""
        who = await member(context, writing.clock.now())
        values: dict[str, Any] = worded(*(_words(context, name) for name in ("name", "description"))) | _kept(body)
        await writing.edit(who, list_id, lambda act: lists.change(act, list_id, **values) if values else None)
        return said(UPDATED if values else NOTHING_TO_UPDATE)

    @action("GET", "/list/{list_id}/clear", tag=TAG, returns=Cleared, refusals=EDITS)
    async def clear(context: Context, list_id: int) -> Answer:
        """Clear all of the items from a list."""
        who = await member(context, writing.clock.now())
        removed = await writing.edit(who, list_id, lambda act: list_items.clear(act, list_id))
        return said(DONE, id=list_id, items_deleted=removed)

    @action("DELETE", "/list/{list_id}", tag=TAG, refusals=EDITS)
    async def delete(context: Context, list_id: int) -> Answer:
        """Delete a list."""
        who = await member(context, writing.clock.now())
        await writing.edit(who, list_id, lambda act: lists.remove(act.connection, list_id))
        return said(DELETED)

    return create, update, clear, delete


def _words(context: Context, name: str) -> str | None:
    """Return what a body says by a name, "" as well: what is emptied is not what is left as it was."""
    value = (context.request.fields or {}).get(name, context.request.values.get(name))
    return value if isinstance(value, str) else None


def _kept(body: Chosen) -> dict[str, str | bool]:
    """Return how a list is to be kept, as far as that is said; refuse with 400/18 an order that is none."""
    if body.sort_by and body.sort_by not in lists.ORDERS:
        raise Refusal(INVALID_VALUE, errors=["Sort by is not included in the list"])
    chosen: dict[str, str | bool] = {"sort_by": body.sort_by} if body.sort_by else {}
    if body.public is not None:
        chosen["is_public"] = body.public
    return chosen | tagged(body.iso_639_1, body.iso_3166_1)


def _shown(page: int, found: Contents) -> bytes:
    head, cover = found.head, {} if found.cover is None else msgspec.json.decode(found.cover)
    sums = found.sums.get(head.id, NOTHING)
    return msgspec.json.encode(
        {
            "average_rating": sums.average_rating, "backdrop_path": cover.get("backdrop_path"),
            "comments": {f"{_NAMES[item.thing.kind]}:{item.thing.id}": item.comment for item, _ in found.items},
            "created_by": {
                "gravatar_hash": NO_GRAVATAR, "id": object_id(head.account_id),
                "name": head.owner_name, "username": head.username,
            },
            "description": head.description, "id": head.id, "iso_3166_1": head.iso_3166_1,
            "iso_639_1": head.iso_639_1, "item_count": head.total, "name": head.name, "object_ids": {}, "page": page,
            "poster_path": cover.get("poster_path"), "public": head.is_public,
            "results": [msgspec.Raw(row) for _, row in found.items], "revenue": sums.revenue, "runtime": sums.runtime,
            "sort_by": found.sort_by, "total_pages": pages(head.total), "total_results": head.total,
        }
    )  # fmt: skip
