import pytest

from cinedex.members import accounts
from tests.support.pages import House, Visitor, one_engine

SAID = {"name": "Alice A.", "language": "fr", "country": "CA", "include_adult": "true"}


def known(house: House, number: int) -> accounts.Account:
    with house.database.read() as connection:
        found = accounts.by_id(connection, number)
    assert found is not None
    return found


def test_it_works(house: House, inside: Visitor, alice: int) -> None:
    shown = inside.get("/settings")
    assert shown.text.startswith("Profile Display name Applications may show it. May be empty. Language Abkhazian ")
    assert '<option value="en" selected>English</option>' in shown.html
    assert '<option value="US" selected>United States</option>' in shown.html
    saved = inside.post("/settings", **SAID)
    assert (saved.status, saved.location) == (303, "/settings?saved=yes")
    now = known(house, alice)
    assert (now.name, now.iso_639_1, now.iso_3166_1, now.include_adult) == ("Alice A.", "fr", "CA", True)
    after = inside.get(saved.location)
    assert after.text.startswith("Profile Saved. Display name")
    assert 'value="true" checked' in after.html


@one_engine
def test_a_box_that_is_not_ticked_is_no(house: House, inside: Visitor, alice: int) -> None:
    inside.post("/settings", **SAID)
    inside.post("/settings", name="", language="en", country="US")
    assert not known(house, alice).include_adult
    assert known(house, alice).name == ""


@one_engine
@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"language": "xx"}, "Choose a language of the list."),
        ({"country": "ZZ"}, "Choose a country of the list."),
        ({"name": "x" * 101}, "Enter a name of at most 100 characters"),
        ({"name": "a\x00b"}, "Enter a name of at most 100 characters"),
    ],
)
def test_what_cannot_be_is_told_and_changes_nothing(
    house: House, inside: Visitor, alice: int, fields: dict[str, str], told: str
) -> None:
    refused = inside.post("/settings", **{**SAID, **fields})
    assert refused.status == 422
    assert told in refused.text
    assert f'id="{next(iter(fields))}-error"' in refused.html
    assert known(house, alice).iso_639_1 == "en"


@one_engine
def test_what_is_shown_cannot_become_markup(inside: Visitor) -> None:
    inside.post("/settings", **{**SAID, "name": '"><script>alert(1)</script>'})
    shown = inside.get("/settings").html
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown
