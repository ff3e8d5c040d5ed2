"""GET /tv/airing_today."""

from datetime import UTC, datetime

import pytest

from tests.support.asgi import Client
from tests.support.world import World


def test_it_works(world: World) -> None:
    world.wait(5)
    answer = world.client.get("/tv/airing_today")
    assert (answer.status, world.client.round_trips) == (200, 1)
    assert [row["id"] for row in answer.json["results"]] == [2000]


def test_on_another_day_nothing_airs(client: Client) -> None:
    assert client.get("/tv/airing_today").json["results"] == []


@pytest.mark.parametrize(
    ("timezone", "found"),
    [("", 0), ("America/New_York", 0), ("Europe/Berlin", 1), ("Asia/Tokyo", 1), ("nowhere", 0), ("../etc", 0)],
)
def test_the_day_is_that_of_the_time_zone(world: World, timezone: str, found: int) -> None:
    # Midnight has passed in Europe, not yet in New York, which counts where the zone is none.
    world.clock.moment = datetime(2026, 3, 6, 1, 30, tzinfo=UTC)
    assert world.client.get(f"/tv/airing_today?timezone={timezone}").json["total_results"] == found
