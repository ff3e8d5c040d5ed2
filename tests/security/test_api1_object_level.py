"""OWASP API1:2023, broken object level authorisation: a number of somebody else's opens nothing."""

import pytest

from cinedex.catalog.refs import Movie
from cinedex.db.tables.members import list_item
from cinedex.members import ratings
from tests.support.asgi import Client
from tests.support.members import session_of
from tests.support.pages import House


@pytest.fixture
def of_alice(house: House, alice: int) -> str:
    return session_of(house.database, house.clock, alice)


@pytest.fixture
def of_bob(house: House, bob: int) -> str:
    return session_of(house.database, house.clock, bob)


def test_an_accounts_number_in_the_path_shows_whose_session_it_is(
    api: Client, of_alice: str, of_bob: str, alice: int
) -> None:
    api.post(f"/movie/78/rating?session_id={of_alice}", {"value": 9})
    api.post(
        f"/account/{alice}/favorite?session_id={of_bob}", {"media_type": "movie", "media_id": 78, "favorite": True}
    )
    assert api.get(f"/account/{alice}/rated/movies?session_id={of_bob}").json["total_results"] == 0
    assert api.get(f"/account/{alice}?session_id={of_bob}").json["username"] == "Bob"
    assert api.get(f"/account/{alice}/favorite/movies?session_id={of_alice}").json["total_results"] == 0


def test_nobody_rates_or_takes_back_for_another(
    api: Client, house: House, of_alice: str, of_bob: str, alice: int
) -> None:
    api.post(f"/movie/78/rating?session_id={of_alice}", {"value": 9})
    api.delete(f"/movie/78/rating?session_id={of_bob}&account_id={alice}")
    with house.database.read() as connection:
        assert ratings.tally(connection, Movie(78)) == (1, 18)


def test_a_list_is_changed_by_its_owner_alone(api: Client, house: House, of_alice: str, of_bob: str) -> None:
    made = api.post(f"/list?session_id={of_alice}", {"name": "Mine", "description": "", "language": "en"})
    number = made.json["list_id"]
    api.post(f"/list/{number}/add_item?session_id={of_alice}", {"media_id": 78})
    tried = [
        api.post(f"/list/{number}/add_item?session_id={of_bob}", {"media_id": 78}),
        api.post(f"/list/{number}/remove_item?session_id={of_bob}", {"media_id": 78}),
        api.post(f"/list/{number}/clear?session_id={of_bob}&confirm=true"),
        api.delete(f"/list/{number}?session_id={of_bob}"),
    ]
    assert {answer.status for answer in tried} <= {401, 403, 404}
    with house.database.read() as connection:
        assert len(connection.execute(list_item.select()).all()) == 1
