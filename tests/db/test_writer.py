"""The writer of requests: many to a commit, each for itself, and nobody waits for ever."""

import asyncio
import sqlite3
import time
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError, OperationalError

from cinedex.db.engine import Database
from cinedex.db.tables.documents import projection_queue
from cinedex.db.writer import Writer
from tests.catalog import facts

# Longer than any test holds the database, and so short that a test can wait for it.
LONG, SHORT = 30.0, 0.3


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    writer = Writer(database, LONG)
    yield writer
    writer.close()


@pytest.fixture
def hasty(database: Database) -> Iterator[Writer]:
    """Return a writer that soon gives up."""
    writer = Writer(database, SHORT)
    yield writer
    writer.close()


def _enters(number: int) -> Callable[[Connection], int]:
    """Return the work of writing a row, which returns its number."""

    def work(connection: Connection) -> int:
        connection.execute(projection_queue.insert().values(kind=1, thing_id=number, ticket=0))
        return number

    return work


def _entered(database: Database) -> set[object]:
    return {row["thing_id"] for row in facts.rows_of(database, projection_queue)}


async def _begun(*asked: Coroutine[Any, Any, Any]) -> list["asyncio.Task[Any]"]:
    """Return the tasks of what was asked, when all of it was handed to the writer."""
    tasks = [asyncio.create_task(one) for one in asked]
    await asyncio.sleep(0.1)
    return tasks


async def _is_given_up(asked: Awaitable[object]) -> bool:
    """Return whether an awaitable raises what drivers raise when they have waited in vain."""
    try:
        await asked
    except (OperationalError, sqlite3.OperationalError):
        # Of the second kind where the lock itself was waited for: SQLAlchemy then wraps nothing.
        return True
    return False


def test_what_it_returns_is_on_the_disk(writer: Writer) -> None:
    assert asyncio.run(writer.do(_enters(7))) == 7
    assert _entered(writer.database) == {7}


def test_one_that_fails_leaves_the_others_of_its_commit(writer: Writer) -> None:
    async def ask() -> list[Any]:
        with writer.database.write():
            # 5 is written twice: the second time it is there already.
            tasks = await _begun(*(writer.do(_enters(number)) for number in (1, 2, 5, 5, 8)))
        return await asyncio.gather(*tasks, return_exceptions=True)

    outcomes = asyncio.run(ask())
    assert sum(isinstance(one, IntegrityError) for one in outcomes) == 1
    assert sorted(one for one in outcomes if isinstance(one, int)) == [1, 2, 5, 8]
    assert _entered(writer.database) == {1, 2, 5, 8}


def test_what_was_written_before_it_failed_is_undone(writer: Writer) -> None:
    def fails(connection: Connection) -> None:
        _enters(1)(connection)
        raise LookupError

    with pytest.raises(LookupError):
        asyncio.run(writer.do(fails))
    assert _entered(writer.database) == set()


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
def test_those_who_wait_share_a_commit(writer: Writer) -> None:
    transactions = set()

    def looks(connection: Connection) -> None:
        transactions.add(connection.get_transaction())

    async def ask() -> None:
        with writer.database.write():
            tasks = await _begun(*(writer.do(looks) for _ in range(50)))
        await asyncio.gather(*tasks)

    asyncio.run(ask())
    assert len(transactions) == 1


def test_a_long_queue_is_given_up_as_soon_as_its_first(hasty: Writer) -> None:
    async def ask() -> list[bool]:
        with hasty.database.write():
            return await asyncio.gather(*(_is_given_up(hasty.do(_enters(number))) for number in range(200)))

    begun = time.monotonic()
    assert asyncio.run(ask()) == [True] * 200
    assert time.monotonic() - begun < 10 * SHORT
    assert _entered(hasty.database) == set()


def test_who_asks_later_has_as_much_time(database: Database) -> None:
    writer = Writer(database, 1.0)

    async def ask() -> tuple[bool, int]:
        with database.write():
            (first,) = await _begun(writer.do(_enters(1)))
            await asyncio.sleep(0.3)
            (second,) = await _begun(writer.do(_enters(2)))
            is_given_up = await _is_given_up(first)
        return is_given_up, await second

    assert asyncio.run(ask()) == (True, 2)
    assert _entered(database) == {2}
    writer.close()


def test_it_goes_on_when_the_database_is_free(hasty: Writer) -> None:
    async def ask() -> int:
        with hasty.database.write():
            assert await _is_given_up(hasty.do(_enters(1)))
        return await hasty.do(_enters(2))

    assert asyncio.run(ask()) == 2
    assert _entered(hasty.database) == {2}


def test_who_goes_away_disturbs_nobody(writer: Writer) -> None:
    async def ask() -> int:
        with writer.database.write():
            tasks = await _begun(*(writer.do(_enters(number)) for number in (1, 2, 3)))
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        return await writer.do(_enters(4))

    assert asyncio.run(ask()) == 4
    writer.close()
    # What was begun is done; on SQLite that is only the first.
    begun = {1} if writer.database.dialect.groups_writes else {1, 2, 3}
    assert _entered(writer.database) == begun | {4}


def test_what_was_asked_before_the_end_is_done(writer: Writer) -> None:
    async def ask() -> list[int]:
        with writer.database.write():
            tasks = await _begun(*(writer.do(_enters(number)) for number in range(20)))
            closing = asyncio.create_task(asyncio.to_thread(writer.close))
            await asyncio.sleep(0.1)
        await closing
        return [task.result() for task in tasks]

    assert asyncio.run(ask()) == list(range(20))
    assert _entered(writer.database) == set(range(20))


def test_what_is_asked_after_the_end_is_refused(writer: Writer) -> None:
    writer.close()
    with pytest.raises(RuntimeError):
        asyncio.run(writer.do(_enters(1)))
    assert _entered(writer.database) == set()
