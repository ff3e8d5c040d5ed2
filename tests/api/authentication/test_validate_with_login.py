"""POST and GET /authentication/token/validate_with_login."""

from urllib.parse import quote

import pytest

from cinedex.kit.times import milliseconds
from cinedex.members import accounts
from tests.support.members import PASSWORD, member
from tests.support.world import World

PATH = "/authentication/token/validate_with_login"


@pytest.fixture
def token(world: World) -> str:
    member(world.database, world.clock, "Alice")
    return str(world.client.get("/authentication/token/new").json["request_token"])


def _login(token: str, **other: str) -> dict[str, str]:
    return {"username": "Alice", "password": PASSWORD, "request_token": token} | other


def test_it_works(world: World, token: str) -> None:
    answer = world.client.post(PATH, _login(token))
    assert (answer.status, answer.json) == (
        200,
        {"success": True, "expires_at": "2026-03-01 13:00:00 UTC", "request_token": token},
    )
    assert answer.headers["cache-control"] == "no-store"


def test_older_clients_send_it_all_in_the_query(world: World, token: str) -> None:
    query = f"username=Alice&password={quote(PASSWORD)}&request_token={token}"
    answer = world.client.get(f"{PATH}?{query}")
    assert (answer.status, answer.json["request_token"]) == (200, token)
    assert answer.headers["cache-control"] == "no-store"


def test_the_case_of_a_name_does_not_matter(world: World, token: str) -> None:
    assert world.client.post(PATH, _login(token, username=" aLICE ")).status == 200


def test_both_name_and_password_are_needed(world: World, token: str) -> None:
    for missing in ("username", "password"):
        assert world.client.post(PATH, _login(token, **{missing: ""})).code == (400, 26)


def test_nobody_learns_which_of_the_two_was_wrong(world: World, token: str) -> None:
    for wrong in ({"username": "Bob"}, {"password": "not the password"}):
        answer = world.client.post(PATH, _login(token, **wrong))
        assert (answer.status, answer.json) == (
            401,
            {
                "success": False,
                "status_code": 30,
                "status_message": "Invalid username and/or password: You did not provide a valid login.",
            },
        )


def test_a_disabled_account_is_named_as_such_to_its_owner_alone(world: World, token: str) -> None:
    with world.database.write() as connection:
        found = accounts.by_name(connection, "Alice")
        assert found is not None
        accounts.disable(connection, found.id, milliseconds(world.clock.now()))
    assert world.client.post(PATH, _login(token)).code == (401, 31)
    assert world.client.post(PATH, _login(token, password="not the password")).code == (401, 30)


def test_a_token_of_nobody_is_refused(world: World, token: str) -> None:
    assert world.client.post(PATH, _login("0" * 40)).code == (401, 33)
    world.wait(days=1)
    assert world.client.post(PATH, _login(token)).code == (401, 33)


def test_what_one_has_approved_nobody_else_takes(world: World, token: str) -> None:
    member(world.database, world.clock, "Mallory")
    assert world.client.post(PATH, _login(token)).status == 200
    assert world.client.post(PATH, _login(token)).status == 200
    assert world.client.post(PATH, _login(token, username="Mallory")).code == (401, 33)


def test_guessing_is_slowed(world: World, token: str) -> None:
    # What is longer than any password is refused without the work that makes guessing slow.
    for _ in range(10):
        assert world.client.post(PATH, _login(token, password="guessed" * 200)).code == (401, 30)
    answer = world.client.post(PATH, _login(token))
    assert answer.code == (429, 25)
    assert answer.headers["retry-after"] == "900"
    assert answer.json["status_message"] == "Too many attempts to sign in: Try again in 900 seconds."


def test_a_body_that_is_no_object_is_refused(world: World) -> None:
    for body in (b"[", b"7", b"[1]"):
        assert world.client.request("POST", PATH, body).code == (400, 5)
