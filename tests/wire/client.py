"""A client of the little protocol room, with the key that opens it."""

import asyncio

from cinedex.wire.door import Door
from tests.support.asgi import Response, call, scope

KEY = "0123456789abcdef0123456789abcdef"
TOKEN = "a.read.token"


class Ring:
    def accepts_key(self, key: str) -> bool:
        return key == KEY

    def accepts_token(self, token: str) -> bool:
        return token == TOKEN


class Client:
    """Asks for exactly what it is told to, with a key unless told otherwise."""

    def __init__(self, door: Door) -> None:
        self.door = door

    def request(
        self,
        method: str,
        target: str | bytes,
        *,
        headers: dict[str, str] | None = None,
        key: bool = True,
    ) -> Response:
        raw = target.encode("latin-1") if isinstance(target, str) else target
        if key:
            raw += (b"&" if b"?" in raw else b"?") + b"api_key=" + KEY.encode()
        return asyncio.run(call(self.door, scope(method, raw, headers or {})))

    def get(self, target: str | bytes, *, headers: dict[str, str] | None = None, key: bool = True) -> Response:
        return self.request("GET", target, headers=headers, key=key)
