"""What an engine must offer; the only place that states how SQLite and PostgreSQL differ."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, ClassVar, Protocol

from sqlalchemy import URL, Connection, Engine, Table
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlalchemy.sql.dml import Insert
from sqlalchemy.sql.elements import KeyedColumnElement

PATIENCE = 10.0
"""Seconds for which a command waits for whoever writes before it."""


class Reader(Protocol):
    """Hot reads through the driver itself."""

    immediate: ClassVar[bool]
    """Whether `fetch` answers without ever waiting, so that nobody need wait for it."""

    async def fetch(self, statement: str, parameters: Sequence[object]) -> Sequence[Sequence[object]]:
        """Return the rows of `statement`, whose parameters are marked `?`."""
        ...

    async def close(self) -> None:
        """Let go of every connection."""
        ...


class Dialect(Protocol):
    """One engine's ways."""

    groups_writes: ClassVar[bool]
    """Whether one thread should write for all, many writes to a commit, because there is one writer at a time."""

    @property
    def read_options(self) -> Mapping[str, object]:
        """Return the execution options that let a transaction see one moment."""
        ...

    def engine(self, url: URL) -> Engine:
        """Return an engine for facts and writes."""
        ...

    def reader(self, url: URL) -> Reader:
        """Return a reader for documents."""
        ...

    def lock_writes(self, connection: Connection) -> None:
        """Make the open transaction the only one that writes the catalogue, until it ends."""
        ...

    def lock_marks(self, connection: Connection, patience: float) -> None:
        """Keep whoever writes the catalogue from beginning until the open transaction ends, but not one's like.

        Nothing that the transaction does waits for others longer than `patience` seconds.
        """
        ...

    def run(self, connection: Connection, statement: str, parameters: Sequence[object]) -> Sequence[tuple[Any, ...]]:
        """Carry out a statement through the driver itself, its parameters marked `?`; return the rows that it brings.

        SQLAlchemy would take longer over what is written many times a second than the engine does. Where a row would
        refer to nothing, or be there twice, its `IntegrityError` is raised as ever.
        """
        ...

    def upsert(self, table: Table) -> Insert:
        """Return an INSERT that replaces the row with the same key."""
        ...

    def insert_missing(self, table: Table) -> Insert:
        """Return an INSERT that leaves a row with the same key as it is."""
        ...

    def enter(
        self, connection: Connection, table: Table, columns: Sequence[str], rows: Iterable[Sequence[object]]
    ) -> None:
        """Insert many new rows past SQLAlchemy, whose work on each row takes longer than the engine's."""
        ...

    def size(self, connection: Connection) -> int:
        """Return the bytes that the database takes on disk."""
        ...


def replaced(
    table: Table, excluded: ReadOnlyColumnCollection[str, KeyedColumnElement[Any]]
) -> dict[str, KeyedColumnElement[Any]]:
    """Return what an upsert sets: every column but the key."""
    return {column.name: excluded[column.name] for column in table.columns if not column.primary_key}
