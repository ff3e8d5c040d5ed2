"""GET /certification/tv/list."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/certification/tv/list")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"certifications": {"US": [{"certification": "TV-MA", "meaning": "For adults.", "order": 6}]}}
