"""OWASP API8:2023, security misconfiguration: nothing secret is logged or told, and other sites read nothing."""

import json
import logging

import pytest

from cinedex.members import invites, keys
from cinedex.members.keys import NewKey
from cinedex.members.sessions import Fresh
from tests.support.asgi import Client
from tests.support.members import PASSWORD, session_of
from tests.support.pages import House, Visitor, one_engine

FRESH = "a horse of another colour"


def test_no_log_holds_a_secret_whatever_goes_wrong(
    house: House, api: Client, alice: int, caplog: pytest.LogCaptureFixture
) -> None:
    visitor = Visitor(house)
    session = session_of(house.database, house.clock, alice)
    token = house.ask()
    with caplog.at_level(logging.DEBUG):
        visitor.post("/sign-in", username="alice", password="a wrong password")
        visitor.post("/sign-in", username="alice", password=PASSWORD)
        visitor.post(f"/authenticate/{token}", decision="allow")
        csrf = visitor.get("/settings").csrf
        with house.database.write() as connection:
            connection.exec_driver_sql("ALTER TABLE account RENAME COLUMN password_hash TO away")
            connection.exec_driver_sql("ALTER TABLE rating RENAME TO gone")
            connection.exec_driver_sql("ALTER TABLE request_token RENAME TO lost")
        broken = [
            Visitor(house).post("/sign-in", username="alice", password=PASSWORD),
            visitor.post("/settings/password", csrf=csrf, password=PASSWORD, new_password=FRESH, again=FRESH),
            visitor.get(f"/authenticate/{token}"),
        ]
        assert [sheet.status // 100 for sheet in broken] == [5, 5, 5]
        assert api.post(f"/movie/78/rating?session_id={session}", {"value": 9}).status // 100 == 5
    assert caplog.text, "what went wrong is logged"
    secrets = (PASSWORD, FRESH, "a wrong password", session, token, visitor.cookies["cinedex"], "$argon2id$")
    assert [secret for secret in (*secrets, csrf) if secret in caplog.text] == []
    told = "".join(sheet.html for sheet in broken)
    assert [secret for secret in secrets if secret in told] == []
    assert "Traceback" not in told
    assert "sqlalchemy" not in told


@one_engine
def test_what_is_printed_by_mistake_says_nothing(house: House, alice: int) -> None:
    with house.database.mark() as connection:
        invite = invites.create(connection, house.now, 7)
    assert (repr(invite), str(invite)) == ("Fresh(…)", "Fresh(…)")
    assert repr(Fresh("secret", None)) == "Fresh(…)"
    assert repr(NewKey("key", "token")) == "NewKey(…)"
    assert alice


@one_engine
def test_an_export_opens_nothing(house: House, inside: Visitor, alice: int) -> None:
    made = inside.post("/settings/keys", name="Player", redirects="")
    session = session_of(house.database, house.clock, alice)
    (key,) = keys.listed(house.database)
    taken = inside.get("/settings/export/cinedex.json").body.decode()
    assert key.hint in taken
    opening = [session, inside.cookies["cinedex"], "$argon2id$", *made.text.split()]
    assert [word for word in opening if len(word) > 20 and word in taken] == []
    assert not {"digest", "hash", "password"} & set(json.dumps(json.loads(taken)).replace('"', " ").split())


def test_no_other_site_reads_a_session_by_a_script(house: House, api: Client, alice: int) -> None:
    session = session_of(house.database, house.clock, alice)
    for path in ("/account", "/movie/78/account_states", "/account/1/rated/movies"):
        answer = api.get(f"{path}?session_id={session}&callback=stolen")
        assert answer.status == 200, path
        assert answer.headers["content-type"].startswith("application/json"), path
        assert not answer.body.startswith(b"stolen"), path
        assert answer.headers["cache-control"] == "no-store", path


@one_engine
def test_no_script_of_another_site_reads_a_page(inside: Visitor) -> None:
    shown = inside.get("/settings/export/cinedex.json", origin="https://evil.example")
    assert "access-control-allow-origin" not in shown.headers
    assert shown.headers["cross-origin-resource-policy"] == "same-origin"
