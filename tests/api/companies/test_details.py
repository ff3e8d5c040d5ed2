"""GET /company/{company_id}."""

import pytest

from tests.support.asgi import Client
from tests.support.blade_runner import STUDIO
from tests.support.world import World, company

DETAILS = {
    "description": "",
    "headquarters": "Burbank, California",
    "homepage": "https://www.warnerbros.com",
    "id": 174,
    "logo_path": "/wb.png",
    "name": "Warner Bros. Pictures",
    "origin_country": "US",
    "parent_company": {"id": 17, "logo_path": None, "name": "Warner Bros. Entertainment"},
}


def test_it_works(client: Client) -> None:
    answer = client.get("/company/174")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == DETAILS


def test_what_is_missing_is_empty_text_and_a_missing_logo_or_parent_null(client: Client) -> None:
    assert client.get("/company/17").json == {
        "description": "",
        "headquarters": "",
        "homepage": "",
        "id": 17,
        "logo_path": None,
        "name": "Warner Bros. Entertainment",
        "origin_country": "",
        "parent_company": None,
    }


def test_all_parts_can_be_appended_for_one_round_trip_and_none_has_an_id(client: Client) -> None:
    names = ("alternative_names", "images", "movies")
    answer = client.get(f"/company/174?append_to_response={','.join(names)}").json
    assert client.round_trips == 1
    parts = {name: client.get(f"/company/174/{name}").json for name in names}
    for part in parts.values():
        del part["id"]
    assert answer == DETAILS | parts


@pytest.mark.parametrize("segment", ["174-warner-bros", "174/"])
def test_only_leading_digits_count(client: Client, segment: str) -> None:
    assert client.get(f"/company/{segment}").json == DETAILS


def test_an_unknown_company_is_404_34_and_zero_404_6(client: Client) -> None:
    for segment in ("999999999", "-1", "x"):
        assert client.get(f"/company/{segment}").code == (404, 34)
    assert client.get("/company/0").code == (404, 6)


def test_the_tag_brings_304_until_an_edit(world: World) -> None:
    tag = world.client.get("/company/174").headers["etag"]
    assert world.client.get("/company/174", if_none_match=tag).status == 304
    world.edit(company(STUDIO.id, "Warner Brothers"))
    answer = world.client.get("/company/174", if_none_match=tag)
    assert (answer.status, answer.json["name"]) == (200, "Warner Brothers")


def test_a_new_name_shows_in_films_and_daughters_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(company(17, "The Warners"))
    world.keep()
    assert world.client.get("/company/174").json["parent_company"]["name"] == "The Warners"
    assert world.client.get("/movie/78").json["production_companies"][1]["name"] == "The Warners"


@pytest.mark.parametrize("parent_first", [True, False])
def test_a_parent_and_its_daughter_can_be_stated_at_once(world: World, parent_first: bool) -> None:
    # Numbers in either order: which of them is the parent must not matter to the keys between them.
    parent, daughter = (8001, 8002) if parent_first else (8004, 8003)
    world.edit(company(daughter, "Daughter", parent_company_id=parent), company(parent, "Parent"))
    assert world.client.get(f"/company/{daughter}").json["parent_company"]["name"] == "Parent"
