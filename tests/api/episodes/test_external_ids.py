"""GET /tv/{series_id}/season/{season_number}/episode/{episode_number}/external_ids."""

from tests.support.asgi import Client

IDS = {
    "imdb_id": "tt9902201",
    "freebase_mid": None,
    "freebase_id": None,
    "tvdb_id": 902201,
    "tvrage_id": None,
    "wikidata_id": None,
}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/episode/1/external_ids")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2201, **IDS}


def test_an_episode_without_ids_has_every_key(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/2/external_ids").json == {"id": 2202, **dict.fromkeys(IDS)}


def test_an_unknown_episode_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/9/external_ids").code == (404, 34)
