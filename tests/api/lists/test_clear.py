"""POST /list/{list_id}/clear."""

from tests.api.lists.conftest import Keeper


def test_it_works(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1, 2)
    answer = alice.post(f"/list/{number}/clear?confirm=true")
    assert (answer.status, answer.json) == (
        201, {"success": True, "status_code": 12, "status_message": "The item/record was updated successfully."},
    )  # fmt: skip
    assert alice.get(f"/list/{number}").json["item_count"] == 0


def test_an_empty_list_can_be_cleared(alice: Keeper) -> None:
    assert alice.post(f"/list/{alice.create()}/clear?confirm=true").code == (201, 12)


def test_it_must_be_meant(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1)
    for said in ("", "?confirm=", "?confirm=false", "?confirm=maybe"):
        assert alice.post(f"/list/{number}/clear{said}").code == (400, 29)
    assert alice.get(f"/list/{number}").json["item_count"] == 1
    for body in ({"confirm": True}, {"confirm": "True"}, {"confirm": 1}):
        assert alice.post(f"/list/{number}/clear", body).code == (201, 12)


def test_only_the_owner_clears(alice: Keeper, bob: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1)
    assert bob.post(f"/list/{number}/clear?confirm=true").code == (401, 38)
    assert bob.post("/list/999999/clear?confirm=true").code == (404, 34)
    assert alice.world.client.post(f"/list/{number}/clear").code == (401, 3)
    assert bob.post(f"/list/{number}/clear").code == (400, 29)
    assert alice.get(f"/list/{number}").json["item_count"] == 1
