"""Members of a test's own: Alice, Bob, and whoever else is named."""

from functools import cache

from cinedex.db.engine import Database
from cinedex.kit.clock import Clock
from cinedex.kit.times import milliseconds
from cinedex.members import accounts, sessions
from cinedex.members.accounts import Kept
from cinedex.members.sessions import Sort

PASSWORD = "correct horse battery staple"


def member(database: Database, clock: Clock, username: str, *, is_admin: bool = False) -> int:
    """Make a member, and return the account's number."""
    kept = kept_password()
    with database.write() as connection:
        return accounts.create(connection, username, kept, milliseconds(clock.now()), is_admin=is_admin)


@cache
def kept_password() -> Kept:
    """Return what is kept of `PASSWORD`: made once, since making it takes as long as it must."""
    return accounts.hashed(PASSWORD)


def session_of(database: Database, clock: Clock, account_id: int, sort: Sort = Sort.USER) -> str:
    """Begin a session of a member, and return its secret."""
    with database.write() as connection:
        return sessions.begin(connection, account_id, sort, milliseconds(clock.now())).secret


def guest_session(database: Database, clock: Clock) -> str:
    """Begin the session of a new guest, and return its secret."""
    with database.write() as connection:
        return sessions.begin_guest(connection, milliseconds(clock.now())).secret
