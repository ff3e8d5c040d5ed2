"""PostgreSQL: for when one machine is not enough."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, cast

import psycopg
from psycopg import AsyncConnection, sql
from psycopg_pool import AsyncConnectionPool
from sqlalchemy import URL, Connection, Engine, Table, create_engine, text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import IntegrityError
from sqlalchemy.sql.dml import Insert

from cinedex.db.dialects.base import Reader, replaced

# Any fixed number will do: whoever writes the catalogue holds it.
_WRITE_LOCK = 0x63696E65
_SHARE = text("SELECT set_config('lock_timeout', :patience, true), pg_advisory_xact_lock_shared(:lock)")
_CONNECTIONS = 8


class PostgresReader:
    """Reads through a small pool, opened at the first read, on the loop that reads."""

    immediate: ClassVar[bool] = False

    def __init__(self, conninfo: str) -> None:
        """Keep where to connect."""
        self._conninfo = conninfo
        self._pool: AsyncConnectionPool | None = None

    async def fetch(self, statement: str, parameters: Sequence[object]) -> Sequence[Sequence[object]]:
        """Return the rows of `statement`."""
        pool = self._pool or await self._open()
        async with pool.connection() as connection:
            cursor = await connection.execute(statement.replace("?", "%s").encode(), parameters)
            return await cursor.fetchall()

    async def close(self) -> None:
        """Close the pool."""
        if self._pool is not None:
            await self._pool.close()
            self._pool = None

    async def _open(self) -> AsyncConnectionPool:
        self._pool = AsyncConnectionPool(
            self._conninfo,
            min_size=1,
            max_size=_CONNECTIONS,
            open=False,
            configure=_read_only,
            kwargs={"autocommit": True, "prepare_threshold": 2},
        )
        await self._pool.open()
        return self._pool


async def _read_only(connection: AsyncConnection) -> None:
    await connection.execute("SET default_transaction_read_only = on")


class Postgres:
    """PostgreSQL's ways."""

    groups_writes: ClassVar[bool] = False
    # By default each statement would see a moment of its own.
    read_options: Mapping[str, object] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}

    def engine(self, url: URL) -> Engine:
        """Return an engine on psycopg 3."""
        # What goes wrong is logged, and what members have sent must not be.
        driven = url.set(drivername="postgresql+psycopg")
        return create_engine(driven, pool_pre_ping=True, hide_parameters=True)

    def reader(self, url: URL) -> Reader:
        """Return a reader with connections of its own."""
        return PostgresReader(url.set(drivername="postgresql").render_as_string(hide_password=False))

    def lock_writes(self, connection: Connection) -> None:
        """Take the catalogue's write lock: documents are made of many rows, so two writers must not cross."""
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITE_LOCK})

    def lock_marks(self, connection: Connection, patience: float) -> None:
        """Share the catalogue's write lock: those who leave marks do not wait for each other, but for it."""
        # In milliseconds, of which none at all would be for ever.
        waiting = max(1, int(1000 * patience))
        connection.execute(_SHARE, {"patience": str(waiting), "lock": _WRITE_LOCK})

    def run(self, connection: Connection, statement: str, parameters: Sequence[object]) -> Sequence[tuple[Any, ...]]:
        """Ask the driver, which has the server keep what is asked again and again."""
        driver = cast("psycopg.Connection[tuple[Any, ...]]", connection.connection.driver_connection)
        try:
            cursor = driver.execute(statement.replace("?", "%s").encode(), parameters)
        except psycopg.IntegrityError as error:
            raise IntegrityError(statement, None, error) from error
        return cursor.fetchall() if cursor.description else []

    def upsert(self, table: Table) -> Insert:
        """Return an INSERT that replaces the row with the same key."""
        statement = insert(table)
        return statement.on_conflict_do_update(
            index_elements=list(table.primary_key), set_=replaced(table, statement.excluded)
        )

    def insert_missing(self, table: Table) -> Insert:
        """Return an INSERT that leaves a row with the same key as it is."""
        return insert(table).on_conflict_do_nothing()

    def enter(
        self, connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> None:
        """Copy many new rows in."""
        driver = cast("psycopg.Connection", connection.connection.driver_connection)
        copying = sql.SQL("COPY {} ({}) FROM STDIN").format(
            sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, columns))
        )
        with driver.cursor() as cursor, cursor.copy(copying) as copy:
            for row in rows:
                copy.write_row(row)

    def size(self, connection: Connection) -> int:
        """Return the bytes of the database."""
        return cast("int", connection.execute(text("SELECT pg_database_size(current_database())")).scalar_one())
