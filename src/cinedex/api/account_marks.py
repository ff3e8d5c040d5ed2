"""Marking films and series as favourites, and putting them on the watchlist (protocol notes §7.1, §17)."""

from dataclasses import dataclass
from typing import Annotated, Literal

from msgspec import Meta, Struct

from cinedex.api.media.leaving import leave
from cinedex.api.media.membership import SessionQuery, member
from cinedex.catalog.refs import Movie, Ref, Series
from cinedex.db.writer import Writer
from cinedex.kit.clock import Clock
from cinedex.members import marks
from cinedex.members.activity import Activity, Deed
from cinedex.members.acts import Act
from cinedex.members.marks import Sort
from cinedex.wire.actions import Context, action, said
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import Operation
from cinedex.wire.paths import is_id
from cinedex.wire.status import DELETED, DONE, INVALID_PARAMETERS, NO_PERMISSION, NOT_FOUND, UPDATED

_TAG = "Account"
_REFUSALS = (NO_PERMISSION, INVALID_PARAMETERS)
_OK, _CREATED, _BAD_REQUEST = 200, 201, 400
_KINDS: dict[str, type[Movie] | type[Series]] = {"movie": Movie, "tv": Series}
MediaType = Annotated[Literal["movie", "tv"] | None, Meta(description="What it is.")]
MediaId = Annotated[int | None, Meta(description="Which film or series.")]


_DEEDS = {Sort.FAVORITE: Deed.FAVOURED, Sort.WATCHLIST: Deed.WATCHLISTED}


class Favorite(Struct, frozen=True):
    """A film or a series to be a favourite, or not to be one any more."""

    media_type: MediaType = None
    media_id: MediaId = None
    favorite: Annotated[bool | None, Meta(description="Whether it is one from now on.")] = None


class Watchlist(Struct, frozen=True):
    """A film or a series to be on the watchlist, or not to be there any more."""

    media_type: MediaType = None
    media_id: MediaId = None
    watchlist: Annotated[bool | None, Meta(description="Whether it is there from now on.")] = None


def marking(writer: Writer, clock: Clock, activity: Activity) -> tuple[Operation, ...]:
    """Return the two ways to mark a title, written by `writer` and counted by `activity`."""
    marker = _Marker(writer, clock, activity)
    statuses = (_CREATED, _OK)

    @action("POST", "/account/{account_id}/favorite", tag=_TAG, refusals=_REFUSALS, statuses=statuses)
    async def favor(context: Context, account_id: str, query: SessionQuery, body: Favorite) -> Answer:  # noqa: ARG001
        """Mark a movie or TV show as a favourite."""
        return await marker.mark(context, query, Sort.FAVORITE, body, is_on=body.favorite)

    @action("POST", "/account/{account_id}/watchlist", tag=_TAG, refusals=_REFUSALS, statuses=statuses)
    async def watch(context: Context, account_id: str, query: SessionQuery, body: Watchlist) -> Answer:  # noqa: ARG001
        """Add a movie or TV show to your watchlist."""
        return await marker.mark(context, query, Sort.WATCHLIST, body, is_on=body.watchlist)

    return favor, watch


@dataclass(frozen=True, slots=True)
class _Marker:
    """Marks for whoever asks: who it is comes first, then what is said of the title, then the title."""

    writer: Writer
    clock: Clock
    activity: Activity

    async def mark(
        self, context: Context, query: SessionQuery, sort: Sort, body: Favorite | Watchlist, *, is_on: bool | None
    ) -> Answer:
        who = await member(context, query, self.clock.now())
        if body.media_type is None or body.media_id is None or is_on is None:
            raise Refusal(INVALID_PARAMETERS, http=_BAD_REQUEST)
        if not is_id(body.media_id):
            raise Refusal(NOT_FOUND)
        title = _KINDS[body.media_type](body.media_id)

        def work(act: Act, thing: Ref) -> bool:
            if not is_on:
                return marks.drop(act, sort, thing)
            self.activity.noticed(thing, _DEEDS[sort])
            return marks.put(act, sort, thing)

        is_new = await leave(self.writer, self.clock, who, title, work)
        if not is_on:
            # What was not marked is as unmarked as what was (protocol notes §17).
            return said(DELETED)
        return said(DONE, http=_CREATED) if is_new else said(UPDATED)
