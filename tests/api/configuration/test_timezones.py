"""GET /configuration/timezones."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/configuration/timezones")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == [
        {"iso_3166_1": "AD", "zones": ["Europe/Andorra"]},
        {"iso_3166_1": "DE", "zones": ["Europe/Berlin", "Europe/Busingen"]},
    ]
