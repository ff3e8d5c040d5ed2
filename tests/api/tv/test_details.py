"""GET /tv/{series_id}."""

from typing import Any

import pytest

from cinedex.catalog.refs import Season
from cinedex.db.tables import people, reference
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import BARE, FIRST, SERIES, credit
from tests.support.world import World, entry, network, of, person, season, show, translations, vocabulary

SPECIALS = {
    "air_date": "2023-12-24", "episode_count": 1, "id": 2100, "name": "Specials", "overview": "", "poster_path": None,
    "season_number": 0, "vote_average": 0.0,
}  # fmt: skip
SEASONS = [
    SPECIALS,
    SPECIALS
    | {
        "air_date": "2023-01-06", "episode_count": 3, "id": 2101, "name": "First Tide", "overview": "The water comes.",
        "poster_path": "/s1-en.jpg", "season_number": 1, "vote_average": 7.5,
    },
    SPECIALS | {"air_date": "2026-02-20", "episode_count": 4, "id": 2102, "name": "Season 2", "season_number": 2},
]  # fmt: skip
DETAILS: dict[str, Any] = {
    "adult": False,
    "backdrop_path": "/yard.jpg",
    "created_by": [
        {
            "id": 2506,
            "credit_id": "66c0000000000000000000f1",
            "name": "Finn Bay",
            "original_name": "Finn Bay",
            "gender": 3,
            "profile_path": "/finn.jpg",
        }
    ],
    "episode_run_time": [50, 65],
    "first_air_date": "2023-01-06",
    "genres": [{"id": 18, "name": "Drama"}, {"id": 10765, "name": "Sci-Fi & Fantasy"}],
    "homepage": "https://nought.example/bp",
    "id": 2000,
    "in_production": True,
    "languages": ["en", "de"],
    "last_air_date": "2026-02-27",
    "last_episode_to_air": tv_rows.LAST,
    "name": "Breaking Point",
    "networks": tv_rows.NETWORKS,
    "next_episode_to_air": tv_rows.NEXT,
    "number_of_episodes": 7,
    "number_of_seasons": 2,
    "origin_country": ["GB", "US"],
    "original_language": "en",
    "original_name": "Breaking Point",
    "overview": "A shipyard falls apart.",
    "popularity": 12.0,
    "poster_path": "/bp-en.jpg",
    "production_companies": [{"id": 2410, "logo_path": "/quay.png", "name": "Quay Pictures", "origin_country": "GB"}],
    "production_countries": [{"iso_3166_1": "GB", "name": "United Kingdom"}],
    "seasons": SEASONS,
    "softcore": False,
    "spoken_languages": [{"english_name": "English", "iso_639_1": "en", "name": "English"}],
    "status": "Returning Series",
    "tagline": "Hold.",
    "type": "Scripted",
    "vote_average": 8.25,
    "vote_count": 321,
}
NOT_FOUND = {
    "success": False,
    "status_code": 34,
    "status_message": "The resource you requested could not be found.",
}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == DETAILS


def test_averages_and_popularity_are_written_with_a_decimal_point(client: Client) -> None:
    body = client.get("/tv/2000").body
    assert b'"popularity":12.0,' in body
    assert b'"vote_average":0.0}' in body


def test_a_series_of_which_only_the_name_is_known_has_every_key_and_says_what_is_missing(client: Client) -> None:
    assert client.get("/tv/2002").json == {
        "adult": False, "backdrop_path": None, "created_by": [], "episode_run_time": [], "first_air_date": "",
        "genres": [], "homepage": "", "id": 2002, "in_production": False, "languages": [], "last_air_date": None,
        "last_episode_to_air": None, "name": "Bare Series", "networks": [], "next_episode_to_air": None,
        "number_of_episodes": 0, "number_of_seasons": 0, "origin_country": [], "original_language": "",
        "original_name": "Bare Series", "overview": "", "popularity": 0.0, "poster_path": None,
        "production_companies": [], "production_countries": [], "seasons": [], "softcore": False,
        "spoken_languages": [], "status": "", "tagline": "", "type": "", "vote_average": 0.0, "vote_count": 0,
    }  # fmt: skip


