"""GET /tv/{series_id}/credits."""

from cinedex.catalog.refs import Season
from cinedex.db.tables import people
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import ADA, BEN, DEE, SECOND, SERIES, SPECIALS, cast, crew
from tests.support.world import World, of, person, season

CREDITS = {"cast": [tv_rows.CAPTAIN, tv_rows.NAMELESS], "crew": []}


def test_it_works_with_the_regulars_of_the_latest_season(client: Client) -> None:
    answer = client.get("/tv/2000/credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {**CREDITS, "id": 2000}


def test_the_id_comes_last(client: Client) -> None:
    assert list(client.get("/tv/2000/credits").json) == ["cast", "crew", "id"]


def test_names_and_characters_are_the_same_in_every_language(client: Client) -> None:
    assert client.get("/tv/2000/credits?language=fr-FR").json == {**CREDITS, "id": 2000}


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/tv/2000?append_to_response=credits").json["credits"] == CREDITS


def test_a_series_without_credits_has_empty_lists(client: Client) -> None:
    assert client.get("/tv/2002/credits").json == {"cast": [], "crew": [], "id": 2002}


def test_an_unknown_series_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/tv/999999999/credits").code == (404, 34)
    assert client.get("/tv//credits").code == (404, 6)


def test_a_latest_season_without_credits_leaves_it_to_the_one_before(world: World) -> None:
    world.edit(of(SECOND, people.credit))
    world.keep()
    told = world.client.get("/tv/2000/credits").json
    assert told == {"cast": [tv_rows.CAPTAIN, tv_rows.MATE], "crew": [tv_rows.PRODUCER], "id": 2000}


def test_a_later_season_takes_over_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(
        season(2112, SERIES.id, 3),
        of(Season(2112), people.credit, crew("66c0000000000000000000b9", BEN, "Directing", "Director")),
    )
    world.keep()
    told = world.client.get("/tv/2000/credits").json
    assert (told["cast"], [row["id"] for row in told["crew"]]) == ([], [BEN])


def test_specials_come_last(world: World) -> None:
    world.edit(of(SPECIALS, people.credit, cast("66c0000000000000000000d9", DEE, "Herself", 0)))
    world.keep()
    assert world.client.get("/tv/2000/credits").json == {**CREDITS, "id": 2000}


def test_what_a_source_said_of_the_series_itself_wins(world: World) -> None:
    own = {**cast("66c0000000000000000000d9", DEE, "Narrator", 3), "series_id": None}
    world.edit(of(SERIES, people.credit, own))
    (dee,) = world.client.get("/tv/2000/credits").json["cast"]
    assert (dee["id"], dee["character"], dee["order"]) == (DEE, "Narrator", 3)


def test_a_renamed_person_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(ADA, "Ada Key"))
    assert world.client.get("/tv/2000/credits").json["cast"][0]["name"] == "Ada Quay"
    world.keep()
    assert world.client.get("/tv/2000/credits").json["cast"][0]["name"] == "Ada Key"
