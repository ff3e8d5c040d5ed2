"""The door: from ASGI to an operation and back.

Falcon routes and sends. What it would read or say in its own way (paths, queries, errors) is read and said here in
TMDB's.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping, Sequence
from typing import Any
from urllib.parse import quote, unquote

import falcon
import falcon.asgi
from falcon.routing import CompiledRouter

from cinedex.documents.store import Store
from cinedex.wire.auth import KeyRing, check_key
from cinedex.wire.cors import PREFLIGHT
from cinedex.wire.docs import docs_operation
from cinedex.wire.errors import Refusal, translate
from cinedex.wire.exchange import Answer, Request
from cinedex.wire.jsonp import callback_name
from cinedex.wire.namespace import Namespace
from cinedex.wire.openapi import openapi_operation
from cinedex.wire.operations import Operation
from cinedex.wire.paths import plain_path
from cinedex.wire.query import read_query
from cinedex.wire.reply import Reply, reply
from cinedex.wire.routes import all_operations
from cinedex.wire.status import NOT_FOUND

PREFIX = "/3"

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Hook = Callable[[], Awaitable[None]]

_REQUEST = "cinedex.request"
_INSIDE = PREFIX + "/"
_READS = ("GET", "HEAD")
_METHODS = frozenset({*_READS, "POST", "PUT", "PATCH", "DELETE"})


def application(
    store: Store,
    ring: KeyRing | None,
    namespaces: Sequence[Namespace] = (),
    operations: Sequence[Operation] = (),
    *,
    outside: Iterable[tuple[str, object]] = (),
    startup: Sequence[Hook] = (),
    shutdown: Sequence[Hook] = (),
) -> "Door":
    """Return the ASGI application that serves the tables given.

    What the published list holds besides is answered 501/2. `outside` adds Falcon resources beyond `/3`, such as pages
    and pictures. Without a `ring` no key is asked for.
    """
    offered = all_operations(namespaces, operations)
    door = Door(store, ring)
    door.add(offered, PREFIX)
    door.add((openapi_operation(offered), docs_operation(offered)))
    for path, resource in outside:
        door.falcon.add_route(path, resource)
    door.falcon.add_middleware(_Lifespan(startup, shutdown))
    return door


class Door:
    """The ASGI application: reads the raw request, checks the key, and lets Falcon find the operation."""

    def __init__(self, store: Store, ring: KeyRing | None) -> None:
        """Begin without routes."""
        self._store = store
        self._ring = ring
        self._router = CompiledRouter()
        self.falcon = falcon.asgi.App(router=self._router)
        for kind in (Exception, falcon.HTTPError):
            self.falcon.add_error_handler(kind, _on_error)

    def add(self, operations: Iterable[Operation], prefix: str = "") -> None:
        """Route `operations` beneath `prefix`."""
        by_path: dict[str, list[Operation]] = {}
        for row in operations:
            by_path.setdefault(row.path, []).append(row)
        for path, rows in by_path.items():
            self.falcon.add_route(prefix + path, _Resource(self._store, rows))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass on a lifespan event."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close"})
            return
        if scope["type"] != "http":
            await self.falcon(scope, receive, send)  # type: ignore[arg-type]
            return
        request = _read(scope, self._has_route)
        if request.method == "OPTIONS":
            await _send(Reply(204, [*reply(request, Answer(204, b"")).headers, *PREFLIGHT], b""), send)
            return
        inside = request.path == PREFIX or request.path.startswith(_INSIDE)
        try:
            self._admit(request, inside=inside)
        except Refusal as refusal:
            await _send(reply(request, translate(refusal, request.method)), send)
            return
        beneath = {**scope, "path": request.path, "query_string": b"", _REQUEST: request}
        if not inside:
            # Resources out there are plain Falcon: the path decoded, and the query, which has to be UTF-8.
            beneath["path"] = unquote(request.path)
            beneath["query_string"] = request.query_string.decode(errors="replace").encode()
        await self.falcon(beneath, receive, send)

    def _admit(self, request: Request, *, inside: bool) -> None:
        if inside:
            check_key(request, self._ring)
            if "callback" in request.values and request.method in _READS:
                request.callback = callback_name(request.values["callback"])
        if request.method not in _METHODS:
            raise Refusal(NOT_FOUND)

    def _has_route(self, path: str) -> bool:
        return self._router.find(path) is not None


class _Resource:
    """One path's operations, as Falcon looks for them."""

    def __init__(self, store: Store, operations: Iterable[Operation]) -> None:
        for row in operations:
            responder = _responder(store, row)
            setattr(self, f"on_{row.method.lower()}", responder)
            if row.method == "GET":
                self.on_head = responder


class _Lifespan:
    """What is done once, before the first request and after the last."""

    def __init__(self, startup: Sequence[Hook], shutdown: Sequence[Hook]) -> None:
        self._startup = startup
        self._shutdown = shutdown

    async def process_startup(self, _scope: Mapping[str, Any], _event: Mapping[str, Any]) -> None:
        for hook in self._startup:
            await hook()

    async def process_shutdown(self, _scope: Mapping[str, Any], _event: Mapping[str, Any]) -> None:
        for hook in self._shutdown:
            await hook()


def _responder(store: Store, row: Operation) -> Callable[..., Awaitable[None]]:
    respond = row.respond

    async def on_request(req: falcon.asgi.Request, resp: falcon.asgi.Response, **segments: str) -> None:
        request: Request = req.scope[_REQUEST]
        _fill(resp, reply(request, await respond(store, request, segments)))

    return on_request


async def _on_error(
    req: falcon.asgi.Request, resp: falcon.asgi.Response, error: Exception, _params: Mapping[str, Any]
) -> None:
    _fill(resp, reply(req.scope[_REQUEST], translate(error, f"{req.method} {req.uri_template}")))


def _fill(resp: falcon.asgi.Response, sent: Reply) -> None:
    resp.status = sent.status
    resp.set_headers(sent.headers)
    resp.data = sent.body


def _read(scope: Scope, has_route: Callable[[str], bool]) -> Request:
    raw = scope.get("raw_path")
    path = plain_path(raw if raw is not None else quote(scope["path"]).encode(), has_route)
    query_string = scope["query_string"]
    request = Request(scope["method"], path, query_string, read_query(query_string))
    headers = dict(scope["headers"])
    request.authorization = headers.get(b"authorization", b"").decode("latin-1")
    request.accept_encoding = headers.get(b"accept-encoding", b"").decode("latin-1")
    request.if_none_match = headers.get(b"if-none-match", b"").decode("latin-1")
    return request


async def _send(sent: Reply, send: Send) -> None:
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in sent.headers]
    headers.append((b"content-length", b"%d" % len(sent.body)))
    await send({"type": "http.response.start", "status": sent.status, "headers": headers})
    await send({"type": "http.response.body", "body": sent.body})
