import pytest

from cinedex.members import accounts, invites
from cinedex.members.sessions import Sort
from cinedex.pages.site import SignUp
from tests.support.members import PASSWORD
from tests.support.pages import House, Sheet, Visitor, one_engine

OPEN = pytest.mark.parametrize("sign_up", [SignUp.OPEN])
INVITE = pytest.mark.parametrize("sign_up", [SignUp.INVITE])


def signed_up(visitor: Visitor, username: str = "Carol", invite: str = "", **fields: str) -> Sheet:
    said = {"username": username, "new_password": PASSWORD, "again": PASSWORD, **fields}
    return visitor.post("/sign-up", on=f"/sign-up?invite={invite}", invite=invite, **said)


def invited(house: House) -> str:
    with house.database.mark() as connection:
        return invites.create(connection, house.now, 7).secret


def named(house: House, username: str) -> accounts.Account | None:
    with house.database.read() as connection:
        return accounts.by_name(connection, username)


@OPEN
def test_it_works(house: House, visitor: Visitor) -> None:
    assert visitor.get("/sign-up").text == (
        "Sign up Name You sign in with it, and others see it beside your lists. New password 10 characters or more. "
        "A few words make a good one. The same once more Sign up Have an account? Sign in ."
    )
    entered = signed_up(visitor)
    assert (entered.status, entered.location) == (303, "/settings")
    made = named(house, "carol")
    assert made is not None
    assert (made.username, made.is_admin) == ("Carol", False)
    assert house.sessions(made.id) == [Sort.PAGE]
    assert "Carol" in visitor.get("/settings").html


@one_engine
def test_it_is_closed_unless_somebody_opens_it(house: House, visitor: Visitor) -> None:
    assert visitor.get("/sign-up").status == 403
    csrf = visitor.get("/sign-in").csrf
    refused = visitor.post("/sign-up", csrf=csrf, username="Carol", new_password=PASSWORD, again=PASSWORD)
    assert refused.status == 403
    assert refused.text == "Sign-up is closed Ask whoever runs this server for an account."
    assert named(house, "Carol") is None


@INVITE
def test_an_invitation_lets_one_person_in(house: House, visitor: Visitor) -> None:
    invite = invited(house)
    assert signed_up(visitor, invite=invite).status == 303
    again = Visitor(house)
    assert again.get(f"/sign-up?invite={invite}").status == 403
    csrf = again.get("/sign-in").csrf
    fields = {"username": "Dave", "new_password": PASSWORD, "again": PASSWORD, "invite": invite}
    assert again.send("/sign-up", {"csrf": csrf, **fields}).status == 403
    assert named(house, "Dave") is None


@one_engine
@INVITE
@pytest.mark.parametrize("invite", ["", "0" * 40, "%00"])
def test_without_an_invitation_nobody_comes_in(visitor: Visitor, invite: str) -> None:
    refused = visitor.get(f"/sign-up?invite={invite}")
    assert refused.status == 403
    assert refused.text.startswith("You need an invitation")


@INVITE
def test_an_invitation_is_kept_where_the_name_is_taken(house: House, visitor: Visitor, alice: int) -> None:
    invite = invited(house)
    refused = signed_up(visitor, "ALICE", invite)
    assert refused.status == 422
    assert "The name ALICE is taken: choose another." in refused.text
    assert signed_up(visitor, "Carol", invite).status == 303
    carol = named(house, "Carol")
    assert carol is not None
    assert carol.id != alice


@one_engine
@OPEN
@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"username": " "}, "A name has 1 to 64 characters"),
        ({"username": "a\x00b"}, "A name has 1 to 64 characters"),
        ({"new_password": "short", "again": "short"}, "A password has 10 to 1024 characters"),
        ({"again": "another password"}, "Enter the same password twice."),
    ],
)
def test_what_cannot_be_is_told_beside_its_field(visitor: Visitor, fields: dict[str, str], told: str) -> None:
    refused = signed_up(visitor, **fields)
    assert refused.status == 422
    assert refused.text.startswith(f"Sign up Something has to be changed {told}")
    assert PASSWORD not in refused.html


@one_engine
@OPEN
def test_one_address_makes_twenty_accounts_an_hour(visitor: Visitor) -> None:
    csrf = visitor.get("/sign-up").csrf
    fields = {"username": "Carol", "new_password": "", "again": ""}
    for _ in range(20):
        assert visitor.post("/sign-up", csrf=csrf, **fields).status == 422
    refused = visitor.post("/sign-up", csrf=csrf, **fields)
    assert refused.status == 429
    assert int(refused.headers["retry-after"]) <= 3600
