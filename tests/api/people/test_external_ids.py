"""GET /person/{person_id}/external_ids."""

from cinedex.catalog.refs import Person
from cinedex.db.tables import media
from tests.support.asgi import Client
from tests.support.world import World, of

IDS = {
    "freebase_mid": "/m/0gc9t5",
    "freebase_id": None,
    "imdb_id": "nm7000000",
    "tvrage_id": 7000,
    "wikidata_id": "Q7000000",
    "facebook_id": "nightshift",
    "instagram_id": "mira.vale",
    "tiktok_id": None,
    "twitter_id": None,
    "youtube_id": "UC-mira_vale",
}


def test_it_works(client: Client) -> None:
    answer = client.get("/person/7000/external_ids")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 7000, **IDS}


def test_a_slash_is_not_escaped(client: Client) -> None:
    assert b'"freebase_mid":"/m/0gc9t5"' in client.get("/person/7000/external_ids").body


def test_ids_that_a_person_does_not_have_are_null(client: Client) -> None:
    assert client.get("/person/7004/external_ids").json == {"id": 7004, **dict.fromkeys(IDS)}


def test_an_id_that_was_taken_back_may_be_empty(world: World) -> None:
    world.edit(of(Person(7004), media.external_id, {"source": "twitter_id", "value": ""}))
    assert world.client.get("/person/7004/external_ids").json["twitter_id"] == ""
    assert world.client.get("/find/%20?external_source=twitter_id").json["person_results"] == []


def test_appended_they_come_without_the_id_of_the_person(client: Client) -> None:
    assert client.get("/person/7000?append_to_response=external_ids").json["external_ids"] == IDS


def test_an_unknown_person_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/person/999999999/external_ids").code == (404, 34)
    assert client.get("/person//external_ids").code == (404, 6)
