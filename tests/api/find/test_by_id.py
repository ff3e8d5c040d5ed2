"""GET /find/{external_id}."""

from typing import Any

import pytest

from cinedex.catalog.refs import Episode, Movie, Person, Ref, Season, Series
from cinedex.db.tables import media
from tests.support import night_shift_rows, rows
from tests.support.asgi import Client
from tests.support.blade_runner import BARE, SPIRITED_AWAY
from tests.support.world import World, of, person, show, translations

NOTHING: dict[str, Any] = {
    "movie_results": [],
    "person_results": [],
    "tv_results": [],
    "tv_episode_results": [],
    "tv_season_results": [],
}
MIRA = {
    **night_shift_rows.mixed("person", night_shift_rows.MIRA),
    "known_for": [
        night_shift_rows.mixed("tv", night_shift_rows.SERIES),
        rows.mixed(rows.SEQUEL),
        rows.mixed(rows.SPIRITED_AWAY),
    ],
}
NIGHT_SHIFT = night_shift_rows.mixed("tv", night_shift_rows.SERIES)


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


def test_a_series_is_found(client: Client) -> None:
    answer = client.get("/find/tt7001900?external_source=imdb_id")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == NOTHING | {"tv_results": [NIGHT_SHIFT]}


def test_a_person_is_found_with_what_they_are_known_for_at_one_more_round_trip(client: Client) -> None:
    answer = client.get("/find/nm7000000?external_source=imdb_id")
    assert (answer.status, client.round_trips) == (200, 2)
    assert answer.json == NOTHING | {"person_results": [MIRA]}


def test_one_id_may_be_borne_by_an_episode_and_a_season(client: Client) -> None:
    answer = client.get("/find/71911?external_source=tvdb_id")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == NOTHING | {
        "tv_episode_results": [night_shift_rows.LIGHTS_OUT],
        "tv_season_results": [night_shift_rows.FIRST],
    }


def test_one_id_may_be_borne_by_a_film_a_series_and_a_person(client: Client) -> None:
    answer = client.get("/find/nightshift?external_source=facebook_id")
    assert (answer.status, client.round_trips) == (200, 2)
    assert answer.json == NOTHING | {
        "movie_results": [rows.mixed(rows.UNDATED)],
        "person_results": [MIRA],
        "tv_results": [NIGHT_SHIFT],
    }


@pytest.mark.parametrize(
    ("target", "kind", "number"),
    [
        ("%2Fm%2F0gc9t5?external_source=freebase_mid", "person", 7000),
        ("%2Fen%2Fnight%2F1?external_source=freebase_id", "tv_season", 1901),
        ("7000?external_source=tvrage_id", "person", 7000),
        ("0071911?external_source=tvrage_id", "tv_episode", 1911),
        ("71900?external_source=tvdb_id", "tv", 1900),
        ("Q7000000?external_source=wikidata_id", "person", 7000),
        ("mira.vale?external_source=instagram_id", "person", 7000),
        ("UC-mira_vale?external_source=youtube_id", "person", 7000),
        ("2099?external_source=twitter_id", "movie", 900),
    ],
)
def test_every_source_finds_what_bears_its_ids(client: Client, target: str, kind: str, number: int) -> None:
    found = client.get(f"/find/{target}").json
    assert {name: [row["id"] for row in listed] for name, listed in found.items() if listed} == {
        f"{kind}_results": [number]
    }


@pytest.mark.parametrize("thing", [Movie(129), Person(7004), Series(1900), Episode(1912), Season(1902)])
@pytest.mark.parametrize("source", ["tiktok_id", "freebase_id"])
def test_every_kind_is_found_by_every_source(world: World, thing: Ref, source: str) -> None:
    odd = '/é "%?'
    world.edit(of(thing, media.external_id, {"source": source, "value": odd}))
    found = world.client.get(f"/find/%2F%C3%A9%20%22%25%3F?external_source={source}").json
    assert [row["id"] for listed in found.values() for row in listed] == [thing.id]


@pytest.mark.parametrize(
    ("source", "borne"),
    [("season", "1900%2F1"), ("episode", "1900%2F1%2F1"), ("review_id", "5e7000000000000000001900")],
)
def test_what_leads_to_things_within_the_house_is_no_source(client: Client, source: str, borne: str) -> None:
    assert client.get(f"/find/{borne}?external_source={source}").code == (422, 5)


def test_things_without_a_page_are_not_shown(world: World) -> None:
    shared = {"source": "wikidata_id", "value": "Q1"}
    things = (Person(7003), Movie(500), Person(7004))
    world.edit(*(of(thing, media.external_id, shared) for thing in things))
    found = world.client.get("/find/Q1?external_source=wikidata_id").json
    assert [row["id"] for listed in found.values() for row in listed] == [7004]


def test_all_kinds_are_shown_in_the_language_asked_for(client: Client) -> None:
    french = client.get("/find/71911?external_source=tvdb_id&language=fr").json
    assert [french[f"tv_{kind}_results"][0]["name"] for kind in ("episode", "season")] == ["Épisode 1", "Saison 1"]
    series = client.get("/find/71900?external_source=tvdb_id&language=fr").json["tv_results"]
    assert series == [NIGHT_SHIFT | night_shift_rows.IN_FRENCH]


def test_what_was_named_anew_shows_at_once(world: World) -> None:
    target = "/find/nightshift?external_source=facebook_id"
    tag = world.client.get(target).headers["etag"]
    assert world.client.get(target, if_none_match=tag).status == 304
    world.edit(show(1900, "Late Shift"), person(7000, "Mira Stone"))
    found = world.client.get(target, if_none_match=tag).json
    assert (found["tv_results"][0]["name"], found["person_results"][0]["name"]) == ("Late Shift", "Mira Stone")
    world.edit(translations(Episode(1911), en_US={"title": "Dark"}))
    episode = world.client.get("/find/71911?external_source=tvdb_id").json["tv_episode_results"][0]
    assert (episode["name"], episode["overview"]) == ("Dark", "")


@pytest.mark.parametrize("segment", ["%00", "nm7000000%00", "a" * 8000, "%FF", "%27%20OR%201%3D1"])
def test_no_id_breaks_it(client: Client, segment: str) -> None:
    answer = client.get(f"/find/{segment}?external_source=imdb_id")
    assert (answer.status, answer.json) == (200, NOTHING)


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    target = "/find/nm7000000?external_source=imdb_id"
    headed = client.request("HEAD", target)
    assert (headed.status, headed.body, headed.headers) == (200, b"", client.get(target).headers)
