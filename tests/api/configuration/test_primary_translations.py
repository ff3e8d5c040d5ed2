"""GET /configuration/primary_translations."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/configuration/primary_translations")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == ["da-DK", "en-US", "fr-FR", "pt-BR", "pt-PT"]
