"""GET /person/changes."""

from cinedex.catalog.refs import Person
from cinedex.catalog.statements import Members, Statement
from cinedex.db.tables import people
from tests.support.asgi import Client
from tests.support.world import World, person


def test_it_works(world: World) -> None:
    world.wait(days=2)
    world.edit(person(578, "Ridley Scott", birthday="1937-11-30"))
    world.edit(person(9001, "Ada", adult=True))
    answer = world.client.get("/person/changes")
    assert (answer.status, world.client.round_trips) == (200, 1)
    # People bear the flag as well, and never `true`, as recorded in 2026.
    assert answer.json == {
        "results": [
            {"id": 9001, "adult": True, "softcore": False},
            {"id": 578, "adult": False, "softcore": False},
        ],
        "page": 1,
        "total_pages": 1,
        "total_results": 2,
    }


def test_a_person_who_is_gone_is_listed_without_flags(world: World) -> None:
    world.edit(person(9001, "Ada"))
    world.wait(days=2)
    world.edit(Statement(Person(9001), "own", (Members(people.person, {"id": 9001}, ()),)))
    assert world.client.get("/person/changes").json["results"] == [{"id": 9001, "adult": None, "softcore": None}]


def test_popularity_is_no_change(world: World) -> None:
    world.wait(days=2)
    world.edit(person(3, "Harrison Ford", popularity=12.0))
    assert world.client.get("/person/changes").json["total_results"] == 0


def test_a_wrong_window_is_refused(client: Client) -> None:
    assert client.get("/person/changes?start_date=2026-01-01&end_date=2026-01-16").code == (422, 20)
    assert client.get("/person/changes?end_date=never").code == (400, 23)
