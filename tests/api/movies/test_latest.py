"""GET /movie/latest."""

from cinedex.db.engine import Database
from cinedex.kit.clock import FrozenClock
from tests.support.asgi import Client
from tests.support.world import World, client_of, film


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/latest")
    assert (answer.status, client.round_trips) == (200, 2)
    assert answer.json == client.get("/movie/335984").json


def test_it_is_kept_by_nobody(client: Client) -> None:
    headers = client.get("/movie/latest").headers
    assert headers["cache-control"] == "public, max-age=0"
    assert client.get("/movie/latest", if_none_match=headers["etag"]).status == 304


def test_a_newer_film_is_shown_at_once_under_another_tag(world: World) -> None:
    before = world.client.get("/movie/latest")
    world.edit(film(400000, "Newer"))
    after = world.client.get("/movie/latest", if_none_match=before.headers["etag"])
    assert (after.status, after.json["id"], after.json["title"]) == (200, 400000, "Newer")


def test_a_film_without_a_page_does_not_count(world: World) -> None:
    world.edit(film(400000, None))
    assert world.client.get("/movie/latest").json["id"] == 335984


def test_it_is_in_the_language_asked_for(client: Client) -> None:
    assert client.get("/movie/latest?language=de").json["poster_path"] == "/2049-de.jpg"


def test_head_works(client: Client) -> None:
    headed = client.request("HEAD", "/movie/latest")
    assert (headed.status, headed.body) == (200, b"")


def test_an_empty_database_has_none(database: Database, clock: FrozenClock) -> None:
    with client_of(database, clock) as client:
        answer = client.get("/movie/latest")
        assert answer.code == (404, 34)
        assert "etag" not in answer.headers
