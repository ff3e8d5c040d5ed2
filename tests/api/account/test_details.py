"""GET /account and /account/{account_id}."""

import pytest

from tests.support.members import member, session_of
from tests.support.world import World


@pytest.fixture
def session(world: World) -> str:
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    answer = world.client.get(f"/account/1?session_id={session}")
    assert (answer.status, answer.json) == (
        200,
        {
            "avatar": {"gravatar": {"hash": "d41d8cd98f00b204e9800998ecf8427e"}, "tmdb": {"avatar_path": None}},
            "id": 1,
            "iso_639_1": "en",
            "iso_3166_1": "US",
            "name": "",
            "include_adult": False,
            "username": "Alice",
        },
    )
    assert answer.headers["cache-control"] == "no-store"
    assert "etag" not in answer.headers
    assert world.client.round_trips == 1


def test_the_session_says_whose_it_is(world: World, session: str) -> None:
    bob = member(world.database, world.clock, "Bob")
    for path in ("/account", "/account/", f"/account/{bob}", "/account/null", "/account/%7Baccount_id%7D"):
        assert world.client.get(f"{path}?session_id={session}").json["id"] == 1


def test_nobody_is_told_without_a_session(world: World, session: str) -> None:
    for query in ("", "?session_id=", "?session_id=nobody", f"?session_id={session}x"):
        assert world.client.get(f"/account{query}").code == (401, 3)
        assert world.client.get(f"/account/1{query}").code == (401, 3)


def test_no_page_may_include_it_as_a_script(world: World, session: str) -> None:
    answer = world.client.get(f"/account?session_id={session}&callback=steal")
    assert answer.headers["content-type"] == "application/json;charset=utf-8"
    assert answer.json["username"] == "Alice"
