"""What an engine must offer; the only place that states how SQLite and PostgreSQL differ."""

from collections.abc import Sequence
from typing import Protocol

from sqlalchemy import URL, Connection, Engine, Table
from sqlalchemy.sql.dml import Insert


class Reader(Protocol):
    """Hot reads through the driver itself."""

    async def fetch(self, statement: str, parameters: Sequence[object]) -> Sequence[Sequence[object]]:
        """Return the rows of `statement`, whose parameters are marked `?`."""
        ...

    async def close(self) -> None:
        """Let go of every connection."""
        ...


class Dialect(Protocol):
    """One engine's ways."""

    def engine(self, url: URL) -> Engine:
        """Return an engine for facts and writes."""
        ...

    def reader(self, url: URL) -> Reader:
        """Return a reader for documents."""
        ...

    def lock_writes(self, connection: Connection) -> None:
        """Make the open transaction the only one that writes the catalogue, until it ends."""
        ...

    def upsert(self, table: Table) -> Insert:
        """Return an INSERT that replaces the row with the same key."""
        ...

    def insert_missing(self, table: Table) -> Insert:
        """Return an INSERT that leaves a row with the same key as it is."""
        ...

    def size(self, connection: Connection) -> int:
        """Return the bytes that the database takes on disk."""
        ...


