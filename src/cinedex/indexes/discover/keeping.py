"""Where the index lies, how it is brought up to date, and how workers share it.

A generation is a folder with a base segment of films and one of series, made of all facts at one place of the feed of
changes (`db.tables.documents.index_feed`). Workers map the newest and make a small fresh segment of what changed since.
"""

import logging
import shutil
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
from sqlalchemy import Connection, delete, func, select

from cinedex.catalog.refs import Kind
from cinedex.db.engine import Database
from cinedex.db.tables.documents import index_feed
from cinedex.indexes.discover import movies, series
from cinedex.indexes.discover.building import Build
from cinedex.indexes.discover.index import Index
from cinedex.indexes.discover.segment import Segment

_log = logging.getLogger(__name__)

# Raised when segments are made in another form; an older generation is then made anew.
_FORM = 1
_BUILDS: Mapping[Kind, Build] = {Kind.MOVIE: movies.build, Kind.SERIES: series.build}
_NOTE = "generation.json"
_MAKING = ".making"
# What has been in the making for longer than this, in nanoseconds, was left by a crash.
_LONGEST_MAKING = 3600 * 10**9
# An entry comes in at most so many numbers late: more are not written at a time.
_LATE = 256
# From so many changed titles on, a new generation costs less than taking the changes along.
FOLD_FROM = 1000


class Generation(msgspec.Struct, frozen=True):
    """What a folder of segments was made of; `ranks` is the order of films' certifications by country."""

    form: int
    sequence: int
    ranks: dict[str, dict[str, int]]


@dataclass(slots=True)
class Discover:
    """The index of films and of series, as one worker sees it."""

    database: Database
    folder: Path
    _indexes: dict[Kind, Index] = field(default_factory=dict)
    _base: dict[Kind, Segment] = field(default_factory=dict)
    _name: str = ""
    _note: Generation = field(default_factory=lambda: Generation(_FORM, -1, {}))
    _seen: tuple[int, int] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def index(self, kind: Kind) -> Index:
        """Return the index of films or of series."""
        if kind not in self._indexes:
            self.refresh()
        return self._indexes[kind]

    def ranks(self) -> dict[str, dict[str, int]]:
        """Return the order of films' certifications by country."""
        self.index(Kind.MOVIE)
        return self._note.ranks

    def refresh(self) -> None:
        """Take in what changed since the last time; costs one small question where nothing did."""
        with self._lock:
            self._open_newest()
            with self.database.read() as connection:
                # Members' marks are written side by side: an entry may come in before one with a smaller number.
                newest = _extent(connection)
                if newest == self._seen:
                    return
                if _oldest(connection) > self._note.sequence + 1:
                    # Others, with a folder of their own, have cleared the feed of what this one has not taken in.
                    self._open(build(self.database, self.folder))
                changed = _changed(connection, self._note.sequence)
                self._indexes = {
                    kind: _with_changes(connection, kind, self._base[kind], changed.get(kind, ())) for kind in _BUILDS
                }
                self._seen = newest

    def _open_newest(self) -> None:
        name = _current(self.folder)
        if name is None:
            self._open(build(self.database, self.folder))
        elif name != self._name:
            try:
                self._open(name)
            except (OSError, EOFError, ValueError, msgspec.MsgspecError):
                # A machine that lost its power may have kept the folder and lost what was in it.
                _log.exception("The index in %s cannot be read, and is made anew", self.folder / name)
                shutil.rmtree(self.folder / name, ignore_errors=True)
                self._open(build(self.database, self.folder))

    def _open(self, name: str) -> None:
        base = {kind: Segment.opened(self.folder / name / kind.name.lower()) for kind in _BUILDS}
        self._note, self._base = _note(self.folder / name), base
        self._name, self._seen = name, None


def build(database: Database, folder: Path) -> str:
    """Make a new generation of all facts, and let workers find it; return its name."""
    # While the catalogue is being written nobody is marking titles: what has a number up to this one is in.
    with database.write() as connection:
        sequence = _newest(connection)
    with database.read() as connection:
        # Two processes may make one at the same place of the feed: neither touches what the other makes.
        name = f"{sequence:012d}-{time.time_ns():020d}-{_FORM}"
        making = folder / f"{name}{_MAKING}"
        for kind, make in _BUILDS.items():
            make(connection, None).save(making / kind.name.lower())
        ranks = movies.ranks(connection)
    (making / _NOTE).write_bytes(msgspec.json.encode(Generation(_FORM, sequence, ranks)))
    making.rename(folder / name)
    _clear(database, folder)
    return name


def fold(database: Database, folder: Path) -> bool:
    """Make a new generation where too much changed since the newest; return whether one was made.

    It is too much as well when certifications stand in another order: all films' releases bear their rank in it.
    """
    name = _current(folder)
    if name is not None:
        note = _note(folder / name)
        with database.read() as connection:
            changed = _changed(connection, note.sequence)
            ranks = movies.ranks(connection)
        if sum(map(len, changed.values())) < FOLD_FROM and ranks == note.ranks:
            return False
    build(database, folder)
    return True


def _with_changes(connection: Connection, kind: Kind, base: Segment, changed: Sequence[int]) -> Index:
    if not changed:
        return Index(base)
    return Index(base, _BUILDS[kind](connection, changed), base.rows_of(changed))


def _newest(connection: Connection) -> int:
    return connection.execute(select(func.max(index_feed.c.sequence))).scalar_one() or 0


def _extent(connection: Connection) -> tuple[int, int]:
    """Return the number of the newest entry, and how many entries the last numbers have brought."""
    newest = _newest(connection)
    late = select(func.count()).where(index_feed.c.sequence > newest - _LATE)
    return newest, connection.execute(late).scalar_one()


def _oldest(connection: Connection) -> int:
    return connection.execute(select(func.min(index_feed.c.sequence))).scalar_one() or 0


def _changed(connection: Connection, since: int) -> dict[Kind, list[int]]:
    feed = index_feed.c
    rows = connection.execute(select(feed.kind, feed.thing_id).distinct().where(feed.sequence > since))
    changed: dict[Kind, list[int]] = {}
    for kind, number in rows:
        changed.setdefault(Kind(kind), []).append(number)
    return changed


def _generations(folder: Path) -> list[str]:
    return sorted(path.parent.name for path in folder.glob(f"*-*-{_FORM}/{_NOTE}"))


def _current(folder: Path) -> str | None:
    return next(reversed(_generations(folder)), None)


def _note(folder: Path) -> Generation:
    return msgspec.json.decode((folder / _NOTE).read_bytes(), type=Generation)


def _clear(database: Database, folder: Path) -> None:
    """Remove what nobody needs: all but the two newest generations, what they have taken in of the feed, wreckage."""
    *older, newest = _generations(folder)
    for name in older[:-1]:
        shutil.rmtree(folder / name, ignore_errors=True)
    for left in folder.glob(f"*{_MAKING}"):
        if time.time_ns() - int(left.name.split("-")[1]) > _LONGEST_MAKING:
            shutil.rmtree(left, ignore_errors=True)
    taken = _note(folder / (older[-1] if older else newest)).sequence
    with database.write() as connection:
        # The newest entry stays, so that the feed never seems to begin anew.
        connection.execute(delete(index_feed).where(index_feed.c.sequence < taken))
