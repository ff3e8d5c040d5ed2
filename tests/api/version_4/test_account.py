"""GET /4/account/{account_object_id}/movie|tv/favorites|watchlist|rated|recommendations."""

from typing import Any

from cinedex.catalog.refs import Kind, Series, ref
from cinedex.kit.times import milliseconds
from cinedex.members import marks
from cinedex.members.acts import Act
from cinedex.members.marks import Sort
from cinedex.members.ratings import put
from tests.api.version_4.conftest import Application
from tests.support.world import World, film, related, show

KINDS = {"movie": Kind.MOVIE, "tv": Kind.SERIES}
SHELVES = {"favorites": Sort.FAVORITE, "watchlist": Sort.WATCHLIST}
PAGES = [(name, shelf) for name in KINDS for shelf in (*SHELVES, "rated", "recommendations")]


def _leave(alice: Application, shelf: str, name: str, number: int, halves: int = 17) -> None:
    """Mark or rate a title, a second after what was left before."""
    world, title = alice.world, ref(KINDS[name], number)
    world.wait(1)
    with world.database.mark() as connection:
        act = Act(world.database, connection, alice.account_id, milliseconds(world.clock.now()))
        if shelf == "rated":
            put(act, title, halves)
        else:
            marks.put(act, SHELVES[shelf], title)


def _ids(answer: Any) -> list[int]:
    return [row["id"] for row in answer.json["results"]]


def test_it_works(world: World, alice: Application) -> None:
    for name, shelf in PAGES:
        if shelf in SHELVES:
            _leave(alice, shelf, name, 2)
            _leave(alice, shelf, name, 1)
            answer = alice.get(f"/account/me/{name}/{shelf}")
            rows = answer.json["results"]
            assert {**answer.json, "results": [row["id"] for row in rows]} == {
                "page": 1, "results": [2, 1], "total_pages": 1, "total_results": 2,
            }  # fmt: skip
            assert ("title" if name == "movie" else "name") in rows[0]
            assert "media_type" not in rows[0]
            assert world.client.round_trips == 3


def test_ratings_tell_when_and_how_much(alice: Application) -> None:
    for name in KINDS:
        _leave(alice, "rated", name, 1)
        moment = alice.world.clock.now().strftime("%Y-%m-%dT%H:%M:%S.000Z")
        for order in ("created_at.asc", "vote_average.asc"):
            (row,) = alice.get(f"/account/me/{name}/rated?sort_by={order}").json["results"]
            assert row["account_rating"] == {"created_at": moment, "value": 8.5}


def test_it_can_be_asked_for_in_other_orders(world: World, alice: Application) -> None:
    world.edit(
        film(11, "b", base_vote_average=9.0, base_vote_count=1, release_date="2020-01-01"),
        film(12, "A", base_vote_average=1.0, base_vote_count=1, release_date="2001-01-01"),
    )
    _leave(alice, "favorites", "movie", 11)
    _leave(alice, "favorites", "movie", 12)
    for field, ids in (
        ("created_at", [11, 12]),
        ("release_date", [12, 11]),
        ("title", [12, 11]),
        ("vote_average", [12, 11]),
    ):
        assert _ids(alice.get(f"/account/me/movie/favorites?sort_by={field}.asc")) == ids
        assert _ids(alice.get(f"/account/me/movie/favorites?sort_by={field}.desc")) == ids[::-1]
    assert _ids(alice.get("/account/me/movie/favorites?sort_by=colour")) == [11, 12]


def test_there_are_twenty_on_a_page_in_any_order(alice: Application) -> None:
    for number in range(1001, 1022):
        _leave(alice, "favorites", "movie", number)
    for order in ("created_at.asc", "release_date.asc"):
        pages = [alice.get(f"/account/me/movie/favorites?sort_by={order}&page={page}") for page in (1, 2, 3)]
        assert list(map(_ids, pages)) == [list(range(1001, 1021)), [1021], []]
        assert {(page.json["total_pages"], page.json["total_results"]) for page in pages} == {(2, 21)}


def test_recommended_is_what_stands_beside_the_titles_that_one_likes(world: World, alice: Application) -> None:
    world.edit(
        related(1001, "recommendations", [1010, 1011, 1012, 1002]),
        related(1002, "recommendations", [1012, 1013]),
        related(1003, "recommendations", [1014]),
    )
    _leave(alice, "favorites", "movie", 1001)
    _leave(alice, "rated", "movie", 1002, 14)
    _leave(alice, "rated", "movie", 1003, 13)
    _leave(alice, "watchlist", "movie", 1011)
    answer = alice.get("/account/me/movie/recommendations")
    # 1012 twice; 1010 first on its list, 1013 second; 1002 and 1011 are known; 1003 is not liked.
    assert _ids(answer) == [1012, 1010, 1013]
    assert (answer.json["total_results"], world.client.round_trips) == (3, 3)
    beyond = alice.get("/account/me/movie/recommendations?page=2").json
    assert (beyond["results"], beyond["total_results"]) == ([], 3)


def test_series_are_recommended_beside_series(world: World, alice: Application) -> None:
    world.edit(show(3, "Series 3"), related(1, "recommendations", [3, 2], Series))
    _leave(alice, "favorites", "tv", 1)
    _leave(alice, "favorites", "movie", 1)
    assert _ids(alice.get("/account/me/tv/recommendations")) == [3, 2]
    assert _ids(alice.get("/account/me/movie/recommendations")) == []


def test_the_token_says_whose_they_are(alice: Application, bob: Application, nobody: Application) -> None:
    _leave(alice, "favorites", "movie", 1)
    for name, shelf in PAGES:
        target = f"/account/{alice.object_id}/{name}/{shelf}"
        assert bob.get(target).json["results"] == []
        assert nobody.get(target).code == (401, 3)
