"""GET /movie/{movie_id}/lists and GET /tv/{series_id}/lists."""

from cinedex.db.tables.members import list_item
from tests.api.lists.conftest import Keeper


def test_it_works(alice: Keeper) -> None:
    number = alice.create("Robots", description="All of them.", language="fr")
    alice.add(number, 3, 2)
    assert alice.world.client.get("/movie/3/lists").json == {
        "id": 3,
        "page": 1,
        "results": [
            {
                "description": "All of them.", "favorite_count": 0, "id": number, "item_count": 2, "iso_639_1": "fr",
                "iso_3166_1": "US", "list_type": "movie", "name": "Robots", "poster_path": None,
            }
        ],
        "total_pages": 1,
        "total_results": 1,
    }  # fmt: skip
    assert alice.world.client.round_trips == 2


def test_lists_of_a_series_name_no_type(alice: Keeper) -> None:
    number = alice.create("Robots")
    with alice.world.database.write() as connection:
        connection.execute(list_item.insert().values(list_id=number, kind=6, thing_id=1, place=1))
    (row,) = alice.world.client.get("/tv/1/lists").json["results"]
    assert row == {
        "description": "", "favorite_count": 0, "id": number, "item_count": 1, "iso_639_1": "en", "iso_3166_1": "US",
        "name": "Robots", "poster_path": None,
    }  # fmt: skip


def test_it_can_be_appended(alice: Keeper) -> None:
    number = alice.create("Robots")
    alice.add(number, 5)
    block = alice.world.client.get("/movie/5?append_to_response=lists").json["lists"]
    assert [row["id"] for row in block["results"]] == [number]
    assert "id" not in block
    assert alice.world.client.round_trips == 2


def test_the_newest_list_comes_first_and_there_are_twenty_on_a_page(alice: Keeper) -> None:
    numbers = [alice.create(f"List {number}") for number in range(23)]
    for number in numbers:
        alice.add(number, 6)
    pages = [alice.world.client.get(f"/movie/6/lists?page={page}").json for page in (1, 2, 3)]
    assert [[row["id"] for row in page["results"]] for page in pages] == [numbers[:2:-1], numbers[2::-1], []]
    assert {(page["total_pages"], page["total_results"]) for page in pages} == {(2, 23)}


def test_private_lists_are_nobodys_business(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 7)
    alice.keep(number, is_public=False)
    assert alice.get("/movie/7/lists").json["total_results"] == 0


def test_there_is_no_such_title(alice: Keeper) -> None:
    assert alice.world.client.get("/movie/9999/lists").code == (404, 34)
    assert alice.world.client.get("/tv/9999/lists").code == (404, 34)
