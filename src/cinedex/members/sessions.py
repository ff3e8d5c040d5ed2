"""Sessions: who asks. Only SHA-256 of a session is kept, so none can be stolen from the database."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple, cast

from sqlalchemy import Connection, delete, select

from cinedex.db.tables.members import account, api_key, session
from cinedex.members import accounts
from cinedex.members.secrets import digest, new_guest_id, new_id, token_of

GUEST_LASTS = 24 * 3600 * 1000
"""Milliseconds for which a guest may rate."""
Question = tuple[str, tuple[object, ...]]
"""A statement for the hot reader, and its parameters."""


class Sort(IntEnum):
    """What a session opens; the numbers are kept in the database and never change."""

    USER = 1
    """An application acts for a member in version 3."""
    GUEST = 2
    """Somebody without an account may rate."""
    ACCESS = 3
    """An application acts for a member in version 4."""
    PAGE = 4
    """A member is signed in to the pages."""


_NEW: Mapping[Sort, Callable[[int], str]] = {
    Sort.USER: lambda _: new_id(),
    Sort.GUEST: lambda _: new_guest_id(),
    Sort.ACCESS: lambda account_id: token_of(str(account_id)),
    Sort.PAGE: lambda _: new_id(),
}


class Member(NamedTuple):
    """Who a session belongs to."""

    session_id: int
    account_id: int
    is_guest: bool
    username: str
    name: str
    include_adult: bool
    iso_639_1: str
    iso_3166_1: str


class Fresh(NamedTuple):
    """A session as it is shown once, and until when it lasts, in milliseconds since 1970; None is until revoked."""

    secret: str
    expires_at: int | None

    def __repr__(self) -> str:
        """Hide the secret, so that no log ever holds it."""
        return "Fresh(…)"


class Open(NamedTuple):
    """A session as its member sees it later."""

    id: int
    sort: Sort
    application: str | None
    created_at: int


def question(secret: str, sorts: Sequence[Sort], now: int) -> Question:
    """Return the question for whose session this is: `member_of` reads the answer."""
    numbers = ",".join(str(int(sort)) for sort in sorts)
    statement = (
        "SELECT s.id, s.account_id, s.sort, a.username, a.name, a.include_adult, a.iso_639_1, a.iso_3166_1 "  # noqa: S608 - numbers of ours
        "FROM session s JOIN account a ON a.id = s.account_id "
        f"WHERE s.digest = ? AND s.sort IN ({numbers}) AND (s.expires_at IS NULL OR s.expires_at > ?) "
        "AND a.disabled_at IS NULL"
    )
    return statement, (digest(secret), now)


def member_of(rows: Sequence[Sequence[object]]) -> Member | None:
    """Return who the answer to `question` names, or None: there is no such session, or it has ended."""
    if not rows:
        return None
    number, owner, sort, username, name, adult, language, country = cast(
        "tuple[int, int, int, str | None, str, bool, str, str]", rows[0]
    )
    return Member(number, owner, sort == Sort.GUEST, username or "", name, bool(adult), language, country)


def begin(
    connection: Connection,
    account_id: int,
    sort: Sort,
    now: int,
    *,
    key_id: int | None = None,
    lasts: int | None = None,
) -> Fresh:
    """Begin a session of a member, opened by the application of a key, for `lasts` milliseconds or until revoked."""
    secret = _NEW[sort](account_id)
    expires = None if lasts is None else now + lasts
    row = {
        "digest": digest(secret), "sort": int(sort), "account_id": account_id, "api_key_id": key_id, "created_at": now,
        "expires_at": expires,
    }  # fmt: skip
    connection.execute(session.insert().values(row))
    return Fresh(secret, expires)


def begin_guest(connection: Connection, now: int, key_id: int | None = None) -> Fresh:
    """Begin the session of a new guest."""
    guest = accounts.create_guest(connection, now)
    return begin(connection, guest, Sort.GUEST, now, key_id=key_id, lasts=GUEST_LASTS)


def access_digests(connection: Connection) -> list[bytes]:
    """Return what is kept of the access tokens that are valid: of members who may sign in, by keys not revoked."""
    wanted = (
        select(session.c.digest)
        .join_from(session, account, account.c.id == session.c.account_id)
        .outerjoin(api_key, api_key.c.id == session.c.api_key_id)
        .where(session.c.sort == Sort.ACCESS, account.c.disabled_at.is_(None), api_key.c.revoked_at.is_(None))
    )
    return list(connection.execute(wanted).scalars())


def end(connection: Connection, secret: str, sorts: Sequence[Sort]) -> bool:
    """End a session; False where there is none."""
    mine = (session.c.digest == digest(secret), session.c.sort.in_(sorts))
    return connection.execute(delete(session).where(*mine)).rowcount > 0


def end_one(connection: Connection, account_id: int, number: int) -> bool:
    """End one of a member's sessions by its number; False where the member has no such one."""
    mine = (session.c.id == number, session.c.account_id == account_id)
    return connection.execute(delete(session).where(*mine)).rowcount > 0


def end_all(connection: Connection, account_id: int, but: int | None = None) -> None:
    """End all of a member's sessions, but for one."""
    mine = [session.c.account_id == account_id]
    if but is not None:
        mine.append(session.c.id != but)
    connection.execute(delete(session).where(*mine))


def opened(connection: Connection, account_id: int, now: int) -> list[Open]:
    """Return a member's sessions that have not ended, newest first."""
    lasting = session.c.expires_at.is_(None) | (session.c.expires_at > now)
    wanted = (
        select(session.c.id, session.c.sort, api_key.c.name, session.c.created_at)
        .join_from(session, api_key, isouter=True)
        .where(session.c.account_id == account_id, lasting)
        .order_by(session.c.id.desc())
    )
    return [Open(number, Sort(sort), name, made) for number, sort, name, made in connection.execute(wanted)]


def expire(connection: Connection, now: int) -> None:
    """Remove the sessions that have ended; what guests rated stays, as votes of nobody in particular."""
    connection.execute(delete(session).where(session.c.expires_at <= now))
