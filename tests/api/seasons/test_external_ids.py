"""GET /tv/{series_id}/season/{season_number}/external_ids."""

from tests.support.asgi import Client

IDS = {"freebase_mid": None, "freebase_id": None, "tvdb_id": 902101, "tvrage_id": None, "wikidata_id": "Q9902101"}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/external_ids")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2101, **IDS}


def test_a_season_without_ids_has_every_key(client: Client) -> None:
    assert client.get("/tv/2000/season/0/external_ids").json == {"id": 2100, **dict.fromkeys(IDS)}


def test_an_unknown_season_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/9/external_ids").code == (404, 34)
