"""GET /guest_session/{guest_session_id}/rated/tv/episodes."""

from tests.support.members import guest_session
from tests.support.world import World, episode, season, show


def test_it_works(world: World) -> None:
    world.edit(show(1, "Show"), season(11, 1, 1), episode(111, 1, 1, 1))
    guest = guest_session(world.database, world.clock)
    world.client.post(f"/tv/1/season/1/episode/1/rating?guest_session_id={guest}", {"value": 7.5})
    answer = world.client.get(f"/guest_session/{guest}/rated/tv/episodes")
    assert answer.status == 200
    assert [(row["id"], row["name"], row["rating"]) for row in answer.json["results"]] == [(111, "Episode 1", 7.5)]
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.round_trips == 3


def test_nobody_else_has_one(world: World) -> None:
    assert world.client.get("/guest_session/nobody/rated/tv/episodes").code == (401, 3)
