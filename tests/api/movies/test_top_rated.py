"""GET /movie/top_rated."""

from tests.support import rows
from tests.support.asgi import Client
from tests.support.world import World, film


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/top_rated")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"page": 1, "results": [rows.BLADE_RUNNER], "total_pages": 1, "total_results": 1}


def test_it_takes_two_hundred_votes(world: World) -> None:
    for number, votes in ((1001, 199), (1002, 200)):
        world.edit(film(number, f"Alike {number}", base_vote_average=9.5, base_vote_count=votes))
    world.keep()
    assert [row["id"] for row in world.client.get("/movie/top_rated").json["results"]] == [1002, 78]


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/movie/top_rated?page=0").code == (400, 22)
