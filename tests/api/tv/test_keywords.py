"""GET /tv/{series_id}/keywords."""

from tests.support.asgi import Client
from tests.support.world import World, keyword

KEYWORDS = [{"id": 2421, "name": "shipyard"}, {"id": 2420, "name": "harbour"}]


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/keywords")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2000, "results": KEYWORDS}


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/tv/2000?append_to_response=keywords").json["keywords"] == {"results": KEYWORDS}


def test_a_series_without_keywords_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2002/keywords").json == {"id": 2002, "results": []}


def test_a_series_known_by_a_keyword_alone_has_it(client: Client) -> None:
    assert client.get("/tv/2003/keywords").json == {"id": 2003, "results": [{"id": 2420, "name": "harbour"}]}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/keywords").code == (404, 34)


def test_a_renamed_keyword_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(keyword(2420, "port"))
    world.keep()
    assert world.client.get("/tv/2000/keywords").json["results"][1] == {"id": 2420, "name": "port"}
