"""What is on a list of version 4: added, commented on and removed by the hundred, each with an outcome of its own."""

from collections.abc import Callable, Sequence
from typing import Annotated

import msgspec
from msgspec import Meta, Struct

from cinedex.api.lists import present
from cinedex.api.media.list_writing import ListWriter
from cinedex.api.version_4.bearing import member, shown, viewer
from cinedex.api.version_4.lists import EDITS, MEDIA_TYPES, TAG
from cinedex.catalog.refs import Ref, ref
from cinedex.documents.places import standing_among
from cinedex.documents.store import Query, Reads, Rows
from cinedex.members import list_items
from cinedex.members.activity import Deed
from cinedex.members.acts import Act
from cinedex.members.list_items import LONGEST_COMMENT
from cinedex.wire.actions import Context, action, said
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import Operation
from cinedex.wire.paths import is_id
from cinedex.wire.plan import Body, Plan
from cinedex.wire.status import DONE, INVALID_PARAMETERS, NOT_FOUND, PRIVATE, Envelope, envelope

_TAKEN = "Media has already been taken"
_MISSING = "Media could not be found"
_TOO_LONG = f"Comment is too long (maximum is {LONGEST_COMMENT} characters)"
_REFUSALS = (*EDITS, INVALID_PARAMETERS)
_BAD_REQUEST = 400


class Item(Struct, frozen=True):
    """A film or a series that is meant, and what is said of it."""

    media_type: str
    media_id: int
    comment: str | None = None

    @property
    def thing(self) -> Ref | None:
        """The film or the series; None where it can be none."""
        kind = MEDIA_TYPES.get(self.media_type)
        return None if kind is None or not is_id(self.media_id) else ref(kind, self.media_id)

    @property
    def said(self) -> str | None:
        """What is said of it, None for nothing."""
        return (self.comment or "").replace("\0", "") or None


class Outcome(Struct, frozen=True, omit_defaults=True):
    """What became of one item; `error` is there where it failed."""

    media_id: int
    media_type: str
    success: bool
    error: list[str] = []


class Outcomes(Envelope, frozen=True, kw_only=True):
    """What became of each item; `success` above is that of the request."""

    results: list[Outcome]


class ItemStatus(Envelope, frozen=True, kw_only=True):
    """A film or a series is on the list."""

    id: int
    media_id: int
    media_type: str


class ItemQuery(Struct, frozen=True):
    """Which film or series is asked for."""

    media_id: Annotated[int, Meta(description="The id of the film or the series.")] = 0
    media_type: Annotated[str, Meta(description="`movie` or `tv`.")] = ""


def operations(writing: ListWriter) -> tuple[Operation, ...]:
    """Return what is asked of the items of lists, written by `writing`."""
    return (_status(writing), _adding(writing), *_changing(writing))


def _status(writing: ListWriter) -> Operation:
    @action("GET", "/list/{list_id}/item_status", tag=TAG, returns=ItemStatus, refusals=(PRIVATE,), changes=False)
    async def item_status(context: Context, list_id: int, query: ItemQuery) -> Answer:
        """Check if an item is on a list."""
        thing = Item(query.media_type, query.media_id).thing
        if thing is None:
            raise Refusal(NOT_FOUND)
        asked, who = Query(*list_items.presence(list_id, thing)), viewer(context, writing.clock.now())

        def build(rows: Rows) -> Body:
            if not present(rows, asked, who):
                return None
            return envelope(DONE, id=list_id, media_id=query.media_id, media_type=query.media_type)

        return await shown(context, Plan(Reads(queries=(asked,) if who is None else (asked, who)), build))

    return item_status


def _adding(writing: ListWriter) -> Operation:
    @action("POST", "/list/{list_id}/items", tag=TAG, returns=Outcomes, refusals=_REFUSALS)
    async def add(context: Context, list_id: int) -> Answer:
        """Add items to a list."""
        who, items = await member(context, writing.clock.now()), _items(context)

        def work(act: Act) -> Answer:
            there = standing_among(act.connection, [item.thing for item in items if item.thing is not None])
            wanted: dict[Ref, str | None] = {}
            for item in items:
                if item.thing in there and not _is_long(item):
                    wanted.setdefault(item.thing, item.said)
            added = list_items.add(act, list_id, wanted)
            for thing in added:
                writing.activity.noticed(thing, Deed.LISTED)
            return _told(items, lambda item: _added(item, added) if item.thing in there else _MISSING)

        return await writing.edit(who, list_id, work)

    return add


def _changing(writing: ListWriter) -> tuple[Operation, Operation]:
    @action("PUT", "/list/{list_id}/items", tag=TAG, returns=Outcomes, refusals=_REFUSALS)
    async def update(context: Context, list_id: int) -> Answer:
        """Update the comments on items of a list."""
        who, items = await member(context, writing.clock.now()), _items(context)
        comments = {item.thing: item.said for item in items if item.thing is not None and not _is_long(item)}

        def work(act: Act) -> Answer:
            there = list_items.comment(act, list_id, comments)
            return _told(items, lambda item: _TOO_LONG if _is_long(item) else _among(item, there))

        return await writing.edit(who, list_id, work)

    @action("DELETE", "/list/{list_id}/items", tag=TAG, returns=Outcomes, refusals=_REFUSALS)
    async def remove(context: Context, list_id: int) -> Answer:
        """Remove items from a list."""
        who, items = await member(context, writing.clock.now()), _items(context)
        things = dict.fromkeys(item.thing for item in items if item.thing is not None)

        def work(act: Act) -> Answer:
            there = list_items.remove(act, list_id, list(things))
            return _told(items, lambda item: _among(item, there))

        return await writing.edit(who, list_id, work)

    return update, remove


def _items(context: Context) -> list[Item]:
    """Return the items that a body names; refuse with 400/5 what is no list of them."""
    try:
        return msgspec.convert((context.request.fields or {}).get("items"), list[Item], strict=False)
    except msgspec.ValidationError:
        raise Refusal(INVALID_PARAMETERS, http=_BAD_REQUEST) from None


def _is_long(item: Item) -> bool:
    return len(item.said or "") > LONGEST_COMMENT


def _added(item: Item, added: set[Ref]) -> str:
    """Return why an item was not added, "" where it was: the first time that it is named."""
    if _is_long(item):
        return _TOO_LONG
    if item.thing not in added:
        return _TAKEN
    added.discard(item.thing)
    return ""


def _among(item: Item, there: set[Ref]) -> str:
    return "" if item.thing in there else _MISSING


def _told(items: Sequence[Item], failure: Callable[[Item], str]) -> Answer:
    """Return the answer that says of each item what became of it."""
    outcomes = []
    for item in items:
        error = failure(item)
        outcomes.append(Outcome(item.media_id, item.media_type, not error, [error] if error else []))
    return said(DONE, results=outcomes)
