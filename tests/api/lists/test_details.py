"""GET /list/{list_id}."""

from typing import Any

from sqlalchemy import update

from cinedex.catalog.refs import Movie
from cinedex.db.tables.members import account, list_item
from tests.api.lists.conftest import Keeper
from tests.support.world import World, film, translations


def _row(number: int) -> dict[str, Any]:
    return {
        "media_type": "movie", "adult": False, "backdrop_path": None, "genre_ids": [], "id": number,
        "original_language": "", "original_title": f"Film {number}", "overview": "",
        "popularity": 0.0, "poster_path": None, "release_date": "",
        "softcore": False, "title": f"Film {number}", "video": False, "vote_average": 0.0, "vote_count": 0,
    }  # fmt: skip


def _ids(answer: Any) -> list[int]:
    return [row["id"] for row in answer.json["items"]]


def test_it_works(alice: Keeper) -> None:
    number = alice.create("Robots", description="All of them.")
    alice.add(number, 2, 1)
    assert alice.world.client.get(f"/list/{number}").json == {
        "created_by": alice.name, "description": "All of them.", "favorite_count": 0, "id": number, "iso_639_1": "en",
        "item_count": 2, "items": [_row(2), _row(1)], "name": "Robots", "page": 1, "poster_path": None,
        "total_pages": 1, "total_results": 2,
    }  # fmt: skip
    assert alice.world.client.round_trips == 2


def test_an_empty_list_has_one_page(alice: Keeper) -> None:
    shown = alice.world.client.get(f"/list/{alice.create()}").json
    assert (shown["items"], shown["item_count"], shown["page"], shown["total_pages"]) == ([], 0, 1, 1)
    assert alice.world.client.round_trips == 1


def test_there_are_twenty_on_a_page(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, *range(25, 0, -1))
    pages = [alice.world.client.get(f"/list/{number}?page={page}") for page in (1, 2, 3)]
    assert list(map(_ids, pages)) == [list(range(25, 5, -1)), [5, 4, 3, 2, 1], []]
    assert {(page.json["total_pages"], page.json["total_results"]) for page in pages} == {(2, 25)}
    assert alice.world.client.get(f"/list/{number}?page=0").code == (400, 22)


def test_films_and_series_say_what_they_are(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1)
    with alice.world.database.write() as connection:
        connection.execute(list_item.insert().values(list_id=number, kind=6, thing_id=1, place=2))
    shown = alice.world.client.get(f"/list/{number}").json["items"]
    assert [(row["media_type"], row.get("title") or row.get("name")) for row in shown] == [
        ("movie", "Film 1"), ("tv", "Series 1"),
    ]  # fmt: skip


def test_it_is_told_in_any_language(alice: Keeper) -> None:
    alice.world.edit(translations(Movie(1), fr_FR={"title": "Film un"}))
    number = alice.create()
    alice.add(number, 1)
    for language, title in (("fr-CA", "Film un"), ("de", "Film 1")):
        assert alice.world.client.get(f"/list/{number}?language={language}").json["items"][0]["title"] == title


def test_its_poster_is_that_of_the_film_that_was_added_first(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 78, *range(1, 21))
    poster = alice.world.client.get("/movie/78").json["poster_path"]
    assert poster is not None
    for page in (1, 2):
        assert alice.world.client.get(f"/list/{number}?page={page}").json["poster_path"] == poster


def test_it_is_kept_in_the_order_that_its_owner_chose(alice: Keeper) -> None:
    alice.world.edit(film(21, "b"), film(22, "A"), film(23, "C"))
    number = alice.create()
    alice.add(number, 21, 22, 23)
    for order, shown, trips in (
        ("original_order.desc", [23, 22, 21], 3), ("title.asc", [22, 21, 23], 3), ("title.desc", [23, 21, 22], 3),
    ):  # fmt: skip
        alice.keep(number, sort_by=order)
        assert _ids(alice.world.client.get(f"/list/{number}")) == shown
        assert alice.world.client.round_trips == trips


def test_who_has_a_name_besides_is_called_by_it(alice: Keeper) -> None:
    with alice.world.database.write() as connection:
        connection.execute(update(account).where(account.c.id == alice.account_id).values(name="Alice Liddell"))
    assert alice.world.client.get(f"/list/{alice.create()}").json["created_by"] == "Alice Liddell"


def test_a_private_list_is_for_its_owner_alone(alice: Keeper, bob: Keeper) -> None:
    number = alice.create()
    alice.keep(number, is_public=False)
    assert alice.world.client.get(f"/list/{number}").code == (401, 39)
    assert bob.get(f"/list/{number}").code == (401, 39)
    assert alice.world.client.get(f"/list/{number}?session_id=nobody").code == (401, 39)
    answer = alice.get(f"/list/{number}")
    assert (answer.status, answer.headers["cache-control"]) == (200, "no-store")


def test_only_leading_digits_of_the_id_count(alice: Keeper) -> None:
    number = alice.create()
    assert alice.world.client.get(f"/list/{number}ff7b").json["id"] == number
    for bad, code in (("999999", 34), ("0", 6), ("x", 34), ("99999999999", 34)):
        assert alice.world.client.get(f"/list/{bad}").code == (404, code)


def test_what_changes_on_the_list_changes_its_tag(alice: Keeper) -> None:
    number = alice.create()
    before = alice.world.client.get(f"/list/{number}")
    assert before.headers["cache-control"] == "public, max-age=0"
    tag = before.headers["etag"]
    assert alice.world.client.get(f"/list/{number}", if_none_match=tag).status == 304
    alice.add(number, 1)
    assert alice.world.client.get(f"/list/{number}", if_none_match=tag).status == 200


def test_a_film_that_is_gone_is_counted_and_not_shown(world: World, alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1, 2)
    mine = (list_item.c.list_id == number, list_item.c.thing_id == 1)
    with world.database.write() as connection:
        connection.execute(update(list_item).where(*mine).values(thing_id=9999))
    shown = world.client.get(f"/list/{number}")
    assert (_ids(shown), shown.json["total_results"]) == ([2], 2)
