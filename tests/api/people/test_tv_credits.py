"""GET /person/{person_id}/tv_credits."""

from typing import Any

from cinedex.catalog.refs import Episode, Season
from cinedex.db.tables import people
from tests.support import night_shift_rows as rows
from tests.support.asgi import Client
from tests.support.night_shift import BARE, LIGHTS_OUT, MIRA, NIL, RETURN, SECOND, SERIES, credit, credit_id
from tests.support.world import World, episode, of, season, show

NURSE = rows.SERIES | {
    "character": "Night Nurse", "credit_id": credit_id("e1"), "episode_count": 2,
    "first_credit_air_date": "2021-01-01",
}  # fmt: skip
PORTER = NURSE | {"character": "Porter", "credit_id": credit_id("d1"), "episode_count": 3}
DIRECTOR = rows.SERIES | {
    "credit_id": credit_id("e2"), "department": "Directing", "job": "Director", "episode_count": 1,
    "first_credit_air_date": "2021-01-08",
}  # fmt: skip
CREATOR = rows.SERIES | {"credit_id": credit_id("c1"), "department": "Creator", "job": "Creator"}


def _credits(world: World, number: int) -> Any:
    return world.client.get(f"/person/{number}/tv_credits").json


def test_it_works(client: Client) -> None:
    answer = client.get("/person/7000/tv_credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"cast": [NURSE], "crew": [], "id": 7000}
    assert list(answer.json) == ["cast", "crew", "id"]


def test_a_regular_is_counted_by_the_episodes_of_their_seasons(client: Client) -> None:
    assert client.get("/person/7001/tv_credits").json == {"cast": [PORTER], "crew": [], "id": 7001}


def test_who_created_a_series_did_so_for_no_episodes(client: Client) -> None:
    assert client.get("/person/7002/tv_credits").json == {"cast": [], "crew": [DIRECTOR, CREATOR], "id": 7002}


def test_episodes_and_their_first_day_are_counted_anew_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(
        of(RETURN, people.credit, credit("guest_stars", "e1", MIRA, series_id=SERIES.id, character="Night Nurse")),
        episode(LIGHTS_OUT.id, SERIES.id, 1, 1, air_date="2020-12-31"),
    )
    world.keep()
    assert _credits(world, 7000)["cast"] == [NURSE | {"episode_count": 3, "first_credit_air_date": "2020-12-31"}]


def test_a_new_episode_counts_for_the_regulars_of_its_season(world: World) -> None:
    world.edit(episode(1914, SERIES.id, 2, 2, air_date="2022-01-08"))
    world.keep()
    assert _credits(world, 7001)["cast"] == [PORTER | {"episode_count": 4}]


def test_counts_that_a_source_gave_for_a_season_win(world: World) -> None:
    world.edit(season(SECOND.id, SERIES.id, 2, air_date="2022-01-01", episode_count=10))
    world.keep()
    assert _credits(world, 7001)["cast"] == [PORTER | {"episode_count": 12}]


def test_counts_that_a_source_gave_for_the_series_win_over_all(world: World) -> None:
    given = credit("aggregate_cast", "d1", NIL, character="Head Porter", order=0, episode_count=40)
    own = credit("creator", "c1", NIL)
    world.edit(of(SERIES, people.credit, own, given))
    world.keep()
    assert _credits(world, 7001)["cast"] == [PORTER | {"character": "Head Porter", "episode_count": 40}]


def test_episodes_without_a_day_have_no_first_one(world: World) -> None:
    undated = Episode(1914)
    world.edit(
        episode(undated.id, SERIES.id, 2, 2),
        of(undated, people.credit, credit("guest_stars", "f1", BARE, series_id=SERIES.id, character="Visitor")),
    )
    world.keep()
    assert _credits(world, BARE.id)["cast"] == [
        NURSE
        | {"character": "Visitor", "credit_id": credit_id("f1"), "episode_count": 1, "first_credit_air_date": None}
    ]


def test_what_nobody_said_of_a_credit_is_empty_on_either_side(world: World) -> None:
    said = [credit("guest_stars", "f1", BARE, series_id=SERIES.id), credit("crew", "f2", BARE, series_id=SERIES.id)]
    world.edit(of(RETURN, people.credit, *said))
    world.keep()
    (part,), (job,) = (_credits(world, BARE.id)[kind] for kind in ("cast", "crew"))
    assert (part["character"], job["department"], job["job"]) == ("", "", "")
    shown = world.client.get("/tv/1900/aggregate_credits").json
    bearer = next(row for row in shown["crew"] if row["id"] == BARE.id)
    assert (bearer["department"], bearer["jobs"][0]["job"]) == ("", "")
    told = world.client.get("/tv/1900/season/2/episode/1/credits").json
    assert [(row["character"], row["order"]) for row in told["guest_stars"]] == [("", 0)]
    assert [(row["department"], row["job"]) for row in told["crew"]] == [("", "")]


def test_a_series_without_a_page_is_left_out_until_it_has_one(world: World) -> None:
    world.edit(
        season(1991, 1990, 1),
        of(Season(1991), people.credit, credit("cast", "f1", BARE, series_id=1990, character="Visitor")),
    )
    world.keep()
    assert _credits(world, BARE.id) == {"cast": [], "crew": [], "id": BARE.id}
    world.edit(show(1990, "Known Now"))
    assert [row["name"] for row in _credits(world, BARE.id)["cast"]] == ["Known Now"]


def test_series_are_shown_in_the_language_asked_for(client: Client) -> None:
    (french,) = client.get("/person/7000/tv_credits?language=fr-CA").json["cast"]
    assert french == NURSE | rows.IN_FRENCH


def test_a_series_named_anew_shows_at_once_without_the_keeper(world: World) -> None:
    before = world.client.get("/person/7000/tv_credits")
    world.edit(show(SERIES.id, "Late Shift"))
    after = world.client.get("/person/7000/tv_credits", if_none_match=before.headers["etag"])
    assert after.json["cast"] == [NURSE | {"name": "Late Shift", "original_name": "Late Shift"}]


def test_a_person_without_any_has_empty_lists(client: Client) -> None:
    assert client.get("/person/7004/tv_credits").json == {"cast": [], "crew": [], "id": 7004}


def test_appended_they_have_no_id(client: Client) -> None:
    block = client.get("/person/7000?append_to_response=tv_credits").json["tv_credits"]
    assert block == {"cast": [NURSE], "crew": []}


def test_an_unknown_person_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/person/999999999/tv_credits").code == (404, 34)
    assert client.get("/person//tv_credits").code == (404, 6)
