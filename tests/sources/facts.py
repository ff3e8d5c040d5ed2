"""All facts of a database, to be compared with those of another."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from cinedex.catalog.apply import apply
from cinedex.catalog.provenance import Provenance, source_id
from cinedex.db.engine import Database
from cinedex.db.tables import metadata
from cinedex.kit.clock import Clock
from cinedex.kit.times import seconds_since_1970
from cinedex.sources.recordings.reading import Exchange
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of

Facts = dict[str, set[tuple[Any, ...]]]


def facts(database: Database) -> Facts:
    """Return every row that states something, without its source."""
    found: Facts = {}
    with database.read() as connection:
        for table in metadata.sorted_tables:
            if "source_id" in table.c:
                columns = [column for column in table.columns if column.name != "source_id"]
                rows = {tuple(row) for row in connection.execute(select(*columns))}
                found |= {table.name: rows} if rows else {}
    return found


def take(database: Database, exchanges: Iterable[Exchange], clock: Clock) -> None:
    """Take exchanges into the facts, each in a transaction of its own, without projecting them."""
    for exchange in exchanges:
        statements = statements_of(
            exchange.path or "", exchange.query or {}, exchange.body, seconds_since_1970(exchange.recorded), Tally()
        )
        with database.write() as connection:
            apply(database, connection, statements or [], source_id(connection, Provenance("tests")), clock.now())
