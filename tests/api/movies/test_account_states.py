"""GET /movie/{movie_id}/account_states."""

import pytest

from tests.support.members import guest_session, member, session_of
from tests.support.world import World, film

NOBODY = {
    "success": False,
    "status_code": 3,
    "status_message": "Authentication failed: You do not have permissions to access the service.",
}


@pytest.fixture
def session(world: World) -> str:
    world.edit(film(1, "Film"))
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    answer = world.client.get(f"/movie/1/account_states?session_id={session}")
    assert (answer.status, answer.json) == (200, {"id": 1, "favorite": False, "rated": False, "watchlist": False})
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    assert world.client.round_trips == 3


def test_it_knows_all_that_was_left(world: World, session: str) -> None:
    world.client.post(f"/movie/1/rating?session_id={session}", {"value": 8.5})
    for name in ("favorite", "watchlist"):
        body = {"media_type": "movie", "media_id": 1, name: True}
        world.client.post(f"/account/1/{name}?session_id={session}", body)
    answer = world.client.get(f"/movie/1/account_states?session_id={session}")
    assert answer.json == {"id": 1, "favorite": True, "rated": {"value": 8.5}, "watchlist": True}


def test_guests_have_ratings_alone(world: World, session: str) -> None:
    guest = guest_session(world.database, world.clock)
    world.client.post(f"/movie/1/rating?guest_session_id={guest}", {"value": 8})
    answer = world.client.get(f"/movie/1/account_states?guest_session_id={guest}")
    assert answer.json == {"id": 1, "favorite": False, "rated": {"value": 8.0}, "watchlist": False}
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.get(f"/movie/1/account_states?session_id={session}").json["rated"] is False


def test_it_is_appended_without_its_id(world: World, session: str) -> None:
    answer = world.client.get(f"/movie/1?append_to_response=account_states,keywords&session_id={session}")
    assert answer.json["account_states"] == {"favorite": False, "rated": False, "watchlist": False}
    assert "keywords" in answer.json
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    assert world.client.round_trips == 3


def test_without_a_session_the_block_is_the_refusal_and_the_rest_stands(world: World, session: str) -> None:
    for query in ("", "&session_id=nobody", f"&guest_session_id={session}"):
        answer = world.client.get(f"/movie/1?append_to_response=account_states,keywords{query}")
        assert answer.status == 200
        assert answer.json["id"] == 1
        assert answer.json["account_states"] == NOBODY
        assert "keywords" in answer.json


def test_alone_it_is_refused_without_a_session(world: World, session: str) -> None:
    answer = world.client.get("/movie/1/account_states")
    assert (answer.status, answer.json) == (401, NOBODY)
    assert world.client.get(f"/movie/1/account_states?guest_session_id={session}").code == (401, 3)


def test_who_asks_comes_before_what_is_asked_for(world: World, session: str) -> None:
    assert world.client.get("/movie/9/account_states").code == (401, 3)
    assert world.client.get(f"/movie/9/account_states?session_id={session}").code == (404, 34)


def test_no_page_may_include_it_as_a_script(world: World, session: str) -> None:
    answer = world.client.get(f"/movie/1/account_states?session_id={session}&callback=steal")
    assert answer.headers["content-type"] == "application/json;charset=utf-8"
