"""GET /find/{external_id}."""

from typing import Any

import pytest

from cinedex.db.tables import media
from tests.support import rows
from tests.support.asgi import Client
from tests.support.blade_runner import BARE, SPIRITED_AWAY
from tests.support.world import World, of

NOTHING: dict[str, Any] = {
    "movie_results": [],
    "person_results": [],
    "tv_results": [],
    "tv_episode_results": [],
    "tv_season_results": [],
}


def test_it_works(client: Client) -> None:
    answer = client.get("/find/tt0083658?external_source=imdb_id")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == NOTHING | {"movie_results": [rows.mixed(rows.BLADE_RUNNER)]}
    assert list(answer.json) == list(NOTHING)


@pytest.mark.parametrize("target", ["Q184843?external_source=wikidata_id", "Q184843/?external_source=wikidata_id"])
def test_every_source_of_ids_can_be_asked(client: Client, target: str) -> None:
    assert [row["id"] for row in client.get(f"/find/{target}").json["movie_results"]] == [78]


def test_an_encoded_slash_stays_inside_the_id(client: Client) -> None:
    answer = client.get("/find/pages%2FBladeRunner?external_source=facebook_id")
    assert [row["id"] for row in answer.json["movie_results"]] == [78]
    assert client.get("/find/pages/BladeRunner?external_source=facebook_id").code == (404, 34)


def test_rows_are_in_the_language_asked_for(client: Client) -> None:
    (row,) = client.get("/find/tt0083658?external_source=imdb_id&language=fr").json["movie_results"]
    assert (row["title"], row["poster_path"]) == ("Blade Runner : Le Coureur", "/poster-fr.jpg")


@pytest.mark.parametrize(
    "target",
    [
        "tt9999999?external_source=imdb_id",
        "tt0083658?external_source=wikidata_id",  # an id counts only where it comes from
        "TT0083658?external_source=imdb_id",
        "81189?external_source=tvdb_id",
        "%20?external_source=imdb_id",
        "%E5%8D%83?external_source=youtube_id",
        "/m/0k?external_source=freebase_mid",
    ],
)
def test_an_unknown_id_finds_nothing(client: Client, target: str) -> None:
    answer = client.get(f"/find/{target.replace('/m/', '%2Fm%2F')}")
    assert (answer.status, answer.json) == (200, NOTHING)


@pytest.mark.parametrize("query", ["", "?external_source=", "?external_source=imdb", "?external_source=IMDB_ID"])
def test_an_unknown_or_missing_source_is_422_5(client: Client, query: str) -> None:
    answer = client.get(f"/find/tt0083658{query}")
    assert (answer.status, answer.json) == (
        422,
        {
            "success": False,
            "status_code": 5,
            "status_message": "Invalid parameters: Your request parameters are incorrect.",
        },
    )


def test_without_an_id_there_is_no_such_route(client: Client) -> None:
    for target in ("/find/?external_source=imdb_id", "/find?external_source=imdb_id"):
        assert client.get(target).code == (404, 34)


def test_one_id_may_be_borne_by_several_films(world: World) -> None:
    shared = {"source": "facebook_id", "value": "shared"}
    world.edit(of(BARE, media.external_id, shared), of(SPIRITED_AWAY, media.external_id, shared))
    results = world.client.get("/find/shared?external_source=facebook_id").json["movie_results"]
    assert sorted(row["id"] for row in results) == [129, 501]


def test_an_id_that_a_film_loses_finds_nothing_at_once(world: World) -> None:
    tag = world.client.get("/find/tt0083658?external_source=imdb_id").headers["etag"]
    world.edit(of(BARE, media.external_id, {"source": "imdb_id", "value": "tt0000501"}))
    assert world.client.get("/find/tt0083658?external_source=imdb_id", if_none_match=tag).status == 304
    world.edit(of(BARE, media.external_id))
    assert world.client.get("/find/tt0000501?external_source=imdb_id").json == NOTHING
    assert world.client.get("/movie/tt0000501").code == (404, 34)
