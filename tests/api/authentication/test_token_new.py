"""GET /authentication/token/new."""

import re
from collections.abc import Iterator

import pytest
from sqlalchemy import select

from cinedex import api
from cinedex.db.tables.members import request_token
from cinedex.db.writer import Writer
from cinedex.documents.store import Store
from cinedex.kit.times import milliseconds
from cinedex.members import keys
from cinedex.members.secrets import digest
from cinedex.members.throttle import Throttle
from cinedex.wire.door import application
from tests.support.asgi import Client
from tests.support.world import World

TOKEN = re.compile("[0-9a-f]{40}")


def test_it_works(world: World) -> None:
    answer = world.client.get("/authentication/token/new", host="films.example:8000")
    token = answer.json["request_token"]
    assert TOKEN.fullmatch(token)
    assert (answer.status, answer.json) == (
        200,
        {"success": True, "expires_at": "2026-03-01 13:00:00 UTC", "request_token": token},
    )
    assert answer.headers["authentication-callback"] == f"http://films.example:8000/authenticate/{token}"
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers


def test_each_is_another(world: World) -> None:
    first, second = (world.client.get("/authentication/token/new").json["request_token"] for _ in range(2))
    assert first != second


def test_only_what_cannot_be_turned_back_is_kept(world: World) -> None:
    token = world.client.get("/authentication/token/new").json["request_token"]
    with world.database.read() as connection:
        row = connection.execute(select(request_token)).one()
    assert row.digest == digest(token)
    assert row.expires_at == milliseconds(world.clock.now()) + 3_600_000


def test_what_cannot_be_a_host_is_not_repeated(world: World) -> None:
    for host in ("evil.example/x", "a b", 'x"><script>', "user@host", "", "[::1", "a:99999999"):
        answer = world.client.get("/authentication/token/new", host=host)
        token = answer.json["request_token"]
        assert answer.headers["authentication-callback"] == f"http://127.0.0.1:80/authenticate/{token}"


def test_no_page_may_include_it_as_a_script(world: World) -> None:
    answer = world.client.get("/authentication/token/new?callback=steal")
    assert answer.headers["content-type"] == "application/json;charset=utf-8"
    assert answer.json["success"] is True


@pytest.fixture
def keyed(world: World) -> Iterator[Client]:
    """Return a client of a server that asks for keys, and that people find elsewhere."""
    ring = keys.KeyRing(world.database)
    store, writer = Store(world.database.reader()), Writer(world.database)
    members = api.Members(writer, Throttle(world.clock), world.activity)
    indexes = api.Indexes(world.discover, world.names.index, world.trends)
    reference = api.reference(api.Addresses("", "", "https://films.example"), world.clock, indexes, members)
    with Client(application(store, ring, *reference), store, world.client.schemas) as client:
        yield client
    writer.close()
    ring.close()


def test_it_knows_which_application_asks_by_key_and_by_token(world: World, keyed: Client) -> None:
    keys.create(world.database, "first", world.clock)
    made = keys.create(world.database, "second", world.clock)
    (_, second) = keys.listed(world.database)
    by_key = keyed.get(f"/authentication/token/new?api_key={made.api_key}")
    by_token = keyed.get("/authentication/token/new", authorization=f"Bearer {made.access_token}")
    assert (by_key.status, by_token.status) == (200, 200)
    with world.database.read() as connection:
        assert set(connection.execute(select(request_token.c.api_key_id)).scalars()) == {second.id}


def test_the_page_lies_where_the_server_is_said_to_be_found(world: World, keyed: Client) -> None:
    made = keys.create(world.database, "app", world.clock)
    answer = keyed.get(f"/authentication/token/new?api_key={made.api_key}", host="films.local")
    token = answer.json["request_token"]
    assert answer.headers["authentication-callback"] == f"https://films.example/authenticate/{token}"
