"""GET /tv/on_the_air."""

from tests.support.asgi import Client
from tests.support.world import World


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/on_the_air")
    assert (answer.status, client.round_trips) == (200, 1)
    assert [row["id"] for row in answer.json["results"]] == [2000]


def test_it_looks_seven_days_ahead(world: World) -> None:
    # The next episode airs on 6 March, and none in May.
    for days, found in ((0, 1), (5, 1), (60, 0)):
        world.wait(days)
        assert world.client.get("/tv/on_the_air").json["total_results"] == found


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/tv/on_the_air?page=0").code == (400, 22)
