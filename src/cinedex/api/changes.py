"""Changes: which films, series and people changed lately, and seasons and episodes by their ids (protocol notes §8)."""

from collections.abc import Callable, Sequence
from typing import cast

import msgspec
from msgspec import Struct

from cinedex.api.media.changes import MAX_AGE, REFUSALS, Changes, ChangesQuery, changes_of, window
from cinedex.catalog.refs import Episode, Kind, Season
from cinedex.documents import log
from cinedex.documents.store import Query, Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.wire.operations import Operation, operation
from cinedex.wire.plan import Plan

_PER_PAGE = 100
_LIST_AGE = 86_400


class ChangedThing(Struct, frozen=True):
    """A thing that changed; the flags are null where it is gone."""

    id: int
    adult: bool | None
    softcore: bool | None


class ChangedThings(Struct, frozen=True):
    """A page of a hundred things that changed, the newest change first, each thing once."""

    results: list[ChangedThing]
    page: int
    total_pages: int
    total_results: int


def operations(clock: Clock) -> tuple[Operation, ...]:
    """Return the lists of what changed, and the changes of seasons and episodes; `clock` says when `lately` is."""

    @operation("GET", "/movie/changes", returns=ChangedThings, tag="Changes", max_age=_LIST_AGE, refusals=REFUSALS)
    def movies(query: ChangesQuery) -> Plan:
        """Get a list of all of the movie ids that have been changed in the past 24 hours."""
        return _page(Kind.MOVIE, query, clock)

    @operation("GET", "/person/changes", returns=ChangedThings, tag="Changes", max_age=_LIST_AGE, refusals=REFUSALS)
    def people(query: ChangesQuery) -> Plan:
        """Get a list of all of the person ids that have been changed in the past 24 hours."""
        return _page(Kind.PERSON, query, clock)

    @operation("GET", "/tv/changes", returns=ChangedThings, tag="Changes", max_age=_LIST_AGE, refusals=REFUSALS)
    def series(query: ChangesQuery) -> Plan:
        """Get a list of all of the TV show ids that have been changed in the past 24 hours."""
        return _page(Kind.SERIES, query, clock)

    return (movies, people, series, *_by_id(clock))


def _by_id(clock: Clock) -> tuple[Operation, ...]:
    @operation(
        "GET",
        "/tv/season/{season_id}/changes",
        returns=Changes,
        tag="TV seasons",
        max_age=MAX_AGE,
        refusals=REFUSALS,
    )
    def season(season_id: int, query: ChangesQuery) -> Plan:
        """Get the recent changes for a TV season."""
        return changes_of(Season(season_id), window(query, clock))

    @operation(
        "GET",
        "/tv/episode/{episode_id}/changes",
        returns=Changes,
        tag="TV episodes",
        max_age=MAX_AGE,
        refusals=REFUSALS,
    )
    def episode(episode_id: int, query: ChangesQuery) -> Plan:
        """Get the recent changes for a TV episode."""
        return changes_of(Episode(episode_id), window(query, clock))

    return season, episode


def _page(kind: Kind, query: ChangesQuery, clock: Clock) -> Plan:
    question = log.changed(kind, window(query, clock), (query.page - 1) * _PER_PAGE, _PER_PAGE)
    return Plan(Reads(queries=(question,)), _builder(question, query.page))


def _builder(question: Query, page: int) -> Callable[[Rows], bytes]:
    def build(rows: Rows) -> bytes:
        found = cast("Sequence[tuple[int, int | None, object, object]]", rows.answer(question))
        total = found[0][0]
        things = [
            ChangedThing(number, _flag(adult), _flag(softcore))
            for _, number, adult, softcore in found
            if number is not None
        ]
        return msgspec.json.encode(ChangedThings(things, page, max(1, -(-total // _PER_PAGE)), total))

    return build


def _flag(value: object) -> bool | None:
    # SQLite keeps truth as 0 and 1.
    return None if value is None else bool(value)
