"""GET /tv/{series_id}/season/{season_number}."""

from typing import Any

import pytest

from cinedex.catalog.refs import Season
from cinedex.db.tables import people, titles
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import BARE, DEE, EVE, FIRST, LOW_WATER, QUOTED, SERIES, UNTOLD, cast, guest
from tests.support.world import World, episode, network, of, person, season, translations

BARE_EPISODE: dict[str, Any] = {"crew": [], "guest_stars": []}
DETAILS: dict[str, Any] = {
    "_id": "63b000000000000000000001",
    "air_date": "2023-01-06",
    "episodes": [
        tv_rows.LOW_WATER | {"crew": [tv_rows.DIRECTOR, tv_rows.WRITER], "guest_stars": [tv_rows.DIVER]},
        tv_rows.QUOTED | {"crew": [tv_rows.DIRECTOR], "guest_stars": [tv_rows.DIVER]},
        tv_rows.UNTOLD | BARE_EPISODE,
    ],
    "id": 2101,
    "name": "First Tide",
    "networks": tv_rows.NETWORKS,
    "overview": "The water comes.",
    "poster_path": "/s1-en.jpg",
    "season_number": 1,
    "vote_average": 7.5,
}
SPECIALS = {
    "_id": "63b000000000000000000000",
    "air_date": "2023-12-24",
    "episodes": [tv_rows.SPECIAL | BARE_EPISODE],
    "id": 2100,
    "name": "Specials",
    "networks": tv_rows.NETWORKS,
    "overview": "",
    "poster_path": None,
    "season_number": 0,
    "vote_average": 0.0,
}
NOT_FOUND = {
    "success": False,
    "status_code": 34,
    "status_message": "The resource you requested could not be found.",
}
INVALID_ID = {
    "success": False,
    "status_code": 6,
    "status_message": "Invalid id: The pre-requisite id is invalid or not found.",
}


def _names(client: Client, target: str) -> list[str]:
    return [row["name"] for row in client.get(target).json["episodes"]]


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == DETAILS


@pytest.mark.parametrize("segment", ["0", "00", "0-specials"])
def test_season_zero_are_the_specials(client: Client, segment: str) -> None:
    answer = client.get(f"/tv/2000/season/{segment}")
    assert (answer.status, answer.json) == (200, SPECIALS)


def test_averages_are_written_with_a_decimal_point(client: Client) -> None:
    assert b'"vote_average":8.0,' in client.get("/tv/2000/season/1").body


def test_a_season_without_episodes_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2001/season/1").json == {
        "_id": "", "air_date": None, "episodes": [], "id": 2111, "name": "Season 1", "networks": [], "overview": "",
        "poster_path": None, "season_number": 1, "vote_average": 0.0,
    }  # fmt: skip


def test_a_season_may_come_before_its_series(world: World) -> None:
    world.edit(season(2112, 2999, 1))
    assert world.client.get("/tv/2999/season/1").json["id"] == 2112
    assert world.client.get("/tv/2999").code == (404, 34)


@pytest.mark.parametrize(
    ("language", "name", "episodes"),
    [
        ("de-DE", "Staffel 1", ["Niedrigwasser", "Folge 2", "Folge 3"]),
        ("de-AT", "Staffel 1", ["Niedrigwasser", "Folge 2", "Folge 3"]),
        ("fr", "Première marée", ["Basse mer", "Épisode 2", "Épisode 3"]),
        ("pt-BR", "Primeira Maré", ["Maré Baixa", "Episódio 2", "Episódio 3"]),
        ("pt", "Primeira Maré", ["Água Baixa", "Episódio 2", "Episódio 3"]),
        ("pt-AO", "Primeira Maré", ["Água Baixa", "Episódio 2", "Episódio 3"]),
        ("it", "Stagione 1", ["Episodio 1", "Episodio 2", "Episodio 3"]),
        ("hu", "1. évad", ["1. epizód", "2. epizód", "3. epizód"]),
        ("xx", "Season 1", ["Episode 1", "Episode 2", "Episode 3"]),
        ("de-de", "Season 1", ["Episode 1", "Episode 2", "Episode 3"]),
    ],
)
def test_season_and_episodes_are_named_each_by_itself(
    client: Client, language: str, name: str, episodes: list[str]
) -> None:
    target = f"/tv/2000/season/1?language={language}"
    assert client.get(target).json["name"] == name
    assert client.round_trips == 1
    assert _names(client, target) == episodes


