"""Keys of applications: made, listed, revoked, and held in memory to be asked for at the door.

Only SHA-256 of a key and of its token is kept, so neither can be shown a second time, nor stolen from the database.
"""

import hmac
import logging
import math
import secrets
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Connection, select, update
from sqlalchemy.exc import SQLAlchemyError

from cinedex.db.engine import Database
from cinedex.db.tables.members import api_key
from cinedex.kit.clock import Clock
from cinedex.members.secrets import digest, token_of
from cinedex.members.sessions import access_digests

_log = logging.getLogger(__name__)

# A key made or revoked by another process is known here within this many seconds.
_RELOAD_SECONDS = 2.0
# An unknown key is looked for in the database at most this often, however many come.
_LOOK_AGAIN_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key as it is shown once: the `api_key`, and the read access token for the `Authorization` header."""

    api_key: str
    access_token: str

    def __repr__(self) -> str:
        """Hide both, so that no log ever holds them."""
        return "NewKey(…)"


@dataclass(frozen=True, slots=True)
class KeyRow:
    """What is known of a key later."""

    id: int
    name: str
    hint: str
    created_at: datetime
    revoked_at: datetime | None
    redirects: tuple[str, ...]


def create(database: Database, name: str, clock: Clock, redirects: Sequence[str] = ()) -> NewKey:
    """Make a key of nobody's, and return it for the only time."""
    with database.write() as connection:
        return issue(connection, name, clock, redirects=redirects)


def issue(
    connection: Connection, name: str, clock: Clock, *, redirects: Sequence[str] = (), account_id: int | None = None
) -> NewKey:
    """Make a key within a transaction, a member's or nobody's, and return it for the only time.

    `redirects` are the addresses to which the approval page may lead back without a warning.
    """
    key = secrets.token_hex(16)
    made = NewKey(key, token_of(key))
    row = {
        "name": name,
        "key_hash": digest(made.api_key),
        "token_hash": digest(made.access_token),
        "key_hint": key[-4:],
        "created_at": clock.now(),
        "account_id": account_id,
        "redirects": joined(redirects),
    }
    connection.execute(api_key.insert().values(row))
    return made


def joined(redirects: Sequence[str]) -> str | None:
    """Return addresses as a key's row keeps them."""
    return "\n".join(redirects) or None


def listed(database: Database) -> list[KeyRow]:
    """Return every key, the revoked ones included, oldest first."""
    with database.read() as connection:
        return rows_of(connection)


def rows_of(connection: Connection, *whose: ColumnElement[bool]) -> list[KeyRow]:
    """Return what is known of the keys of which all that is given is true, oldest first."""
    row = api_key.c
    columns = (row.id, row.name, row.key_hint, row.created_at, row.revoked_at, row.redirects)
    rows = connection.execute(select(*columns).where(*whose).order_by(api_key.c.id)).all()
    return [
        KeyRow(number, name, hint, _utc(made), revoked and _utc(revoked), tuple((redirects or "").split()))
        for number, name, hint, made, revoked, redirects in rows
    ]


def revoke(database: Database, which: str, clock: Clock) -> bool:
    """Revoke the key with the number `which` in the list, or the key `which` itself; False where there is none."""
    named = api_key.c.id == int(which) if which.isdecimal() and len(which) < 10 else api_key.c.key_hash == digest(which)
    statement = update(api_key).where(named, api_key.c.revoked_at.is_(None)).values(revoked_at=clock.now())
    with database.write() as connection:
        return connection.execute(statement).rowcount > 0


def number_of(connection: Connection, key: str, token: str) -> int | None:
    """Return the number of the valid key that is `key`, or whose token is `token`; None where neither is known."""
    named = (api_key.c.key_hash == digest(key)) | (api_key.c.token_hash == digest(token))
    # Of a valid key and a valid token of another the key counts, as at the door.
    first = (api_key.c.key_hash == digest(key)).desc()
    wanted = select(api_key.c.id).where(named, api_key.c.revoked_at.is_(None)).order_by(first)
    return connection.execute(wanted.limit(1)).scalar_one_or_none()


def is_valid(database: Database, key: str) -> bool:
    """Return whether `key` exists and was not revoked."""
    valid = select(api_key.c.id).where(api_key.c.key_hash == digest(key), api_key.c.revoked_at.is_(None))
    with database.read() as connection:
        return connection.execute(valid).first() is not None


class KeyRing:
    """The valid keys and access tokens in memory; a thread keeps them fresh until `close`.

    The token of an application that acts for a member in version 4 opens the server as the application's own does.
    """

    def __init__(self, database: Database) -> None:
        """Load the keys of `database`, and begin to watch it."""
        self._database = database
        self._keys: dict[bytes, bytes] = {}
        self._tokens: dict[bytes, bytes] = {}
        self._looked_at = -math.inf
        self._closing = threading.Event()
        self._load()
        self._watcher = threading.Thread(target=self._watch, name="keys", daemon=True)
        self._watcher.start()

    def accepts_key(self, key: str) -> bool:
        """Return whether `key` is a valid `api_key`."""
        return _holds(self._keys, key) or (self._looked_again() and _holds(self._keys, key))

    def accepts_token(self, token: str) -> bool:
        """Return whether `token` is a valid read access token, or the access token of a member."""
        return _holds(self._tokens, token) or (self._looked_again() and _holds(self._tokens, token))

    def close(self) -> None:
        """Stop watching."""
        self._closing.set()
        self._watcher.join()

    def _looked_again(self) -> bool:
        if time.monotonic() - self._looked_at < _LOOK_AGAIN_SECONDS:
            return False
        self._looked_at = time.monotonic()
        return self._try_load()

    def _watch(self) -> None:
        while not self._closing.wait(_RELOAD_SECONDS):
            self._try_load()

    def _try_load(self) -> bool:
        try:
            self._load()
        except SQLAlchemyError as error:
            _log.warning("keys could not be read again, the known ones stay valid: %s", type(error).__name__)
            return False
        return True

    def _load(self) -> None:
        valid = select(api_key.c.key_hash, api_key.c.token_hash).where(api_key.c.revoked_at.is_(None))
        with self._database.read() as connection:
            rows = connection.execute(valid).all()
            granted = access_digests(connection)
        self._keys = {key: key for key, _ in rows}
        self._tokens = {token: token for token in (*(token for _, token in rows), *granted)}


def _holds(digests: dict[bytes, bytes], secret: str) -> bool:
    asked = digest(secret)
    return hmac.compare_digest(digests.get(asked, b""), asked)


def _utc(moment: datetime) -> datetime:
    # SQLite gives back what was written, in UTC, without saying so.
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
