"""POST /4/auth/request_token."""

from sqlalchemy import select

from cinedex.db.tables.members import api_key, request_token
from cinedex.kit.times import milliseconds
from cinedex.members import keys, tokens
from tests.api.version_4.conftest import Application
from tests.support.world import World


def test_it_works(world: World, nobody: Application) -> None:
    answer = nobody.ask("POST", "/auth/request_token", {"redirect_to": "https://app.example/back"})
    token = answer.json.pop("request_token")
    assert (answer.status, answer.json | {"request_token": token}) == (
        200,
        {"success": True, "status_code": 1, "status_message": "Success.", "request_token": token},
    )
    with world.database.read() as connection:
        asked = tokens.asked(connection, token, milliseconds(world.clock.now()))
    assert asked is not None
    assert (asked.redirect_to, asked.approved_by, asked.application) == ("https://app.example/back", None, None)


def test_it_says_which_application_asks(world: World) -> None:
    made = keys.create(world.database, "Radarr", world.clock)
    Application(world, token=made.access_token).ask("POST", "/auth/request_token")
    with world.database.read() as connection:
        (name,) = connection.execute(select(api_key.c.name).join_from(request_token, api_key)).scalars()
    assert name == "Radarr"


def test_it_needs_no_body(nobody: Application) -> None:
    assert nobody.ask("POST", "/auth/request_token").status == 200
    assert nobody.ask("POST", "/auth/request_token", b"[").code == (400, 5)
