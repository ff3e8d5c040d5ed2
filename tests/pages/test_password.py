import pytest

from cinedex.members import tokens
from cinedex.members.sessions import Sort
from tests.support.members import PASSWORD, session_of
from tests.support.pages import House, Visitor, one_engine

FRESH = "a horse of another colour"
SAID = {"password": PASSWORD, "new_password": FRESH, "again": FRESH}


def test_it_works(house: House, inside: Visitor, alice: int) -> None:
    assert inside.get("/settings/password").text == (
        "Password Changing it ends every session of yours: applications have to be allowed once more. Present password "
        "New password 10 characters or more. A few words make a good one. The same once more Change the password"
    )
    changed = inside.post("/settings/password", **SAID)
    assert (changed.status, changed.location) == (303, "/settings?saved=yes")
    assert inside.get("/settings").status == 200
    other = Visitor(house)
    assert other.post("/sign-in", username="alice", password=PASSWORD).status == 422
    assert other.post("/sign-in", username="alice", password=FRESH).status == 303
    assert house.sessions(alice) == [Sort.PAGE, Sort.PAGE]


def test_it_ends_every_session_and_whatever_could_become_one(house: House, inside: Visitor, alice: int) -> None:
    session_of(house.database, house.clock, alice)
    elsewhere = Visitor(house).enter(alice)
    thief = Visitor(house, cookies=dict(inside.cookies))
    token = house.ask()
    inside.post(f"/authenticate/{token}", decision="allow")
    inside.post("/settings/password", **SAID)
    assert house.sessions(alice) == [Sort.PAGE]
    assert elsewhere.get("/settings").status == 303
    assert thief.get("/settings").status == 303, "the session is a new one"
    with house.database.mark() as connection:
        assert tokens.use(connection, token, Sort.USER, house.now) is None


@one_engine
@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"password": "wrong"}, "The name or the password is wrong."),
        ({"again": "another password"}, "Enter the same password twice."),
        ({"new_password": "short", "again": "short"}, "A password has 10 to 1024 characters"),
    ],
)
def test_what_is_wrong_is_told_and_changes_nothing(
    house: House, inside: Visitor, alice: int, fields: dict[str, str], told: str
) -> None:
    refused = inside.post("/settings/password", **{**SAID, **fields})
    assert refused.status == 422
    assert told in refused.text
    assert FRESH not in refused.html
    assert house.sessions(alice) == [Sort.PAGE]
    assert Visitor(house).post("/sign-in", username="alice", password=PASSWORD).status == 303
