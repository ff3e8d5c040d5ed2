"""POST and DELETE /4/auth/access_token."""

import pytest

from cinedex.kit.times import milliseconds
from cinedex.members import keys, tokens
from cinedex.members.keys import KeyRing
from tests.api.version_4.conftest import Application
from tests.support.members import session_of
from tests.support.world import World


@pytest.fixture
def approved(world: World, nobody: Application, alice: Application) -> str:
    """Return a request token that Alice has approved."""
    token = _requested(nobody)
    with world.database.write() as connection:
        assert tokens.approve(connection, token, alice.account_id, milliseconds(world.clock.now()))
    return token


def _requested(nobody: Application) -> str:
    token: str = nobody.ask("POST", "/auth/request_token").json["request_token"]
    return token


def test_it_works(world: World, nobody: Application, alice: Application, approved: str) -> None:
    answer = nobody.ask("POST", "/auth/access_token", {"request_token": approved}).json
    token = answer["access_token"]
    assert answer == {
        "success": True, "status_code": 1, "status_message": "Success.", "access_token": token,
        "account_id": alice.object_id,
    }  # fmt: skip
    mine = Application(world, token=token)
    number = mine.create()
    assert mine.get(f"/list/{number}").json["created_by"]["id"] == answer["account_id"]


def test_a_request_token_is_used_once(nobody: Application, approved: str) -> None:
    assert nobody.ask("POST", "/auth/access_token", {"request_token": approved}).status == 200
    assert nobody.ask("POST", "/auth/access_token", {"request_token": approved}).code == (401, 33)


def test_what_nobody_approved_is_good_for_nothing_yet(nobody: Application) -> None:
    assert nobody.ask("POST", "/auth/access_token", {"request_token": _requested(nobody)}).code == (422, 41)


def test_what_is_no_request_token_is_refused(world: World, nobody: Application, approved: str) -> None:
    for bad in ({}, {"request_token": "x"}, {"request_token": ""}):
        assert nobody.ask("POST", "/auth/access_token", bad).code == (401, 33)
    world.wait(1)
    assert nobody.ask("POST", "/auth/access_token", {"request_token": approved}).code == (401, 33)


def test_it_can_be_ended(world: World, nobody: Application, alice: Application) -> None:
    answer = nobody.ask("DELETE", "/auth/access_token", {"access_token": alice.token})
    assert (answer.status, answer.json) == (
        200, {"success": True, "status_code": 13, "status_message": "The item/record was deleted successfully."},
    )  # fmt: skip
    assert alice.ask("POST", "/list", {"name": "Robots"}).code == (401, 36)
    assert nobody.ask("DELETE", "/auth/access_token", {"access_token": alice.token}).code == (401, 35)
    assert nobody.ask("DELETE", "/auth/access_token").code == (401, 35)
    session = session_of(world.database, world.clock, alice.account_id)
    assert nobody.ask("DELETE", "/auth/access_token", {"access_token": session}).code == (401, 35)


def test_it_opens_the_door_until_it_is_ended(world: World, nobody: Application, alice: Application) -> None:
    ring = KeyRing(world.database)
    assert ring.accepts_token(alice.token)
    assert not ring.accepts_key(alice.token)
    nobody.ask("DELETE", "/auth/access_token", {"access_token": alice.token})
    ring.close()
    ring = KeyRing(world.database)
    assert not ring.accepts_token(alice.token)
    assert not ring.accepts_token(session_of(world.database, world.clock, alice.account_id))
    ring.close()


def test_it_does_not_outlive_the_key_of_its_application(world: World, alice: Application) -> None:
    made = keys.create(world.database, "Radarr", world.clock)
    application = Application(world, token=made.access_token)
    token = _requested(application)
    with world.database.write() as connection:
        tokens.approve(connection, token, alice.account_id, milliseconds(world.clock.now()))
    granted = application.ask("POST", "/auth/access_token", {"request_token": token}).json["access_token"]
    assert keys.revoke(world.database, made.api_key, world.clock)
    ring = KeyRing(world.database)
    assert not ring.accepts_token(granted)
    ring.close()
