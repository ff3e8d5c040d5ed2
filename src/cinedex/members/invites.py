"""Invitations: one lets one person make an account, until it ends."""

from sqlalchemy import Connection, delete, select, update

from cinedex.db.tables.members import invite
from cinedex.members.secrets import digest, new_id
from cinedex.members.sessions import Fresh

DAY = 24 * 3600 * 1000
"""Milliseconds."""


class InviteError(ValueError):
    """An invitation that lets nobody in; the message says what to do."""


def create(connection: Connection, now: int, days: int) -> Fresh:
    """Make an invitation that lasts some days, and return it for the only time."""
    made = Fresh(new_id(), now + days * DAY)
    connection.execute(invite.insert().values(digest=digest(made.secret), created_at=now, expires_at=made.expires_at))
    return made


def is_open(connection: Connection, secret: str, now: int) -> bool:
    """Return whether somebody may still come by an invitation."""
    free = (invite.c.digest == digest(secret), invite.c.account_id.is_(None), invite.c.expires_at > now)
    return connection.execute(select(invite.c.id).where(*free)).first() is not None


def expire(connection: Connection, now: int) -> None:
    """Remove the invitations that have ended and nobody came by."""
    connection.execute(delete(invite).where(invite.c.expires_at <= now, invite.c.account_id.is_(None)))


def accept(connection: Connection, secret: str, account_id: int, now: int) -> None:
    """Let a new member have come by an invitation; raise `InviteError` where it has ended or was used."""
    free = (invite.c.digest == digest(secret), invite.c.account_id.is_(None), invite.c.expires_at > now)
    if connection.execute(update(invite).where(*free).values(account_id=account_id)).rowcount == 0:
        raise InviteError("This invitation has ended or was used: ask whoever sent it for another.")
