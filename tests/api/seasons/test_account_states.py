"""GET /tv/{series_id}/season/{season_number}/account_states."""

import pytest

from tests.support.members import guest_session, member, session_of
from tests.support.world import World, episode, season, show

PATH = "/tv/1/season/1"


@pytest.fixture
def session(world: World) -> str:
    seasons = (season(11, 1, 1), season(12, 1, 2))
    world.edit(show(1, "Show"), *seasons, episode(112, 1, 1, 2), episode(111, 1, 1, 1), episode(121, 1, 2, 1))
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    world.client.post(f"{PATH}/episode/2/rating?session_id={session}", {"value": 9})
    answer = world.client.get(f"{PATH}/account_states?session_id={session}")
    assert (answer.status, answer.json) == (
        200,
        {
            "id": 11,
            "results": [
                {"id": 111, "episode_number": 1, "rated": False},
                {"id": 112, "episode_number": 2, "rated": {"value": 9.0}},
            ],
        },
    )
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.round_trips == 3


def test_guests_have_ratings_too(world: World, session: str) -> None:
    guest = guest_session(world.database, world.clock)
    world.client.post(f"{PATH}/episode/1/rating?guest_session_id={guest}", {"value": 0.5})
    for query, rated in ((f"guest_session_id={guest}", {"value": 0.5}), (f"session_id={session}", False)):
        assert world.client.get(f"{PATH}/account_states?{query}").json["results"][0]["rated"] == rated


def test_it_is_appended_to_a_season_and_from_the_series(world: World, session: str) -> None:
    results = [{"id": 121, "episode_number": 1, "rated": False}]
    answer = world.client.get(f"/tv/1/season/2?append_to_response=account_states,images&session_id={session}")
    assert answer.json["account_states"] == {"results": results}
    assert "images" in answer.json
    assert world.client.round_trips == 3
    answer = world.client.get(f"/tv/1?append_to_response=season/2/account_states&session_id={session}")
    assert answer.json["season/2/account_states"] == {"results": results}


def test_a_season_without_episodes_has_none(world: World, session: str) -> None:
    world.edit(season(13, 1, 3))
    answer = world.client.get(f"/tv/1/season/3/account_states?session_id={session}")
    assert answer.json == {"id": 13, "results": []}


def test_without_a_session_the_block_is_the_refusal_and_the_rest_stands(world: World, session: str) -> None:  # noqa: ARG001
    answer = world.client.get(f"{PATH}?append_to_response=account_states,images")
    assert (answer.status, answer.json["account_states"]["status_code"]) == (200, 3)
    assert "images" in answer.json
    assert world.client.get(f"{PATH}/account_states").code == (401, 3)


def test_a_season_of_nobody_has_none(world: World, session: str) -> None:
    for place in ("/tv/1/season/9", "/tv/9/season/1"):
        assert world.client.get(f"{place}/account_states?session_id={session}").code == (404, 34)
