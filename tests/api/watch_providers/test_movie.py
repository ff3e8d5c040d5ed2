"""GET /watch/providers/movie."""

import pytest

from tests.support.asgi import Client

NETFLIX = {
    "display_priorities": {"FR": 6},
    "display_priority": 0,
    "logo_path": "/netflix.jpg",
    "provider_name": "Netflix",
    "provider_id": 8,
}
APPLE_TV = {
    "display_priorities": {"FR": 1, "US": 2},
    "display_priority": 4,
    "logo_path": "/apple.jpg",
    "provider_name": "Apple TV",
    "provider_id": 2,
}
YOUTUBE = {
    "display_priorities": {},
    "display_priority": 9,
    "logo_path": None,
    "provider_name": "YouTube",
    "provider_id": 192,
}


def test_it_works(client: Client) -> None:
    answer = client.get("/watch/providers/movie")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"results": [APPLE_TV, NETFLIX, YOUTUBE]}


def test_a_region_shows_its_own_providers(client: Client) -> None:
    assert client.get("/watch/providers/movie?watch_region=FR").json == {"results": [APPLE_TV, NETFLIX]}
    assert client.get("/watch/providers/movie?watch_region=US").json == {"results": [APPLE_TV]}


@pytest.mark.parametrize("region", ["us", "ZZ", "nowhere"])
def test_an_unknown_region_has_none(client: Client, region: str) -> None:
    answer = client.get(f"/watch/providers/movie?watch_region={region}")
    assert (answer.status, answer.json) == (200, {"results": []})


def test_an_empty_region_is_none(client: Client) -> None:
    assert len(client.get("/watch/providers/movie?watch_region=&language=").json["results"]) == 3
