"""A synchronous client that calls the ASGI application in process, and checks every answer against its schema."""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

import msgspec

from cinedex.documents.store import Store
from cinedex.wire.door import PREFIX, Door
from tests.support.schemas import Schemas


@dataclass
class Response:
    """One answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, decoded."""
        return msgspec.json.decode(self.body)

    @property
    def code(self) -> tuple[int, int]:
        """The HTTP status and TMDB's status code."""
        return self.status, self.json["status_code"]


class Client:
    """Calls the application as a server would, raw path and all, on one event loop."""

    def __init__(self, door: Door, store: Store, schemas: Schemas) -> None:
        """Call `door`, which reads from `store`; answers are checked against `schemas`."""
        self.schemas = schemas
        self.round_trips = 0
        """How many statements the last request cost."""
        self._door = door
        self._store = store
        self._runner = asyncio.Runner()

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(self, *_: object) -> None:
        """Let go of the store and the loop."""
        self._runner.run(self._store.reader.close())
        self._runner.close()

    def get(self, target: str, **headers: str) -> Response:
        """Return the answer to `GET /3{target}`; `if_none_match="*"` is the header `If-None-Match: *`."""
        return self.request("GET", target, **headers)

    def post(self, target: str, body: object = None, **headers: str) -> Response:
        """Return the answer to `POST /3{target}` with a JSON body."""
        return self.request("POST", target, body, **headers)

    def delete(self, target: str, body: object = None, **headers: str) -> Response:
        """Return the answer to `DELETE /3{target}`."""
        return self.request("DELETE", target, body, **headers)

    def request(
        self, method: str, target: str, body: object = None, *, prefix: str = PREFIX, **headers: str
    ) -> Response:
        """Return the answer to a request beneath `/3`, or another prefix; a `body` is JSON, or the bytes themselves."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        before = self._store.round_trips
        sent = b"" if body is None else body if isinstance(body, bytes) else msgspec.json.encode(body)
        answer = self._runner.run(call(self._door, scope(method, (prefix + target).encode(), named), sent))
        self.round_trips = self._store.round_trips - before
        if (
            method == "GET"
            and prefix == PREFIX
            and answer.status == 200
            and answer.headers["content-type"].startswith("application/json")
        ):
            assert self.schemas.faults(target.partition("?")[0], answer.json) == []
        return answer


def scope(method: str, target: bytes, headers: Mapping[str, str]) -> dict[str, Any]:
    """Return what a server tells the application of a request for exactly `target`."""
    path, _, query = target.partition(b"?")
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path.decode("latin-1"),
        "raw_path": path,
        "query_string": query,
        "root_path": "",
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 80),
    }


async def call(door: Door, scope: dict[str, Any], body: bytes = b"") -> Response:
    """Return what the application answers to a request."""
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(event: Any) -> None:
        sent.append(event)

    await door(scope, receive, send)
    start, *rest = sent
    headers = {name.decode(): value.decode() for name, value in start["headers"]}
    return Response(start["status"], headers, b"".join(event.get("body", b"") for event in rest))
