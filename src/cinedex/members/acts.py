"""What somebody does: who, when, and in which transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from cinedex.db.engine import Database


@dataclass(frozen=True, slots=True)
class Act:
    """A member or a guest leaving something within an open transaction, at a moment in milliseconds since 1970."""

    database: Database
    connection: Connection
    account_id: int
    now: int

    def run(self, statement: str, *parameters: object) -> Sequence[tuple[Any, ...]]:
        """Carry out a statement through the driver itself, its parameters marked `?`; return the rows it brings."""
        return self.database.dialect.run(self.connection, statement, parameters)
