"""POST and DELETE /tv/{series_id}/season/{season_number}/episode/{episode_number}/rating."""

import pytest

from tests.support.members import guest_session, member, session_of
from tests.support.world import World, episode, season, show

PATH = "/tv/1/season/1/episode/2"


@pytest.fixture
def session(world: World) -> str:
    world.edit(
        show(1, "Show"),
        season(11, 1, 1),
        episode(111, 1, 1, 1, air_date="2001-02-03"),
        episode(112, 1, 1, 2, air_date="2001-02-10", base_vote_average=8.0, base_vote_count=3),
    )
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    answer = world.client.post(f"{PATH}/rating?session_id={session}", {"value": 4})
    assert (answer.status, answer.json) == (201, {"success": True, "status_code": 1, "status_message": "Success."})
    assert answer.headers["cache-control"] == "no-store"


def test_the_average_follows_at_once_and_in_season_and_series_soon(world: World, session: str) -> None:
    world.client.post(f"{PATH}/rating?session_id={session}", {"value": 4})
    shown = world.client.get(PATH).json
    assert (shown["vote_average"], shown["vote_count"]) == (7.0, 4)
    world.keep()
    rows = world.client.get("/tv/1/season/1").json["episodes"]
    assert [(row["vote_average"], row["vote_count"]) for row in rows] == [(0.0, 0), (7.0, 4)]
    last = world.client.get("/tv/1").json["last_episode_to_air"]
    assert (last["id"], last["vote_average"], last["vote_count"]) == (112, 7.0, 4)


def test_it_can_be_changed_and_taken_back(world: World, session: str) -> None:
    target = f"{PATH}/rating?session_id={session}"
    assert world.client.post(target, {"value": 4}).code == (201, 1)
    assert world.client.post(target, {"value": 8}).code == (201, 12)
    for _ in range(2):
        assert world.client.delete(target).code == (200, 13)
    shown = world.client.get(PATH).json
    assert (shown["vote_average"], shown["vote_count"]) == (8.0, 3)


def test_guests_rate(world: World, session: str) -> None:  # noqa: ARG001 - the episode comes with it
    guest = guest_session(world.database, world.clock)
    assert world.client.post(f"{PATH}/rating?guest_session_id={guest}", {"value": 10}).code == (201, 1)


def test_an_episode_of_nobody_cannot_be_rated(world: World, session: str) -> None:
    for place in ("/tv/1/season/1/episode/3", "/tv/1/season/2/episode/1", "/tv/9/season/1/episode/1"):
        assert world.client.post(f"{place}/rating?session_id={session}", {"value": 5}).code == (404, 34)
    assert world.client.post(f"{PATH}/rating?session_id={session}", {"value": 0.4}).code == (400, 18)
    assert world.client.post(f"{PATH}/rating", {"value": 5}).code == (401, 3)
