"""GET /keyword/{keyword_id}/movies."""

from tests.support import rows
from tests.support.asgi import Client
from tests.support.world import World, film


def test_it_works(client: Client) -> None:
    answer = client.get("/keyword/310/movies")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "id": 310, "page": 1, "results": [rows.BLADE_RUNNER], "total_pages": 1, "total_results": 1,
    }  # fmt: skip


def test_films_for_adults_are_listed_when_asked_for(world: World) -> None:
    world.edit(film(78, "Blade Runner", adult=True))
    world.keep()
    assert world.client.get("/keyword/310/movies").json["total_results"] == 0
    assert world.client.get("/keyword/310/movies?include_adult=true").json["total_results"] == 1


def test_an_unknown_keyword_is_404_34(client: Client) -> None:
    assert client.get("/keyword/999999999/movies").code == (404, 34)


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/keyword/310/movies?page=0").code == (400, 22)
