"""GET /account/{account_id}/rated/movies."""

import pytest

from tests.support.members import member, session_of
from tests.support.shelved import many, numbers, rated
from tests.support.world import World, film


@pytest.fixture
def alice(world: World) -> int:
    return member(world.database, world.clock, "Alice")


@pytest.fixture
def session(world: World, alice: int) -> str:
    return session_of(world.database, world.clock, alice)


def test_it_works(world: World, alice: int, session: str) -> None:
    world.edit(film(1, "First", original_language="en", release_date="2001-02-03"))
    assert world.client.post(f"/movie/1/rating?session_id={session}", {"value": 8.5}).status == 201
    answer = world.client.get(f"/account/{alice}/rated/movies?session_id={session}")
    assert (answer.status, answer.json) == (
        200,
        {
            "page": 1,
            "results": [
                {
                    "adult": False, "backdrop_path": None, "genre_ids": [], "id": 1, "title": "First",
                    "original_language": "en", "original_title": "First", "overview": "", "popularity": 0.0,
                    "poster_path": None, "release_date": "2001-02-03", "softcore": False, "video": False,
                    "vote_average": 8.5, "vote_count": 1, "rating": 8.5,
                },
            ],
            "total_pages": 1,
            "total_results": 1,
        },
    )  # fmt: skip
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.round_trips == 3


def test_ratings_always_have_a_decimal_point(world: World, alice: int, session: str) -> None:
    many(world, 3)
    rated(world, alice, movie_1=20, movie_2=1, movie_3=14)
    body = world.client.get(f"/account/1/rated/movies?session_id={session}").body
    assert [body.count(b'"rating":%b}' % value) for value in (b"10.0", b"0.5", b"7.0")] == [1, 1, 1]


def test_oldest_come_first_unless_newest_are_asked_for(world: World, alice: int, session: str) -> None:
    many(world, 3)
    rated(world, alice, movie_3=2, movie_1=4, movie_2=6)
    path = f"/account/1/rated/movies?session_id={session}"
    assert numbers(world, path) == [3, 1, 2]
    assert numbers(world, f"{path}&sort_by=created_at.desc") == [2, 1, 3]


def test_what_is_unrated_leaves_it(world: World, alice: int, session: str) -> None:
    many(world, 2)
    rated(world, alice, movie_1=2, movie_2=4)
    world.client.delete(f"/movie/1/rating?session_id={session}")
    assert numbers(world, f"/account/1/rated/movies?session_id={session}") == [2]


def test_nothing_else_stands_in_it(world: World, alice: int, session: str) -> None:
    many(world, 3)
    bob = member(world.database, world.clock, "Bob")
    rated(world, alice, tv_1=2)
    rated(world, bob, movie_2=4)
    assert numbers(world, f"/account/{bob}/rated/movies?session_id={session}") == []


def test_nobody_reads_it_without_a_session(world: World) -> None:
    assert world.client.get("/account/1/rated/movies").code == (401, 3)
