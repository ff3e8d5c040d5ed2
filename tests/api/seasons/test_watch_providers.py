"""GET /tv/{series_id}/season/{season_number}/watch/providers."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/watch/providers")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "id": 2101,
        "results": {
            "GB": {
                "link": "https://www.themoviedb.org/tv/2000/season/1/watch",
                "buy": [
                    {"logo_path": "/apple.jpg", "provider_id": 2, "provider_name": "Apple TV", "display_priority": 4}
                ],
            }
        },
    }


def test_a_season_that_nobody_offers_has_an_empty_object(client: Client) -> None:
    assert client.get("/tv/2000/season/2/watch/providers").json == {"id": 2102, "results": {}}


def test_an_unknown_season_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/9/watch/providers").code == (404, 34)
