"""Ratings of films, series and episodes, by members and by guests (protocol notes §7.16)."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta, Struct

from cinedex.api import episodes
from cinedex.api.media.leaving import leave
from cinedex.api.media.membership import RaterQuery, member
from cinedex.catalog.refs import Movie, Ref, Series
from cinedex.db.writer import Writer
from cinedex.documents import votes
from cinedex.documents.keys import Address
from cinedex.kit.clock import Clock
from cinedex.members.activity import Activity, Deed
from cinedex.members.acts import Act
from cinedex.members.ratings import HALVES
from cinedex.wire.actions import Context, action, said
from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import Operation
from cinedex.wire.status import DELETED, DONE, INVALID_PARAMETERS, INVALID_VALUE, NO_PERMISSION, UPDATED

_REFUSALS = (NO_PERMISSION, INVALID_VALUE, INVALID_PARAMETERS)
_CREATED, _BAD_REQUEST = 201, 400
_RATED = (_CREATED,)
_HIGHEST = 10.0
_TOO_LOW = "Value too low: Value must be greater than 0.0."
_TOO_HIGH = "Value too high: Value must be less than, or equal to 10.0."
_UNEVEN = "Value invalid: Values must be a multiple of 0.50."


class Rating(Struct, frozen=True):
    """What a title is rated."""

    value: Annotated[float | None, Meta(description="The rating: 0.5 to 10, in halves.")] = None


def operations(writer: Writer, clock: Clock, activity: Activity) -> tuple[Operation, ...]:
    """Return the ratings of what can be rated, written by `writer` and counted by `activity`."""
    rater = _Rater(writer, clock, activity)
    return (*_of_movies(rater), *_of_series(rater), *_of_episodes(rater))


def _of_movies(rater: "_Rater") -> tuple[Operation, ...]:
    @action("POST", "/movie/{movie_id}/rating", tag="Movies", refusals=_REFUSALS, statuses=_RATED)
    async def rate(context: Context, movie_id: int, query: RaterQuery, body: Rating) -> Answer:
        """Rate a movie and save it to your rated list."""
        return await rater.rate(context, Movie(movie_id), query, body)

    @action("DELETE", "/movie/{movie_id}/rating", tag="Movies", refusals=_REFUSALS)
    async def unrate(context: Context, movie_id: int, query: RaterQuery) -> Answer:
        """Delete a user rating."""
        return await rater.unrate(context, Movie(movie_id), query)

    return rate, unrate


def _of_series(rater: "_Rater") -> tuple[Operation, ...]:
    @action("POST", "/tv/{series_id}/rating", tag="TV series", refusals=_REFUSALS, statuses=_RATED)
    async def rate(context: Context, series_id: int, query: RaterQuery, body: Rating) -> Answer:
        """Rate a TV show and save it to your rated list."""
        return await rater.rate(context, Series(series_id), query, body)

    @action("DELETE", "/tv/{series_id}/rating", tag="TV series", refusals=_REFUSALS)
    async def unrate(context: Context, series_id: int, query: RaterQuery) -> Answer:
        """Delete your rating of a TV show."""
        return await rater.unrate(context, Series(series_id), query)

    return rate, unrate


def _of_episodes(rater: "_Rater") -> tuple[Operation, ...]:
    path = "/tv/{series_id}/season/{season_number}/episode/{episode_number}/rating"

    @action("POST", path, tag="TV episodes", refusals=_REFUSALS, statuses=_RATED)
    async def rate(context: Context, query: RaterQuery, body: Rating, **place: str) -> Answer:
        """Rate a TV episode and save it to your rated list."""
        return await rater.rate(context, episodes.locate(*place.values()), query, body)

    @action("DELETE", path, tag="TV episodes", refusals=_REFUSALS)
    async def unrate(context: Context, query: RaterQuery, **place: str) -> Answer:
        """Delete your rating on a TV episode."""
        return await rater.unrate(context, episodes.locate(*place.values()), query)

    return rate, unrate


@dataclass(frozen=True, slots=True)
class _Rater:
    """Rates for whoever asks: who it is comes first, then the value, then the title (protocol notes §18)."""

    writer: Writer
    clock: Clock
    activity: Activity

    async def rate(self, context: Context, title: Address, query: RaterQuery, body: Rating) -> Answer:
        who = await member(context, query, self.clock.now())
        halves = _halves(body)

        def work(act: Act, thing: Ref) -> bool:
            self.activity.noticed(thing, Deed.RATED)
            return votes.rate(act, thing, halves)

        is_new = await leave(self.writer, self.clock, who, title, work)
        return said(DONE, http=_CREATED) if is_new else said(UPDATED)

    async def unrate(self, context: Context, title: Address, query: RaterQuery) -> Answer:
        who = await member(context, query, self.clock.now())
        # What was not rated is as unrated as what was (protocol notes §18).
        await leave(self.writer, self.clock, who, title, votes.unrate)
        return said(DELETED)


def _halves(body: Rating) -> int:
    """Return the value in half points; refuse with 18 what is out of range, and with 5 what is no number."""
    if body.value is None:
        raise Refusal(INVALID_PARAMETERS, http=_BAD_REQUEST)
    if body.value <= 0:
        raise Refusal(INVALID_VALUE, _TOO_LOW)
    if body.value > _HIGHEST:
        raise Refusal(INVALID_VALUE, _TOO_HIGH)
    halves = body.value * HALVES
    if halves != int(halves):
        raise Refusal(INVALID_VALUE, _UNEVEN)
    return int(halves)
