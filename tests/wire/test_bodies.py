"""Bodies of writes, as odd as they come: read as they are meant, or refused with nothing done."""

import asyncio
import json
from collections.abc import Sequence
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cinedex.documents.store import Store
from cinedex.wire.body import LARGEST, fields_of
from cinedex.wire.door import application
from cinedex.wire.shortcut import Shortcut
from tests.support.asgi import Response, call, scope
from tests.wire.client import KEY, Client, Ring
from tests.wire.little import filled
from tests.wire.test_actions import Doing
from tests.wire.test_shortcut import get, listening, said

TARGET = f"/3/deed/1?api_key={KEY}"
FORM = "application/x-www-form-urlencoded"
LAST = get(f"/3/deed/1/state?api_key={KEY}", "Connection: close")


@pytest.fixture
def doing() -> Doing:
    return Doing()


@pytest.fixture
def client(doing: Doing) -> Client:
    return Client(application(Store(filled()), Ring(), (), doing.operations()))


def _post(client: Client, body: bytes, kind: str = "application/json") -> Response:
    return asyncio.run(call(client.door, scope("POST", TARGET.encode(), {"Content-Type": kind}), body))


def _post_in_pieces(client: Client, events: Sequence[dict[str, Any]]) -> tuple[int, int]:
    """Return how a request is answered whose body comes as these events."""
    coming, sent = iter(events), []

    async def receive() -> dict[str, Any]:
        return next(coming)

    async def send(event: Any) -> None:
        sent.append(event)

    asyncio.run(client.door(scope("POST", TARGET.encode(), {"Content-Type": FORM}), receive, send))
    return sent[0]["status"], json.loads(sent[1]["body"]).get("status_code", 0)


def _piece(body: bytes, *, more: bool = True) -> dict[str, Any]:
    return {"type": "http.request", "body": body, "more_body": more}


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b'{"number": 7, "number": 8}', {"number": 8}),
        (b'{"words": "a\\u0000b"}', {"words": "a\0b"}),
        (b' \r\n{"words": "\xc3\xa9\\u2028"} \n', {"words": "é\u2028"}),
        (b'{"number": 7, "more": {"a": [1, {"b": null}]}}', {"number": 7}),
        (b'{"number": null, "words": null, "sure": null}', {}),
        (b'{"number": [7], "words": {"a": 1}, "sure": []}', {}),
        (b'{"number": 1e2, "words": 7, "sure": 1}', {"words": "7", "sure": True}),
        (b'{"number": 1000000000000000000000000000000000000}', {}),
        (b'{"NUMBER": 7}', {}),
        (b"{}", {}),
        (b" \t\r\n", {}),
    ],
)
def test_it_reads_what_is_meant(client: Client, body: bytes, told: dict[str, Any]) -> None:
    assert _post(client, body).json["body"] == {"number": 0, "words": "", "sure": False} | told


@pytest.mark.parametrize(
    "body",
    [
        b'{"number": 7', b'{"number": 7}}', b'{"number": 7},', b"{'number': 7}", b'{"number": NaN}', b"{number: 7}",
        b'\xef\xbb\xbf{"number": 7}', '{"number": 7}'.encode("utf-16"), b'{"words": "\xff"}', b'{"words": "\\ud800"}',
        b'{"words": "\x00"}', b"\x00", b"number=7", b"<number>7</number>", b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    ],
)  # fmt: skip
def test_what_is_no_json_object_does_nothing(client: Client, doing: Doing, body: bytes) -> None:
    assert _post(client, body).code == (400, 5)
    assert doing.begun == 0


@pytest.mark.parametrize("kind", ["application/json", FORM, "", "text/plain", "multipart/form-data; boundary=x"])
def test_the_largest_body_is_read_and_one_byte_more_is_not(client: Client, doing: Doing, kind: str) -> None:
    largest = b'{"number": 7}'.ljust(LARGEST)
    assert _post(client, largest, kind).json["body"]["number"] == 7
    assert _post(client, largest + b" ", kind).code == (400, 5)
    assert doing.begun == 1


def test_pieces_are_put_together(client: Client) -> None:
    assert _post_in_pieces(client, [_piece(b"num"), _piece(b""), _piece(b"ber=7", more=False)]) == (200, 0)


def test_a_body_that_never_ends_is_given_up(client: Client, doing: Doing) -> None:
    assert _post_in_pieces(client, [_piece(b"x" * 65_536)] * 18) == (400, 5)
    assert doing.begun == 0


def test_a_body_that_broke_off_is_not_taken_for_a_whole_one(client: Client, doing: Doing) -> None:
    # "number=7" may have been on its way to be "number=75".
    for before in ([], [_piece(b"number=7")]):
        assert _post_in_pieces(client, [*before, {"type": "http.disconnect"}]) == (400, 5)
    assert doing.begun == 0


def _sent(head: str, body: bytes) -> bytes:
    return f"POST {TARGET} HTTP/1.1\r\nHost: x\r\n{head}\r\n\r\n".encode() + body + LAST


def test_over_a_socket_bodies_come_in_chunks_or_not_at_all(client: Client, doing: Doing) -> None:
    chunked = b'8\r\n{"number\r\n5\r\n": 7}\r\n0\r\n\r\n'
    with listening(client.door, Shortcut) as port:
        heard = said(port, _sent("Transfer-Encoding: chunked", chunked))
        assert b'"number":7' in heard
        assert heard.count(b"HTTP/1.1 200") == 2
        assert said(port, _sent("Content-Length: 0", b"")).count(b"HTTP/1.1 200") == 2
        # Smuggled or broken frames end the connection, and begin nothing.
        begun = doing.begun
        for head in ("Content-Length: -1", "Content-Length: x", "Transfer-Encoding: chunked\r\nContent-Length: 3"):
            assert said(port, _sent(head, b"{}")).startswith(b"HTTP/1.1 400"), head
    assert doing.begun == begun


def test_over_a_socket_a_body_too_large_is_refused_and_the_connection_is_not_confused(client: Client) -> None:
    body = b'{"number": 7}'.ljust(LARGEST + (1 << 18))
    with listening(client.door, Shortcut) as port:
        heard = said(port, _sent(f"Content-Length: {len(body)}", body))
    assert heard.startswith(b"HTTP/1.1 400")
    assert heard.count(b"HTTP/1.1 ") == 2
    assert b'"status_code":5' in heard


@given(st.binary(max_size=200), st.sampled_from(["application/json", FORM, "", "text/html; charset=utf-16"]))
@settings(max_examples=300, deadline=None, derandomize=True, database=None)
def test_any_bytes_are_read_or_refused(body: bytes, kind: str) -> None:
    fields = fields_of(body, kind)
    assert fields is None or all(isinstance(name, str) for name in fields)


@cache
def _any_client() -> Client:
    return Client(application(Store(filled()), Ring(), (), Doing().operations()))


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=10,
)


@given(st.dictionaries(st.sampled_from(["number", "words", "sure"]) | st.text(), _JSON, max_size=4))
@settings(max_examples=60, deadline=None, derandomize=True, database=None)
def test_any_json_object_is_answered(fields: dict[str, Any]) -> None:
    assert _post(_any_client(), json.dumps(fields).encode("utf-8", "surrogatepass")).status == 200
