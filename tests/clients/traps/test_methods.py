"""Methods other than GET, and what browsers ask beforehand."""

from typing import Any

import pytest

from tests.clients.expected import films, refusals
from tests.clients.running import Address
from tests.clients.traps.served import LONG
from tests.clients.wire import ask, raw


@pytest.mark.parametrize("target", ["/3/movie/78", "/3/movie/999999999", LONG, "/3/configuration"])
def test_head_is_get_without_the_body(server: Address, target: str) -> None:
    whole, head = ask(server, target), ask(server, target, "HEAD")
    assert (head.status, head.body) == (whole.status, b"")
    for headers in (whole.headers, head.headers):
        headers.pop("date", None)
    assert head.headers == whole.headers


@pytest.mark.parametrize("target", ["/3/movie/78", "/3/movie/popular", "/3/nowhere", "/3/movie/78/rating"])
def test_preflight_needs_no_key(server: Address, target: str) -> None:
    asked: dict[str, Any] = {
        "origin": "https://app.example", "access_control_request_method": "GET",
        "access_control_request_headers": "authorization,content-type",
    }  # fmt: skip
    answer = ask(server, target, "OPTIONS", token=False, **asked)
    assert (answer.status, answer.body) == (204, b"")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "GET" in answer.headers["access-control-allow-methods"]
    assert {"authorization", "content-type"} <= set(answer.headers["access-control-allow-headers"].split(", "))


@pytest.mark.parametrize("target", ["/3/movie/78", "/3/movie/999999999", "/3/movie/popular", "/openapi.json"])
def test_any_page_may_read_any_answer(server: Address, target: str) -> None:
    answer = ask(server, target, origin="https://app.example")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "Origin" in answer.headers["vary"]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "BREW"])
def test_another_method_is_not_found(server: Address, method: str) -> None:
    if method == "BREW":
        head = raw(server, b"BREW /3/movie/78 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 4")
        return
    answer = ask(server, "/3/movie/78", method, body=b"{}", content_type="application/json")
    assert (answer.status, answer.json) == (404, refusals.NOT_FOUND)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("POST", "/3/movie/78/rating", 401),
        ("DELETE", "/3/movie/78/rating", 401),
        ("DELETE", "/3/authentication/session", 404),
    ],
)
def test_sessions_are_looked_for_in_bodies(server: Address, method: str, path: str, status: int) -> None:
    body = b'{"value":8.0,"session_id":"x"}'
    assert ask(server, path, method, body=body, content_type="application/json;charset=utf-8").status == status


@pytest.mark.parametrize("method", ["POST", "DELETE"])
@pytest.mark.parametrize("body", [b"not json", b"\xff", b"[]"])
def test_a_body_that_cannot_be_read_is_refused(server: Address, method: str, body: bytes) -> None:
    answer = ask(server, "/3/movie/78/rating", method, body=body, content_type="application/json;charset=utf-8")
    assert (answer.status, answer.json["status_code"]) == (400, 5)


def test_a_body_on_a_read_is_ignored(server: Address) -> None:
    answer = ask(server, "/3/movie/78", body=b'{"language":"fr-FR"}', content_type="application/json")
    assert answer.json == films.DETAILS
