"""Entering many new rows at once: columns instead of statements, nothing weighed, nothing logged."""

from collections.abc import Iterable, Mapping
from itertools import repeat
from typing import Any, NamedTuple

from sqlalchemy import Connection, Index, Table, select

from cinedex.catalog.state import defaults
from cinedex.catalog.statements import Value
from cinedex.db.engine import Database
from cinedex.db.tables import log, metadata, movies, people, series

# These are written in the order of their keys, or too small to matter, or looked into while rows are entered.
_DERIVED = frozenset({"document", "listing", "alias", "projection_queue", "index_feed"})


class Rows(NamedTuple):
    """New rows of a table, column by column; one value alone stands in every row."""

    table: Table
    columns: Mapping[str, list[Any] | Value]


def enter(database: Database, connection: Connection, blocks: Iterable[Rows], source_id: int) -> int:
    """Insert rows that are not there yet, in the order given; return how many.

    Columns that are not named have their defaults. Nobody is told: who calls queues and feeds what shows them.
    """
    total = 0
    for table, columns in blocks:
        filled = {**defaults(table), "source_id": source_id, **columns}
        count = next((len(held) for held in columns.values() if isinstance(held, list)), 1)
        if count:
            total += count
            told = [held if isinstance(held, list) else repeat(held, count) for held in filled.values()]
            database.dialect.enter(connection, table, list(filled), zip(*told, strict=True))
    return total


def indexes() -> list[Index]:
    """Return the indexes of facts that are cheaper made once than kept up while everything is entered."""
    return [
        index
        for table in metadata.sorted_tables
        if table.name not in _DERIVED
        for index in sorted(table.indexes, key=lambda index: str(index.name))
    ]


def drop_indexes(connection: Connection) -> None:
    """Do without the indexes of facts."""
    for index in indexes():
        index.drop(connection, checkfirst=True)


def make_index(connection: Connection, index: Index) -> None:
    """Make one of them again where it is missing."""
    index.create(connection, checkfirst=True)


def holds_titles(connection: Connection) -> bool:
    """Return whether there is any film, series or person."""
    tables = (movies.movie, series.series, people.person)
    return any(connection.execute(select(table.c.id).limit(1)).first() for table in tables)


def reached(connection: Connection, name: str) -> int:
    """Return how far something named was noted to have come, 0 where it was not."""
    table = log.import_progress.c
    return connection.execute(select(table.lines_done).where(table.file == name)).scalar_one_or_none() or 0


def note(database: Database, connection: Connection, name: str, count: int) -> None:
    """Note how far it has come, in the open transaction."""
    connection.execute(database.dialect.upsert(log.import_progress), {"file": name, "lines_done": count})
