"""GET /timezones/list, the older form of time zones."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/timezones/list")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == [{"AD": ["Europe/Andorra"]}, {"DE": ["Europe/Berlin", "Europe/Busingen"]}]
