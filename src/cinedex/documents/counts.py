"""How many documents there are."""

from sqlalchemy import Connection, func, select

from cinedex.db.tables.documents import document


def documents(connection: Connection) -> int:
    """Return how many rows of ready JSON are kept."""
    return connection.execute(select(func.count()).select_from(document)).scalar_one()
