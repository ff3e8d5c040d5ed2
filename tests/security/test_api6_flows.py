"""OWASP API6:2023, unrestricted access to sensitive business flows: what a person must do, only a page of ours does."""

import pytest

from cinedex.pages import pages
from cinedex.pages.page import Form
from tests.support.members import PASSWORD
from tests.support.pages import House, Sheet, Visitor, one_engine

pytestmark = one_engine
SAID = {"name": "Mallory's", "language": "fr", "country": "CA"}


def refusals(house: House, inside: Visitor, **headers: str) -> list[Sheet]:
    """Return what a profile's form is answered that was sent in ways in which no page of ours would."""
    other = Visitor(house).get("/sign-in").csrf
    mine = inside.get("/settings").csrf
    return [
        inside.send("/settings", SAID, **headers),
        inside.send("/settings", {**SAID, "csrf": ""}, **headers),
        inside.send("/settings", {**SAID, "csrf": other}, **headers),
        inside.send("/settings", {**SAID, "csrf": mine}, origin="https://evil.example"),
        inside.send("/settings", {**SAID, "csrf": mine}, origin="null"),
        inside.send("/settings", {**SAID, "csrf": mine}, sec_fetch_site="cross-site"),
        inside.send("/settings", {**SAID, "csrf": mine}, sec_fetch_site="same-site"),
        inside.send("/settings", {**SAID, "csrf": mine}, content_type="text/plain"),
    ]


def test_a_form_that_stood_on_another_site_changes_nothing(house: House, inside: Visitor) -> None:
    assert [sheet.status for sheet in refusals(house, inside)] == [403] * 7 + [400]
    assert "Mallory" not in inside.get("/settings").html
    mine = inside.get("/settings").csrf
    assert inside.send("/settings", {**SAID, "csrf": mine}, sec_fetch_site="same-origin").status == 303


def test_no_form_is_taken_without_what_its_page_holds(house: House, inside: Visitor) -> None:
    forms = [path for path, resource in pages(house.site) if isinstance(resource, Form)]
    assert len(forms) > 10
    for path in forms:
        at = path.format_map({"request_token": house.ask(), "number": "1"})
        for visitor in (inside, Visitor(house)):
            assert visitor.send(at, {"decision": "allow", "password": PASSWORD}).status == 403, path


@pytest.mark.usefixtures("alice")
def test_nobody_is_signed_in_to_an_account_of_somebody_else_by_another_site(house: House) -> None:
    attacker, victim = Visitor(house), Visitor(house)
    said = {"username": "alice", "password": PASSWORD, "csrf": attacker.get("/sign-in").csrf}
    assert victim.send("/sign-in", said).status == 403
    assert attacker.send("/sign-in", said).status == 303


def test_no_page_is_shown_within_another(house: House, inside: Visitor) -> None:
    asked = inside.get(f"/authenticate/{house.ask()}")
    assert "frame-ancestors 'none'" in asked.headers["content-security-policy"]
    assert asked.headers["x-frame-options"] == "DENY"


def test_looking_approves_nothing(house: House, inside: Visitor) -> None:
    token = house.ask()
    inside.get(f"/authenticate/{token}?decision=allow&approved=true&csrf={inside.get('/settings').csrf}")
    inside.get(f"/authenticate/allow?request_token={token}")
    assert house.approved_by(token) is None
