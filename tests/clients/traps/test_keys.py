"""Keys and tokens, in every place and spelling that real clients send them in."""

import pytest

from tests.clients.expected import films, refusals
from tests.clients.running import Address
from tests.clients.wire import ask


def test_a_key_in_the_query(server: Address) -> None:
    assert ask(server, f"/3/movie/78?api_key={server.api_key}", token=False).json == films.DETAILS


@pytest.mark.parametrize("scheme", ["Bearer", "bearer", "BEARER"])
def test_a_token_in_the_header(server: Address, scheme: str) -> None:
    answer = ask(server, "/3/movie/78", token=False, authorization=f"{scheme} {server.access_token}")
    assert answer.json == films.DETAILS


def test_either_suffices(server: Address) -> None:
    assert ask(server, "/3/movie/78?api_key=").status == 200
    assert ask(server, "/3/movie/78?api_key=wrong").status == 200
    both = f"/3/movie/78?api_key={server.api_key}"
    assert ask(server, both, token=False, authorization="Bearer wrong").status == 200


def test_the_two_are_not_interchangeable(server: Address) -> None:
    as_token = ask(server, "/3/movie/78", token=False, authorization=f"Bearer {server.api_key}")
    as_key = ask(server, f"/3/movie/78?api_key={server.access_token}", token=False)
    assert (as_token.code, as_key.code) == ((401, 7), (401, 7))


@pytest.mark.parametrize("target", ["/3/movie/78", "/3/movie/999999999", "/3/nowhere", "/3", "/3/movie/78?page=x"])
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE"])
def test_without_one_nothing_else_is_looked_at(server: Address, target: str, method: str) -> None:
    answer = ask(server, target, method, token=False)
    assert (answer.status, answer.json) == (401, refusals.INVALID_KEY)
    assert list(answer.json) == ["status_code", "status_message", "success"]


@pytest.mark.parametrize("query", ["", "?api_key=anything", "?api_key="])
def test_an_open_server_takes_any_key_or_none(open_server: Address, query: str) -> None:
    assert ask(open_server, f"/3/movie/78{query}", token=False).json == films.DETAILS
