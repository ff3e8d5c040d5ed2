"""GET /person/{person_id}/changes."""

from cinedex.catalog.refs import Person
from cinedex.db.tables import people
from tests.catalog import facts
from tests.support.asgi import Client
from tests.support.world import World, of, person


def test_it_works(world: World) -> None:
    world.wait(days=2)
    world.edit(
        person(3, "Harrison Ford", gender=1, profile_path="/ford-2.jpg"),
        facts.text(Person(3), "pl", "PL", overview="Aktor."),
        of(Person(3), people.also_known_as, {"name": "Harry"}),
    )
    answer = world.client.get("/person/3/changes")
    assert (answer.status, world.client.round_trips) == (200, 2)
    found = [
        (change["key"], item["action"], item.get("value"), item.get("original_value"), item["iso_639_1"])
        for change in answer.json["changes"]
        for item in change["items"]
    ]
    assert found == [
        ("general", "updated", {"gender": 1}, {"gender": 2}, ""),
        (
            "images",
            "updated",
            {"profile": {"file_path": "/ford-2.jpg"}},
            {"profile": {"file_path": "/ford.jpg"}},
            "",
        ),
        ("translations", "added", "pl-PL", None, ""),
        ("biography", "added", "Aktor.", None, "pl"),
        ("also_known_as", "added", ["Harry"], None, ""),
    ]


def test_appended_it_stands_under_its_name(world: World) -> None:
    world.wait(days=2)
    world.edit(person(3, "Harrison Ford", birthday="1942-07-13"))
    answer = world.client.get("/person/3?append_to_response=changes").json
    assert [change["key"] for change in answer["changes"]["changes"]] == ["birthday"]


def test_an_unknown_person_is_404_34(client: Client) -> None:
    assert client.get("/person/999999999/changes").code == (404, 34)
