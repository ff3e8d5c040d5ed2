"""Expiry: what has ended is removed, once for all workers."""

from cinedex.db.engine import Database
from cinedex.kit.clock import Clock
from cinedex.kit.repeated import Repeated
from cinedex.kit.times import milliseconds
from cinedex.members import accounts, invites, sessions, tokens

# Nothing that has ended is taken for valid: removing it only makes room, and an hour sooner or later is the same.
_PAUSE = 3600.0


class Expiry(Repeated):
    """A thread that removes sessions, request tokens and invitations that have ended, and guests who left nothing."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Keep `database`, from `start` to `stop`."""
        super().__init__("removing what has ended", _PAUSE, lambda: expire(database, clock))


def expire(database: Database, clock: Clock) -> None:
    """Remove all that has ended."""
    now = milliseconds(clock.now())
    with database.mark() as connection:
        tokens.expire(connection, now)
        sessions.expire(connection, now)
        invites.expire(connection, now)
        accounts.forget_guests(connection)
