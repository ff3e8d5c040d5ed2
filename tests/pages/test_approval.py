from datetime import timedelta

import pytest

from cinedex.members import keys, sessions, tokens
from cinedex.members.sessions import Sort
from tests.support.pages import HOST, House, Visitor, one_engine

BACK = "https://app.example/back?from=films"
ELSEWHERE = "https://elsewhere.example/"


@pytest.fixture
def key_id(house: House) -> int:
    keys.create(house.database, "Player", house.clock, [BACK, "player:done"])
    return keys.listed(house.database)[0].id


def test_it_works(house: House, inside: Visitor, alice: int, key_id: int) -> None:
    token = house.ask(key_id)
    asked = inside.get(f"/authenticate/{token}")
    assert asked.status == 200
    assert asked.text == (
        "Player asks for access You are signed in as Alice . If you allow it, this application can "
        "see your name, ratings, favourites, watchlist and lists, private ones too; "
        "rate, and change your favourites, watchlist and lists, in your name. "
        "It cannot see or change your password, your keys or these pages. "
        "You can revoke it at any time under Sessions . "
        "Allow Deny Allow only what you have just asked for yourself."
    )
    assert house.approved_by(token) is None, "looking is not allowing"
    decided = inside.post(f"/authenticate/{token}", decision="allow")
    assert (decided.status, decided.location) == (303, f"/authenticate/allow?request_token={token}")
    assert house.approved_by(token) == alice
    landed = inside.get(decided.location)
    assert landed.headers["authentication-callback"] == (
        f"http://{HOST}/3/authentication/session/new?request_token={token}"
    )
    assert landed.text.startswith("Allowed The application can act for you now.")


def test_an_approved_token_becomes_a_session_of_the_application(
    house: House, inside: Visitor, alice: int, key_id: int
) -> None:
    token = house.ask(key_id)
    inside.post(f"/authenticate/{token}", decision="allow")
    with house.database.mark() as connection:
        used = tokens.use(connection, token, Sort.USER, house.now)
    assert used is not None
    assert used[1] == alice
    assert "<strong>Player</strong>" in inside.get("/settings/sessions").html


@one_engine
def test_a_registered_address_is_led_back_to(house: House, inside: Visitor, key_id: int) -> None:
    token = house.ask(key_id)
    page = f"/authenticate/{token}?redirect_to=https%3A%2F%2Fapp.example%2Fback%3Ffrom%3Dfilms"
    asked = inside.get(page)
    assert f"Afterwards you go back to {BACK} ." in asked.text
    assert "form-action 'self' https://app.example;" in asked.headers["content-security-policy"]
    decided = inside.post(page, decision="allow")
    assert decided.status == 303
    assert decided.location == f"https://app.example/back?from=films&request_token={token}&approved=true"


@one_engine
def test_a_program_with_a_scheme_of_its_own_is_led_back_to(house: House, inside: Visitor, key_id: int) -> None:
    token = house.ask(key_id)
    page = f"/authenticate/{token}?redirect_to=player:done"
    assert "form-action 'self' player:;" in inside.get(page).headers["content-security-policy"]
    assert inside.post(page, decision="allow").location == f"player:done?request_token={token}&approved=true"


def test_what_is_denied_is_told_so_and_can_never_be_used(house: House, inside: Visitor, key_id: int) -> None:
    token = house.ask(key_id)
    page = f"/authenticate/{token}?redirect_to=https%3A%2F%2Fapp.example%2Fback%3Ffrom%3Dfilms"
    decided = inside.post(page, decision="deny")
    assert decided.location == f"https://app.example/back?from=films&request_token={token}&denied=true"
    assert inside.get(page).status == 404
    with house.database.mark() as connection:
        assert tokens.use(connection, token, Sort.USER, house.now) is None


@one_engine
def test_whoever_denies_and_is_wanted_nowhere_lands_on_a_page(house: House, inside: Visitor) -> None:
    decided = inside.post(f"/authenticate/{house.ask()}", decision="deny")
    assert (decided.status, decided.location) == (303, "/authenticate/deny")
    assert inside.get("/authenticate/deny").text == "Denied The application was given nothing. You can close this page."


@one_engine
def test_anything_but_allow_is_no(house: House, inside: Visitor) -> None:
    assert inside.post(f"/authenticate/{house.ask()}").location == "/authenticate/deny"


