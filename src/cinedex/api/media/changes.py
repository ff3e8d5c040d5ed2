"""What changed of a thing lately, from our own log (protocol notes §8)."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, cast

import msgspec
from msgspec import UNSET, Struct, UnsetType

from cinedex.api.media.parts import exists, witnesses
from cinedex.catalog.refs import EpisodeOf, Movie, Person, Ref, SeasonOf, Series
from cinedex.documents import log
from cinedex.documents.keys import alias_of
from cinedex.documents.log import Window
from cinedex.documents.store import Reads, Rows
from cinedex.kit.clock import Clock
from cinedex.kit.times import utc_text
from cinedex.wire.errors import Refusal
from cinedex.wire.namespace import Subrequest, subrequest
from cinedex.wire.plan import Body, Plan
from cinedex.wire.query import Day, Page
from cinedex.wire.status import INVALID_DATE, INVALID_DATE_RANGE

MAX_AGE = 600
"""Seconds for which clients may keep what changed of a thing."""

REFUSALS = (INVALID_DATE_RANGE, INVALID_DATE)
"""The codes that refuse a window of time: more than 14 days, and what is no day."""

_DAY = dt.timedelta(days=1)
_LONGEST = dt.timedelta(days=14)


class ChangesQuery(Struct, frozen=True):
    """The days asked of, both included; of one side alone: that first day, or the last one and the day before it."""

    start_date: Day | None = None
    end_date: Day | None = None
    page: Page = 1


class Change(Struct, frozen=True):
    """One change; `value` is what is there now, `original_value` what was there before, each where there was one."""

    id: str
    action: str
    time: str
    iso_639_1: str
    iso_3166_1: str
    value: Any | UnsetType = UNSET
    original_value: Any | UnsetType = UNSET


class ChangesOfKey(Struct, frozen=True):
    """The changes of one aspect, a `change_keys` entry of the configuration."""

    key: str
    items: list[Change]


class Changes(Struct, frozen=True):
    """What changed, aspect by aspect."""

    changes: list[ChangesOfKey]


def window(query: ChangesQuery, clock: Clock) -> Window:
    """Return the time that a query asks of, the last 24 hours unless it says; refuse more than 14 days with 422/20."""
    start, end = query.start_date, query.end_date
    if start is None and end is None:
        now = clock.now()
        return Window(utc_text(now - _DAY), utc_text(now))
    if end is None:
        end = start
    elif start is None:
        start = end - min(_DAY, end - dt.date.min)
    assert start is not None
    assert end is not None
    if end - start > _LONGEST:
        raise Refusal(INVALID_DATE_RANGE)
    return Window(f"{start} 00:00:00 UTC", f"{end} 23:59:59 UTC")


def changes_of(thing: Ref, asked: Window) -> Plan:
    """Return the plan of what changed of a thing within a time."""
    question = log.changes_of(thing, asked)

    def build(rows: Rows) -> bytes | None:
        return _body(rows.answer(question)) if exists(rows, thing) else None

    return Plan(Reads(witnesses(thing), queries=(question,)), build)


def _changes_at(place: SeasonOf | EpisodeOf, asked: Window) -> Plan:
    def build(rows: Rows) -> Body | Plan:
        thing = rows.thing(*alias_of(place))
        if thing is None:
            return None
        question = log.changes_of(thing, asked)
        return Plan(Reads(queries=(question,)), lambda found: _body(found.answer(question)))

    return Plan(Reads(witnesses(place)), build)


def for_movie(clock: Clock) -> Subrequest:
    """Return the sub-request of a film; `clock` says which hours are the last 24."""

    @subrequest("changes", returns=Changes, carries_id=False, max_age=MAX_AGE, refusals=REFUSALS)
    def changes(movie: Movie, query: ChangesQuery) -> Plan:
        """Get the recent changes for a movie."""
        return changes_of(movie, window(query, clock))

    return changes


def for_series(clock: Clock) -> Subrequest:
    """Return the sub-request of a series; `clock` says which hours are the last 24."""

    @subrequest("changes", returns=Changes, carries_id=False, max_age=MAX_AGE, refusals=REFUSALS)
    def changes(series: Series, query: ChangesQuery) -> Plan:
        """Get the recent changes for a TV show."""
        return changes_of(series, window(query, clock))

    return changes


def for_person(clock: Clock) -> Subrequest:
    """Return the sub-request of a person; `clock` says which hours are the last 24."""

    @subrequest("changes", returns=Changes, carries_id=False, max_age=MAX_AGE, refusals=REFUSALS)
    def changes(person: Person, query: ChangesQuery) -> Plan:
        """Get the recent changes for a person."""
        return changes_of(person, window(query, clock))

    return changes


def for_season(clock: Clock) -> Subrequest:
    """Return the sub-request of a season; `clock` says which hours are the last 24."""

    @subrequest("changes", returns=Changes, carries_id=False, max_age=MAX_AGE, refusals=REFUSALS)
    def changes(season: SeasonOf, query: ChangesQuery) -> Plan:
        """Get the recent changes for a TV season."""
        return _changes_at(season, window(query, clock))

    return changes


def for_episode(clock: Clock) -> Subrequest:
    """Return the sub-request of an episode; `clock` says which hours are the last 24."""

    @subrequest("changes", returns=Changes, carries_id=False, max_age=MAX_AGE, refusals=REFUSALS)
    def changes(episode: EpisodeOf, query: ChangesQuery) -> Plan:
        """Get the recent changes for a TV episode."""
        return _changes_at(episode, window(query, clock))

    return changes


_LoggedChange = tuple[int, str, str, str, str, str, str | None, str | None]


def _body(logged: Sequence[Sequence[object]]) -> bytes:
    by_key: dict[str, list[Change]] = {}
    for row in cast("Sequence[_LoggedChange]", logged):
        sequence, key, action, language, region, time, value, original = row
        by_key.setdefault(key, []).append(
            Change(_item_id(time, sequence), action, time, language, region, _raw(value), _raw(original))
        )
    return msgspec.json.encode(Changes([ChangesOfKey(key, items) for key, items in by_key.items()]))


def _raw(value: str | None) -> msgspec.Raw | UnsetType:
    return UNSET if value is None else msgspec.Raw(value)


def _item_id(time: str, sequence: int) -> str:
    """Return 24 hexadecimal digits as upstream makes them: eight of the moment, and then what tells it from others."""
    moment = dt.datetime.strptime(time, "%Y-%m-%d %H:%M:%S UTC").replace(tzinfo=dt.UTC)
    return f"{int(moment.timestamp()):08x}{sequence:016x}"
