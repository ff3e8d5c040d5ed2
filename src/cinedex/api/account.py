"""The account of whoever asks, and what it has marked and rated (protocol notes §7.1).

Whose account it is, the session says; what stands in the path in its place is not looked at.
"""

import msgspec
from msgspec import Struct

from cinedex.api.account_marks import marking
from cinedex.api.media.membership import SessionQuery, whose
from cinedex.api.media.rows import MoviePage, SeriesPage
from cinedex.api.media.shelves import (
    OwnShelfQuery,
    RatedEpisodePage,
    RatedMoviePage,
    RatedSeriesPage,
    of_member,
)
from cinedex.catalog.refs import Kind
from cinedex.db.writer import Writer
from cinedex.kit.clock import Clock
from cinedex.members.activity import Activity
from cinedex.members.marks import Sort
from cinedex.members.sessions import Member
from cinedex.members.shelves import Shelf
from cinedex.wire.operations import Operation, operation
from cinedex.wire.plan import Plan, made
from cinedex.wire.status import NO_PERMISSION

_TAG = "Account"
_REFUSALS = (NO_PERMISSION,)
NO_GRAVATAR = "d41d8cd98f00b204e9800998ecf8427e"
"""Gravatar's picture of no address in particular: no e-mail address is kept of anybody."""


class Gravatar(Struct, frozen=True):
    """A picture at Gravatar."""

    hash: str


class OwnPicture(Struct, frozen=True):
    """A picture that a member has uploaded."""

    avatar_path: str | None


class Avatar(Struct, frozen=True):
    """How a member is pictured."""

    gravatar: Gravatar
    tmdb: OwnPicture


class AccountDetails(Struct, frozen=True):
    """An account."""

    avatar: Avatar
    id: int
    iso_639_1: str
    iso_3166_1: str
    name: str
    include_adult: bool
    username: str


def operations(writer: Writer, clock: Clock, activity: Activity) -> tuple[Operation, ...]:
    """Return what is asked of an account; marks are written by `writer`."""
    pages = (
        _page("favorite/movies", Shelf(Kind.MOVIE, Sort.FAVORITE), MoviePage, "Get your favourite movies.", clock),
        _page("favorite/tv", Shelf(Kind.SERIES, Sort.FAVORITE), SeriesPage, "Get your favourite TV shows.", clock),
        _page("rated/movies", Shelf(Kind.MOVIE), RatedMoviePage, "Get the movies you have rated.", clock),
        _page("rated/tv", Shelf(Kind.SERIES), RatedSeriesPage, "Get the TV shows you have rated.", clock),
        _page("rated/tv/episodes", Shelf(Kind.EPISODE), RatedEpisodePage, "Get the episodes you have rated.", clock),
        _page("watchlist/movies", Shelf(Kind.MOVIE, Sort.WATCHLIST), MoviePage, "Get your watchlist's movies.", clock),
        _page("watchlist/tv", Shelf(Kind.SERIES, Sort.WATCHLIST), SeriesPage, "Get your watchlist's TV shows.", clock),
    )
    return (*_details(clock), *pages, *marking(writer, clock, activity))


def _details(clock: Clock) -> tuple[Operation, ...]:
    @operation("GET", "/account", returns=AccountDetails, tag=_TAG, max_age=0, refusals=_REFUSALS, is_private=True)
    def own(query: SessionQuery) -> Plan:
        """Get the details of your account."""
        return whose(query, clock.now(), _told)

    @operation(
        "GET", "/account/{account_id}", returns=AccountDetails, tag=_TAG, max_age=0, refusals=_REFUSALS,
        is_private=True,
    )  # fmt: skip
    def details(account_id: str, query: SessionQuery) -> Plan:  # noqa: ARG001 - the session says whose
        """Get the details of your account."""
        return whose(query, clock.now(), _told)

    return own, details


def _page(path: str, shelf: Shelf, returns: object, summary: str, clock: Clock) -> Operation:
    def page(account_id: str, query: OwnShelfQuery) -> Plan:  # noqa: ARG001 - the session says whose
        return of_member(shelf, query, clock)

    page.__doc__ = summary
    at = f"/account/{{account_id}}/{path}"
    made_of = operation("GET", at, returns=returns, tag=_TAG, max_age=0, refusals=_REFUSALS, is_private=True)
    return made_of(page)


def _told(member: Member) -> Plan:
    shown = AccountDetails(
        Avatar(Gravatar(NO_GRAVATAR), OwnPicture(None)),
        member.account_id,
        member.iso_639_1,
        member.iso_3166_1,
        member.name,
        member.include_adult,
        member.username,
    )
    return made(msgspec.json.encode(shown))
