"""GET /person/latest."""

from cinedex.catalog.refs import Person
from cinedex.db.engine import Database
from cinedex.db.tables import media
from cinedex.documents.edit import remove
from cinedex.kit.clock import FrozenClock
from tests.support.asgi import Client
from tests.support.night_shift import EXTRAS
from tests.support.world import World, client_of, of, person, translations

NEWEST = EXTRAS[-1]


def test_it_works(client: Client) -> None:
    answer = client.get("/person/latest")
    assert (answer.status, client.round_trips) == (200, 2)
    assert answer.json == client.get(f"/person/{NEWEST}").json


def test_it_is_kept_by_nobody(client: Client) -> None:
    assert client.get("/person/latest").headers["cache-control"] == "public, max-age=0"


def test_a_newer_person_is_shown_at_once(world: World) -> None:
    world.edit(person(8000, "Newer"), translations(Person(8000), fr_FR={"overview": "Nouvelle."}))
    assert world.client.get("/person/latest").json["name"] == "Newer"
    assert world.client.get("/person/latest?language=fr").json["biography"] == "Nouvelle."


def test_a_person_without_a_page_does_not_count(world: World) -> None:
    world.edit(of(Person(8000), media.external_id, {"source": "imdb_id", "value": "nm8000"}))
    assert world.client.get("/person/8000").code == (404, 34)
    assert world.client.get("/person/latest").json["id"] == NEWEST


def test_a_person_taken_out_is_the_newest_no_more(world: World) -> None:
    remove(world.database, Person(NEWEST), world.clock)
    assert world.client.get("/person/latest").json["id"] == NEWEST - 1


def test_an_empty_database_has_none(database: Database, clock: FrozenClock) -> None:
    with client_of(database, clock) as client:
        assert client.get("/person/latest").code == (404, 34)
        assert client.get("/person/popular").json == {
            "page": 1, "results": [], "total_pages": 1, "total_results": 0,
        }  # fmt: skip
