"""A client that calls the ASGI application in process."""

import asyncio
from dataclasses import dataclass
from typing import Any

import msgspec

from cinedex.wire.door import Door

KEY = "0123456789abcdef0123456789abcdef"
TOKEN = "a.read.token"


class Ring:
    def accepts_key(self, key: str) -> bool:
        return key == KEY

    def accepts_token(self, token: str) -> bool:
        return token == TOKEN


@dataclass
class Response:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return msgspec.json.decode(self.body)


class Client:
    """Calls the ASGI application as a server would, raw path and all."""

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
        path, _, query = raw.partition(b"?")
        if key:
            query += (b"&" if query else b"") + b"api_key=" + KEY.encode()
        scope = {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.3"},
            "http_version": "1.1",
            "method": method,
            "scheme": "http",
            "path": path.decode("latin-1"),
            "raw_path": path,
            "query_string": query,
            "root_path": "",
            "headers": [(name.lower().encode(), value.encode()) for name, value in (headers or {}).items()],
            "client": ("127.0.0.1", 1),
            "server": ("127.0.0.1", 80),
        }
        return asyncio.run(call(self.door, scope))

    def get(self, target: str | bytes, *, headers: dict[str, str] | None = None, key: bool = True) -> Response:
        return self.request("GET", target, headers=headers, key=key)


async def call(door: Door, scope: dict[str, Any]) -> Response:
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(event: Any) -> None:
        sent.append(event)

    await door(scope, receive, send)
    start, *rest = sent
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return Response(start["status"], headers, b"".join(event.get("body", b"") for event in rest))
