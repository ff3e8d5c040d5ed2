"""A process that is killed loses nothing: what it had not projected is still queued."""

import random
import subprocess
import sys
import time

from sqlalchemy import func, select

from cinedex.catalog.refs import Kind
from cinedex.db.engine import Database, open_database
from cinedex.db.tables import log
from cinedex.documents import queue
from cinedex.documents.edit import edit
from cinedex.documents.rebuild import rebuild
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents.edit_and_drain import THINGS, first_facts
from tests.documents.shelves import assert_equals_a_rebuild, loaded, projected_anew, queued

KILLS = 12
"""On each engine."""


def test_a_process_killed_at_any_point_loses_nothing(database_url: str, clock: FrozenClock) -> None:
    database = open_database(database_url)
    loaded(database, first_facts(), "test", clock)
    rebuild(database)
    chance = random.Random(7)
    for seed in range(1, KILLS + 1):
        before = _last_sequence(database)
        _killed("edit_and_drain", database_url, str(seed), after=chance.uniform(0.0, 0.25))
        _wait_for_the_server(database)
        assert _last_sequence(database) > before
        _assert_nothing_is_half_written(database)
        if seed % 3 == 0:
            queue.drain(database)
            assert_equals_a_rebuild(database)
    database.close()


def test_a_process_killed_while_a_persons_copies_are_made_leaves_the_rest_queued(
    database_url: str, clock: FrozenClock
) -> None:
    database = open_database(database_url)
    loaded(database, first_facts(), "test", clock)
    rebuild(database)
    edit(database, [facts.person(1, "Ada Lovelace", 1), facts.person(2, "Bob Ross", 1)], "test", clock)
    waiting = queued(database)
    assert {thing.kind for thing in waiting} == {Kind.MOVIE, Kind.SERIES, Kind.SEASON, Kind.EPISODE}
    _killed("drain_in_chunks", database_url)
    _wait_for_the_server(database)
    assert set() < queued(database) < waiting
    _assert_nothing_is_half_written(database)
    queue.drain(database)
    assert_equals_a_rebuild(database)
    database.close()


def _killed(module: str, *arguments: str, after: float = 0.0) -> None:
    command = [sys.executable, "-m", f"tests.documents.{module}", *arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        time.sleep(after)
        assert process.poll() is None
        process.kill()


def _wait_for_the_server(database: Database) -> None:
    with database.write():
        """It may still be at what the dead process sent last; now it is done with it."""


def _assert_nothing_is_half_written(database: Database) -> None:
    # What is not queued shows its facts; what is queued may lag behind, and is made right by the next drain.
    stored, anew = projected_anew(database, THINGS - queued(database))
    assert stored == anew


def _last_sequence(database: Database) -> int:
    with database.read() as connection:
        return connection.execute(select(func.max(log.change.c.sequence))).scalar_one() or 0
