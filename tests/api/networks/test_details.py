"""GET /network/{network_id}."""

import pytest

from tests.support.asgi import Client
from tests.support.world import World, network

DETAILS = {
    "headquarters": "Port Vale",
    "homepage": "https://station.example",
    "id": 1950,
    "logo_path": "/station.png",
    "name": "Station 1950",
    "origin_country": "GB",
}


def test_it_works(client: Client) -> None:
    answer = client.get("/network/1950")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == DETAILS


def test_a_network_of_which_only_the_name_is_known_has_every_key_and_says_what_is_missing(client: Client) -> None:
    assert client.get("/network/1951").json == {
        "headquarters": "", "homepage": "", "id": 1951, "logo_path": None, "name": "Station 1951", "origin_country": "",
    }  # fmt: skip


def test_the_language_does_not_matter(client: Client) -> None:
    assert client.get("/network/1950?language=fr").json == DETAILS


def test_nothing_can_be_appended(client: Client) -> None:
    assert client.get("/network/1950?append_to_response=images,alternative_names").json == DETAILS


def test_an_edit_is_seen_at_once_and_in_series_once_the_keeper_has_been_by(world: World) -> None:
    before = world.client.get("/network/1950")
    world.edit(network(1950, "Station 50", logo_path=None))
    after = world.client.get("/network/1950", if_none_match=before.headers["etag"])
    assert after.json == DETAILS | {"name": "Station 50", "logo_path": None}
    world.keep()
    shown = {"id": 1950, "logo_path": None, "name": "Station 50", "origin_country": "GB"}
    assert world.client.get("/tv/1900").json["networks"] == [shown]
    assert world.client.get("/tv/1900/season/1").json["networks"] == [shown]


def test_the_tag_brings_304_and_head_no_body(client: Client) -> None:
    tag = client.get("/network/1950").headers["etag"]
    assert client.get("/network/1950", if_none_match=tag).status == 304
    headed = client.request("HEAD", "/network/1950")
    assert (headed.status, headed.body, headed.headers["etag"]) == (200, b"", tag)


@pytest.mark.parametrize("segment", ["999999999", "-1", "x", "99999999999"])
def test_what_is_no_known_network_is_404_34(client: Client, segment: str) -> None:
    assert client.get(f"/network/{segment}").code == (404, 34)


def test_zero_and_an_empty_id_are_404_6(client: Client) -> None:
    assert client.get("/network/0").code == (404, 6)
    assert client.get("/network//images").code == (404, 6)
