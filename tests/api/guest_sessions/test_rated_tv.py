"""GET /guest_session/{guest_session_id}/rated/tv."""

from tests.support.members import guest_session
from tests.support.shelved import many
from tests.support.world import World


def test_it_works(world: World) -> None:
    many(world, 2)
    guest = guest_session(world.database, world.clock)
    world.client.post(f"/tv/2/rating?guest_session_id={guest}", {"value": 7.5})
    answer = world.client.get(f"/guest_session/{guest}/rated/tv")
    assert answer.status == 200
    assert [(row["id"], row["name"], row["rating"]) for row in answer.json["results"]] == [(2, "Show 2", 7.5)]
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.round_trips == 3


def test_nobody_else_has_one(world: World) -> None:
    assert world.client.get("/guest_session/nobody/rated/tv").code == (401, 3)
