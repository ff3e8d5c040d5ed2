"""Seasons and episodes that came before their series, and wait for it."""

from typing import NamedTuple

from sqlalchemy import Connection, Table, exists, func, select

from cinedex.db.tables import series


class Waiting(NamedTuple):
    """How many seasons and episodes there are whose series has no page of its own yet."""

    seasons: int
    episodes: int


def waiting(connection: Connection) -> Waiting:
    """Count what waits in the whole catalogue."""
    return Waiting(_count(connection, series.season), _count(connection, series.episode))


def _count(connection: Connection, table: Table) -> int:
    own = series.series.c
    come = exists().where(own.id == table.c.series_id, own.original_name.is_not(None))
    return connection.execute(select(func.count()).select_from(table).where(~come)).scalar_one()
