"""What does something: begun once, read from query and body alike, and answered to nobody else."""

import asyncio
from typing import Any

import pytest
from msgspec import Struct

from cinedex.documents.store import Store
from cinedex.wire.actions import Context, action, given
from cinedex.wire.door import application
from cinedex.wire.exchange import Answer
from cinedex.wire.operations import Operation
from cinedex.wire.root import root_of
from cinedex.wire.shortcut import Shortcut
from tests.support.asgi import Response, call, scope
from tests.wire.client import KEY, Client, Ring
from tests.wire.little import filled
from tests.wire.test_shortcut import get, listening, said


class Told(Struct, frozen=True):
    """What a request may say."""

    number: int = 0
    words: str = ""
    sure: bool = False


class Doing:
    """An action that counts how often it is begun."""

    def __init__(self) -> None:
        self.begun = 0

    def operations(self) -> tuple[Operation, ...]:
        @action("POST", "/deed/{deed_id}", tag="Deeds")
        async def do(context: Context, deed_id: str, body: Told) -> Answer:
            """Do it."""
            self.begun += 1
            await asyncio.sleep(0)
            return given({"deed": deed_id, "body": body, "from": context.request.address})

        @action("GET", "/deed/{deed_id}", tag="Deeds")
        async def do_by_query(context: Context, deed_id: str, query: Told) -> Answer:
            """Do it as older clients do."""
            self.begun += 1
            await asyncio.sleep(0)
            root = root_of(context.request.scope)
            return given({"deed": deed_id, "body": query, "root": root}, headers=(("x-deed", "done"),))

        @action("GET", "/deed/{deed_id}/state", tag="Deeds", changes=False)
        async def state(context: Context, deed_id: str) -> Answer:  # noqa: ARG001 - an action has one
            """Say how often something was done."""
            await asyncio.sleep(0)
            return given({"deed": deed_id, "begun": self.begun})

        return do, do_by_query, state


@pytest.fixture
def doing() -> Doing:
    return Doing()


@pytest.fixture
def client(doing: Doing) -> Client:
    return Client(application(Store(filled()), Ring(), (), doing.operations()))


def _post(client: Client, query: str, body: bytes, kind: str = "application/json") -> Response:
    target = f"/3/deed/1?api_key={KEY}{query}".encode()
    return asyncio.run(call(client.door, scope("POST", target, {"Content-Type": kind}), body))


@pytest.mark.parametrize(
    ("query", "body", "kind"),
    [
        ("", b'{"number":7,"words":"a b","sure":true}', "application/json"),
        ("", b'{"number":"7","words":"a b","sure":"True"}', "text/plain"),
        ("", b"number=7&words=a+b&sure=1", "application/x-www-form-urlencoded"),
        ("&number=7&words=a%20b&sure=true", b"", ""),
        ("&number=9&sure=true", b'{"number":7,"words":"a b"}', ""),
    ],
)
def test_it_reads_query_and_body_alike(client: Client, query: str, body: bytes, kind: str) -> None:
    answer = _post(client, query, body, kind)
    assert answer.json["body"] == {"number": 7, "words": "a b", "sure": True}
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize("body", [b"[", b"[]", b"7", b'"x"', b"\xff", b"[" * 100_000, b"{" + b" " * (1 << 20) + b"}"])
def test_a_body_that_is_no_object_does_nothing(client: Client, doing: Doing, body: bytes) -> None:
    assert _post(client, "", body).code == (400, 5)
    assert doing.begun == 0


def test_a_get_does_it_too_where_it_is_offered(client: Client, doing: Doing) -> None:
    answer = client.get("/3/deed/2?number=7", headers={"Host": "films.example"})
    assert answer.json == {
        "deed": "2", "body": {"number": 7, "words": "", "sure": False}, "root": "http://films.example",
    }  # fmt: skip
    assert (answer.headers["x-deed"], doing.begun) == ("done", 1)


def test_head_does_nothing(client: Client, doing: Doing) -> None:
    refused = client.request("HEAD", "/3/deed/2?number=7")
    assert (refused.status, refused.body, doing.begun) == (404, b"", 0)


def test_head_asks_for_what_changes_nothing(client: Client) -> None:
    whole, head = client.get("/3/deed/2/state"), client.request("HEAD", "/3/deed/2/state")
    assert (head.status, head.body, head.headers) == (200, b"", whole.headers)


def test_no_page_may_include_the_answer_as_a_script(client: Client) -> None:
    answer = client.get("/3/deed/2?callback=steal")
    assert answer.headers["content-type"] == "application/json;charset=utf-8"
    assert answer.json["deed"] == "2"


def test_the_short_cut_begins_nothing_that_the_ordinary_road_begins_again(client: Client, doing: Doing) -> None:
    with listening(client.door, Shortcut) as port:
        heard = said(port, get(f"/3/deed/2?api_key={KEY}") + get(f"/3/deed/3?api_key={KEY}", "Connection: close"))
    assert heard.count(b"HTTP/1.1 200") == 2
    assert doing.begun == 2


def _told_by_proxy(proxies: str, **headers: str) -> Any:
    door = application(Store(filled()), Ring(), (), Doing().operations(), proxies=proxies)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    posted = asyncio.run(call(door, scope("POST", f"/3/deed/1?api_key={KEY}".encode(), named)))
    asked = asyncio.run(call(door, scope("GET", f"/3/deed/1?api_key={KEY}".encode(), named)))
    return posted.json["from"], asked.json["root"]


def test_a_proxy_is_believed_whom_it_asks_for() -> None:
    said_by_it = {"x_forwarded_for": "203.0.113.9, 192.0.2.7", "x_forwarded_proto": "https", "host": "films.example"}
    assert _told_by_proxy("127.0.0.1", **said_by_it) == ("192.0.2.7", "https://films.example")
    assert _told_by_proxy("127.0.0.0/8, 192.0.2.7", **said_by_it) == ("203.0.113.9", "https://films.example")


def test_nobody_else_is() -> None:
    said_by_it = {"x_forwarded_for": "203.0.113.9", "x_forwarded_proto": "https", "host": "films.example"}
    assert _told_by_proxy("", **said_by_it) == ("127.0.0.1", "http://films.example")
    assert _told_by_proxy("10.0.0.1", **said_by_it) == ("127.0.0.1", "http://films.example")