@one_engine
@pytest.mark.parametrize("decision", ["allow", "deny"])
def test_an_address_that_was_not_registered_is_a_link_with_a_warning(
    house: House, inside: Visitor, key_id: int, decision: str
) -> None:
    token = house.ask(key_id)
    page = f"/authenticate/{token}?redirect_to={ELSEWHERE}"
    asked = inside.get(page)
    assert f"Take care: the application wants you to go to {ELSEWHERE} afterwards" in asked.text
    assert "form-action 'self';" in asked.headers["content-security-policy"]
    decided = inside.post(page, decision=decision)
    assert decided.status == 200
    assert "location" not in decided.headers
    assert "has not registered that address" in decided.text
    said = "approved" if decision == "allow" else "denied"
    assert f'<a href="{ELSEWHERE}?request_token={token}&amp;{said}=true" rel="noreferrer">' in decided.html


@one_engine
@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "//elsewhere.example", "/settings", "x"]
)
def test_where_nobody_can_be_led_is_as_good_as_nowhere(house: House, inside: Visitor, address: str) -> None:
    page = f"/authenticate/{house.ask()}?redirect_to={address}"
    assert "afterwards" not in inside.get(page).text.lower()
    assert inside.post(page, decision="allow").location.startswith("/authenticate/allow?")


@one_engine
def test_whoever_is_not_signed_in_does_that_first(house: House, visitor: Visitor) -> None:
    token = house.ask()
    sent = visitor.get(f"/authenticate/{token}?redirect_to=https%3A%2F%2Fapp.example%2F")
    assert sent.status == 303
    assert sent.location.startswith(f"/sign-in?next=%2Fauthenticate%2F{token}%3Fredirect_to%3Dhttps")


@one_engine
def test_a_token_that_is_old_or_none_is_told_so(house: House, inside: Visitor) -> None:
    token = house.ask()
    house.clock.moment += timedelta(minutes=61)
    for path in (f"/authenticate/{token}", f"/authenticate/{'0' * 40}", "/auth/access", "/auth/access?request_token=x"):
        told = inside.get(path)
        assert told.status == 404
        assert told.text.startswith("This request has ended It is older than an hour")


def test_what_one_has_allowed_is_nothing_to_another(house: House, inside: Visitor, alice: int, bob: int) -> None:
    token = house.ask()
    inside.post(f"/authenticate/{token}", decision="allow")
    other = Visitor(house).enter(bob)
    assert other.get(f"/authenticate/{token}").status == 404
    csrf = other.get("/settings").csrf
    for decision in ("allow", "deny"):
        assert other.post(f"/authenticate/{token}", csrf=csrf, decision=decision).status == 404
    assert house.approved_by(token) == alice
    landed = other.get(f"/authenticate/allow?request_token={token}")
    assert "authentication-callback" not in landed.headers


def test_an_application_of_version_4_said_before_where_it_wants_back(
    house: House, inside: Visitor, alice: int, key_id: int
) -> None:
    token = house.ask(key_id, redirect_to=BACK, version=4)
    page = f"/auth/access?request_token={token}"
    assert inside.get(page).text.startswith("Player asks for access")
    decided = inside.post(page, decision="allow")
    assert decided.location == f"https://app.example/back?from=films&request_token={token}&approved=true"
    assert house.approved_by(token) == alice


@one_engine
def test_of_version_4_nothing_in_the_address_changes_where_it_leads(house: House, inside: Visitor, key_id: int) -> None:
    token = house.ask(key_id, redirect_to=BACK, version=4)
    page = f"/auth/access?request_token={token}&redirect_to={ELSEWHERE}"
    assert ELSEWHERE not in inside.get(page).text
    assert inside.post(page, decision="allow").location.startswith("https://app.example/back?")


@one_engine
def test_of_version_4_nobody_wanted_back_lands_without_a_next_call(house: House, inside: Visitor) -> None:
    decided = inside.post(f"/auth/access?request_token={house.ask(version=4)}", decision="allow")
    assert decided.location == "/authenticate/allow"
    assert "authentication-callback" not in inside.get(decided.location).headers


@one_engine
def test_an_application_without_a_key_has_no_name(house: House, inside: Visitor) -> None:
    assert inside.get(f"/authenticate/{house.ask()}").text.startswith("An application without a name asks for access")


@one_engine
def test_revoking_the_session_ends_what_was_allowed(house: House, inside: Visitor, alice: int) -> None:
    with house.database.mark() as connection:
        sessions.begin(connection, alice, Sort.USER, house.now)
    page = inside.get("/settings/sessions").html
    number = page.rpartition('name="session" value="')[2].partition('"')[0]
    assert inside.post("/settings/sessions", session=number).location == "/settings/sessions"
    assert house.sessions(alice) == [Sort.PAGE]
