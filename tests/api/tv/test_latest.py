"""GET /tv/latest."""

from cinedex.catalog.refs import Series
from cinedex.db.engine import Database
from cinedex.db.tables import titles
from cinedex.kit.clock import FrozenClock
from tests.support.asgi import Client
from tests.support.world import World, client_of, of, show, translations

NEWEST = Series(2_000_000_000)


def test_it_works(world: World) -> None:
    world.edit(show(NEWEST.id, "The Newest", original_language="en"))
    latest = world.client.get("/tv/latest")
    assert (latest.status, world.client.round_trips) == (200, 2)
    assert latest.json == world.client.get(f"/tv/{NEWEST.id}").json
    assert latest.json["name"] == "The Newest"


def test_it_is_kept_by_nobody(client: Client) -> None:
    assert client.get("/tv/latest").headers["cache-control"] == "public, max-age=0"


def test_it_is_in_the_language_asked_for(world: World) -> None:
    world.edit(show(NEWEST.id, "The Newest"), translations(NEWEST, de_DE={"title": "Die Neueste"}))
    assert world.client.get("/tv/latest?language=de").json["name"] == "Die Neueste"


def test_a_series_known_by_its_parts_alone_is_none(world: World) -> None:
    before = world.client.get("/tv/latest").json
    world.edit(of(NEWEST, titles.title_keyword, {"keyword_id": 2420}))
    assert world.client.get("/tv/latest").json == before


def test_a_newer_series_changes_the_tag(world: World) -> None:
    before = world.client.get("/tv/latest")
    assert world.client.get("/tv/latest", if_none_match=before.headers["etag"]).status == 304
    world.edit(show(NEWEST.id, "The Newest"))
    assert world.client.get("/tv/latest", if_none_match=before.headers["etag"]).status == 200


def test_another_day_has_another_tag(world: World) -> None:
    before = world.client.get("/tv/latest")
    world.wait(1)
    assert world.client.get("/tv/latest", if_none_match=before.headers["etag"]).status == 200


def test_an_empty_database_has_none(database: Database, clock: FrozenClock) -> None:
    with client_of(database, clock) as client:
        assert client.get("/tv/latest").code == (404, 34)
