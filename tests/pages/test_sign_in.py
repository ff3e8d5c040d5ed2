from datetime import timedelta

import pytest

from cinedex.members import accounts
from cinedex.members.sessions import Sort
from tests.support.members import PASSWORD
from tests.support.pages import House, Visitor, one_engine


def test_it_works(house: House, visitor: Visitor, alice: int) -> None:
    shown = visitor.get("/sign-in")
    assert shown.status == 200
    assert shown.text == (
        "Sign in Name Password Sign in No account yet, or the password forgotten? Ask whoever runs this server."
    )
    entered = visitor.post("/sign-in", username="alice", password=PASSWORD)
    assert (entered.status, entered.location, entered.body) == (303, "/settings", b"")
    assert house.sessions(alice) == [Sort.PAGE]
    assert "Signed in as <strong>Alice</strong>" in visitor.get("/settings").html


@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize(("username", "password"), [("alice", "wrong"), ("nobody", PASSWORD), ("", ""), ("\0", "\0")])
def test_a_wrong_name_and_a_wrong_password_are_told_alike(visitor: Visitor, username: str, password: str) -> None:
    refused = visitor.post("/sign-in", username=username, password=password)
    assert refused.status == 422
    assert "The name or the password is wrong." in refused.text
    assert "set-cookie" not in refused.headers
    assert visitor.get("/settings").status == 303


@one_engine
@pytest.mark.usefixtures("alice")
def test_the_name_is_kept_in_the_form_and_the_password_is_not(visitor: Visitor) -> None:
    refused = visitor.post("/sign-in", username="alice", password="not this password")
    assert 'value="alice"' in refused.html
    assert "not this password" not in refused.html


def test_a_closed_account_is_told_only_to_who_knows_its_password(house: House, visitor: Visitor, alice: int) -> None:
    with house.database.mark() as connection:
        accounts.disable(connection, alice, house.now)
    assert "This account is closed." in visitor.post("/sign-in", username="alice", password=PASSWORD).text
    assert "is wrong" in visitor.post("/sign-in", username="alice", password="wrong").text


@one_engine
@pytest.mark.usefixtures("alice")
def test_whoever_was_sent_here_is_led_back(visitor: Visitor) -> None:
    sent = visitor.get("/settings/keys?x=1")
    assert (sent.status, sent.location) == (303, "/sign-in?next=%2Fsettings%2Fkeys%3Fx%3D1")
    following = {"next": "/settings/keys?x=1", "username": "alice", "password": PASSWORD}
    assert 'name="next" value="/settings/keys?x=1"' in visitor.get(sent.location).html
    assert visitor.post("/sign-in", **following).location == "/settings/keys?x=1"
    assert visitor.get(sent.location).location == "/settings/keys?x=1", "whoever is signed in need not do it again"


@one_engine
def test_a_session_of_the_pages_ends_after_thirty_days(house: House, visitor: Visitor, alice: int) -> None:
    visitor.post("/sign-in", username="alice", password=PASSWORD)
    house.clock.moment += timedelta(days=29)
    assert visitor.get("/settings").status == 200
    house.clock.moment += timedelta(days=1)
    assert visitor.get("/settings").status == 303
    assert house.sessions(alice) == []


@one_engine
@pytest.mark.usefixtures("alice")
def test_its_cookie_lasts_thirty_days_and_is_kept_from_scripts_and_other_sites(visitor: Visitor) -> None:
    entered = visitor.post("/sign-in", username="alice", password=PASSWORD)
    said = entered.headers["set-cookie"].lower()
    assert said.startswith("cinedex=")
    for promise in ("max-age=2592000", "httponly", "samesite=lax", "path=/"):
        assert promise in said
    assert "domain" not in said


@one_engine
@pytest.mark.usefixtures("alice")
@pytest.mark.parametrize("public_url", ["https://films.example"])
def test_behind_https_the_cookie_is_secure_and_no_neighbour_can_set_it(visitor: Visitor) -> None:
    entered = visitor.post("/sign-in", username="alice", password=PASSWORD)
    said = entered.headers["set-cookie"].lower()
    assert said.startswith("__host-cinedex=")
    assert "secure" in said
    assert visitor.get("/settings").status == 200


@one_engine
@pytest.mark.usefixtures("alice")
def test_too_many_attempts_are_told_to_wait(visitor: Visitor) -> None:
    csrf = visitor.get("/sign-in").csrf
    for _ in range(10):
        assert visitor.post("/sign-in", csrf=csrf, username="alice", password="x" * 2000).status == 422
    refused = visitor.post("/sign-in", csrf=csrf, username="alice", password=PASSWORD)
    assert refused.status == 429
    assert int(refused.headers["retry-after"]) <= 15 * 60
    assert "Try again in 15 minutes." in refused.text


def test_sign_out_ends_the_session_and_takes_the_cookie(house: House, inside: Visitor, alice: int) -> None:
    kept = dict(inside.cookies)
    left = inside.post("/sign-out", on="/settings")
    assert (left.status, left.location) == (303, "/sign-in")
    assert inside.cookies == {}
    assert house.sessions(alice) == []
    assert Visitor(house, cookies=kept).get("/settings").status == 303


@one_engine
def test_sign_out_has_a_page_for_whoever_comes_back_to_it(inside: Visitor) -> None:
    assert inside.get("/sign-out").text.startswith("Sign out Applications that you allowed")
