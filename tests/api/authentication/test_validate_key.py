"""GET /authentication."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/authentication")
    assert (answer.status, answer.json) == (200, {"success": True})
    assert answer.headers["cache-control"] == "public, max-age=0"
    assert client.round_trips == 0
