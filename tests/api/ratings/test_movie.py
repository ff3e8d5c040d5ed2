"""POST and DELETE /movie/{movie_id}/rating."""

import pytest

from tests.support.members import guest_session, member, session_of
from tests.support.world import World, film


@pytest.fixture
def session(world: World) -> str:
    world.edit(film(1, "First", base_vote_average=8.0, base_vote_count=3))
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    answer = world.client.post(f"/movie/1/rating?session_id={session}", {"value": 4.0})
    assert (answer.status, answer.json) == (201, {"success": True, "status_code": 1, "status_message": "Success."})
    assert answer.headers["cache-control"] == "no-store"


def test_the_average_follows_at_once(world: World, session: str) -> None:
    world.client.post(f"/movie/1/rating?session_id={session}", {"value": 4.0})
    shown = world.client.get("/movie/1").json
    assert (shown["vote_average"], shown["vote_count"]) == (7.0, 4)
    world.keep()
    rows = world.client.get("/discover/movie?vote_count.gte=4&vote_count.lte=4").json["results"]
    (row,) = (row for row in rows if row["id"] == 1)
    assert (row["vote_average"], row["vote_count"]) == (7.0, 4)


def test_a_second_rating_takes_the_place_of_the_first(world: World, session: str) -> None:
    world.client.post(f"/movie/1/rating?session_id={session}", {"value": 4.0})
    answer = world.client.post(f"/movie/1/rating?session_id={session}", {"value": 8.0})
    assert answer.code == (201, 12)
    shown = world.client.get("/movie/1").json
    assert (shown["vote_average"], shown["vote_count"]) == (8.0, 4)


def test_a_rating_can_be_taken_back(world: World, session: str) -> None:
    world.client.post(f"/movie/1/rating?session_id={session}", {"value": 4.0})
    assert world.client.delete(f"/movie/1/rating?session_id={session}").code == (200, 13)
    shown = world.client.get("/movie/1").json
    assert (shown["vote_average"], shown["vote_count"]) == (8.0, 3)
    assert world.client.get(f"/movie/1/account_states?session_id={session}").json["rated"] is False


def test_account_states_know_it(world: World, session: str) -> None:
    world.client.post(f"/movie/1/rating?session_id={session}", {"value": 8.5})
    assert world.client.get(f"/movie/1/account_states?session_id={session}").json == {
        "id": 1, "favorite": False, "rated": {"value": 8.5}, "watchlist": False,
    }  # fmt: skip
    assert world.client.round_trips == 3


def test_guests_rate(world: World, session: str) -> None:  # noqa: ARG001 - the film comes with it
    guest = guest_session(world.database, world.clock)
    assert world.client.post(f"/movie/1/rating?guest_session_id={guest}", {"value": 10}).code == (201, 1)
    states = world.client.get(f"/movie/1?append_to_response=account_states&guest_session_id={guest}").json
    assert states["account_states"] == {"favorite": False, "rated": {"value": 10.0}, "watchlist": False}


@pytest.mark.parametrize(
    ("value", "sentence"),
    [
        (0, "Value too low: Value must be greater than 0.0."),
        (-1, "Value too low: Value must be greater than 0.0."),
        (10.5, "Value too high: Value must be less than, or equal to 10.0."),
        (7.2, "Value invalid: Values must be a multiple of 0.50."),
    ],
)
def test_values_have_bounds(world: World, session: str, value: float, sentence: str) -> None:
    answer = world.client.post(f"/movie/1/rating?session_id={session}", {"value": value})
    assert answer.code == (400, 18)
    assert answer.json["status_message"] == sentence


def test_the_value_is_looked_at_before_the_film(world: World, session: str) -> None:
    assert world.client.post(f"/movie/9/rating?session_id={session}", {"value": 11}).code == (400, 18)
    assert world.client.post(f"/movie/9/rating?session_id={session}", {"value": 9}).code == (404, 34)


def test_nobody_rates_without_a_session(world: World, session: str) -> None:
    for bad in ("", "session_id=nobody", f"guest_session_id={session}"):
        assert world.client.post(f"/movie/1/rating?{bad}", {"value": 5}).code == (401, 3)


def test_a_body_that_is_no_object_is_refused(world: World, session: str) -> None:
    for body in (b"[", b"[1]", b"7", b'{"value": "much"}', b""):
        assert world.client.request("POST", f"/movie/1/rating?session_id={session}", body).code == (400, 5)
