"""Secrets: how they are made, and what is kept of them."""

import base64
import hashlib
import json
import secrets
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST_PASSWORD = 10
"""Characters that a password must have at least."""
LONGEST_PASSWORD = 1024
"""Characters that a password may have at most: what more would cost the server and protect nobody."""
_hasher = PasswordHasher()


def digest(secret: str) -> bytes:
    """Return SHA-256 of a key, token or session: long random ones need no more to be safe in a database."""
    return hashlib.sha256(secret.encode(errors="backslashreplace")).digest()


def new_id() -> str:
    """Return a new session or request token: 40 hexadecimal digits, as upstream's."""
    return secrets.token_hex(20)


def new_guest_id() -> str:
    """Return a new guest session: 32 hexadecimal digits, as upstream's."""
    return secrets.token_hex(16)


def token_of(audience: str) -> str:
    """Return a token of the form that clients know: three segments as in a JWT, the last one random."""
    header = {"alg": "HS256"}
    claims = {"aud": audience, "jti": secrets.token_hex(12), "scopes": ["api_read"], "version": 1}
    segments = [json.dumps(part, separators=(",", ":")).encode() for part in (header, claims)]
    return ".".join(_base64url(segment) for segment in (*segments, secrets.token_bytes(32)))


def password_hash(password: str) -> str:
    """Return what is kept of a password: argon2id with the library's current parameters."""
    return _hasher.hash(password)


def password_fits(kept: str | None, password: str) -> bool:
    """Return whether a password is the one of which `kept` was made.

    Where nothing is kept the answer is no, and takes as long: nobody learns from the time who has an account.
    """
    if len(password) > LONGEST_PASSWORD:
        return False
    try:
        _hasher.verify(_nobodys() if kept is None else kept, password)
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def is_outdated(kept: str) -> bool:
    """Return whether a password was hashed with parameters that are no longer the current ones."""
    return _hasher.check_needs_rehash(kept)


@cache
def _nobodys() -> str:
    return _hasher.hash(secrets.token_hex(16))


def _base64url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
