"""A member's own applications: their keys, their names, and where they may be led back to."""

from collections.abc import Sequence

from sqlalchemy import Connection, update

from cinedex.db.tables.members import api_key
from cinedex.kit.clock import Clock
from cinedex.members.keys import KeyRow, joined, rows_of
from cinedex.members.redirects import checked

LONGEST_NAME = 64


class ApplicationError(ValueError):
    """What an application cannot be called; the message says what to do."""


def of_member(connection: Connection, account_id: int) -> list[KeyRow]:
    """Return the keys that a member has made, the revoked ones included, oldest first."""
    return rows_of(connection, api_key.c.account_id == account_id)


def change(connection: Connection, account_id: int, number: int, name: str, redirects: Sequence[str]) -> bool:
    """Call a member's application otherwise, and lead it back elsewhere; False where the member has no such key."""
    mine = (api_key.c.id == number, api_key.c.account_id == account_id, api_key.c.revoked_at.is_(None))
    values = {"name": name, "redirects": joined(redirects)}
    return connection.execute(update(api_key).where(*mine).values(values)).rowcount > 0


def revoke(connection: Connection, account_id: int, number: int, clock: Clock) -> bool:
    """Revoke one of a member's keys; False where the member has no such key that is valid."""
    mine = (api_key.c.id == number, api_key.c.account_id == account_id, api_key.c.revoked_at.is_(None))
    return connection.execute(update(api_key).where(*mine).values(revoked_at=clock.now())).rowcount > 0


def checked_name(name: str) -> str:
    """Return a name without blanks around it; raise `ApplicationError` where no application can be called so."""
    name = name.strip()
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        message = f"Enter a name of 1 to {LONGEST_NAME} characters that can be seen."
        raise ApplicationError(message)
    return name


def checked_redirects(lines: str) -> list[str]:
    """Return the addresses of which each stands on a line of its own; raise `RedirectError` where one is unfit."""
    return [checked(line) for line in lines.split()]
