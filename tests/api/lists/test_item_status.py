"""GET /list/{list_id}/item_status."""

from tests.api.lists.conftest import Keeper


def test_it_works(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1)
    client = alice.world.client
    assert client.get(f"/list/{number}/item_status?movie_id=1").json == {"id": number, "item_present": True}
    assert client.round_trips == 1
    assert client.get(f"/list/{number}/item_status?movie_id=2").json == {"id": number, "item_present": False}


def test_nothing_in_particular_is_on_no_list(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1)
    for said in ("", "?movie_id=", "?movie_id=x", "?movie_id=0", f"?movie_id={10**30}"):
        assert alice.world.client.get(f"/list/{number}/item_status{said}").json["item_present"] is False


def test_there_is_no_such_list(alice: Keeper) -> None:
    assert alice.world.client.get("/list/999999/item_status?movie_id=1").code == (404, 34)


def test_a_private_list_tells_its_owner_alone(alice: Keeper, bob: Keeper) -> None:
    number = alice.create()
    alice.keep(number, is_public=False)
    assert alice.world.client.get(f"/list/{number}/item_status?movie_id=1").code == (401, 39)
    assert bob.get(f"/list/{number}/item_status?movie_id=1").code == (401, 39)
    assert alice.get(f"/list/{number}/item_status?movie_id=1").json["item_present"] is False
