"""GET /tv/{series_id}/season/{season_number}/episode/{episode_number}."""

from typing import Any

import pytest

from cinedex.catalog.refs import Episode
from cinedex.db.tables import media
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import BARE, DEE, EVE, LOW_WATER, QUOTED, SERIES, TRAP, UNTOLD
from tests.support.world import World, episode, of, person, picture, translations


def _details(card: dict[str, Any], **credits: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the details of an episode: they do not name the series."""
    shown = {name: value for name, value in card.items() if name != "show_id"}
    return shown | {"crew": [], "guest_stars": [], **credits}


DETAILS = _details(
    tv_rows.LOW_WATER, crew=[tv_rows.DIRECTOR, tv_rows.WRITER], guest_stars=[tv_rows.DIVER]
)  # fmt: skip
NOT_FOUND = {
    "success": False,
    "status_code": 34,
    "status_message": "The resource you requested could not be found.",
}
AT = "/tv/2000/season/1/episode"


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/episode/1")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == DETAILS


def test_an_episode_of_which_nothing_is_said_has_every_key(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/3").json == _details(tv_rows.UNTOLD)


def test_an_episode_may_come_before_its_season_and_its_series(client: Client) -> None:
    assert client.get("/tv/2004/season/1/episode/1").json["name"] == "Alone"


def test_averages_are_written_with_a_decimal_point(client: Client) -> None:
    assert b'"vote_average":8.0,' in client.get("/tv/2000/season/1/episode/1").body


def test_specials_are_season_zero(client: Client) -> None:
    assert client.get("/tv/2000/season/0/episode/1").json == _details(tv_rows.SPECIAL)


def test_an_episode_may_have_the_number_zero(world: World) -> None:
    world.edit(episode(2901, SERIES.id, 1, 0))
    told = world.client.get("/tv/2000/season/1/episode/0").json
    assert (told["id"], told["name"]) == (2901, "Episode 0")


@pytest.mark.parametrize(
    ("language", "name", "overview"),
    [
        ("de-DE", "Niedrigwasser", "Das Dock liegt trocken."),
        ("de-CH", "Niedrigwasser", "Das Dock liegt trocken."),
        ("fr", "Basse mer", ""),
        ("pt-BR", "Maré Baixa", "A doca está seca."),
        ("pt-PT", "Água Baixa", "A doca está seca."),
        ("it", "Episodio 1", ""),
        ("ja", "第1話", ""),
        ("eu", "1. atala", ""),
        ("eo", "Epizodo 1", ""),
        ("xx", "Episode 1", ""),
        ("klingon", "Episode 1", ""),
    ],
)
def test_texts_are_in_the_language_asked_for(client: Client, language: str, name: str, overview: str) -> None:
    told = client.get(f"{AT}/1?language={language}").json
    assert (told["name"], told["overview"]) == (name, overview)


def test_an_overview_without_a_name_stands_beside_the_number(client: Client) -> None:
    told = client.get(f"{AT}/2?language=fr").json
    assert (told["name"], told["overview"]) == ("Épisode 2", "Deux fois.")


def test_quotes_line_breaks_and_what_looks_like_json_stay_what_they_are(client: Client) -> None:
    told = client.get(f"{AT}/2").json
    assert (told["name"], told["overview"]) == ('Say "When", Twice', TRAP)
    assert client.get("/tv/2000/season/2/episode/1").json["name"] == "千と一\nnuits"


@pytest.mark.parametrize(
    "text",
    ['"name":1,', '{"name":1,"overview":""}', '\\",\\"name\\":1,', "1", "0,", ',"name":', "\u2028\u2029\x7f", "#", " "],
)
def test_no_text_breaks_an_answer(world: World, text: str) -> None:
    world.edit(
        episode(UNTOLD.id, SERIES.id, 1, 3, production_code=text),
        translations(UNTOLD, en_US={"title": text, "overview": text}, fr_FR={"overview": text}),
    )
    world.keep()
    told = world.client.get(f"{AT}/3").json
    assert (told["name"], told["overview"], told["production_code"]) == (text, text, text)
    french = world.client.get("/tv/2000/season/1?language=fr").json["episodes"][2]
    assert (french["name"], french["overview"], french["production_code"]) == ("Épisode 3", text, text)


def test_the_still_is_the_best_whatever_the_language(world: World) -> None:
    assert world.client.get(f"{AT}/1?language=en").json["still_path"] == "/dock.jpg"
    world.edit(of(QUOTED, media.image, picture("still", "/twice-ja.jpg", "ja", 5.0, 16, 9)))
    assert world.client.get(f"{AT}/2?language=fr").json["still_path"] == "/twice-ja.jpg"


@pytest.mark.parametrize("path", ["2000-bp/season/01-tide/episode/1-low-water", "2000/season/1/episode/001/"])
def test_only_leading_digits_count(client: Client, path: str) -> None:
    assert client.get(f"/tv/{path}").json == DETAILS


@pytest.mark.parametrize(
    "path",
    [
        "2000/season/1/episode/4", "2000/season/1/episode/0", "2000/season/1/episode/x", "2000/season/1/episode/-1",
        "2000/season/1/episode/99999999999999999999", "2000/season/3/episode/1", "2000/season/x/episode/1",
        "2000/season/1/episode", "2000/season/1/episode/", "2001/season/1/episode/1", "999999999/season/1/episode/1",
        "2000/season/1/episode/%00", "2000/season/1/episode/%D9%A1",
    ],
)  # fmt: skip
def test_what_is_no_known_episode_is_404_34(client: Client, path: str) -> None:
    answer = client.get(f"/tv/{path}")
    assert (answer.status, answer.json) == (404, NOT_FOUND)


@pytest.mark.parametrize("path", ["2000/season/1/episode//images", "2000/season//episode/1", "0/season/1/episode/1"])
def test_an_empty_number_and_series_zero_are_404_6(client: Client, path: str) -> None:
    assert client.get(f"/tv/{path}").code == (404, 6)


def test_head_and_the_tag_are_those_of_every_answer(client: Client) -> None:
    got, headed = client.get(f"{AT}/1"), client.request("HEAD", f"{AT}/1")
    assert (headed.status, headed.body, headed.headers["etag"]) == (200, b"", got.headers["etag"])
    again = client.get(f"{AT}/1", if_none_match=got.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_an_edit_is_seen_at_once_and_changes_the_tag(world: World) -> None:
    before = world.client.get(f"{AT}/1")
    world.edit(episode(LOW_WATER.id, SERIES.id, 1, 1, runtime=66))
    after = world.client.get(f"{AT}/1", if_none_match=before.headers["etag"])
    assert after.json == DETAILS | {"runtime": 66}


def test_a_renumbered_episode_moves_at_once(world: World) -> None:
    world.edit(episode(LOW_WATER.id, SERIES.id, 2, 9))
    assert world.client.get(f"{AT}/1").code == (404, 34)
    moved = world.client.get("/tv/2000/season/2/episode/9").json
    assert moved == DETAILS | {"season_number": 2, "episode_number": 9}


def test_episodes_that_change_places_answer_each_for_the_other(world: World) -> None:
    world.edit(episode(LOW_WATER.id, SERIES.id, 1, 2), episode(QUOTED.id, SERIES.id, 1, 1))
    assert [world.client.get(f"{AT}/{place}").json["id"] for place in (1, 2)] == [QUOTED.id, LOW_WATER.id]
    assert world.client.get(f"{AT}/2/images").json["id"] == LOW_WATER.id


def test_an_episode_may_move_to_another_series(world: World) -> None:
    world.edit(episode(LOW_WATER.id, BARE.id, 1, 1))
    world.keep()
    assert world.client.get(f"{AT}/1").code == (404, 34)
    assert world.client.get("/tv/2002/season/1/episode/1").json["id"] == LOW_WATER.id
    assert world.client.get("/tv/2002").json["number_of_episodes"] == 1


def test_of_two_episodes_in_one_place_the_lower_id_answers_with_all_that_is_its_own(world: World) -> None:
    world.edit(
        episode(2101, SERIES.id, 1, 1, air_date="1999-01-01"),
        translations(Episode(2101), en_US={"title": "The Other"}, ko_KR={"title": "다른"}),
    )
    world.keep()
    told = world.client.get(f"{AT}/1?append_to_response=images,translations,credits").json
    assert (told["id"], told["name"], told["images"]) == (2101, "The Other", {"stills": []})
    assert len(told["translations"]["translations"]) == 2
    # German is the other's alone.
    assert world.client.get(f"{AT}/1?language=de").json["name"] == "Folge 1"
    assert world.client.get(f"{AT}/1/images").json == {"id": 2101, "stills": []}
    world.edit(episode(2101, SERIES.id, 1, 8))
    assert world.client.get(f"{AT}/1").json == DETAILS


def test_a_renamed_guest_and_director_show_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(DEE, "Dee Beach"), person(EVE, "Eva Shore"))
    world.keep()
    told = world.client.get(f"{AT}/1").json
    assert [row["name"] for row in told["guest_stars"]] == ["Dee Beach"]
    assert {row["name"] for row in told["crew"]} == {"Eva Shore"}
