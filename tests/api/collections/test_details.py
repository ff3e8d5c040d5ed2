"""GET /collection/{collection_id}."""

import pytest

from tests.support import rows
from tests.support.asgi import Client
from tests.support.blade_runner import SAGA
from tests.support.world import World, collection, film

DETAILS = {
    "id": 422837,
    "name": "Blade Runner Collection",
    "original_language": "en",
    "original_name": "Blade Runner Collection",
    "overview": "Two hunts for replicants.",
    "poster_path": "/saga-en.jpg",
    "backdrop_path": "/saga-wide.jpg",
    "parts": [rows.mixed(rows.BLADE_RUNNER), rows.mixed(rows.SEQUEL), rows.mixed(rows.UNDATED)],
}


def test_it_works(client: Client) -> None:
    answer = client.get("/collection/422837")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == DETAILS


def test_texts_pictures_and_films_are_in_the_language_asked_for(client: Client) -> None:
    answer = client.get("/collection/422837?language=fr-FR").json
    assert answer["name"] == "Blade Runner - Saga"
    assert answer["original_name"] == "Blade Runner Collection"
    assert answer["overview"] == "Deux chasses aux réplicants."
    assert answer["poster_path"] == "/saga-fr.jpg"
    assert [part["title"] for part in answer["parts"]][:2] == ["Blade Runner : Le Coureur", "Blade Runner 2049"]


def test_an_untranslated_name_falls_to_the_original_and_the_overview_to_nothing(client: Client) -> None:
    answer = client.get("/collection/422837?language=ko-KR").json
    assert (answer["name"], answer["overview"]) == ("Blade Runner Collection", "")
    assert answer["poster_path"] == "/saga-en.jpg"


def test_films_are_in_order_of_release_and_those_without_a_date_come_last(client: Client) -> None:
    parts = client.get("/collection/422837").json["parts"]
    assert [part["release_date"] for part in parts] == ["1982-06-25", "2017-10-04", ""]


def test_images_and_translations_can_be_appended_for_one_round_trip(client: Client) -> None:
    answer = client.get("/collection/422837?append_to_response=images,translations").json
    assert client.round_trips == 1
    parts = {name: client.get(f"/collection/422837/{name}").json for name in ("images", "translations")}
    for part in parts.values():
        del part["id"]
    assert answer == DETAILS | parts


def test_unknown_appends_are_ignored(client: Client) -> None:
    assert client.get("/collection/422837?append_to_response=credits").json == DETAILS


@pytest.mark.parametrize("segment", ["422837-blade-runner", "422837/", "0422837"])
def test_only_leading_digits_count(client: Client, segment: str) -> None:
    assert client.get(f"/collection/{segment}").json["id"] == 422837


def test_an_unknown_collection_is_404_34_and_zero_404_6(client: Client) -> None:
    for segment in ("999999999", "-1", "tt0083658"):
        assert client.get(f"/collection/{segment}").code == (404, 34)
    assert client.get("/collection/0").code == (404, 6)


def test_a_collection_without_films_or_pictures_says_so(world: World) -> None:
    world.edit(collection(7, "Nothing Collection"))
    assert world.client.get("/collection/7").json == {
        "id": 7, "name": "Nothing Collection", "original_language": "", "original_name": "Nothing Collection",
        "overview": "", "poster_path": None, "backdrop_path": None, "parts": [],
    }  # fmt: skip


def test_the_tag_brings_304_until_a_film_in_it_changes(world: World) -> None:
    tag = world.client.get("/collection/422837").headers["etag"]
    assert world.client.get("/collection/422837", if_none_match=tag).status == 304
    world.edit(film(78, "Blade Runner", popularity=31.5))
    answer = world.client.get("/collection/422837", if_none_match=tag)
    assert (answer.status, answer.json["parts"][0]["popularity"]) == (200, 31.5)


def test_a_renamed_collection_shows_at_once_and_in_its_films_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(collection(SAGA.id, "Replicant Collection"))
    assert world.client.get("/collection/422837").json["name"] == "Replicant Collection"
    world.keep()
    assert world.client.get("/movie/78").json["belongs_to_collection"]["name"] == "Replicant Collection"


def test_a_film_that_joins_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(film(501, "Bare", collection_id=SAGA.id, release_date="1970-01-01"))
    world.keep()
    assert [part["id"] for part in world.client.get("/collection/422837").json["parts"]] == [501, 78, 335984, 900]
