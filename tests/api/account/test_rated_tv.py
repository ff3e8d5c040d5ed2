"""GET /account/{account_id}/rated/tv."""

from tests.support.members import member, session_of
from tests.support.shelved import many, numbers, rated
from tests.support.world import World


def test_it_works(world: World) -> None:
    many(world, 3)
    alice = member(world.database, world.clock, "Alice")
    session = session_of(world.database, world.clock, alice)
    rated(world, alice, tv_3=2, tv_1=15, movie_2=7)
    answer = world.client.get(f"/account/{alice}/rated/tv?session_id={session}")
    assert answer.status == 200
    assert [(row["id"], row["name"], row["rating"]) for row in answer.json["results"]] == [
        (3, "Show 3", 1.0),
        (1, "Show 1", 7.5),
    ]
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.round_trips == 3
    assert numbers(world, f"/account/1/rated/tv?session_id={session}&sort_by=created_at.desc") == [1, 3]


def test_nobody_reads_it_without_a_session(world: World) -> None:
    assert world.client.get("/account/1/rated/tv").code == (401, 3)
