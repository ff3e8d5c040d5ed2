"""DELETE /list/{list_id}."""

from sqlalchemy import func, select

from cinedex.db.tables.members import list_item
from tests.api.lists.conftest import Keeper


def test_it_works(alice: Keeper) -> None:
    number = alice.create()
    alice.add(number, 1)
    answer = alice.delete(f"/list/{number}")
    assert (answer.status, answer.json) == (
        200, {"success": True, "status_code": 12, "status_message": "The item/record was updated successfully."},
    )  # fmt: skip
    assert alice.get(f"/list/{number}").code == (404, 34)
    with alice.world.database.read() as connection:
        assert connection.execute(select(func.count()).where(list_item.c.list_id == number)).scalar_one() == 0


def test_a_number_is_never_given_twice(alice: Keeper) -> None:
    number = alice.create()
    alice.delete(f"/list/{number}")
    assert alice.create() > number


def test_only_the_owner_deletes(alice: Keeper, bob: Keeper) -> None:
    number = alice.create()
    assert bob.delete(f"/list/{number}").code == (401, 38)
    assert alice.world.client.delete(f"/list/{number}").code == (401, 3)
    assert alice.delete("/list/999999").code == (404, 34)
    assert alice.get(f"/list/{number}").status == 200
