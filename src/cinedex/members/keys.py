"""Keys of applications: made, listed, revoked, and held in memory to be asked for at the door.

Only SHA-256 of a key and of its token is kept, so neither can be shown a second time, nor stolen from the database.
"""

import base64
import hashlib
import hmac
import json
import logging
import math
import secrets
import threading
import time
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select, update
from sqlalchemy.exc import SQLAlchemyError

from cinedex.db.engine import Database
from cinedex.db.tables.members import api_key
from cinedex.kit.clock import Clock

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


def create(database: Database, name: str, clock: Clock) -> NewKey:
    """Make a key, and return it for the only time."""
    key = secrets.token_hex(16)
    made = NewKey(key, _token(key))
    row = {
        "name": name,
        "key_hash": _digest(made.api_key),
        "token_hash": _digest(made.access_token),
        "key_hint": key[-4:],
        "created_at": clock.now(),
    }
    with database.write() as connection:
        connection.execute(api_key.insert().values(row))
    return made


def listed(database: Database) -> list[KeyRow]:
    """Return every key, the revoked ones included, oldest first."""
    columns = (api_key.c.id, api_key.c.name, api_key.c.key_hint, api_key.c.created_at, api_key.c.revoked_at)
    with database.read() as connection:
        rows = connection.execute(select(*columns).order_by(api_key.c.id)).all()
    return [
        KeyRow(number, name, hint, _utc(made), revoked and _utc(revoked)) for number, name, hint, made, revoked in rows
    ]


def revoke(database: Database, which: str, clock: Clock) -> bool:
    """Revoke the key with the number `which` in the list, or the key `which` itself; False where there is none."""
    named = (
        api_key.c.id == int(which) if which.isdecimal() and len(which) < 10 else api_key.c.key_hash == _digest(which)
    )
    statement = update(api_key).where(named, api_key.c.revoked_at.is_(None)).values(revoked_at=clock.now())
    with database.write() as connection:
        return connection.execute(statement).rowcount > 0


def is_valid(database: Database, key: str) -> bool:
    """Return whether `key` exists and was not revoked."""
    valid = select(api_key.c.id).where(api_key.c.key_hash == _digest(key), api_key.c.revoked_at.is_(None))
    with database.read() as connection:
        return connection.execute(valid).first() is not None


class KeyRing:
    """The valid keys in memory; a thread keeps them fresh until `close`."""

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
        """Return whether `token` is a valid read access token."""
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
        self._keys = {key: key for key, _ in rows}
        self._tokens = {token: token for _, token in rows}


def _holds(digests: dict[bytes, bytes], secret: str) -> bool:
    digest = _digest(secret)
    return hmac.compare_digest(digests.get(digest, b""), digest)


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode(errors="backslashreplace")).digest()


def _token(key: str) -> str:
    """Return a token of the form that clients know: three segments as in a JWT, the last one random."""
    header = {"alg": "HS256"}
    claims = {"aud": key, "jti": secrets.token_hex(12), "scopes": ["api_read"], "version": 1}
    segments = [json.dumps(part, separators=(",", ":")).encode() for part in (header, claims)]
    return ".".join(_base64url(segment) for segment in (*segments, secrets.token_bytes(32)))


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _utc(moment: datetime) -> datetime:
    # SQLite gives back what was written, in UTC, without saying so.
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