def test_counts_that_a_source_gave_win_over_what_is_held(client: Client) -> None:
    ended = client.get("/tv/2001").json
    assert (ended["number_of_episodes"], ended["number_of_seasons"]) == (12, 2)
    assert [row["episode_count"] for row in ended["seasons"]] == [12]


def test_counts_that_nobody_gave_leave_the_specials_out(client: Client) -> None:
    series = client.get("/tv/2000").json
    assert (series["number_of_episodes"], series["number_of_seasons"]) == (7, 2)
    assert len(series["seasons"]) == 3


def test_texts_poster_seasons_episodes_and_genres_are_in_the_language_asked_for(client: Client) -> None:
    german = client.get("/tv/2000?language=de-DE").json
    assert client.round_trips == 1
    assert (german["name"], german["overview"]) == ("Bruchstelle", "Eine Werft zerbricht.")
    assert (german["poster_path"], german["tagline"]) == ("/bp-de.jpg", "")
    assert [row["name"] for row in german["seasons"]] == ["Extras", "Staffel 1", "Staffel 2"]
    assert [row["overview"] for row in german["seasons"]] == ["", "", ""]
    assert german["last_episode_to_air"] == tv_rows.LAST | {"name": "Der letzte Kran", "overview": ""}
    assert german["next_episode_to_air"]["name"] == "Folge 3"
    french = client.get("/tv/2000?language=fr").json
    assert [genre["name"] for genre in french["genres"]] == ["Drame", "Sci-Fi & Fantasy"]
    assert french["seasons"][1]["name"] == "Première marée"


@pytest.mark.parametrize(
    ("language", "name", "season"),
    [
        ("en-GB", "Breaking Point", "First Tide"),
        ("pt-BR", "Ponto de Ruptura", "Primeira Maré"),
        ("pt", "Ponto de Quebra", "Primeira Maré"),  # each by itself: Portugal names the series alone
        ("pt-AO", "Ponto de Quebra", "Primeira Maré"),
        ("it-IT", "Breaking Point", "Stagione 1"),  # Italian has pictures alone
        ("ja", "Breaking Point", "シーズン1"),
        ("eo", "Breaking Point", "Sezono 1"),
        ("xx", "Breaking Point", "Season 1"),
        ("tlh", "Breaking Point", "Season 1"),
        ("%00", "Breaking Point", "Season 1"),
    ],
)
def test_a_series_and_its_seasons_fall_back_each_by_itself(
    client: Client, language: str, name: str, season: str
) -> None:
    answer = client.get(f"/tv/2000?language={language}")
    assert answer.status == 200
    assert (answer.json["name"], answer.json["seasons"][1]["name"]) == (name, season)


def test_the_posters_of_seasons_depend_on_the_language_too(client: Client) -> None:
    posters = {tag: client.get(f"/tv/2000?language={tag}").json["seasons"][1]["poster_path"] for tag in ("it", "de")}
    assert posters == {"it": "/s1-it.jpg", "de": "/s1-en.jpg"}


def test_an_untranslated_name_falls_to_the_original_and_never_to_english(client: Client) -> None:
    assert client.get("/tv/2001?language=fr").json["name"] == "Der lange Abfluss"
    assert client.get("/tv/2001").json["name"] == "The Long Drain"


@pytest.mark.parametrize("path", ["/tv/2000-breaking-point", "/tv/02000", "/tv/2000/", "//tv//2000", "/tv/%32000"])
def test_only_leading_digits_count_and_slashes_do_not(client: Client, path: str) -> None:
    assert client.get(path).json == DETAILS


@pytest.mark.parametrize("segment", ["2003", "2004", "999999999", "-1", "x", "tt9902000", "99999999999", "20%2F00"])
def test_what_is_no_known_series_is_404_34(client: Client, segment: str) -> None:
    answer = client.get(f"/tv/{segment}")
    assert (answer.status, answer.json) == (404, NOT_FOUND)
    assert "etag" not in answer.headers


