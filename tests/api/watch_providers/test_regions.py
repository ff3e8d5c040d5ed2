"""GET /watch/providers/regions."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/watch/providers/regions")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "results": [
            {"iso_3166_1": "GB", "english_name": "United Kingdom", "native_name": "United Kingdom"},
            {"iso_3166_1": "US", "english_name": "United States of America", "native_name": "United States"},
        ]
    }


def test_the_native_name_is_in_the_language_asked_for(client: Client) -> None:
    results = client.get("/watch/providers/regions?language=fr-FR").json["results"]
    assert [row["native_name"] for row in results] == ["Royaume-Uni", "États-Unis"]
