"""The door: from ASGI to an operation and back.

Falcon's router finds the operation. Reading the request and sending the answer is done here: in TMDB's way, and at less
cost than Falcon's own requests and responses (docs/benchmarks.md). What lies outside of the tables, such as pages and
pictures, is plain Falcon.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping, MutableMapping, Sequence
from typing import Any, NamedTuple, cast
from urllib.parse import quote, unquote

import falcon
import falcon.asgi
from falcon.routing import CompiledRouter
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from cinedex.documents.store import Store
from cinedex.wire.auth import KeyRing, check_key
from cinedex.wire.body import as_texts, fields_of, received
from cinedex.wire.docs import docs_operation
from cinedex.wire.errors import Refusal, translate
from cinedex.wire.exchange import Answer, Request
from cinedex.wire.jsonp import callback_name
from cinedex.wire.namespace import Namespace
from cinedex.wire.openapi import openapi_operation
from cinedex.wire.operations import Operation
from cinedex.wire.paths import plain_path
from cinedex.wire.query import read_query
from cinedex.wire.rate import RateLimit
from cinedex.wire.reply import Reply, preflight, reply
from cinedex.wire.routes import all_operations
from cinedex.wire.status import NOT_FOUND

PREFIX = "/3"
PREFIX_4 = "/4"
"""Where the few routes of version 4 lie that clients of version 3 need besides."""

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
Application = Callable[[Any, Any, Any], Awaitable[None]]
Hook = Callable[[], Awaitable[None]]

REQUEST = "cinedex.request"
"""Under which name the scope of what lies outside of the tables holds the request as it was read."""

_INSIDE = (PREFIX + "/", PREFIX_4 + "/")
_READS = ("GET", "HEAD")
_WRITES = frozenset({"POST", "PUT", "PATCH", "DELETE"})
_METHODS = _WRITES.union(_READS)


def application(
    store: Store,
    ring: KeyRing | None,
    namespaces: Sequence[Namespace] = (),
    operations: Sequence[Operation] = (),
    version_4: Sequence[Operation] = (),
    *,
    limit: RateLimit | None = None,
    proxies: str = "",
    outside: Iterable[tuple[str, object]] = (),
    startup: Sequence[Hook] = (),
    shutdown: Sequence[Hook] = (),
) -> "Door":
    """Return the ASGI application that serves the tables given.

    What the published list holds besides is answered 501/2. `outside` adds Falcon resources beyond `/3`, such as pages
    and pictures. Without a `ring` no key is asked for, and without a `limit` nothing is counted. `proxies` are believed
    where a request comes from.
    """
    offered = all_operations(namespaces, operations)
    door = Door(store, ring, limit, proxies)
    door.add(offered, PREFIX)
    door.add(version_4, PREFIX_4)
    door.add((openapi_operation(offered), docs_operation(offered)))
    for path, resource in outside:
        door.falcon.add_route(path, resource)
    door.falcon.add_middleware(_Lifespan(startup, shutdown))
    return door


class _Offered(NamedTuple):
    """One path's operations."""

    by_method: Mapping[str, Operation]
    acts: bool
    """Whether GET does something."""


class _Found(NamedTuple):
    """The operation that a request asks for."""

    operation: Operation
    segments: Mapping[str, str]
    template: str


