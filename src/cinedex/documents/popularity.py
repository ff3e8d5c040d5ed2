"""Refreshing popularity once a day: what it should be by now, written where it is noticeably another."""

import heapq
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from sqlalchemy import Connection, func, select

from cinedex.catalog.apply import write
from cinedex.catalog.popularity import Imported, is_noticeable, of_person, of_title
from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Difference, Row, rows_of
from cinedex.catalog.things import TABLES
from cinedex.db.engine import Database
from cinedex.db.tables import movies, people, series
from cinedex.documents import copies, queue
from cinedex.documents.feed import feed
from cinedex.kit.clock import Clock
from cinedex.members import activity, upkeep

REFRESHED = "popularity"
"""Under which name `members.upkeep` has the day of the last refresh (`date.toordinal()`)."""
# At most so many of a kind a day, those that change most; a person is copied into all that they are credited in.
_MOST: Mapping[Kind, int] = {Kind.MOVIE: 5_000, Kind.SERIES: 2_000, Kind.PERSON: 500}
# How many are written in one transaction, and how long the writer is left to others after it, in seconds.
_AT_ONCE: Mapping[Kind, int] = {Kind.MOVIE: 200, Kind.SERIES: 200, Kind.PERSON: 20}
_TURN = 0.005
_STREAMED = 5_000
_IDS_AT_ONCE = 500
_Scores = Mapping[tuple[int, int], float]


class Change(NamedTuple):
    """A figure that is to be another; `by` is what changes are compared by."""

    by: float
    number: int
    before: float
    after: float


def refresh(database: Database, clock: Clock, stopping: Callable[[], bool] = lambda: False) -> int:
    """Refresh popularity where it was not yet done today; return of how many things.

    The first day of a catalogue is only noted: what was imported today is right. Own documents and copies are queued
    in the transactions that write. What `stopping` interrupts, or a crash, is done by the next refresh.
    """
    now = clock.now()
    today = now.date().toordinal()
    with database.read() as connection:
        last = upkeep.done(connection, REFRESHED)
        if last is not None and last >= today:
            return 0
        changes = {} if last is None else _changes(connection, today, now.timestamp())
    for kind, found in changes.items():
        for start in range(0, len(found), _AT_ONCE[kind]):
            if stopping():
                return 0
            with database.write() as connection:
                _write(database, connection, kind, found[start : start + _AT_ONCE[kind]], today)
            time.sleep(_TURN)
    with database.write() as connection:
        activity.forget(connection, now.timestamp())
        upkeep.tell(database, connection, REFRESHED, today)
    return sum(map(len, changes.values()))


def _changes(connection: Connection, today: int, moment: float) -> dict[Kind, list[Change]]:
    scores = activity.weekly(connection, moment)
    found = {
        Kind.MOVIE: _of_films(connection, scores, today),
        Kind.SERIES: _of_series(connection, scores, today),
        Kind.PERSON: _of_people(connection, scores),
    }
    return {kind: heapq.nlargest(_MOST[kind], changes) for kind, changes in found.items()}


def _of_films(connection: Connection, scores: _Scores, today: int) -> Iterator[Change]:
    film = movies.movie.c
    wanted = select(
        film.id, film.popularity, film.base_popularity, film.base_popularity_day, film.base_vote_count,
        film.release_date,
    ).where(film.original_title.is_not(None))  # fmt: skip
    for number, shown, base, since, votes, released in connection.execution_options(yield_per=_STREAMED).execute(
        wanted
    ):
        imported = Imported(shown if base is None else base, since or today)
        score = scores.get((Kind.MOVIE, number), 0.0)
        yield from _change(number, shown, of_title(imported, votes, _days([released]), today, score))


def _of_series(connection: Connection, scores: _Scores, today: int) -> Iterator[Change]:
    show = series.series.c
    aired = _aired(connection)
    wanted = select(
        show.id, show.popularity, show.base_popularity, show.base_popularity_day, show.base_vote_count,
        show.first_air_date, show.last_air_date,
    ).where(show.original_name.is_not(None))  # fmt: skip
    for number, shown, base, since, votes, first, last in connection.execute(wanted):
        imported = Imported(shown if base is None else base, since or today)
        days = aired.get(number) or _days([first, last])
        score = scores.get((Kind.SERIES, number), 0.0)
        yield from _change(number, shown, of_title(imported, votes, days, today, score))


def _aired(connection: Connection) -> dict[int, list[int]]:
    episode = series.episode.c
    wanted = select(episode.series_id, episode.air_date).where(episode.season_number > 0).distinct()
    told: dict[int, list[str]] = {}
    for number, day in connection.execution_options(yield_per=_STREAMED).execute(wanted):
        told.setdefault(number, []).append(day)
    return {number: _days(days) for number, days in told.items()}


def _of_people(connection: Connection, scores: _Scores) -> Iterator[Change]:
    person = people.person.c
    told = (person.id, person.popularity, func.coalesce(person.base_popularity, person.popularity))
    # Whom nobody looked at, and who was not looked at before, is as popular as the source said.
    moved = {
        row[0]: row for row in connection.execute(select(*told).where(person.popularity != person.base_popularity))
    }
    looked_at = [number for kind, number in scores if kind == Kind.PERSON]
    for start in range(0, len(looked_at), _IDS_AT_ONCE):
        wanted = select(*told).where(person.id.in_(looked_at[start : start + _IDS_AT_ONCE]))
        moved |= {row[0]: row for row in connection.execute(wanted)}
    for number, shown, base in moved.values():
        yield from _change(number, shown, of_person(base, scores.get((Kind.PERSON, number), 0.0)))


def _change(number: int, before: float, after: float) -> Iterator[Change]:
    if is_noticeable(before, after):
        yield Change(abs(after - before), number, before, after)


def _days(texts: Sequence[str | None]) -> list[int]:
    days = set()
    for text in texts:
        try:
            days.add(date.fromisoformat(text[:10]).toordinal() if text else 0)
        except ValueError:
            continue
    return sorted(days - {0})


def _write(database: Database, connection: Connection, kind: Kind, found: Sequence[Change], today: int) -> None:
    changes = {change.number: change for change in found}
    differences = []
    for row in rows_of(connection, TABLES[kind], [(number,) for number in changes]):
        change = changes[int(row["id"] or 0)]
        # Where another figure was stated meanwhile, that one stands until the next refresh.
        if row["popularity"] == change.before:
            differences.append(Difference(TABLES[kind], row, _refreshed(row, change.after, today)))
    write(connection, differences)
    own, copying = copies.own(differences), copies.copying(connection, differences)
    queue.enqueue(database, connection, own | copying)
    feed(connection, own, copying)


def _refreshed(row: Row, figure: float, today: int) -> Row:
    if row["base_popularity"] is not None:
        return row | {"popularity": figure}
    # What was entered in bulk has one figure: it is the imported one from now on.
    return row | {"popularity": figure, "base_popularity": row["popularity"], "base_popularity_day": today}
