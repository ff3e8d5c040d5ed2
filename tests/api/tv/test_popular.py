"""GET /tv/popular."""

from tests.support.asgi import Client
from tests.support.world import World, show


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/popular")
    assert (answer.status, client.round_trips) == (200, 1)
    told = answer.json
    assert (told["page"], told["total_pages"], told["total_results"], len(told["results"])) == (1, 2, 29, 20)
    assert [row["popularity"] for row in told["results"]] == sorted(
        (row["popularity"] for row in told["results"]), reverse=True
    )


def test_series_for_adults_are_left_out(world: World) -> None:
    world.edit(show(2301, "Alike 2301", adult=True, popularity=699.0))
    world.keep()
    assert world.client.get("/tv/popular").json["total_results"] == 28


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/tv/popular?page=501").code == (400, 22)
