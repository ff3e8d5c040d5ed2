"""GET /movie/{movie_id}/keywords."""

from tests.support.asgi import Client
from tests.support.world import World, keyword

KEYWORDS = [{"id": 4565, "name": "dystopia"}, {"id": 310, "name": "artificial intelligence"}]


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/keywords")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, "keywords": KEYWORDS}


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/movie/78?append_to_response=keywords").json["keywords"] == {"keywords": KEYWORDS}


def test_a_film_known_by_its_keywords_alone_has_them_though_it_has_no_page(client: Client) -> None:
    assert client.get("/movie/500").code == (404, 34)
    assert client.get("/movie/500/keywords").json == {"id": 500, "keywords": [KEYWORDS[1]]}


def test_a_film_without_keywords_has_an_empty_list(client: Client) -> None:
    assert client.get("/movie/501/keywords").json == {"id": 501, "keywords": []}


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/keywords").code == (404, 34)


def test_a_renamed_keyword_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(keyword(4565, "bleak future"))
    world.keep()
    assert world.client.get("/movie/78/keywords").json["keywords"][0] == {"id": 4565, "name": "bleak future"}
