"""A rate that holds for each key, where somebody set one."""

from datetime import UTC, datetime, timedelta

import pytest

from cinedex.documents.store import Store
from cinedex.kit.clock import FrozenClock
from cinedex.wire.door import application
from cinedex.wire.rate import RateLimit
from tests.wire.client import KEY, TOKEN, Client, Ring
from tests.wire.little import MOVIE, OPERATIONS, filled


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(datetime(2026, 3, 1, 12, tzinfo=UTC))


@pytest.fixture
def client(clock: FrozenClock) -> Client:
    limit = RateLimit("3/10 seconds", clock)
    return Client(application(Store(filled()), Ring(), (MOVIE,), OPERATIONS, limit=limit))


def test_what_is_beyond_it_is_refused_until_the_window_ends(client: Client, clock: FrozenClock) -> None:
    assert [client.get("/3/movie/550").status for _ in range(3)] == [200] * 3
    answer = client.get("/3/movie/550")
    assert (answer.status, answer.json) == (
        429,
        {
            "success": False,
            "status_code": 25,
            "status_message": "Your request count (#) is over the allowed limit of (3): Try again in 10 seconds.",
        },
    )
    assert answer.headers["retry-after"] == "10"
    assert "cache-control" not in answer.headers
    clock.moment += timedelta(seconds=10)
    assert client.get("/3/movie/550").status == 200


def test_what_is_not_there_counts_too(client: Client) -> None:
    assert [client.get("/3/nothing").status for _ in range(4)] == [404, 404, 404, 429]


def test_each_key_has_its_own(client: Client) -> None:
    assert [client.get("/3/movie/550").status for _ in range(4)][-1] == 429
    token = {"Authorization": f"Bearer {TOKEN}"}
    assert client.get("/3/movie/550", key=False, headers=token).status == 200


def test_nobody_escapes_by_another_wrong_key_beside_the_right_one(client: Client) -> None:
    headers = [{"Authorization": f"Bearer wrong{number}"} for number in range(4)]
    assert [client.get("/3/movie/550", headers=one).status for one in headers] == [200, 200, 200, 429]


def test_without_a_key_it_is_the_key_that_is_missing(client: Client) -> None:
    assert [client.get("/3/movie/550", key=False).status for _ in range(5)] == [401] * 5


def test_what_needs_no_key_is_not_counted(client: Client) -> None:
    assert [client.get(f"/openapi.json?api_key={KEY}", key=False).status for _ in range(5)] == [200] * 5
