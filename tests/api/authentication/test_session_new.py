"""POST and GET /authentication/session/new."""

import re

import pytest

from tests.support.members import PASSWORD, member
from tests.support.world import World

PATH = "/authentication/session/new"


@pytest.fixture
def approved(world: World) -> str:
    member(world.database, world.clock, "Alice")
    token = world.client.get("/authentication/token/new").json["request_token"]
    login = {"username": "Alice", "password": PASSWORD, "request_token": token}
    assert world.client.post("/authentication/token/validate_with_login", login).status == 200
    return str(token)


def test_it_works(world: World, approved: str) -> None:
    answer = world.client.post(PATH, {"request_token": approved})
    session = answer.json["session_id"]
    assert re.fullmatch("[0-9a-f]{40}", session)
    assert (answer.status, answer.json) == (200, {"success": True, "session_id": session})
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.get(f"/account?session_id={session}").json["username"] == "Alice"


def test_older_clients_ask_by_get(world: World, approved: str) -> None:
    session = world.client.get(f"{PATH}?request_token={approved}").json["session_id"]
    assert world.client.get(f"/account?session_id={session}").status == 200


def test_a_token_is_used_once(world: World, approved: str) -> None:
    assert world.client.post(PATH, {"request_token": approved}).status == 200
    assert world.client.post(PATH, {"request_token": approved}).code == (401, 17)


def test_what_nobody_has_approved_opens_nothing(world: World, approved: str) -> None:
    unapproved = world.client.get("/authentication/token/new").json["request_token"]
    for token in (unapproved, "0" * 40, "", approved[:-1]):
        answer = world.client.post(PATH, {"request_token": token})
        assert (answer.status, answer.json) == (
            401,
            {"success": False, "failure": True, "status_code": 17, "status_message": "Session denied."},
        )


def test_a_token_lasts_an_hour(world: World, approved: str) -> None:
    world.wait(days=1)
    assert world.client.post(PATH, {"request_token": approved}).code == (401, 17)


def test_a_session_lasts_until_it_is_ended(world: World, approved: str) -> None:
    session = world.client.post(PATH, {"request_token": approved}).json["session_id"]
    world.wait(days=3650)
    assert world.client.get(f"/account?session_id={session}").status == 200
