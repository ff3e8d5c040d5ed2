"""Answers wrapped in a call, for pages too old for anything else."""

import json
from urllib.parse import urlencode

import pytest

from tests.clients.expected import films, refusals
from tests.clients.running import Address
from tests.clients.wire import ask


@pytest.mark.parametrize("name", ["fn", "a.b.c", "$", "_f1", "rows[0]"])
def test_a_callback_wraps_the_answer(server: Address, name: str) -> None:
    answer = ask(server, f"/3/movie/78?{urlencode({'callback': name})}")
    assert answer.headers["content-type"].startswith("application/javascript")
    script = answer.body.decode()
    start = f"/**/{name}("
    assert script.startswith(start)
    assert json.loads(script[len(start) : -1]) == films.DETAILS


@pytest.mark.parametrize("name", ["alert(1)", "a;b", "<script>", "a b", "", "1a", "a" * 500, "fn\n"])
def test_what_is_no_name_is_ignored(server: Address, name: str) -> None:
    answer = ask(server, f"/3/movie/78?{urlencode({'callback': name})}")
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.json == films.DETAILS


def test_errors_are_wrapped_too(server: Address) -> None:
    answer = ask(server, "/3/movie/999999999?callback=fn")
    assert answer.status == 404
    assert json.loads(answer.body.removeprefix(b"/**/fn(")[:-1]) == refusals.NOT_FOUND
