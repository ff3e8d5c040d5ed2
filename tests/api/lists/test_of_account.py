"""GET /account/{account_id}/lists."""

from tests.api.lists.conftest import Keeper


def test_it_works(alice: Keeper, bob: Keeper) -> None:
    bob.create("Another's")
    number = alice.create("Robots", description="All of them.")
    alice.add(number, 1)
    answer = alice.get("/account/1/lists")
    assert answer.json == {
        "page": 1,
        "results": [
            {
                "description": "All of them.", "favorite_count": 0, "id": number, "item_count": 1, "iso_639_1": "en",
                "list_type": "movie", "name": "Robots", "poster_path": None,
            }
        ],
        "total_pages": 1,
        "total_results": 1,
    }  # fmt: skip
    assert answer.headers["cache-control"] == "no-store"
    assert alice.world.client.round_trips == 2


def test_private_lists_are_among_them_and_the_newest_comes_first(alice: Keeper) -> None:
    numbers = [alice.create(f"List {number}") for number in range(21)]
    for number in numbers:
        alice.keep(number, is_public=False)
    pages = [alice.get(f"/account/{{account_id}}/lists?page={page}").json for page in (1, 2, 3)]
    assert [[row["id"] for row in page["results"]] for page in pages] == [numbers[:0:-1], numbers[:1], []]
    assert {(page["total_pages"], page["total_results"]) for page in pages} == {(2, 21)}


def test_nobody_sees_them_without_a_session(alice: Keeper) -> None:
    for bad in ("", "?session_id=nobody"):
        assert alice.world.client.get(f"/account/{alice.account_id}/lists{bad}").code == (401, 3)