def test_an_overview_that_a_language_lacks_is_empty_and_never_english(client: Client) -> None:
    german = client.get("/tv/2000/season/1?language=de").json
    assert german["overview"] == ""
    assert [row["overview"] for row in german["episodes"]] == ["Das Dock liegt trocken.", "", ""]
    brazilian = client.get("/tv/2000/season/1?language=pt-PT").json
    assert brazilian["overview"] == "A água vem."  # Portugal says nothing, Brazil does
    assert brazilian["episodes"][0]["overview"] == "A doca está seca."


def test_the_poster_is_in_the_language_asked_for_or_in_english(client: Client) -> None:
    posters = [client.get(f"/tv/2000/season/1?language={tag}").json["poster_path"] for tag in ("it", "fr", "en")]
    assert posters == ["/s1-it.jpg", "/s1-en.jpg", "/s1-en.jpg"]


@pytest.mark.parametrize(
    "path", ["2000-breaking-point/season/01", "02000/season/1-tide", "2000/season/1/", "2000/season/%31%2F"]
)
def test_only_leading_digits_count(client: Client, path: str) -> None:
    assert client.get(f"/tv/{path}").json == DETAILS


@pytest.mark.parametrize(
    "path",
    [
        "2000/season/3", "2000/season/x", "2000/season/-1", "2000/season/99999999999999999999",
        "2000/season/2147483647", "2000/season/2147483648", "2000/season", "2000/season/", "2004/season/1",
        "2002/season/0", "999999999/season/1", "x/season/1", "-1/season/1", "2000/season/%E2%91%A0", "2000/season/%00",
    ],
)  # fmt: skip
def test_what_is_no_known_season_is_404_34(client: Client, path: str) -> None:
    answer = client.get(f"/tv/{path}")
    assert (answer.status, answer.json) == (404, NOT_FOUND)


@pytest.mark.parametrize("path", ["/tv/0/season/1", "/tv//season/1", "/tv/2000/season//images"])
def test_an_empty_number_and_series_zero_are_404_6(client: Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status, answer.json) == (404, INVALID_ID)


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    got, headed = client.get("/tv/2000/season/1"), client.request("HEAD", "/tv/2000/season/1")
    assert (headed.status, headed.body) == (200, b"")
    assert headed.headers["etag"] == got.headers["etag"]


def test_the_tag_brings_304_on_any_day(world: World) -> None:
    first = world.client.get("/tv/2000/season/1")
    world.wait(1)
    second = world.client.get("/tv/2000/season/1", if_none_match=first.headers["etag"])
    assert (second.status, second.body) == (304, b"")


def test_an_edited_episode_shows_once_the_keeper_has_been_by_and_changes_the_tag(world: World) -> None:
    before = world.client.get("/tv/2000/season/1")
    world.edit(
        episode(LOW_WATER.id, SERIES.id, 1, 1, runtime=66),
        translations(UNTOLD, en_US={"title": "Told"}, ko_KR={"title": "이야기"}),
    )
    world.keep()
    after = world.client.get("/tv/2000/season/1", if_none_match=before.headers["etag"])
    assert after.status == 200
    assert after.json["episodes"][0]["runtime"] == 66
    assert [row["name"] for row in after.json["episodes"]][2] == "Told"
    assert _names(world.client, "/tv/2000/season/1?language=ko") == ["에피소드 1", "에피소드 2", "이야기"]


def test_a_renumbered_episode_moves_within_its_season_and_out_of_it(world: World) -> None:
    world.edit(episode(LOW_WATER.id, SERIES.id, 1, 9), episode(UNTOLD.id, SERIES.id, 2, 9))
    world.keep()
    first, second = (world.client.get(f"/tv/2000/season/{place}").json["episodes"] for place in (1, 2))
    assert [(row["id"], row["episode_number"]) for row in first] == [(2202, 2), (2201, 9)]
    assert [row["id"] for row in second] == [2204, 2205, 2206, 2207, 2203]
    assert second[-1]["name"] == "Episode 9"
    counts = [row["episode_count"] for row in world.client.get("/tv/2000").json["seasons"]]
    assert counts == [1, 2, 5]


