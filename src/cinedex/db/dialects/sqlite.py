"""SQLite: one file, one writer, readers that never wait for it (WAL)."""

import sqlite3
from collections.abc import Sequence
from typing import cast

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, text
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.sql.dml import Insert

from cinedex.db.dialects.base import Reader

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


class SQLiteReader:
    """Reads on the caller's own thread: a document costs less than a hand-over to another thread would."""

    def __init__(self, path: str) -> None:
        """Open the file at `path` for reading."""
        self._connection = sqlite3.connect(
            f"file:{path}?mode=ro", uri=True, isolation_level=None, check_same_thread=False, cached_statements=512
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

    def engine(self, url: URL) -> Engine:
        """Return an engine whose transactions begin as writers, so that none fails half-way for want of the lock."""
        engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 10})
        event.listen(engine, "connect", _configure)
        event.listen(engine, "begin", _begin)
        return engine

    def reader(self, url: URL) -> Reader:
        """Return a reader of the file."""
        return SQLiteReader(cast("str", url.database))

    def lock_writes(self, connection: Connection) -> None:
        """Nothing to do: a transaction here has the only write lock from its beginning."""

    def upsert(self, table: Table) -> Insert:
        """Return an INSERT that replaces the row with the same key."""
        return insert(table).prefix_with("OR REPLACE")

    def insert_missing(self, table: Table) -> Insert:
        """Return an INSERT that leaves a row with the same key as it is."""
        return insert(table).prefix_with("OR IGNORE")

    def size(self, connection: Connection) -> int:
        """Return the bytes of the file."""
        return int(connection.execute(text("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")).scalar_one())


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
