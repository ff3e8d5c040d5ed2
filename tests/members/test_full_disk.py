"""A full disk: what does not fit is refused and leaves nothing, reads go on, and with room it goes on by itself."""

import asyncio
import resource
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import requests
from sqlalchemy import Connection, event, text
from sqlalchemy.exc import OperationalError

from cinedex.db.engine import Database, open_database
from cinedex.db.tables.documents import document
from cinedex.db.writer import Writer
from cinedex.documents.edit import edit
from cinedex.kit.clock import Clock, FrozenClock, SystemClock
from tests.clients.running import Address, catalogue_at, running
from tests.members.test_locked_database import OFFLINE
from tests.support.members import member, session_of
from tests.support.world import SOURCE, client_of, film

FILMS = range(1, 31)
_PAGE, _FRAME = 4096, 4096 + 24


def _fill(database: Database, clock: Clock) -> None:
    films = [film(number, f"Film {number}", base_vote_average=8.0, base_vote_count=3) for number in FILMS]
    edit(database, films, SOURCE, clock)


class Rater:
    """A member who rates over HTTP, and checks that all that was answered is so."""

    def __init__(self, server: Address, session: str) -> None:
        self._server = server
        self._session = session
        self.rated: dict[int, float] = {}

    def rate(self, number: int, value: float) -> int:
        """Rate a film; return how that was answered."""
        answer = self._ask("POST", f"movie/{number}/rating", {"value": value})
        if answer.ok:
            self.rated[number] = value
        else:
            assert (answer.status_code, answer.json()) == (503, OFFLINE)
        return answer.status_code

    def check(self, number: int) -> None:
        """Fail where a film shows anything but what was acknowledged."""
        shown = self._ask("GET", f"movie/{number}?append_to_response=account_states").json()
        value = self.rated.get(number)
        assert shown["account_states"]["rated"] == (False if value is None else {"value": value})
        average = 8.0 if value is None else (8.0 * 3 + value) / 4
        assert (shown["vote_average"], shown["vote_count"]) == (average, 3 if value is None else 4)

    def _ask(self, method: str, path: str, body: Any = None) -> requests.Response:
        headers = {"Authorization": f"Bearer {self._server.access_token}"}
        return requests.request(
            method, f"{self._server.base}/{path}", params={"session_id": self._session}, json=body, headers=headers,
            timeout=20,
        )  # fmt: skip


@contextmanager
def _largest(process: int, size: int) -> Iterator[None]:
    """Let a process write no file beyond a size, as on a disk that has no more room."""
    _, hard = resource.prlimit(process, resource.RLIMIT_FSIZE)
    resource.prlimit(process, resource.RLIMIT_FSIZE, (size, hard))
    yield
    resource.prlimit(process, resource.RLIMIT_FSIZE, (hard, hard))


def test_a_write_that_does_not_fit_leaves_nothing(sqlite_url: str, tmp_path: Path) -> None:
    key = catalogue_at(sqlite_url, _fill)
    database = open_database(sqlite_url)
    session = session_of(database, SystemClock(), member(database, SystemClock(), "Alice"))
    log = Path(f"{database.url.database}-wal")
    with running(sqlite_url, key, tmp_path) as server:
        rater = Rater(server, session)
        assert rater.rate(1, 4.0) == 201
        outcomes = set()
        # Room for some frames of the log more: the write is cut off at each of them, until all of it fits.
        for number, room in zip(FILMS[1:], range(0, 30 * _FRAME, _FRAME), strict=False):
            with _largest(server.process, log.stat().st_size + room):
                outcomes.add(rater.rate(number, 4.0))
                rater.check(number)
        assert outcomes == {503, 201}
        for number in FILMS:
            assert rater.rate(number, 6.0) == 201
            rater.check(number)
    assert database.url.database is not None
    with sqlite3.connect(database.url.database) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    connection.close()
    database.close()


class Disk:
    """How many pages a SQLite database may have, of all its connections."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._connections: list[sqlite3.Connection] = []
        self._most = 1 << 30
        event.listen(database.engine, "connect", self._come)

    def has(self, pages: int) -> None:
        """Have room for so many pages more."""
        with self._database.read() as connection:
            self._most = connection.execute(text("PRAGMA page_count")).scalar_one() + pages
        for one in self._connections:
            self._hold(one)

    def _come(self, connection: sqlite3.Connection, _: object) -> None:
        self._connections.append(connection)
        self._hold(connection)

    def _hold(self, connection: sqlite3.Connection) -> None:
        connection.execute(f"PRAGMA max_page_count = {self._most}")


def test_of_those_that_share_a_commit_only_who_is_told_so_has_written(sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    disk, writer = Disk(database), Writer(database)

    async def ask() -> list[Any]:
        await writer.do(lambda _: None)
        disk.has(20)
        with database.write():
            tasks = [asyncio.create_task(writer.do(partial(_write, number))) for number in range(8)]
            await asyncio.sleep(0.1)
        return await asyncio.gather(*tasks, return_exceptions=True)

    outcomes = asyncio.run(ask())
    told = {number for number, outcome in enumerate(outcomes) if outcome is None}
    assert {type(outcome) for outcome in outcomes} <= {OperationalError, type(None)}
    assert any(isinstance(outcome, OperationalError) for outcome in outcomes)
    assert _written(database) == told
    disk.has(1000)
    asyncio.run(writer.do(partial(_write, 8)))
    assert _written(database) == told | {8}
    writer.close()
    database.close()


def _write(number: int, to: Connection) -> None:
    to.execute(document.insert().values(rid=number, version=0, body=bytes(4 * _PAGE)))


def _written(database: Database) -> set[int]:
    with database.read() as connection:
        return set(connection.execute(document.select().with_only_columns(document.c.rid)).scalars())


@pytest.mark.parametrize("moment", ["BEFORE INSERT ON rating", "AFTER INSERT ON rating DEFERRABLE INITIALLY DEFERRED"])
def test_postgresql_says_so_too(postgres_url: str, clock: FrozenClock, moment: str) -> None:
    # A disk cannot be filled here. What PostgreSQL says of a full one is raised in its place, by the statement or by
    # the commit; that it then undoes all of it is its own promise.
    database = open_database(postgres_url)
    _fill(database, clock)
    session = session_of(database, clock, member(database, clock, "Alice"))
    constraint = "CONSTRAINT" if "DEFERRABLE" in moment else ""
    with database.write() as connection:
        connection.execute(text(
            "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full'; END $$"
        ))  # fmt: skip
        connection.execute(
            text(f"CREATE {constraint} TRIGGER full_disk {moment} FOR EACH ROW EXECUTE FUNCTION full_disk()")
        )
    with client_of(database, clock) as api:
        refused = api.post(f"/movie/1/rating?session_id={session}", {"value": 4})
        assert (refused.status, refused.json) == (503, OFFLINE)
        assert api.get("/movie/1").json["vote_count"] == 3
        assert api.get(f"/movie/1/account_states?session_id={session}").json["rated"] is False
        with database.write() as connection:
            connection.execute(text("DROP TRIGGER full_disk ON rating"))
        assert api.post(f"/movie/1/rating?session_id={session}", {"value": 4}).status == 201
        assert api.get("/movie/1").json["vote_count"] == 4
    database.close()
