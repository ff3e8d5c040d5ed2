"""One writer at a time, all or nothing; readers see one moment and never wait."""

import threading

import pytest
from sqlalchemy import text

from cinedex.db.engine import Database
from cinedex.db.tables import log, reference
from cinedex.db.tables.documents import projection_queue
from tests.catalog import facts


def _enter(database: Database, number: int) -> None:
    facts.enter(database, projection_queue, {"kind": 1, "thing_id": number, "ticket": 0})


def _entered(database: Database) -> list[object]:
    return [row["thing_id"] for row in facts.rows_of(database, projection_queue)]


def test_one_writer_waits_for_another(database: Database) -> None:
    happened: list[str] = []
    inside = threading.Event()

    def second() -> None:
        inside.wait()
        with database.write():
            happened.append("second begins")

    thread = threading.Thread(target=second)
    thread.start()
    with database.write() as connection:
        inside.set()
        thread.join(0.2)
        happened.append("first ends")
        connection.execute(projection_queue.insert().values(kind=1, thing_id=1, ticket=0))
    thread.join()
    assert happened == ["first ends", "second begins"]


def test_no_write_of_many_writers_is_lost(database: Database) -> None:
    def adds(first: int) -> None:
        for number in range(first, first + 10):
            _enter(database, number)

    threads = [threading.Thread(target=adds, args=(100 * n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(_entered(database)) == 40


def test_an_error_undoes_all_of_it(database: Database) -> None:
    _enter(database, 1)

    def fails() -> None:
        with database.write() as connection:
            connection.execute(projection_queue.delete())
            connection.execute(projection_queue.insert().values(kind=1, thing_id=2, ticket=0))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails()
    assert _entered(database) == [1]
    _enter(database, 3)


def test_a_reader_sees_one_moment_while_others_write(database: Database) -> None:
    with database.read() as connection:
        count = text("SELECT count(*) FROM projection_queue")
        assert connection.execute(count).scalar_one() == 0
        _enter(database, 1)
        assert connection.execute(count).scalar_one() == 0
    assert _entered(database) == [1]


def test_a_row_is_replaced_or_left_as_it_is(database: Database) -> None:
    table = reference.country
    row = {"iso_3166_1": "FR", "english_name": "France", "native_name": "France", "source_id": 1}
    facts.enter(database, log.provenance, {"id": 1, "source": "test", "licence": ""})
    for statement, name in ((database.dialect.upsert(table), "A"), (database.dialect.insert_missing(table), "B")):
        with database.write() as connection:
            connection.execute(statement, [{**row, "english_name": name}])
    assert [found["english_name"] for found in facts.rows_of(database, table)] == ["A"]


def test_the_size_of_a_database_is_known(database: Database) -> None:
    with database.read() as connection:
        assert database.dialect.size(connection) > 0


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize(("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1)])
def test_a_commit_survives_a_power_cut_and_keys_are_checked(database: Database, pragma: str, value: object) -> None:
    for connect in (database.read, database.write):
        with connect() as connection:
            assert connection.execute(text(f"PRAGMA {pragma}")).scalar_one() == value