class Door:
    """The ASGI application: reads the raw request, checks the key, and lets Falcon's router find the operation."""

    def __init__(self, store: Store, ring: KeyRing | None, limit: RateLimit | None = None, proxies: str = "") -> None:
        """Begin without routes."""
        self._store = store
        self._ring = ring
        self._limit = limit
        self._ordinary: Application = self._serve
        if proxies:
            # On the short cut nobody asks where a request comes from.
            self._ordinary = ProxyHeadersMiddleware(self._serve, proxies)  # type: ignore[arg-type]
        self._router = CompiledRouter()
        self.falcon = falcon.asgi.App()
        """What is outside of the tables: resources of its own kind, and what is done before and after."""
        for kind in (Exception, falcon.HTTPError):
            self.falcon.add_error_handler(kind, _on_error)

    def add(self, operations: Iterable[Operation], prefix: str = "") -> None:
        """Route `operations` beneath `prefix`."""
        by_path: dict[str, dict[str, Operation]] = {}
        for row in operations:
            by_path.setdefault(row.path, {})[row.method] = row
        for path, rows in by_path.items():
            asked = rows.get("GET")
            # Whoever asks by HEAD, such as one who checks links, means to change nothing.
            reads = {} if asked is None or asked.changes else {"HEAD": asked}
            self._router.add_route(prefix + path, _Offered(rows | reads, asked is not None and asked.acts))

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or pass on a lifespan event."""
        if scope["type"] == "websocket":
            await send({"type": "websocket.close"})
            return
        if scope["type"] != "http":
            await self.falcon(scope, receive, send)  # type: ignore[arg-type]
            return
        await self._ordinary(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        raw = scope.get("raw_path")
        request = self.read(
            scope["method"],
            raw if raw is not None else quote(scope["path"]).encode(),
            scope["query_string"],
            dict(scope["headers"]),
        )
        if request.method in _WRITES and _is_inside(request.path):
            request.fields = fields_of(await received(receive), request.content_type)
            request.values = {**request.values, **as_texts(request.fields or {})}
        request.address = (scope.get("client") or ("",))[0]
        request.scope = scope
        sent = await self.reply(request)
        if sent is None:
            await self._outside(request, scope, receive, send)
        else:
            await _send(request, sent, send)

    @property
    def immediate(self) -> bool:
        """Whether replies are made without waiting for anything."""
        return self._store.reader.immediate

    def read(self, method: str, raw_path: bytes, query_string: bytes, headers: Mapping[bytes, bytes]) -> Request:
        """Return what the protocol reads of an HTTP request; the names of `headers` are in lower case."""
        path = plain_path(raw_path, self._has_route)
        request = Request(method, path, query_string, read_query(query_string))
        if b"authorization" in headers:
            request.authorization = headers[b"authorization"].decode("latin-1")
        if b"accept-encoding" in headers:
            request.accept_encoding = headers[b"accept-encoding"].decode("latin-1")
        if b"content-type" in headers:
            request.content_type = headers[b"content-type"].decode("latin-1")
        if b"if-none-match" in headers:
            request.if_none_match = headers[b"if-none-match"].decode("latin-1")
        return request

    async def reply(self, request: Request) -> Reply | None:
        """Return what goes over the wire, or None where the request asks for something outside of the tables.

        None is answered as well to a hurried request for something to be done, of which nothing is done then.
        """
        if request.method == "OPTIONS":
            return preflight()
        answer = await self._answer(request)
        return None if answer is None else reply(request, answer)

    async def _answer(self, request: Request) -> Answer | None:
        """Return the answer to a request, whatever goes wrong, or None where it asks for something outside."""
        place = request.method
        try:
            found = self._admitted(request)
            if found is None:
                return None
            place = f"{request.method} {found.template}"
            return await found.operation.respond(self._store, request, found.segments)
        except Exception as error:  # noqa: BLE001 - `translate` logs what was not foreseen
            return translate(error, place)

    async def _outside(self, request: Request, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass on to plain Falcon: the path decoded, and the query, which has to be UTF-8."""
        query = request.query_string.decode(errors="replace").encode()
        beneath = {**scope, "path": unquote(request.path), "query_string": query, REQUEST: request}
        await self.falcon(beneath, receive, send)

    def _admitted(self, request: Request) -> _Found | None:
        """Return what is asked for, or None where it lies outside; refuse who may not ask and what is not there."""
        inside = _is_inside(request.path)
        found = self._router.find(request.path)
        offered = cast("_Offered | None", found and found[0])
        if request.is_hurried and offered is not None and offered.acts:
            return None
        if inside:
            key = check_key(request, self._ring)
            if self._limit is not None:
                self._limit.check(key)
            if "callback" in request.values and request.method in _READS and not request.is_private:
                request.callback = callback_name(request.values["callback"])
        if request.method not in _METHODS:
            raise Refusal(NOT_FOUND)
        if found is None or offered is None:
            if inside:
                raise Refusal(NOT_FOUND)
            return None
        operation = offered.by_method.get(request.method)
        if operation is None:
            # A route answers a method that it lacks as no route at all (protocol notes §18).
            raise Refusal(NOT_FOUND)
        return _Found(operation, found[2], found[3] or "")

    def _has_route(self, path: str) -> bool:
        return self._router.find(path) is not None


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


def _is_inside(path: str) -> bool:
    """Return whether a path lies within the protocol."""
    return path in (PREFIX, PREFIX_4) or path.startswith(_INSIDE)


async def _on_error(
    req: falcon.asgi.Request, resp: falcon.asgi.Response, error: Exception, _params: Mapping[str, Any]
) -> None:
    sent = reply(req.scope[REQUEST], translate(error, f"{req.method} {req.uri_template}"))
    resp.status = sent.status
    resp.set_headers([(name.decode(), value.decode()) for name, value in sent.headers])
    resp.data = sent.body


async def _send(request: Request, sent: Reply, send: Send) -> None:
    await send({"type": "http.response.start", "status": sent.status, "headers": sent.headers})
    await send({"type": "http.response.body", "body": b"" if request.method == "HEAD" else sent.body})
