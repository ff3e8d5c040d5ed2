"""How far regular work has come: a number under a name, told in the transaction that does the work."""

from sqlalchemy import Connection, select

from cinedex.db.engine import Database
from cinedex.db.tables.activity import upkeep


def done(connection: Connection, name: str) -> int | None:
    """Return the number that was told last, None where none ever was."""
    return connection.execute(select(upkeep.c.done).where(upkeep.c.name == name)).scalar_one_or_none()


def tell(database: Database, connection: Connection, name: str, number: int) -> None:
    """Keep a number in the open transaction."""
    connection.execute(database.dialect.upsert(upkeep), {"name": name, "done": number})
