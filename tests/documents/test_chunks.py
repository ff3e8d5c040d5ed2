"""The queue is emptied in many short transactions, and a writer gets its turn between them."""

import threading

import pytest
from sqlalchemy import Connection, event

from cinedex.catalog.refs import Movie
from cinedex.db.engine import Database
from cinedex.documents import queue
from cinedex.documents.edit import edit
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents.shelves import loaded

FILMS = range(1, 1001)


@pytest.fixture
def busy_database(database: Database, clock: FrozenClock) -> Database:
    """Return a database in which one person has a credit in every film, and nothing is queued."""
    loaded(database, [facts.person(1, "Ada")], "test", clock)
    loaded(database, [one for n in FILMS for one in (facts.titled(n, f"Film {n}"), facts.cast(n, 1))], "test", clock)
    queue.drain(database)
    return database


def test_a_person_of_a_thousand_films_is_queued_as_a_thousand_things(
    busy_database: Database, clock: FrozenClock
) -> None:
    edit(busy_database, [facts.person(1, "Ada Lovelace", 1)], "test", clock)
    assert queue.pending(busy_database) == len(FILMS)


def test_they_are_projected_in_several_transactions(busy_database: Database, clock: FrozenClock) -> None:
    edit(busy_database, [facts.person(1, "Ada Lovelace", 1)], "test", clock)
    writes: list[Connection] = []
    chunks: list[int] = []

    def began(connection: Connection) -> None:
        if connection.get_execution_options().get("writes"):
            writes.append(connection)

    event.listen(busy_database.engine, "begin", began)
    assert queue.drain(busy_database, chunks.append) == len(FILMS)
    assert len(writes) == len(chunks) > 1
    assert sum(chunks) == len(FILMS)


def test_a_drain_that_is_told_to_stop_leaves_the_rest_queued(busy_database: Database, clock: FrozenClock) -> None:
    edit(busy_database, [facts.person(1, "Ada Lovelace", 1)], "test", clock)
    chunks: list[int] = []
    queue.drain(busy_database, chunks.append, stopping=lambda: bool(chunks))
    assert queue.pending(busy_database) == len(FILMS) - chunks[0] > 0


def test_another_writer_gets_its_turn_between_chunks(busy_database: Database, clock: FrozenClock) -> None:
    edit(busy_database, [facts.person(1, "Ada Lovelace", 1)], "test", clock)
    waiting_then: list[int] = []
    under_way = threading.Event()

    def writes() -> None:
        under_way.wait()
        edit(busy_database, [facts.titled(1, "Edited", 2)], "test", clock)
        waiting_then.append(queue.pending(busy_database))

    writer = threading.Thread(target=writes)
    writer.start()
    queue.drain(busy_database, lambda _count: under_way.set())
    writer.join()
    assert waiting_then[0] > 0


def test_emptying_an_empty_queue_writes_nothing(database: Database) -> None:
    chunks: list[int] = []
    assert queue.drain(database, chunks.append) == 0
    assert not chunks


def test_what_is_queued_twice_is_projected_once(database: Database) -> None:
    for _ in range(2):
        with database.write() as connection:
            queue.enqueue(database, connection, [Movie(1), Movie(2)])
    assert queue.drain(database) == 2
