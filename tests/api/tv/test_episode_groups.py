"""GET /tv/{series_id}/episode_groups."""

from typing import Any

from tests.support.asgi import Client
from tests.support.world import World, network

SOLD: dict[str, Any] = {
    "description": "Two discs.",
    "episode_count": 4,
    "group_count": 2,
    "id": "5e1000000000000000000001",
    "name": "As Sold",
    "network": {"id": 2402, "logo_path": None, "name": "Stream Two", "origin_country": ""},
    "type": 3,
}
TOLD = {
    "description": "",
    "episode_count": 9,
    "group_count": 1,
    "id": "5e1000000000000000000002",
    "name": "All in One",
    "network": None,
    "type": 2,
}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/episode_groups")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"results": [SOLD, TOLD], "id": 2000}


def test_the_id_comes_last(client: Client) -> None:
    assert list(client.get("/tv/2000/episode_groups").json) == ["results", "id"]


def test_a_series_without_groups_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2002/episode_groups").json == {"results": [], "id": 2002}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/episode_groups").code == (404, 34)


def test_a_renamed_network_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(network(2402, "Stream 2"))
    world.keep()
    groups = world.client.get("/tv/2000/episode_groups").json["results"]
    assert groups == [SOLD | {"network": {**SOLD["network"], "name": "Stream 2"}}, TOLD]
