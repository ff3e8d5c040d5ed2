"""POST /list/{list_id}/remove_item."""

from tests.api.lists.conftest import Keeper


def test_it_works(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1, 2)
    answer = alice.post(f"/list/{number}/remove_item", {"media_id": 1})
    assert (answer.status, answer.json) == (
        200, {"success": True, "status_code": 13, "status_message": "The item/record was deleted successfully."},
    )  # fmt: skip
    assert [row["id"] for row in alice.get(f"/list/{number}").json["items"]] == [2]


def test_what_is_not_there_is_told_with_200_and_no_success(alice: Keeper) -> None:
    answer = alice.post(f"/list/{alice.create()}/remove_item", {"media_id": 1})
    assert answer.code == (200, 21)
    assert answer.json["success"] is False


def test_what_is_removed_can_be_added_again_at_the_end(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1, 2)
    alice.post(f"/list/{number}/remove_item", {"media_id": 1})
    alice.add(number, 1)
    assert [row["id"] for row in alice.get(f"/list/{number}").json["items"]] == [2, 1]


def test_only_the_owner_removes(alice: Keeper, bob: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1)
    assert bob.post(f"/list/{number}/remove_item", {"media_id": 1}).code == (401, 38)
    assert alice.world.client.post(f"/list/{number}/remove_item", {"media_id": 1}).code == (401, 3)
    assert alice.post("/list/999999/remove_item", {"media_id": 1}).code == (404, 34)
    assert alice.post(f"/list/{number}/remove_item", {}).code == (400, 5)
    assert alice.get(f"/list/{number}").json["item_count"] == 1
