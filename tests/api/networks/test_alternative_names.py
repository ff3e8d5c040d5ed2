"""GET /network/{network_id}/alternative_names."""

from tests.support.asgi import Client

NAMES = [{"name": "The Station", "type": ""}, {"name": "駅", "type": "Japanese"}]


def test_it_works(client: Client) -> None:
    answer = client.get("/network/1950/alternative_names")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 1950, "results": NAMES}


def test_a_network_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/network/1951/alternative_names").json == {"id": 1951, "results": []}


def test_an_unknown_network_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/network/999999999/alternative_names").code == (404, 34)
    assert client.get("/network//alternative_names").code == (404, 6)
