"""GET /tv/{series_id}/watch/providers."""

from cinedex.db.tables import watch
from tests.support.asgi import Client
from tests.support.world import World, entry

RESULTS = {
    "US": {
        "link": "https://www.themoviedb.org/tv/2000/watch",
        "flatrate": [
            {"logo_path": "/netflix.jpg", "provider_id": 8, "provider_name": "Netflix", "display_priority": 0}
        ],
    }
}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/watch/providers")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2000, "results": RESULTS}


def test_appended_it_keeps_its_stroke(client: Client) -> None:
    answer = client.get("/tv/2000?append_to_response=watch/providers").json
    assert answer["watch/providers"] == {"results": RESULTS}


def test_a_series_that_nobody_offers_has_an_empty_object(client: Client) -> None:
    assert client.get("/tv/2002/watch/providers").json == {"id": 2002, "results": {}}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/watch/providers").code == (404, 34)


def test_a_renamed_provider_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(entry(watch.watch_provider, {"id": 8}, name="Nettflicks"))
    world.keep()
    offers = world.client.get("/tv/2000/watch/providers").json["results"]["US"]["flatrate"]
    assert [offer["provider_name"] for offer in offers] == ["Nettflicks"]
