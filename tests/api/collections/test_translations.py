"""GET /collection/{collection_id}/translations."""

from cinedex.catalog.refs import Collection
from tests.support.asgi import Client
from tests.support.world import World, collection, translations

TRANSLATIONS = [
    {
        "iso_3166_1": "US",
        "iso_639_1": "en",
        "name": "English",
        "english_name": "English",
        "data": {"title": "", "overview": "Two hunts for replicants.", "homepage": ""},
    },
    {
        "iso_3166_1": "FR",
        "iso_639_1": "fr",
        "name": "Français",
        "english_name": "French",
        "data": {"title": "Blade Runner - Saga", "overview": "Deux chasses aux réplicants.", "homepage": ""},
    },
]


def test_it_works(client: Client) -> None:
    answer = client.get("/collection/422837/translations")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 422837, "translations": TRANSLATIONS}


def test_appended_they_have_no_id(client: Client) -> None:
    block = client.get("/collection/422837?append_to_response=translations").json["translations"]
    assert block == {"translations": TRANSLATIONS}


def test_a_collection_without_any_has_an_empty_list(world: World) -> None:
    world.edit(collection(7, "Nothing Collection"))
    assert world.client.get("/collection/7/translations").json == {"id": 7, "translations": []}


def test_a_new_translation_is_seen_at_once(world: World) -> None:
    world.edit(collection(7, "Nothing Collection"), translations(Collection(7), de_DE={"title": "Nichts Filmreihe"}))
    (german,) = world.client.get("/collection/7/translations").json["translations"]
    assert (german["name"], german["data"]["title"]) == ("Deutsch", "Nichts Filmreihe")
    assert world.client.get("/collection/7?language=de").json["name"] == "Nichts Filmreihe"


def test_an_unknown_collection_is_404_34(client: Client) -> None:
    assert client.get("/collection/999999999/translations").code == (404, 34)