def test_a_renumbered_season_takes_its_new_place_and_the_episodes_there(world: World) -> None:
    world.edit(season(FIRST.id, SERIES.id, 7))
    world.keep()
    assert world.client.get("/tv/2000/season/1").code == (404, 34)
    moved = world.client.get("/tv/2000/season/7").json
    assert (moved["id"], moved["season_number"], moved["episodes"]) == (2101, 7, [])


def test_of_two_seasons_in_one_place_the_lower_id_answers(world: World) -> None:
    world.edit(
        season(2091, SERIES.id, 1),
        translations(Season(2091), en_US={"title": "The Other First"}),
        of(Season(2091), people.credit, cast("66c0000000000000000000d9", DEE, "Herself", 0)),
    )
    world.keep()
    told = world.client.get("/tv/2000/season/1").json
    assert (told["id"], told["name"], len(told["episodes"])) == (2091, "The Other First", 3)
    credits = world.client.get("/tv/2000/season/1/credits").json
    assert (credits["id"], [row["id"] for row in credits["cast"]]) == (2091, [DEE])
    assert [row["id"] for row in world.client.get("/tv/2000").json["seasons"]] == [2100, 2091, 2101, 2102]


def test_of_two_episodes_in_one_place_the_season_shows_both(world: World) -> None:
    world.edit(episode(2901, SERIES.id, 1, 2))
    world.keep()
    rows = world.client.get("/tv/2000/season/1").json["episodes"]
    assert [row["id"] for row in rows] == [2201, 2202, 2901, 2203]


def test_a_renamed_guest_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(DEE, "Dee Beach"))
    world.keep()
    episodes = world.client.get("/tv/2000/season/1").json["episodes"]
    assert [row["name"] for row in episodes[0]["guest_stars"]] == ["Dee Beach"]


def test_a_renamed_director_and_network_show_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(EVE, "Eva Shore"), network(2401, "Channel One"))
    world.keep()
    told = world.client.get("/tv/2000/season/1").json
    assert told["networks"][0]["name"] == "Channel One"
    assert {row["name"] for row in told["episodes"][0]["crew"]} == {"Eva Shore"}


def test_a_further_guest_and_network_show_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(
        of(UNTOLD, people.credit, guest("66c0000000000000000000d1", DEE, "Diver", 500)),
        of(SERIES, titles.title_network, {"network_id": 2402}),
    )
    world.keep()
    told = world.client.get("/tv/2000/season/1").json
    assert [row["id"] for row in told["networks"]] == [2402]
    assert told["episodes"][2]["guest_stars"] == [tv_rows.DIVER]


def test_texts_that_look_like_json_stay_what_they_are(world: World) -> None:
    world.edit(translations(FIRST, en_US={"title": '"name":1,', "overview": '},{"name":2,'}, fr_FR={"overview": "\n"}))
    world.edit(translations(QUOTED, en_US={"title": "7", "overview": '{"name":7,'}))
    world.keep()
    told = world.client.get("/tv/2000/season/1").json
    assert (told["name"], told["overview"]) == ('"name":1,', '},{"name":2,')
    assert (told["episodes"][1]["name"], told["episodes"][1]["overview"]) == ("7", '{"name":7,')
    french = world.client.get("/tv/2000/season/1?language=fr").json
    assert (french["name"], french["overview"], len(french["episodes"])) == ("Saison 1", "\n", 3)


def test_a_season_of_many_episodes_is_whole(world: World) -> None:
    world.edit(season(2112, BARE.id, 1), *(episode(2_000_000 + place, BARE.id, 1, place) for place in range(1, 201)))
    world.keep()
    rows = world.client.get("/tv/2002/season/1").json["episodes"]
    assert [row["name"] for row in rows] == [f"Episode {place}" for place in range(1, 201)]
    assert world.client.round_trips == 1
