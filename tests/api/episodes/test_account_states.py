"""GET /tv/{series_id}/season/{season_number}/episode/{episode_number}/account_states."""

import pytest

from tests.support.members import guest_session, member, session_of
from tests.support.world import World, episode, season, show

PATH = "/tv/1/season/1/episode/1"


@pytest.fixture
def session(world: World) -> str:
    world.edit(show(1, "Show"), season(11, 1, 1), episode(111, 1, 1, 1))
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    answer = world.client.get(f"{PATH}/account_states?session_id={session}")
    assert (answer.status, answer.json) == (200, {"id": 111, "rated": False})
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.round_trips == 3
    world.client.post(f"{PATH}/rating?session_id={session}", {"value": 9})
    assert world.client.get(f"{PATH}/account_states?session_id={session}").json == {"id": 111, "rated": {"value": 9.0}}


def test_guests_have_ratings_too(world: World, session: str) -> None:
    guest = guest_session(world.database, world.clock)
    world.client.post(f"{PATH}/rating?guest_session_id={guest}", {"value": 0.5})
    for query, rated in ((f"guest_session_id={guest}", {"value": 0.5}), (f"session_id={session}", False)):
        assert world.client.get(f"{PATH}/account_states?{query}").json["rated"] == rated


def test_it_is_appended_to_an_episode(world: World, session: str) -> None:
    answer = world.client.get(f"{PATH}?append_to_response=account_states,images&session_id={session}")
    assert answer.json["account_states"] == {"rated": False}
    assert "images" in answer.json
    assert world.client.round_trips == 3


def test_without_a_session_the_block_is_the_refusal_and_the_rest_stands(world: World, session: str) -> None:  # noqa: ARG001
    answer = world.client.get(f"{PATH}?append_to_response=account_states,images")
    assert (answer.status, answer.json["account_states"]["status_code"]) == (200, 3)
    assert "images" in answer.json
    assert world.client.get(f"{PATH}/account_states").code == (401, 3)


def test_an_episode_of_nobody_has_none(world: World, session: str) -> None:
    for place in ("/tv/1/season/1/episode/9", "/tv/9/season/1/episode/1"):
        assert world.client.get(f"{place}/account_states?session_id={session}").code == (404, 34)
