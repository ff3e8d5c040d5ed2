"""Where a request's time goes: the layers of the ordinary road, timed from inside, in one process.

Each layer's function is wrapped in a clock that stops while a deeper layer runs, so that times add up. Clocks cost time
themselves and run on while other programs do, so they tell shares, of a total taken without them in processor time.
"""

import importlib
import inspect
import random
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import uvloop
from rich.console import Console
from rich.table import Table

from benchmarks.cases import Case, targets
from benchmarks.catalogue import Catalogue
from benchmarks.protocol import through_uvicorn
from cinedex import app, settings
from cinedex.wire.door import Door

_LAYERS = (
    ("read the request", "cinedex.wire.door:_read"),
    ("its query", "cinedex.wire.door:read_query"),
    ("key", "cinedex.wire.door:check_key"),
    ("route", "falcon.routing:CompiledRouter.find"),
    ("locate the thing", "cinedex.wire.routes:located"),
    ("plan the appends", "cinedex.wire.routes:plans_of"),
    ("one plan of all", "cinedex.wire.routes:merged"),
    ("write the statement", "cinedex.documents.store:_statement"),
    ("read documents", "cinedex.db.dialects.sqlite:SQLiteReader.fetch"),
    ("take rows in", "cinedex.documents.store:Store.read"),
    ("build the body", "cinedex.wire.routes:carried_out"),
    ("fingerprint", "cinedex.documents.store:Rows.fingerprint"),
    ("etag", "cinedex.wire.operations:etag"),
    ("compress", "cinedex.wire.reply:compressed"),
    ("headers", "cinedex.wire.door:reply"),
    ("plan the details", "cinedex.wire.door:Door._answer"),
    ("send, and the rest", "cinedex.wire.door:Door.__call__"),
)
"""A name for each layer, and the function whose time it is; one that is no longer there is told as missing."""

Ask = Callable[[int], Awaitable[None]]


@dataclass
class _Clocks:
    """Time by layer; only the innermost running layer's clock ticks."""

    spent: dict[str, int] = field(default_factory=dict)
    running: list[str] = field(default_factory=list)
    since: int = 0

    def enter(self, layer: str) -> None:
        now = time.perf_counter_ns()
        if self.running:
            self.spent[self.running[-1]] = self.spent.get(self.running[-1], 0) + now - self.since
        self.running.append(layer)
        self.since = time.perf_counter_ns()

    def leave(self) -> None:
        now = time.perf_counter_ns()
        layer = self.running.pop()
        self.spent[layer] = self.spent.get(layer, 0) + now - self.since
        self.since = time.perf_counter_ns()


def show(case: Case, catalogue: Catalogue, requests: int) -> None:
    """Print the layers of one case."""
    paths = targets(case, catalogue, 2_000)
    clocks = _Clocks()
    missing: list[str] = []
    bare = uvloop.run(_timed(case, catalogue, paths, requests))
    whole = uvloop.run(_timed(case, catalogue, paths, requests, uvicorn=True))
    with _wrapped(clocks, missing):
        uvloop.run(_timed(case, catalogue, paths, requests))
    table = Table("Layer", "µs a request", title=f"{case.title}: {requests:,} requests")
    # Clocks tell shares; what the shares are of is measured without them.
    scale = bare / max(1, sum(clocks.spent.values()))
    layers = {layer: clocks.spent.get(layer, 0) * scale for layer, _ in _LAYERS}
    for layer, spent in layers.items():
        table.add_row(layer, "missing" if layer in missing else f"{spent:.1f}")
    table.add_section()
    table.add_row("the application", f"{bare:.1f}")
    table.add_row("uvicorn and the application, without a socket", f"{whole:.1f}")
    Console().print(table)


async def _timed(
    case: Case, catalogue: Catalogue, paths: Sequence[str], requests: int, *, uvicorn: bool = False
) -> float:
    """Return processor µs a request: the best of five stretches, after one to warm up."""
    environment = {"CINEDEX_DATA": str(catalogue.folder), "CINEDEX_WORKERS": "2"}  # two: no keeper beside it
    door = app.create(settings.from_environment(environment))
    ask = through_uvicorn(door, case, paths) if uvicorn else _directly(door, case, paths)
    dice = random.Random(1)  # noqa: S311 - nothing secret
    chosen = [dice.randrange(len(paths)) for _ in range(requests)]
    best = float("inf")
    for begin in range(0, requests, requests // 6):
        stretch = chosen[begin : begin + requests // 6]
        started = time.process_time_ns()
        for which in stretch:
            await ask(which)
        if begin:
            best = min(best, (time.process_time_ns() - started) / len(stretch) / 1000)
    return best


def _directly(door: Door, case: Case, paths: Sequence[str]) -> Ask:
    scopes = [_scope(path, case.accept_encoding) for path in paths]

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(event: Any) -> None:  # noqa: ANN401
        assert event.get("status", 200) == 200

    async def ask(which: int) -> None:
        await door(dict(scopes[which]), receive, send)

    return ask


def _scope(target: str, accept_encoding: str) -> dict[str, Any]:
    path, _, query = target.partition("?")
    headers = [(b"host", b"127.0.0.1:8000")]
    if accept_encoding:
        headers.append((b"accept-encoding", accept_encoding.encode()))
    return {
        "type": "http", "asgi": {"version": "3.0", "spec_version": "2.3"}, "http_version": "1.1",
        "server": ("127.0.0.1", 8000), "client": ("127.0.0.1", 50000), "scheme": "http", "method": "GET",
        "root_path": "", "path": path, "raw_path": path.encode(), "query_string": query.encode(), "headers": headers,
        "state": {},
    }  # fmt: skip


@contextmanager
def _wrapped(clocks: _Clocks, missing: list[str]) -> Iterator[None]:
    """Put a clock around every layer's function, for as long as the block lasts."""
    undo: list[tuple[Any, str, Any]] = []
    for layer, place in _LAYERS:
        module, _, path = place.partition(":")
        *outer, name = path.split(".")
        owner: Any = importlib.import_module(module)
        for part in outer:
            owner = getattr(owner, part, None)
        function = getattr(owner, name, None)
        if function is None:
            missing.append(layer)
            continue
        undo.append((owner, name, function))
        setattr(owner, name, _clocked(function, layer, clocks))
    try:
        yield
    finally:
        for owner, name, function in undo:
            setattr(owner, name, function)


def _clocked(function: Callable[..., Any], layer: str, clocks: _Clocks) -> Callable[..., Any]:
    if inspect.iscoroutinefunction(function):

        async def wait(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
            clocks.enter(layer)
            try:
                return await function(*arguments, **named)
            finally:
                clocks.leave()

        return wait

    def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401
        clocks.enter(layer)
        try:
            return function(*arguments, **named)
        finally:
            clocks.leave()

    return call
