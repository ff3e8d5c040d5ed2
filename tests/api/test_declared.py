"""What is known and not served yet answers 501 in TMDB's shape."""

import re

import pytest

from cinedex.wire.operations import Operation
from tests.support.asgi import Client
from tests.support.world import offered

NOT_SERVED = {
    "success": False,
    "status_code": 2,
    "status_message": "Invalid service: this service does not exist.",
}
OFFERED = offered()
DECLARED = [row for row in OFFERED if row.state == "declared"]


def _named(row: Operation) -> str:
    return f"{row.method} {row.path}"


@pytest.mark.parametrize("row", DECLARED, ids=_named)
def test_it_works(client: Client, row: Operation) -> None:
    answer = client.request(row.method, re.sub(r"\{\w+\}", "78", row.path))
    assert (answer.status, answer.json) == (501, NOT_SERVED)
    assert client.round_trips == 0


def test_it_is_kept_by_nobody(client: Client) -> None:
    headers = client.get("/movie/78/lists").headers
    assert "etag" not in headers
    assert "cache-control" not in headers


def test_what_is_not_even_known_is_404_34(client: Client) -> None:
    for target in ("/movies/78", "/movie/78/reviews/1", "/", "", "/genre/list"):
        assert client.get(target).code == (404, 34)
