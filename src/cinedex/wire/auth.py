"""The application's key, asked for before anything else is looked at (protocol notes §1.2)."""

from typing import Protocol

from cinedex.wire.errors import Refusal
from cinedex.wire.exchange import Request
from cinedex.wire.status import INVALID_KEY

_SCHEME = "bearer "


class KeyRing(Protocol):
    """The keys and tokens that open the server, held in memory."""

    def accepts_key(self, key: str) -> bool:
        """Return whether `key` is a valid `api_key`."""
        ...

    def accepts_token(self, token: str) -> bool:
        """Return whether `token` is a valid read access token."""
        ...


def check_key(request: Request, ring: KeyRing | None) -> str:
    """Return the key or the token that opened the server; refuse with 401/7 unless the request bears a valid one.

    Without a ring the server is open. The two are not interchangeable: a key sent as a token is not looked up.
    """
    key, token = borne(request)
    if ring is None:
        return key or token
    if key and ring.accepts_key(key):
        return key
    if token and ring.accepts_token(token):
        return token
    raise Refusal(INVALID_KEY)


def borne(request: Request) -> tuple[str, str]:
    """Return the key and the token that a request bears, "" for none."""
    header = request.authorization
    token = header[len(_SCHEME) :].strip() if header[: len(_SCHEME)].lower() == _SCHEME else ""
    return request.values.get("api_key", ""), token
