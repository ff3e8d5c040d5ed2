"""GET /guest_session/{guest_session_id}/rated/movies."""

import pytest

from tests.support.members import guest_session, member, session_of
from tests.support.shelved import many, numbers
from tests.support.world import World


@pytest.fixture
def guest(world: World) -> str:
    many(world, 3)
    return guest_session(world.database, world.clock)


def test_it_works(world: World, guest: str) -> None:
    for number, value in ((2, 7.5), (1, 10)):
        world.client.post(f"/movie/{number}/rating?guest_session_id={guest}", {"value": value})
    answer = world.client.get(f"/guest_session/{guest}/rated/movies")
    assert answer.status == 200
    assert {(row["id"], row["title"], row["rating"]) for row in answer.json["results"]} == {
        (2, "Film 2", 7.5),
        (1, "Film 1", 10.0),
    }
    assert (answer.json["page"], answer.json["total_pages"], answer.json["total_results"]) == (1, 1, 2)
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    assert world.client.round_trips == 3


def test_a_guest_who_has_rated_nothing_has_an_empty_page(world: World, guest: str) -> None:
    assert numbers(world, f"/guest_session/{guest}/rated/movies") == []


def test_it_is_nobody_elses(world: World, guest: str) -> None:
    other = guest_session(world.database, world.clock)
    world.client.post(f"/movie/1/rating?guest_session_id={guest}", {"value": 5})
    assert numbers(world, f"/guest_session/{other}/rated/movies") == []


def test_only_guests_have_one(world: World, guest: str) -> None:
    session = session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))
    for nobody in (session, "nobody", f"{guest}x", "%00"):
        assert world.client.get(f"/guest_session/{nobody}/rated/movies").code == (401, 3)


def test_no_page_may_include_it_as_a_script(world: World, guest: str) -> None:
    answer = world.client.get(f"/guest_session/{guest}/rated/movies?callback=steal")
    assert answer.headers["content-type"] == "application/json;charset=utf-8"
