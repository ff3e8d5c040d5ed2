"""GET /4/list/{list_id}."""

from typing import Any

import pytest

from cinedex.catalog.refs import Movie
from cinedex.members.lists import ORDERS
from tests.api.version_4.conftest import Application, named
from tests.support.members import guest_session
from tests.support.world import World, film, show, translations


def _ids(answer: Any) -> list[tuple[str, int]]:
    return [(row["media_type"], row["id"]) for row in answer.json["results"]]


def test_it_works(world: World, alice: Application, nobody: Application) -> None:
    world.edit(
        film(11, "Film 1", base_vote_average=8.0, base_vote_count=2, revenue=5_000_000_000, runtime=100),
        film(12, "Film 2", revenue=1, runtime=20),
        show(11, "Series 1", base_vote_average=5.0, base_vote_count=9),
    )
    number = alice.create("Robots", description="All of them.")
    alice.items("POST", number, [named("movie", 12), named("movie", 11, comment="Best."), named("tv", 11)])
    shown = nobody.get(f"/list/{number}").json
    rows = shown.pop("results")
    assert shown == {
        "average_rating": 6.5, "backdrop_path": None,
        "comments": {"movie:12": None, "movie:11": "Best.", "tv:11": None},
        "created_by": {
            "gravatar_hash": "d41d8cd98f00b204e9800998ecf8427e", "id": alice.object_id, "name": "",
            "username": alice.name,
        },
        "description": "All of them.", "id": number, "iso_3166_1": "US", "iso_639_1": "en", "item_count": 3,
        "name": "Robots", "object_ids": {}, "page": 1, "poster_path": None, "public": True, "revenue": 5_000_000_001,
        "runtime": 120, "sort_by": "original_order.asc", "total_pages": 1, "total_results": 3,
    }  # fmt: skip
    assert [(row["media_type"], row.get("title") or row.get("name")) for row in rows] == [
        ("movie", "Film 2"), ("movie", "Film 1"), ("tv", "Series 1"),
    ]  # fmt: skip
    assert world.client.round_trips == 3


def test_members_votes_count_in_the_average(world: World, alice: Application) -> None:
    world.edit(film(13, "Film 1", base_vote_average=8.0, base_vote_count=1))
    number = alice.create()
    alice.add(number, ("movie", 13), ("movie", 2))
    world.client.post(f"/movie/13/rating?guest_session_id={guest_session(world.database, world.clock)}", {"value": 5})
    assert alice.get(f"/list/{number}").json["average_rating"] == 6.5


ORDERED = {
    "original_order": [("movie", 16), ("tv", 15), ("movie", 15), ("tv", 16)],
    "title": [("tv", 16), ("movie", 15), ("movie", 16), ("tv", 15)],
    "vote_average": [("movie", 16), ("tv", 15), ("tv", 16), ("movie", 15)],
    "release_date": [("tv", 16), ("movie", 15), ("tv", 15), ("movie", 16)],
    "primary_release_date": [("tv", 16), ("movie", 15), ("tv", 15), ("movie", 16)],
}


@pytest.fixture
def ordered(world: World, alice: Application) -> int:
    """Return a list of two films and two series that stand differently in each order."""
    world.edit(
        film(15, "b", base_vote_average=9.0, base_vote_count=1, release_date="2001-01-01"),
        film(16, "É", base_vote_average=1.0, base_vote_count=1, release_date="2020-01-01"),
        show(15, "é2", base_vote_average=2.0, base_vote_count=1, first_air_date="2010-01-01"),
        show(16, "A", base_vote_average=3.0, base_vote_count=1, first_air_date=None),
    )
    number = alice.create()
    alice.add(number, *ORDERED["original_order"])
    return number


def test_it_can_be_asked_for_in_any_order(world: World, alice: Application, ordered: int) -> None:
    assert {order.partition(".")[0] for order in ORDERS} == set(ORDERED)
    for order in ORDERS:
        field, _, way = order.partition(".")
        shown = alice.get(f"/list/{ordered}?sort_by={order}")
        assert _ids(shown) == (ORDERED[field] if way == "asc" else ORDERED[field][::-1]), order
        assert shown.json["sort_by"] == order
        assert world.client.round_trips == (4 if field == "original_order" else 5)


def test_its_own_order_counts_where_none_is_asked_for(alice: Application, ordered: int) -> None:
    alice.ask("PUT", f"/list/{ordered}", {"sort_by": "title.desc"})
    for asked in ("", "?sort_by=", "?sort_by=popularity.desc"):
        shown = alice.get(f"/list/{ordered}{asked}")
        assert (_ids(shown), shown.json["sort_by"]) == (ORDERED["title"][::-1], "title.desc")
    assert _ids(alice.get(f"/list/{ordered}?sort_by=original_order.asc")) == ORDERED["original_order"]


def test_comments_are_those_of_the_page(alice: Application) -> None:
    number = alice.create()
    alice.add(number, *(("movie", film) for film in range(1001, 1022)))
    first, second = (alice.get(f"/list/{number}?page={page}").json for page in (1, 2))
    assert (len(first["comments"]), second["comments"]) == (20, {"movie:1021": None})
    assert (second["page"], second["total_pages"], second["item_count"]) == (2, 2, 21)


def test_titles_are_told_in_any_language(world: World, alice: Application) -> None:
    world.edit(translations(Movie(1), fr_FR={"title": "Film un"}))
    number = alice.create()
    alice.add(number, ("movie", 1))
    assert alice.get(f"/list/{number}?language=fr").json["results"][0]["title"] == "Film un"


def test_its_pictures_are_those_of_what_was_added_first(world: World, alice: Application) -> None:
    number = alice.create(sort_by="original_order.desc")
    alice.add(number, ("movie", 78), ("movie", 1))
    details = world.client.get("/movie/78").json
    shown = alice.get(f"/list/{number}").json
    assert details["poster_path"] is not None
    assert (shown["poster_path"], shown["backdrop_path"]) == (details["poster_path"], details["backdrop_path"])


def test_a_private_list_is_for_its_owner_alone(alice: Application, bob: Application, nobody: Application) -> None:
    number = alice.create(public=False)
    assert nobody.get(f"/list/{number}").code == (401, 39)
    assert bob.get(f"/list/{number}").code == (401, 39)
    assert alice.get(f"/list/{number}").status == 200


def test_there_is_no_such_list_and_no_such_page(alice: Application) -> None:
    assert alice.get("/list/999999").code == (404, 34)
    assert alice.get(f"/list/{alice.create()}?page=501").code == (400, 22)
