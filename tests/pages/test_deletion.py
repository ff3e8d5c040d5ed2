import pytest
from sqlalchemy import func, select

from cinedex.catalog.refs import Movie
from cinedex.db.tables.base import metadata
from cinedex.documents.edit import edit
from cinedex.members import accounts, keys, marks, ratings
from cinedex.members.acts import Act
from tests.support.members import PASSWORD
from tests.support.pages import House, Visitor, one_engine
from tests.support.world import SOURCE, film

OF_MEMBERS = [table for table in metadata.sorted_tables if "account_id" in table.c]


def left(house: House, number: int) -> dict[str, int]:
    """Return how many rows of each table are a member's."""
    with house.database.read() as connection:
        return {
            table.name: connection.execute(
                select(func.count()).select_from(table).where(table.c.account_id == number)
            ).scalar_one()
            for table in OF_MEMBERS
        }


@pytest.fixture
def _rated(house: House, alice: int, bob: int) -> None:
    edit(house.database, (film(78, "Blade Runner"),), SOURCE, house.clock)
    with house.database.mark() as connection:
        for number, halves in ((alice, 20), (bob, 10)):
            act = Act(house.database, connection, number, house.now)
            ratings.put(act, Movie(78), halves)
            marks.put(act, marks.Sort.FAVORITE, Movie(78))
            keys.issue(connection, "Player", house.clock, account_id=number)


@pytest.mark.usefixtures("_rated")
def test_it_works(house: House, inside: Visitor, alice: int, bob: int) -> None:
    assert inside.get("/settings/delete").text == (
        "Delete your account This cannot be undone. Your ratings are taken back, and your favourites, watchlist, lists "
        "and keys are removed. Export them first if you want to keep them. Password Delete the account of Alice"
    )
    token = house.ask()
    inside.post(f"/authenticate/{token}", decision="allow")
    of_bob = left(house, bob)
    gone = inside.post("/settings/delete", password=PASSWORD)
    assert (gone.status, gone.location) == (303, "/goodbye")
    assert inside.cookies == {}
    assert inside.get("/goodbye").text == "Your account is deleted Nothing of it is left here. You can close this page."
    assert set(left(house, alice).values()) == {0}
    assert left(house, bob) == of_bob
    with house.database.read() as connection:
        assert accounts.by_id(connection, alice) is None
        assert ratings.tally(connection, Movie(78)) == (1, 10)


@one_engine
def test_without_the_password_nothing_is_deleted(house: House, inside: Visitor, alice: int) -> None:
    refused = inside.post("/settings/delete", password="wrong")
    assert refused.status == 422
    assert "The name or the password is wrong." in refused.text
    with house.database.read() as connection:
        assert accounts.by_id(connection, alice) is not None


def test_the_name_is_free_again(house: House, inside: Visitor) -> None:
    inside.post("/settings/delete", password=PASSWORD)
    with house.database.mark() as connection:
        assert accounts.create(connection, "alice", accounts.Kept("-"), house.now) > 1
