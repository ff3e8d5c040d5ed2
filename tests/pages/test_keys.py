import re

import pytest

from cinedex.members import keys
from cinedex.members.keys import KeyRow
from tests.support.pages import House, Visitor, one_engine

SAID = {"name": "Player", "redirects": "https://app.example/back\r\nplayer:done"}


def kept(house: House) -> list[KeyRow]:
    return keys.listed(house.database)


def test_it_works(house: House, inside: Visitor) -> None:
    assert inside.get("/settings/keys").text == (
        "Keys An application shows a key to this server. Make one for each application, so that each can be revoked "
        "alone. Make a key Name of the application Whoever is asked to allow it reads this name. "
        "Where it may lead back to Whole addresses, one a line, such as https://app.example/back. May be empty. "
        "Make a key"
    )
    made = inside.post("/settings/keys", **SAID)
    assert made.status == 200
    shown = re.fullmatch(
        "A key for Player Copy both now. They cannot be shown again. API key ([0-9a-f]{32}) "
        r"Access token (eyJ[\w.-]+) Back to your keys",
        made.text,
    )
    assert shown is not None
    assert keys.is_valid(house.database, shown[1])
    (row,) = kept(house)
    assert (row.name, row.redirects) == ("Player", ("https://app.example/back", "player:done"))
    after = inside.get("/settings/keys")
    assert f"Player …{shown[1][-4:]} made 2026-03-01 Change or revoke Player" in after.text
    assert shown[1] not in after.html


def test_a_key_is_called_otherwise(house: House, inside: Visitor) -> None:
    inside.post("/settings/keys", **SAID)
    number = kept(house)[0].id
    assert ">https://app.example/back\nplayer:done</textarea>" in inside.get(f"/settings/keys/{number}").html
    changed = inside.post(f"/settings/keys/{number}", name="Recorder", redirects="")
    assert (changed.status, changed.location) == (303, "/settings/keys")
    assert (kept(house)[0].name, kept(house)[0].redirects) == ("Recorder", ())


def test_a_key_is_revoked_for_good(house: House, inside: Visitor) -> None:
    inside.post("/settings/keys", **SAID)
    number = kept(house)[0].id
    assert inside.post(f"/settings/keys/{number}/revoke", on=f"/settings/keys/{number}").status == 303
    assert kept(house)[0].revoked_at == house.clock.moment
    assert inside.get(f"/settings/keys/{number}").status == 404
    assert "revoked 2026-03-01" in inside.get("/settings/keys").text


@one_engine
@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"name": " "}, "Enter a name of 1 to 64 characters that can be seen."),
        ({"name": "a\x00b"}, "Enter a name of 1 to 64 characters that can be seen."),
        (
            {"redirects": "https://app.example/\njavascript:alert(1)"},
            "'javascript:alert(1)' is no address to lead back to",
        ),
    ],
)
def test_what_cannot_be_is_told_and_makes_no_key(
    house: House, inside: Visitor, fields: dict[str, str], told: str
) -> None:
    refused = inside.post("/settings/keys", **{**SAID, **fields})
    assert refused.status == 422
    assert told in refused.text
    assert kept(house) == []


@one_engine
def test_nobody_sees_or_changes_a_key_of_somebody_else(house: House, inside: Visitor, bob: int) -> None:
    with house.database.mark() as connection:
        keys.issue(connection, "Bob's", house.clock, account_id=bob)
    keys.create(house.database, "the house's", house.clock)
    csrf = inside.get("/settings").csrf
    for row in kept(house):
        assert row.name not in inside.get("/settings/keys").text
        assert inside.get(f"/settings/keys/{row.id}").status == 404
        assert inside.post(f"/settings/keys/{row.id}", csrf=csrf, **SAID).status == 404
        assert inside.post(f"/settings/keys/{row.id}/revoke", csrf=csrf).status == 404
    assert [(row.name, row.revoked_at) for row in kept(house)] == [("Bob's", None), ("the house's", None)]
