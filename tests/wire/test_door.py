import asyncio
from collections.abc import Iterator
from typing import Any

import falcon.asgi

from cinedex.documents.store import Store
from cinedex.wire.door import application
from tests.wire.client import Client
from tests.wire.little import SqliteReader


class Greeting:
    async def on_get(self, req: falcon.asgi.Request, resp: falcon.asgi.Response, word: str) -> None:
        resp.text = f"{word}, " + req.get_param("name", default="you")


def test_routes_outside_the_api_are_falcons_own(store: Store) -> None:
    client = Client(application(store, None, outside=[("/say/{word}", Greeting())]))
    assert client.get("/say/Good%20day?name=Marla").body == b"Good day, Marla"
    assert client.get(b"/say/x?name=%ff&x=\xff").status == 200


def test_a_server_without_tables_declares_everything(store: Store) -> None:
    client = Client(application(store, None))
    assert client.get("/3/movie/550").status == 501
    assert client.get("/3/movie/550/casts").status == 404


def test_it_runs_what_is_to_be_run_before_and_after(reader: SqliteReader) -> None:
    done: list[str] = []

    async def begin() -> None:
        done.append("begin")

    async def end() -> None:
        done.append("end")

    door = application(Store(reader), None, startup=[begin], shutdown=[end])
    events: Iterator[dict[str, Any]] = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])
    told: list[Any] = []

    async def receive() -> dict[str, Any]:
        return next(events)

    async def send(event: Any) -> None:
        told.append(event["type"])

    asyncio.run(door({"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}}, receive, send))
    assert done == ["begin", "end"]
    assert told == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


def test_it_speaks_no_websocket(store: Store) -> None:
    told: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "websocket.connect"}

    async def send(event: Any) -> None:
        told.append(event["type"])

    asyncio.run(application(store, None)({"type": "websocket", "path": "/3/movie/550"}, receive, send))
    assert told == ["websocket.close"]
