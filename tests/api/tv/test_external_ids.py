"""GET /tv/{series_id}/external_ids."""

from cinedex.db.tables import media
from tests.support.asgi import Client
from tests.support.breaking_point import BARE
from tests.support.world import World, of

IDS = {
    "imdb_id": "tt9902000",
    "freebase_mid": "/m/02000bp",
    "freebase_id": None,
    "tvdb_id": 902000,
    "tvrage_id": 92000,
    "wikidata_id": "Q9902000",
    "facebook_id": "breakingpoint",
    "instagram_id": None,
    "twitter_id": None,
}


def test_it_works_and_the_ids_of_tvdb_and_tvrage_are_numbers(client: Client) -> None:
    answer = client.get("/tv/2000/external_ids")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2000, **IDS}


def test_a_series_without_ids_has_every_key(client: Client) -> None:
    assert client.get("/tv/2002/external_ids").json == {"id": 2002, **dict.fromkeys(IDS)}


def test_appended_they_have_no_id_of_the_series(client: Client) -> None:
    assert client.get("/tv/2000?append_to_response=external_ids").json["external_ids"] == IDS


def test_an_empty_id_stays_empty(world: World) -> None:
    world.edit(of(BARE, media.external_id, {"source": "twitter_id", "value": ""}))
    assert world.client.get("/tv/2002/external_ids").json["twitter_id"] == ""


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/external_ids").code == (404, 34)
