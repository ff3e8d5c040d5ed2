"""Accounts: who members are."""

import unicodedata
from dataclasses import dataclass
from typing import NamedTuple, NewType

from sqlalchemy import Connection, exists, select, update
from sqlalchemy import delete as removal
from sqlalchemy.exc import IntegrityError

from cinedex.db.tables.members import account, rating, session
from cinedex.members.secrets import LONGEST_PASSWORD, SHORTEST_PASSWORD, password_hash

LONGEST_NAME = 64
Kept = NewType("Kept", str)
"""What is kept of a password: never the password itself."""


class AccountError(ValueError):
    """What an account cannot be or have; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of a member."""

    id: int
    username: str
    name: str
    is_admin: bool
    include_adult: bool
    iso_639_1: str
    iso_3166_1: str
    created_at: int
    disabled_at: int | None


class Login(NamedTuple):
    """What a member signs in to."""

    account_id: int
    password: Kept
    is_disabled: bool

    def __repr__(self) -> str:
        """Hide what is kept of the password, so that no log ever holds it."""
        return f"Login({self.account_id})"


class Profile(NamedTuple):
    """What members say of themselves."""

    name: str
    include_adult: bool
    iso_639_1: str
    iso_3166_1: str


_SHOWN = (
    account.c.id, account.c.username, account.c.name, account.c.is_admin, account.c.include_adult, account.c.iso_639_1,
    account.c.iso_3166_1, account.c.created_at, account.c.disabled_at,
)  # fmt: skip


def hashed(password: str) -> Kept:
    """Return what is kept of a new password; raise `AccountError` where it is unfit.

    It takes its time, as it must: it is made before a transaction begins, and not on the event loop.
    """
    checked_password(password)
    return Kept(password_hash(password))


def create(connection: Connection, username: str, password: Kept, now: int, *, is_admin: bool = False) -> int:
    """Make an account, and return its number; raise `AccountError` where the name is taken or unfit."""
    name = username.strip()
    checked_name(name)
    row = {
        "username": name, "username_key": name_key(name), "password_hash": password, "is_admin": is_admin,
        "created_at": now,
    }  # fmt: skip
    try:
        number = connection.execute(account.insert().values(row)).inserted_primary_key
    except IntegrityError:
        # Asking first would let two at a time through; the transaction is lost, as whoever began it learns.
        message = f"the name {name} is taken: choose another"
        raise AccountError(message) from None
    assert number is not None
    return int(number[0])


def create_guest(connection: Connection, now: int) -> int:
    """Make an account that nobody signs in to, and return its number."""
    number = connection.execute(account.insert().values(created_at=now)).inserted_primary_key
    assert number is not None
    return int(number[0])


def listed(connection: Connection) -> list[Account]:
    """Return every member, guests left out, oldest first."""
    rows = connection.execute(select(*_SHOWN).where(account.c.username.is_not(None)).order_by(account.c.id))
    return [Account(*row) for row in rows]


def by_name(connection: Connection, username: str) -> Account | None:
    """Return the member of a name, whatever the case of its letters."""
    row = connection.execute(select(*_SHOWN).where(account.c.username_key == name_key(username))).first()
    return None if row is None else Account(*row)


def by_id(connection: Connection, number: int) -> Account | None:
    """Return a member, or None for guests and nobody."""
    row = connection.execute(select(*_SHOWN).where(account.c.id == number, account.c.username.is_not(None))).first()
    return None if row is None else Account(*row)


def login(connection: Connection, username: str) -> Login | None:
    """Return what the member of a name signs in to, or None where there is no such member."""
    wanted = select(account.c.id, account.c.password_hash, account.c.disabled_at).where(
        account.c.username_key == name_key(username), account.c.password_hash.is_not(None)
    )
    row = connection.execute(wanted).first()
    return None if row is None else Login(row.id, Kept(row.password_hash), row.disabled_at is not None)


def set_password(connection: Connection, number: int, password: Kept) -> None:
    """Give a member another password."""
    connection.execute(update(account).where(account.c.id == number).values(password_hash=password))


def rehash(connection: Connection, number: int, before: Kept, fresh: Kept) -> None:
    """Keep the same password in another way, unless it was changed meanwhile."""
    mine = (account.c.id == number, account.c.password_hash == before)
    connection.execute(update(account).where(*mine).values(password_hash=fresh))


def set_profile(connection: Connection, number: int, profile: Profile) -> None:
    """Let a member be shown and served otherwise."""
    connection.execute(update(account).where(account.c.id == number).values(profile._asdict()))


def disable(connection: Connection, number: int, now: int | None) -> None:
    """Close an account to its member at a moment, or open it again for None."""
    connection.execute(update(account).where(account.c.id == number).values(disabled_at=now))


def delete(connection: Connection, number: int) -> None:
    """Remove an account and all that it left, after `documents.votes.withdraw_all` has taken its votes back."""
    connection.execute(removal(account).where(account.c.id == number))


def forget_guests(connection: Connection) -> None:
    """Remove the guests whose sessions have ended and who have rated nothing."""
    left = (exists().where(table.c.account_id == account.c.id) for table in (session, rating))
    connection.execute(removal(account).where(account.c.username.is_(None), *(~any_left for any_left in left)))


def name_key(username: str) -> str:
    """Return a name as names are compared; what no name can hold, and PostgreSQL no text, is replaced."""
    storable = username.encode(errors="replace").decode().replace("\0", "?")
    return unicodedata.normalize("NFKC", storable.strip()).casefold()


def checked_name(name: str) -> None:
    """Raise `AccountError` where nobody can have this name."""
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        message = f"a name has 1 to {LONGEST_NAME} characters that can be seen"
        raise AccountError(message)


def checked_password(password: str) -> None:
    """Raise `AccountError` where a password is too short or too long."""
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        message = f"a password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters: choose another"
        raise AccountError(message)
