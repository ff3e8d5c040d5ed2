"""What all pages promise, and what makes each readable to everybody."""

from collections.abc import Iterator

import pytest

from cinedex.members import keys
from cinedex.pages import pages
from cinedex.pages.page import Page
from cinedex.pages.site import SignUp
from tests.support.pages import House, Sheet, Visitor, one_engine

# One engine: what is promised here knows no database.
pytestmark = one_engine
PUBLIC = ("/sign-in", "/sign-up", "/authenticate/deny", "/goodbye")
KEY = 11
POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"


@pytest.fixture
def sign_up() -> SignUp:
    return SignUp.OPEN


@pytest.fixture
def addresses(house: House, alice: int) -> list[str]:
    """Return an address of every page that shows something to a member."""
    with house.database.mark() as connection:
        keys.issue(connection, "Player", house.clock, account_id=alice)
    number = keys.listed(house.database)[0].id
    tokens = {"request_token": house.ask(), "number": str(number)}
    places = [path.format_map(tokens) for path, resource in pages(house.site) if isinstance(resource, Page)]
    return [f"/auth/access?request_token={house.ask(version=4)}" if at == "/auth/access" else at for at in places]


@pytest.fixture
def sheets(house: House, inside: Visitor, addresses: list[str]) -> list[tuple[str, Sheet]]:
    """Return every page, and what errors look like."""
    shown = [(at, (Visitor(house) if at in PUBLIC else inside).get(at)) for at in addresses]
    bad = {"name": "\0", "language": "en", "country": "US", "password": "wrong", "new_password": "x", "again": "y"}
    forms = ("/settings", "/settings/password", "/settings/keys", addresses[KEY], "/settings/delete")
    wrong = [(at, inside.post(at, **bad)) for at in forms]
    return [*shown, *wrong, ("nothing", inside.get("/settings/keys/0"))]


def test_it_works(sheets: list[tuple[str, Sheet]]) -> None:
    statuses = [sheet.status for _, sheet in sheets]
    assert statuses.count(200) == 18
    assert statuses.count(422) == 5
    for at, sheet in sheets:
        headers = sheet.headers
        assert headers["content-security-policy"] == POLICY, at
        assert headers["x-content-type-options"] == "nosniff", at
        assert headers["x-frame-options"] == "DENY", at
        assert headers["referrer-policy"] == "same-origin", at
        assert headers["cache-control"] == "no-store", at
        assert "access-control-allow-origin" not in headers, f"{at}: no other site reads a page"


def test_none_needs_scripts_or_anything_of_anybody_else(sheets: list[tuple[str, Sheet]]) -> None:
    for at, sheet in htmls(sheets):
        for name, attributes in sheet.elements:
            assert name not in {"script", "style", "iframe", "img", "object"}, at
            assert not [said for said in attributes if said.startswith("on") or said == "style"], at
            for link in ("href", "src", "action"):
                assert attributes.get(link, "/").startswith(("/", "#")), at


def test_each_has_landmarks_a_title_and_one_heading(sheets: list[tuple[str, Sheet]]) -> None:
    for at, sheet in htmls(sheets):
        names = [name for name, _ in sheet.elements]
        for landmark in ("header", "main", "h1", "title"):
            assert names.count(landmark) == 1, at
        assert dict(sheet.elements)["html"] == {"lang": "en"}, at
        titled = sheet.html.partition("<title>")[2].partition("</title>")[0]
        assert titled.startswith("Error: ") == (sheet.status == 422), at
        heading = sheet.html.partition("<h1>")[2].partition("</h1>")[0]
        assert heading, at
        assert titled.removeprefix("Error: ") == f"{heading} – cinedex", at


def test_each_field_has_a_label_and_each_reference_a_target(sheets: list[tuple[str, Sheet]]) -> None:
    for at, sheet in htmls(sheets):
        ids = [said["id"] for _, said in sheet.elements if "id" in said]
        assert len(ids) == len(set(ids)), at
        labels = {said["for"] for name, said in sheet.elements if name == "label"}
        for name, said in sheet.elements:
            if name in {"input", "select", "textarea"} and said.get("type") != "hidden":
                assert said["id"] in labels, f"{at}: {said}"
            assert set(said.get("aria-describedby", "").split()) <= set(ids), at
            if said.get("href", "").startswith("#"):
                assert said["href"][1:] in ids, at


def test_what_is_wrong_stands_at_the_top_and_beside_its_field(sheets: list[tuple[str, Sheet]]) -> None:
    for at, sheet in sheets:
        if sheet.status == 422:
            (summary,) = [said for _, said in sheet.elements if said.get("class") == "errors"]
            assert summary == {"class": "errors", "role": "alert", "tabindex": "-1", "autofocus": ""}, at
            (field,) = [said for _, said in sheet.elements if said.get("aria-invalid") == "true"]
            assert f"{field['id']}-error" in field["aria-describedby"].split(), at


def test_every_form_is_sent_with_what_only_its_page_knows(sheets: list[tuple[str, Sheet]]) -> None:
    for at, sheet in htmls(sheets):
        forms = sheet.html.split("<form")[1:]
        assert all('method="post"' in form.partition(">")[0] for form in forms), at
        assert all(f'name="csrf" value="{sheet.csrf}"' in form for form in forms), at


def test_passwords_are_named_for_those_who_keep_them(sheets: list[tuple[str, Sheet]]) -> None:
    named = {
        said["autocomplete"] for _, sheet in sheets for _, said in elements(sheet) if said.get("type") == "password"
    }
    assert named == {"current-password", "new-password"}


def test_the_style_sheet_is_ours_and_kept(sheets: list[tuple[str, Sheet]], visitor: Visitor) -> None:
    (address,) = {said["href"] for _, sheet in htmls(sheets) for name, said in sheet.elements if name == "link"}
    style = visitor.get(address)
    assert (style.status, style.headers["content-type"]) == (200, "text/css; charset=utf-8")
    assert "immutable" in style.headers["cache-control"]
    assert b"url(" not in style.body
    assert b"@import" not in style.body


def test_head_is_get_without_a_body(house: House, visitor: Visitor) -> None:
    answer = house.answer("HEAD", "/sign-in", b"", {"host": visitor.host}, visitor.address)
    assert (answer.status, answer.body) == (200, b"")


def test_what_goes_wrong_is_told_on_a_page_and_names_nothing(house: House, inside: Visitor) -> None:
    with house.database.write() as connection:
        connection.exec_driver_sql("ALTER TABLE api_key RENAME TO away")
    told = inside.get("/settings/keys")
    assert told.status == 503
    assert told.text == "That did not work Nothing was changed. Try again in a moment."
    assert "api_key" not in told.html


def htmls(sheets: list[tuple[str, Sheet]]) -> Iterator[tuple[str, Sheet]]:
    for at, sheet in sheets:
        if sheet.headers["content-type"].startswith("text/html"):
            yield at, sheet


def elements(sheet: Sheet) -> list[tuple[str, dict[str, str]]]:
    return sheet.elements if sheet.headers["content-type"].startswith("text/html") else []


def test_every_page_is_tried_here(house: House, addresses: list[str]) -> None:
    """The style sheet alone is no page."""
    assert len(addresses) == len(pages(house.site)) - 1
    assert addresses[KEY].rpartition("/")[0] == "/settings/keys"
