"""GET /watch/providers/tv."""

from tests.support.asgi import Client

NETFLIX = {
    "display_priorities": {"DK": 0},
    "display_priority": 1,
    "logo_path": "/netflix.jpg",
    "provider_name": "Netflix",
    "provider_id": 8,
}


def test_it_works(client: Client) -> None:
    answer = client.get("/watch/providers/tv")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"results": [NETFLIX]}


def test_a_region_shows_its_own_providers(client: Client) -> None:
    assert client.get("/watch/providers/tv?watch_region=DK").json == {"results": [NETFLIX]}
    assert client.get("/watch/providers/tv?watch_region=FR").json == {"results": []}
