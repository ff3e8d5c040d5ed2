"""GET /movie/upcoming."""

from tests.support.asgi import Client
from tests.support.world import World, film


def test_it_works(world: World) -> None:
    world.edit(film(1001, "Alike 1001", popularity=999.0, release_date="2026-03-25"))
    world.edit(film(1002, "Alike 1002", popularity=998.0, release_date="2026-03-26"))
    world.keep()
    answer = world.client.get("/movie/upcoming")
    assert (answer.status, world.client.round_trips) == (200, 1)
    assert answer.json["dates"] == {"maximum": "2026-03-25", "minimum": "2026-03-04"}
    assert [row["id"] for row in answer.json["results"]] == [1001]


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/movie/upcoming?page=x").code == (400, 22)
