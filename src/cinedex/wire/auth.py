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


def check_key(request: Request, ring: KeyRing | None) -> None:
    """Refuse with 401/7 unless the request bears a valid key or a valid token; either one suffices.

    Without a ring the server is open. The two are not interchangeable: a key sent as a token is not looked up.
    """
    if ring is None:
        return
    key = request.values.get("api_key")
    if key is not None and ring.accepts_key(key):
        return
    header = request.authorization
    if header[: len(_SCHEME)].lower() == _SCHEME and ring.accepts_token(header[len(_SCHEME) :].strip()):
        return
    raise Refusal(INVALID_KEY)
