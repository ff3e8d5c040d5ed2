"""SQLite: one file, one writer, readers that never wait for it (WAL)."""

import sqlite3
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, ClassVar, cast

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.dml import Insert

from cinedex.db.dialects.base import PATIENCE, Reader, replaced

# FULL: an acknowledged write survives a power cut, not only a killed process.
_PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA busy_timeout = 10000",
    "PRAGMA cache_size = -65536",
    "PRAGMA temp_store = MEMORY",
)
_MAPPED_BYTES = 1 << 30
# How often a writer looks whether the one before it has ended, in seconds. SQLite's own waiting looks less and less
# often, ten times a second in the end, and starves beside a writer that pauses only briefly between transactions.
_LOOK = 0.002


class SQLiteReader:
    """Reads on the caller's own thread: a document costs less than a hand-over to another thread would."""

    immediate: ClassVar[bool] = True

    def __init__(self, path: str) -> None:
        """Open the file at `path` for reading."""
        self._connection = sqlite3.connect(
            f"{Path(path).absolute().as_uri()}?mode=ro",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=512,
        )
        self._connection.execute(f"PRAGMA mmap_size = {_MAPPED_BYTES}")
        self._connection.execute("PRAGMA busy_timeout = 2000")

    async def fetch(self, statement: str, parameters: Sequence[object]) -> Sequence[Sequence[object]]:
        """Return the rows of `statement`."""
        return self._connection.execute(statement, cast("Sequence[int]", parameters)).fetchall()

    async def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


class SQLite:
    """SQLite's ways."""

    groups_writes: ClassVar[bool] = True
    # Every transaction sees one moment.
    read_options: Mapping[str, object] = {}

    def engine(self, url: URL) -> Engine:
        """Return an engine whose transactions begin as writers, so that none fails half-way for want of the lock."""
        # What goes wrong is logged, and what members have sent must not be.
        patient = {"check_same_thread": False, "timeout": 10}
        engine = create_engine(url, connect_args=patient, hide_parameters=True)
        event.listen(engine, "connect", _configure)
        event.listen(engine, "begin", _begin)
        return engine

    def reader(self, url: URL) -> Reader:
        """Return a reader of the file."""
        return SQLiteReader(cast("str", url.database))

    def lock_writes(self, connection: Connection) -> None:
        """Nothing to do: a transaction here has the only write lock from its beginning."""

    def lock_marks(self, connection: Connection, patience: float) -> None:
        """Nothing to do, for the same reason."""

    def run(self, connection: Connection, statement: str, parameters: Sequence[object]) -> Sequence[tuple[Any, ...]]:
        """Ask the driver, which keeps what it has prepared."""
        driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        try:
            return driver.execute(statement, cast("Sequence[int]", parameters)).fetchall()
        except sqlite3.IntegrityError as error:
            raise IntegrityError(statement, None, error) from error

    def upsert(self, table: Table) -> Insert:
        """Return an INSERT that replaces the row with the same key."""
        statement = insert(table)
        return statement.on_conflict_do_update(set_=replaced(table, statement.excluded))

    def insert_missing(self, table: Table) -> Insert:
        """Return an INSERT that leaves a row with the same key as it is."""
        return insert(table).on_conflict_do_nothing()

    def enter(
        self, connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> None:
        """Insert many new rows, one statement for all."""
        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join("?" * len(columns))
        driver = cast("sqlite3.Connection", connection.connection.driver_connection)
        driver.executemany(f"INSERT INTO {table.name} ({names}) VALUES ({marks})", cast("Iterable[list[int]]", rows))  # noqa: S608 - names of ours

    def size(self, connection: Connection) -> int:
        """Return the bytes of the file."""
        return int(
            connection.execute(
                text("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
            ).scalar_one()
        )


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    driver = cast("sqlite3.Connection", connection.connection.driver_connection)
    options = connection.get_execution_options()
    if options.get("writes", False):
        _begin_writing(driver, options.get("patience", PATIENCE))
    else:
        driver.execute("BEGIN")


def _begin_writing(driver: sqlite3.Connection, patience: float) -> None:
    until = time.monotonic() + patience
    driver.execute("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                driver.execute("BEGIN IMMEDIATE")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(_LOOK)
            else:
                return
    finally:
        driver.execute("PRAGMA busy_timeout = 10000")
