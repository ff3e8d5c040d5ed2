"""An acknowledged write survives SIGKILL, at whatever moment it comes; any other is wholly there or wholly not."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Connection, func, select

from cinedex.catalog.refs import Kind, Movie
from cinedex.db.engine import Database, open_database
from cinedex.db.tables.documents import document
from cinedex.db.tables.members import list_item, mark, member_list, rating, vote_tally
from cinedex.documents.edit import edit
from cinedex.documents.keys import Part, part_key
from cinedex.kit.clock import FrozenClock
from tests.crash.writers import FILMS, Key, Writer
from tests.support.members import member, session_of
from tests.support.world import film

_CLIENTS = 32
_KILLS = 30
_AVERAGE, _COUNT = 6.0, 10


@pytest.mark.timeout(240)
def test_what_was_acknowledged_survives_sigkill(database_url: str, clock: FrozenClock, tmp_path: Path) -> None:
    database = open_database(database_url)
    for number in FILMS:
        edit(database, [film(number, "Film", base_vote_average=_AVERAGE, base_vote_count=_COUNT)], "test", clock)
    port, chance = _free_port(), random.Random(5)
    writers = [_writer(database, clock, port, number) for number in range(_CLIENTS)]
    with _forking(database_url, tmp_path) as servers, ThreadPoolExecutor(_CLIENTS) as pool:
        for _ in range(_KILLS):
            number = _served(servers, port)
            done = [pool.submit(one.write_until_it_ends) for one in writers]
            _wait(writers, chance.randint(1, 150))
            time.sleep(chance.uniform(0, 0.02))
            os.kill(number, signal.SIGKILL)
            assert servers.stdout is not None
            assert servers.stdout.readline() == "gone\n"
            for one in done:
                one.result()
            _assert_nothing_is_lost(database, writers)
    database.close()
    assert sum(one.acknowledged for one in writers) > _KILLS * _CLIENTS
    assert sum(one.unanswered for one in writers) == _KILLS * _CLIENTS


def _writer(database: Database, clock: FrozenClock, port: int, number: int) -> Writer:
    account = member(database, clock, f"member {number}")
    with database.write() as connection:
        row = {"account_id": account, "name": "Mine", "created_at": 0, "updated_at": 0}
        key = connection.execute(member_list.insert().values(row)).inserted_primary_key
    assert key is not None
    return Writer(port, session_of(database, clock, account), key[0], number)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])


@contextmanager
def _forking(url: str, data: Path) -> Iterator[subprocess.Popen[str]]:
    environment = {**os.environ, "CINEDEX_DATABASE": url, "CINEDEX_DATA": str(data), "CINEDEX_KEYS": "open"}
    command = [sys.executable, "-m", "tests.support.forking"]
    with subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as servers:
        yield servers
        assert servers.stdin is not None
        servers.stdin.close()


def _served(servers: subprocess.Popen[str], port: int) -> int:
    """Start a server; return its process when it takes connections."""
    assert servers.stdin is not None
    assert servers.stdout is not None
    servers.stdin.write(f"{port}\n")
    servers.stdin.flush()
    number = int(servers.stdout.readline())
    deadline = time.monotonic() + 20
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            assert time.monotonic() < deadline, "the server does not answer"
            time.sleep(0.01)
        else:
            return number


def _wait(writers: Sequence[Writer], answers: int) -> None:
    """Wait until so many more writes are acknowledged."""
    enough = answers + sum(one.acknowledged for one in writers)
    deadline = time.monotonic() + 20
    while sum(one.acknowledged for one in writers) < enough:
        assert time.monotonic() < deadline, "no write is acknowledged"
        time.sleep(0.001)


def _assert_nothing_is_lost(database: Database, writers: Sequence[Writer]) -> None:
    with database.write():
        """PostgreSQL may still be at what the dead server sent last; now it is done with it."""
    with database.read() as connection:
        held: dict[int, dict[Key, Any]] = defaultdict(dict)
        owners = {one.list_id: number for number, one in enumerate(writers)}
        accounts = dict(connection.execute(select(member_list.c.account_id, member_list.c.id)).all())
        client = {account: owners[number] for account, number in accounts.items()}
        for account, thing, halves in connection.execute(
            select(rating.c.account_id, rating.c.thing_id, rating.c.halves)
        ):
            held[client[account]]["rating", thing] = halves / 2
        for account, thing in connection.execute(select(mark.c.account_id, mark.c.thing_id)):
            held[client[account]]["favorite", thing] = True
        for number, thing in connection.execute(select(list_item.c.list_id, list_item.c.thing_id)):
            held[owners[number]]["item", thing] = True
        for number, one in enumerate(writers):
            one.settle(held[number])
        _assert_sums_are_right(connection)


def _assert_sums_are_right(connection: Connection) -> None:
    summed = select(rating.c.thing_id, func.count(), func.sum(rating.c.halves)).group_by(rating.c.thing_id)
    sums = {thing: (votes, halves) for thing, votes, halves in connection.execute(summed)}
    kept = select(vote_tally.c.thing_id, vote_tally.c.votes, vote_tally.c.halves).where(vote_tally.c.kind == Kind.MOVIE)
    for thing, votes, halves in connection.execute(kept):
        assert sums.get(thing, (0, 0)) == (votes, halves)
    for number in FILMS:
        votes, halves = sums.get(number, (0, 0))
        key = part_key(Movie(number), Part.DETAILS)
        body = connection.execute(select(document.c.body).where(document.c.rid == key)).scalar_one()
        average = round((_AVERAGE * _COUNT + halves / 2) / (_COUNT + votes), 3)
        shown = msgspec.json.decode(body)
        assert (shown["vote_average"], shown["vote_count"]) == (average, _COUNT + votes)
