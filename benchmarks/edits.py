"""A person with a thousand credits gets another name: how long until every copy shows it, and who waits meanwhile."""

import datetime as dt
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles

from benchmarks import giants, machine
from benchmarks.bulk import empty
from benchmarks.figures import EditRun, Edits, Waits
from cinedex.catalog.refs import Person
from cinedex.catalog.statements import Columns, Statement
from cinedex.db.engine import Database, open_database, upgrade
from cinedex.db.tables import people
from cinedex.documents import queue
from cinedex.documents.edit import edit
from cinedex.documents.keeper import Keeper
from cinedex.kit.clock import SystemClock

_IDLE_WRITES = 300
_PAUSE = 0.002
_TIMES = 5


def run(engines: list[str], tell: Callable[[str], None]) -> EditRun:
    """Rename the person some times in a database of each engine, beside a keeper and another writer."""
    measured = []
    with tempfile.TemporaryDirectory(prefix="cinedex-bench-") as folder:
        for engine in engines:
            tell(f"{engine}: making a person with a thousand credits")
            with empty(engine, Path(folder)) as url:
                database = open_database(url)
                try:
                    upgrade(database)
                    measured.append(_engine(engine, database, giants.write_person(database), tell))
                finally:
                    database.close()
    return EditRun(dt.datetime.now(dt.UTC).date().isoformat(), machine.facts(), measured)


def _engine(engine: str, database: Database, number: int, tell: Callable[[str], None]) -> Edits:
    tell(f"{engine}: writing while nothing else does")
    idle = [_wait(database) for _ in range(_IDLE_WRITES)]
    keeper = Keeper(database)
    own, copies, waits, queued = [], [], [], 0
    keeper.start()
    try:
        for which in range(_TIMES):
            tell(f"{engine}: renaming, {which + 1} of {_TIMES}")
            started = time.perf_counter()
            edit(database, [_renamed(number, f"Name {which}")], "benchmark", SystemClock())
            own.append(time.perf_counter() - started)
            queued = max(queued, queue.pending(database))
            while queue.pending(database):
                waits += [_wait(database) for _ in range(10)]
            copies.append(time.perf_counter() - started)
    finally:
        keeper.stop()
    return Edits(engine, queued, median(own), median(copies), _waits(idle), _waits(waits))


def _renamed(number: int, name: str) -> Statement:
    return Statement(Person(number), "base", (Columns(people.person, {"id": number}, {"name": name}),))


def _wait(database: Database) -> float:
    """Return how many seconds a writer waits for its turn."""
    time.sleep(_PAUSE)
    started = time.perf_counter()
    with database.write():
        return time.perf_counter() - started


def _waits(seconds: list[float]) -> Waits:
    return Waits(len(seconds), median(seconds), quantiles(seconds, n=100)[-1], max(seconds))