@pytest.mark.parametrize("path", ["/tv/0", "/tv/000", "/tv/0-x", "/tv//credits"])
def test_zero_and_an_empty_id_are_404_6(client: Client, path: str) -> None:
    assert client.get(path).code == (404, 6)


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    got, headed = client.get("/tv/2000"), client.request("HEAD", "/tv/2000")
    assert (headed.status, headed.body) == (200, b"")
    assert headed.headers["etag"] == got.headers["etag"]


def test_the_tag_brings_304_without_a_body(client: Client) -> None:
    first = client.get("/tv/2000")
    second = client.get("/tv/2000", if_none_match=first.headers["etag"])
    assert (second.status, second.body) == (304, b"")
    assert second.headers["cache-control"] == "public, max-age=28800"


def test_an_edit_is_seen_at_once_and_changes_the_tag(world: World) -> None:
    before = world.client.get("/tv/2000")
    world.edit(show(SERIES.id, "Breaking Point", number_of_episodes=8))
    after = world.client.get("/tv/2000", if_none_match=before.headers["etag"])
    assert after.json == before.json | {"number_of_episodes": 8}


def test_an_edit_that_changes_nothing_keeps_the_tag(world: World) -> None:
    before = world.client.get("/tv/2000")
    world.edit(show(SERIES.id, "Breaking Point"))
    assert world.client.get("/tv/2000", if_none_match=before.headers["etag"]).status == 304


def test_a_renamed_creator_and_network_show_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(2506, "Finn B. Bay"), network(2402, "Stream 2"))
    world.keep()
    series = world.client.get("/tv/2000").json
    assert series["created_by"][0]["name"] == "Finn B. Bay"
    assert series["networks"][1]["name"] == "Stream 2"


def test_a_country_named_anew_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(entry(reference.country, {"iso_3166_1": "GB"}, english_name="Great Britain"))
    world.keep()
    countries = world.client.get("/tv/2000").json["production_countries"]
    assert countries == [{"iso_3166_1": "GB", "name": "Great Britain"}]


def test_a_genre_named_anew_shows_at_once(world: World) -> None:
    world.edit(vocabulary(reference.genre_name, {"iso_639_1": "en", "name": "Tragedy"}, genre_id=18))
    assert world.client.get("/tv/2000").json["genres"][0] == {"id": 18, "name": "Tragedy"}


def test_a_season_named_in_a_language_of_its_own_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(translations(FIRST, en_US={"title": "First Tide"}, ko_KR={"title": "첫 물결"}))
    world.keep()
    korean = world.client.get("/tv/2000?language=ko").json
    assert [row["name"] for row in korean["seasons"]] == ["스페셜", "첫 물결", "시즌 2"]
    assert korean["name"] == "Breaking Point"


def test_seasons_stand_in_the_order_of_their_numbers(world: World) -> None:
    world.edit(season(2112, BARE.id, 10), season(2113, BARE.id, 2), season(2114, BARE.id, 0))
    world.keep()
    bare = world.client.get("/tv/2002").json
    assert [row["season_number"] for row in bare["seasons"]] == [0, 2, 10]
    assert bare["number_of_seasons"] == 2


def test_a_creator_is_no_part_of_the_credits(world: World) -> None:
    world.edit(of(BARE, people.credit, credit("creator", "66c0000000000000000000f2", 2506, None)))
    assert [row["id"] for row in world.client.get("/tv/2002").json["created_by"]] == [2506]
    assert world.client.get("/tv/2002/credits").json == {"cast": [], "crew": [], "id": 2002}


def test_a_series_whose_name_is_taken_back_has_no_page_any_more(world: World) -> None:
    world.edit(show(SERIES.id, None))
    assert world.client.get("/tv/2000").code == (404, 34)
    assert world.client.get("/tv/2000/keywords").status == 200
    assert world.client.get("/tv/2000/season/1").json["id"] == Season(2101).id
