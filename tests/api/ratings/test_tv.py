"""POST and DELETE /tv/{series_id}/rating."""

import pytest

from tests.support.members import guest_session, member, session_of
from tests.support.world import World, show


@pytest.fixture
def session(world: World) -> str:
    world.edit(show(1, "Show", base_vote_average=8.0, base_vote_count=3))
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    answer = world.client.post(f"/tv/1/rating?session_id={session}", {"value": 4})
    assert (answer.status, answer.json) == (201, {"success": True, "status_code": 1, "status_message": "Success."})
    assert answer.headers["cache-control"] == "no-store"


def test_the_average_follows_at_once(world: World, session: str) -> None:
    world.client.post(f"/tv/1/rating?session_id={session}", {"value": 4})
    shown = world.client.get("/tv/1").json
    assert (shown["vote_average"], shown["vote_count"]) == (7.0, 4)
    (row,) = world.client.get(f"/account/1/rated/tv?session_id={session}").json["results"]
    assert (row["vote_average"], row["vote_count"], row["rating"]) == (7.0, 4, 4.0)
    world.keep()
    rows = world.client.get("/discover/tv?vote_count.gte=4&vote_count.lte=4").json["results"]
    assert [(row["vote_average"], row["vote_count"]) for row in rows if row["id"] == 1] == [(7.0, 4)]


def test_it_can_be_changed_and_taken_back(world: World, session: str) -> None:
    target = f"/tv/1/rating?session_id={session}"
    assert world.client.post(target, {"value": 4}).code == (201, 1)
    assert world.client.post(target, {"value": "8.0"}).code == (201, 12)
    assert world.client.get("/tv/1").json["vote_average"] == 8.0
    for _ in range(2):
        assert world.client.delete(target).code == (200, 13)
    shown = world.client.get("/tv/1").json
    assert (shown["vote_average"], shown["vote_count"]) == (8.0, 3)


def test_guests_rate(world: World, session: str) -> None:  # noqa: ARG001 - the series comes with it
    guest = guest_session(world.database, world.clock)
    assert world.client.post(f"/tv/1/rating?guest_session_id={guest}", {"value": 10}).code == (201, 1)
    assert world.client.delete(f"/tv/1/rating?guest_session_id={guest}").code == (200, 13)


def test_who_comes_before_the_value_and_the_value_before_the_series(world: World, session: str) -> None:
    assert world.client.post("/tv/9/rating", {"value": 11}).code == (401, 3)
    assert world.client.post(f"/tv/9/rating?session_id={session}", {"value": 11}).code == (400, 18)
    assert world.client.post(f"/tv/9/rating?session_id={session}", {"value": 9}).code == (404, 34)
    assert world.client.delete(f"/tv/9/rating?session_id={session}").code == (404, 34)
