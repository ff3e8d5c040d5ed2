"""GET /account/{account_id}/favorite/movies."""

import pytest

from cinedex.catalog.refs import Movie, Series
from cinedex.members.marks import Sort
from tests.support.members import guest_session, member, session_of
from tests.support.shelved import many, marked, numbers
from tests.support.world import World, film, translations


@pytest.fixture
def alice(world: World) -> int:
    return member(world.database, world.clock, "Alice")


@pytest.fixture
def session(world: World, alice: int) -> str:
    return session_of(world.database, world.clock, alice)


def test_it_works(world: World, alice: int, session: str) -> None:
    world.edit(
        film(1, "First", original_language="en", release_date="2001-02-03", base_vote_average=7.5, base_vote_count=2)
    )
    marked(world, alice, Sort.FAVORITE, Movie(1))
    answer = world.client.get(f"/account/{alice}/favorite/movies?session_id={session}")
    assert (answer.status, answer.json) == (
        200,
        {
            "page": 1,
            "results": [
                {
                    "adult": False, "backdrop_path": None, "genre_ids": [], "id": 1, "title": "First",
                    "original_language": "en", "original_title": "First", "overview": "", "popularity": 0.0,
                    "poster_path": None, "release_date": "2001-02-03", "softcore": False, "video": False,
                    "vote_average": 7.5, "vote_count": 2,
                },
            ],
            "total_pages": 1,
            "total_results": 1,
        },
    )  # fmt: skip
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.round_trips == 3


def test_nothing_marked_is_one_empty_page(world: World, session: str) -> None:
    answer = world.client.get(f"/account/1/favorite/movies?session_id={session}")
    assert answer.json == {"page": 1, "results": [], "total_pages": 1, "total_results": 0}
    assert world.client.round_trips == 2


def test_oldest_come_first_unless_newest_are_asked_for(world: World, alice: int, session: str) -> None:
    many(world, 3)
    marked(world, alice, Sort.FAVORITE, Movie(2), Movie(3), Movie(1))
    path = f"/account/1/favorite/movies?session_id={session}"
    assert numbers(world, path) == [2, 3, 1]
    assert numbers(world, f"{path}&sort_by=created_at.asc") == [2, 3, 1]
    assert numbers(world, f"{path}&sort_by=created_at.desc") == [1, 3, 2]
    assert numbers(world, f"{path}&sort_by=created_at") == [2, 3, 1]


def test_a_page_holds_twenty(world: World, alice: int, session: str) -> None:
    many(world, 41)
    marked(world, alice, Sort.FAVORITE, *map(Movie, range(1, 42)))
    path = f"/account/1/favorite/movies?session_id={session}"
    assert numbers(world, f"{path}&page=2&sort_by=created_at.desc") == list(range(21, 1, -1))
    last = world.client.get(f"{path}&page=3").json
    assert (last["page"], last["total_pages"], last["total_results"]) == (3, 3, 41)
    assert [row["id"] for row in last["results"]] == [41]
    beyond = world.client.get(f"{path}&page=4").json
    assert beyond == {"page": 4, "results": [], "total_pages": 3, "total_results": 41}
    assert world.client.get(f"{path}&page=0").code == (400, 22)


def test_titles_are_in_the_language_asked_for(world: World, alice: int, session: str) -> None:
    world.edit(film(1, "First"), translations(Movie(1), fr_FR={"title": "Premier"}))
    marked(world, alice, Sort.FAVORITE, Movie(1))
    (row,) = world.client.get(f"/account/1/favorite/movies?session_id={session}&language=fr").json["results"]
    assert row["title"] == "Premier"


def test_a_changed_film_is_shown_as_it_is(world: World, alice: int, session: str) -> None:
    world.edit(film(1, "First"))
    marked(world, alice, Sort.FAVORITE, Movie(1))
    world.edit(film(1, "Another"))
    (row,) = world.client.get(f"/account/1/favorite/movies?session_id={session}").json["results"]
    assert row["original_title"] == "Another"


def test_nothing_else_stands_in_it(world: World, alice: int, session: str) -> None:
    many(world, 3)
    bob = member(world.database, world.clock, "Bob")
    marked(world, alice, Sort.WATCHLIST, Movie(1))
    marked(world, alice, Sort.FAVORITE, Series(2))
    marked(world, bob, Sort.FAVORITE, Movie(3))
    assert numbers(world, f"/account/{bob}/favorite/movies?session_id={session}") == []


def test_nobody_reads_it_without_a_session(world: World, session: str) -> None:
    guest = guest_session(world.database, world.clock)
    for query in ("", "?session_id=nobody", f"?session_id={guest}", f"?session_id={session}x"):
        assert world.client.get(f"/account/1/favorite/movies{query}").code == (401, 3)
