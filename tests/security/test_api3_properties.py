"""OWASP API3:2023, broken object property level authorisation: only what a form asks for is taken."""

from cinedex.members import accounts
from tests.support.asgi import Client
from tests.support.members import PASSWORD, session_of
from tests.support.pages import House, Visitor, one_engine

MORE = {"id": "1", "is_admin": "true", "username": "root", "disabled_at": "1", "account_id": "1", "password_hash": "x"}


def everybody(house: House) -> list[accounts.Account]:
    with house.database.read() as connection:
        return accounts.listed(connection)


@one_engine
def test_nobody_becomes_an_admin_by_signing_up(house: House) -> None:
    Visitor(house).post("/sign-up", **{**MORE, "username": "Carol", "new_password": PASSWORD, "again": PASSWORD})
    (carol,) = everybody(house)
    assert (carol.username, carol.is_admin, carol.disabled_at) == ("Carol", False, None)


@one_engine
def test_nobody_becomes_an_admin_by_a_profile(house: House, inside: Visitor) -> None:
    before = everybody(house)
    assert inside.post("/settings", **MORE, name="", language="en", country="US").status == 303
    assert everybody(house) == before


@one_engine
def test_a_password_is_changed_for_whoever_is_signed_in(house: House, inside: Visitor, bob: int) -> None:
    fresh = "a horse of another colour"
    said = {"password": PASSWORD, "new_password": fresh, "again": fresh}
    inside.post("/settings/password", **{**MORE, **said, "username": "Bob", "account_id": str(bob)})
    assert Visitor(house).post("/sign-in", username="Bob", password=PASSWORD).status == 303


def test_a_list_belongs_to_whoever_makes_it(api: Client, house: House, alice: int, bob: int) -> None:
    session = session_of(house.database, house.clock, bob)
    made = api.post(f"/list?session_id={session}", {"name": "Mine", "language": "en", "account_id": alice, "id": 77})
    assert made.status == 201
    assert made.json["list_id"] != 77
    assert api.get(f"/list/{made.json['list_id']}?session_id={session}").json["created_by"] == "Bob"


@one_engine
def test_an_account_shows_nothing_that_is_kept_of_a_password(api: Client, house: House, alice: int) -> None:
    session = session_of(house.database, house.clock, alice)
    shown = api.get(f"/account?session_id={session}").body.decode()
    assert "argon2" not in shown
    assert "hash" not in shown.replace('"gravatar":{"hash"', "")
