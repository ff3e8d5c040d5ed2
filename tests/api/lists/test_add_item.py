"""POST /list/{list_id}/add_item."""

from tests.api.lists.conftest import Keeper


def test_it_works(alice: Keeper) -> None:
    number = alice.create()
    answer = alice.post(f"/list/{number}/add_item", {"media_id": 18})
    assert (answer.status, answer.json) == (
        201, {"success": True, "status_code": 12, "status_message": "The item/record was updated successfully."},
    )  # fmt: skip
    assert answer.headers["cache-control"] == "no-store"
    assert [row["id"] for row in alice.get(f"/list/{number}").json["items"]] == [18]


def test_a_number_may_be_a_text_and_stand_in_the_query(alice: Keeper) -> None:
    number = alice.create()
    assert alice.post(f"/list/{number}/add_item", {"media_id": "1"}).code == (201, 12)
    assert alice.post(f"/list/{number}/add_item?media_id=2").code == (201, 12)
    assert alice.get(f"/list/{number}").json["item_count"] == 2


def test_a_film_is_on_a_list_once(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1)
    answer = alice.post(f"/list/{number}/add_item", {"media_id": 1})
    assert answer.code == (403, 8)
    assert answer.json["success"] is False
    assert alice.get(f"/list/{number}").json["item_count"] == 1


def test_only_the_owner_adds(alice: Keeper, bob: Keeper) -> None:
    number = alice.create()
    assert bob.post(f"/list/{number}/add_item", {"media_id": 1}).code == (401, 38)
    assert alice.world.client.post(f"/list/{number}/add_item", {"media_id": 1}).code == (401, 3)
    assert alice.get(f"/list/{number}").json["item_count"] == 0


def test_who_asks_is_looked_at_first_then_the_body_then_the_list_then_the_film(alice: Keeper, bob: Keeper) -> None:
    number = alice.create()
    assert alice.world.client.post("/list/999999/add_item", {}).code == (401, 3)
    for body in ({}, {"media_id": "x"}, {"media_id": None}):
        assert alice.post("/list/999999/add_item", body).code == (400, 5)
    assert alice.post("/list/999999/add_item", {"media_id": 9999}).code == (404, 34)
    assert bob.post(f"/list/{number}/add_item", {"media_id": 9999}).code == (401, 38)
    for unknown in (9999, 0, -1, 500, 2**31, 10**30):
        assert alice.post(f"/list/{number}/add_item", {"media_id": unknown}).code == (404, 34)
