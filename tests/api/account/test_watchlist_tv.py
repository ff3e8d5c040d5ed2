"""GET /account/{account_id}/watchlist/tv."""

from cinedex.catalog.refs import Movie, Series
from cinedex.members.marks import Sort
from tests.support.members import member, session_of
from tests.support.shelved import many, marked, numbers
from tests.support.world import World


def test_it_works(world: World) -> None:
    many(world, 3)
    alice = member(world.database, world.clock, "Alice")
    session = session_of(world.database, world.clock, alice)
    marked(world, alice, Sort.WATCHLIST, Series(3), Series(1))
    answer = world.client.get(f"/account/{alice}/watchlist/tv?session_id={session}")
    assert answer.status == 200
    assert {name: answer.json[name] for name in ("page", "total_pages", "total_results")} == {
        "page": 1,
        "total_pages": 1,
        "total_results": 2,
    }
    assert [(row["id"], row["name"]) for row in answer.json["results"]] == [(3, "Show 3"), (1, "Show 1")]
    assert "rating" not in answer.json["results"][0]
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.round_trips == 3


def test_newest_come_first_where_that_is_asked_for(world: World) -> None:
    many(world, 3)
    alice = member(world.database, world.clock, "Alice")
    session = session_of(world.database, world.clock, alice)
    marked(world, alice, Sort.WATCHLIST, Series(3), Series(1))
    assert numbers(world, f"/account/1/watchlist/tv?session_id={session}&sort_by=created_at.desc") == [1, 3]


def test_nothing_else_stands_in_it(world: World) -> None:
    many(world, 3)
    alice, bob = (member(world.database, world.clock, name) for name in ("Alice", "Bob"))
    session = session_of(world.database, world.clock, alice)
    marked(world, alice, Sort.FAVORITE, Series(1))
    marked(world, alice, Sort.WATCHLIST, Movie(2))
    marked(world, bob, Sort.WATCHLIST, Series(3))
    assert numbers(world, f"/account/{bob}/watchlist/tv?session_id={session}") == []


def test_nobody_reads_it_without_a_session(world: World) -> None:
    assert world.client.get("/account/1/watchlist/tv").code == (401, 3)
