"""GET /movie/{movie_id}/watch/providers."""

from cinedex.catalog.statements import Values
from cinedex.db.tables import watch
from tests.support.asgi import Client
from tests.support.blade_runner import BARE
from tests.support.world import World, entry, of

RESULTS = {
    "FR": {"link": "https://www.themoviedb.org/movie/78/watch?locale=FR"},
    "US": {
        "link": "https://www.themoviedb.org/movie/78/watch?locale=US",
        "flatrate": [
            {"logo_path": "/netflix.jpg", "provider_id": 8, "provider_name": "Netflix", "display_priority": 0}
        ],
        "rent": [
            {"logo_path": "/apple.jpg", "provider_id": 2, "provider_name": "Apple TV", "display_priority": 4},
            {"logo_path": None, "provider_id": 192, "provider_name": "YouTube", "display_priority": 9},
        ],
    },
}


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/watch/providers")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, "results": RESULTS}


def test_a_way_of_watching_that_nobody_offers_is_absent(client: Client) -> None:
    results = client.get("/movie/78/watch/providers").json["results"]
    assert list(results["FR"]) == ["link"]
    assert "buy" not in results["US"]


def test_an_offer_without_a_link_has_an_empty_one(world: World) -> None:
    offer: Values = {"iso_3166_1": "GB", "monetization": "buy", "provider_id": 2, "display_priority": 4}
    world.edit(of(BARE, watch.availability, offer))
    assert world.client.get("/movie/501/watch/providers").json["results"]["GB"] == {
        "link": "",
        "buy": [{"logo_path": "/apple.jpg", "provider_id": 2, "provider_name": "Apple TV", "display_priority": 4}],
    }


def test_appended_they_keep_the_slash_in_their_name_and_have_no_id(client: Client) -> None:
    for name in ("watch/providers", "watch%2Fproviders"):
        answer = client.get(f"/movie/78?append_to_response={name}").json
        assert answer["watch/providers"] == {"results": RESULTS}


def test_a_film_without_any_has_an_empty_object(client: Client) -> None:
    assert client.get("/movie/501/watch/providers").json == {"id": 501, "results": {}}


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/watch/providers").code == (404, 34)


def test_a_renamed_provider_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(entry(watch.watch_provider, {"id": 8}, name="Flix"))
    world.keep()
    results = world.client.get("/movie/78/watch/providers").json["results"]
    assert results["US"]["flatrate"][0]["provider_name"] == "Flix"
