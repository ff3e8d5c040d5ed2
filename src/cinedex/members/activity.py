"""What happens to titles and people here, counted into scores that decay by themselves.

A score is the sum of all that happened, each act worth half as much after every half-life: Σ w · 2^((t - now) / h).
Kept is log2 Σ w · 2^(t / h), which `now` is no part of: it changes only when something happens, so that no row is ever
written to let it decay, and rows stand in the order of their scores whenever one looks.
"""

import logging
import math
from collections import deque
from collections.abc import Mapping, Sequence
from enum import StrEnum

from sqlalchemy import Connection, delete, select, tuple_
from sqlalchemy.exc import SQLAlchemyError

from cinedex.catalog.refs import Kind, Ref
from cinedex.db.engine import Database
from cinedex.db.tables.activity import activity
from cinedex.kit.clock import Clock
from cinedex.kit.repeated import Repeated
from cinedex.members import upkeep

_log = logging.getLogger(__name__)

COUNTED = "activity"
"""Under which name `members.upkeep` says how often something was counted."""
# What was not yet written, at most: of more, the oldest is lost.
_MOST = 1 << 16
# How many things are written in one transaction: it holds the writer for some milliseconds.
_AT_ONCE = 500
# How often what happened is written, in seconds.
_WRITE = 5.0
# A score of less than 2 to the power of this is nothing: a single read is forgotten after six weeks.
_NOTHING = -6.0
# A clock that was set back leaves scores that would be too large for a number.
_LARGEST = 60.0


class Window(StrEnum):
    """Over how long what happened counts."""

    DAY = "day"
    WEEK = "week"


HALF_LIVES: Mapping[Window, float] = {Window.DAY: 86_400.0, Window.WEEK: 7 * 86_400.0}
"""After how many seconds something is worth half as much."""


class Deed(StrEnum):
    """What can be done to a title or a person."""

    READ = "read"
    LISTED = "listed"
    WATCHLISTED = "watchlisted"
    FAVOURED = "favoured"
    RATED = "rated"


# In reads: what takes more of somebody's mind says more, and can be done once by each, where pages are read again.
_WEIGHTS: Mapping[Deed, float] = {
    Deed.READ: 1.0,
    Deed.LISTED: 2.0,
    Deed.WATCHLISTED: 3.0,
    Deed.FAVOURED: 4.0,
    Deed.RATED: 4.0,
}

_TRENDING = frozenset({Kind.MOVIE, Kind.SERIES, Kind.PERSON})


def plus(log: float | None, weight: float, moment: float, half_life: float) -> float:
    """Return a kept score with an act added: `moment` in seconds since 1970, None where nothing happened before."""
    gained = math.log2(weight) + moment / half_life
    if log is None:
        return gained
    low, high = sorted((log, gained))
    return high + math.log1p(2.0 ** (low - high)) / math.log(2.0)


def score(log: float, moment: float, half_life: float) -> float:
    """Return what a kept score is worth at a moment, in reads."""
    return float(2.0 ** min(log - moment / half_life, _LARGEST))


class Activity:
    """What happened and is not yet written: a few seconds of it, which a crash loses."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Count for `database`; what is written happened at the clock's time."""
        self._database = database
        self._clock = clock
        self._reads: deque[Ref] = deque(maxlen=_MOST)
        self._acts: deque[tuple[Ref, Deed]] = deque(maxlen=_MOST)
        # Done on every read of details: no function of ours is called, nothing is looked up, nothing is waited for.
        self.read = self._reads.append
        """Note that somebody read the details of a title or a person."""

    def noticed(self, thing: Ref, act: Deed) -> None:
        """Note that somebody did something to a title or a person; what cannot trend is not counted."""
        if thing.kind in _TRENDING:
            self._acts.append((thing, act))

    def write(self) -> int:
        """Write what happened since the last time; return of how many things that was."""
        weights = self._taken()
        happened = list(weights.items())
        for start in range(0, len(happened), _AT_ONCE):
            with self._database.write() as connection:
                _write(self._database, connection, happened[start : start + _AT_ONCE], self._clock.now().timestamp())
                upkeep.tell(self._database, connection, COUNTED, (upkeep.done(connection, COUNTED) or 0) + 1)
        return len(happened)

    def _taken(self) -> dict[Ref, float]:
        # Only as many as there are now: what comes in meanwhile is for the next time.
        weights: dict[Ref, float] = {}
        for _ in range(len(self._reads)):
            thing = self._reads.popleft()
            weights[thing] = weights.get(thing, 0.0) + _WEIGHTS[Deed.READ]
        for _ in range(len(self._acts)):
            thing, act = self._acts.popleft()
            weights[thing] = weights.get(thing, 0.0) + _WEIGHTS[act]
        return weights


class Counting(Repeated):
    """A thread of a worker that writes what happened."""

    def __init__(self, activity: Activity) -> None:
        """Write what `activity` counted, from `start` to `stop`; `stop` writes what is left."""
        super().__init__("counting", _WRITE, activity.write)
        self._activity = activity

    def stop(self) -> None:
        """End, with everything written."""
        super().stop()
        try:
            self._activity.write()
        except SQLAlchemyError:
            # Nobody is served worse for it, and the rest must still end.
            _log.exception("The last seconds of activity could not be written, and are lost")


def weekly(connection: Connection, moment: float) -> dict[tuple[int, int], float]:
    """Return by kind and number what the acts of the last weeks are worth at a moment, in reads."""
    rows = connection.execute(select(activity.c.kind, activity.c.thing_id, activity.c.week))
    return {(kind, number): score(log, moment, HALF_LIVES[Window.WEEK]) for kind, number, log in rows}


def forget(connection: Connection, moment: float) -> int:
    """Remove the scores that are nothing by now, so that the table stays small; return how many that were."""
    least = moment / HALF_LIVES[Window.WEEK] + _NOTHING
    return connection.execute(delete(activity).where(activity.c.week < least)).rowcount


def _write(database: Database, connection: Connection, happened: Sequence[tuple[Ref, float]], moment: float) -> None:
    keys = [(int(thing.kind), thing.id) for thing, _ in happened]
    wanted = select(activity).where(tuple_(activity.c.kind, activity.c.thing_id).in_(keys))
    known = {(row["kind"], row["thing_id"]): dict(row) for row in connection.execute(wanted).mappings()}
    rows = []
    for thing, weight in happened:
        before = known.get((int(thing.kind), thing.id), {})
        logs = {
            window.value: plus(before.get(window), weight, moment, half_life)
            for window, half_life in HALF_LIVES.items()
        }
        rows.append({"kind": int(thing.kind), "thing_id": thing.id, **logs})
    connection.execute(database.dialect.upsert(activity), rows)
