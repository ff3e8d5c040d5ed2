"""GET /tv/{series_id}/season/{season_number}/credits."""

from cinedex.db.tables import people
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import ADA, DEE, FIRST, SECOND, SERIES, cast
from tests.support.world import World, episode, of, person

CREDITS = {"cast": [tv_rows.CAPTAIN, tv_rows.MATE], "crew": [tv_rows.PRODUCER]}
NARRATOR = {**cast("66c0000000000000000000d9", DEE, "Narrator", 3), "series_id": None}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {**CREDITS, "id": 2101}


def test_the_id_is_the_seasons_own_and_comes_last(client: Client) -> None:
    assert list(client.get("/tv/2000/season/1/credits").json) == ["cast", "crew", "id"]


def test_names_and_characters_are_the_same_in_every_language(client: Client) -> None:
    assert client.get("/tv/2000/season/1/credits?language=de").json == {**CREDITS, "id": 2101}


def test_a_season_without_regulars_has_empty_lists(client: Client) -> None:
    assert client.get("/tv/2000/season/0/credits").json == {"cast": [], "crew": [], "id": 2100}


def test_a_latest_season_without_regulars_has_those_of_its_series(world: World) -> None:
    world.edit(of(SECOND, people.credit), of(FIRST, people.credit), of(SERIES, people.credit, NARRATOR))
    world.keep()
    (narrator,) = world.client.get("/tv/2000/season/2/credits").json["cast"]
    assert (narrator["id"], narrator["character"]) == (DEE, "Narrator")
    assert world.client.get("/tv/2000/season/1/credits").json == {"cast": [], "crew": [], "id": 2101}


def test_a_season_is_the_latest_no_more_when_an_episode_of_a_later_one_comes(world: World) -> None:
    world.edit(of(SECOND, people.credit), of(SERIES, people.credit, NARRATOR))
    world.keep()
    assert len(world.client.get("/tv/2000/season/2/credits").json["cast"]) == 1
    world.edit(episode(2901, SERIES.id, 3, 1))
    world.keep()
    assert world.client.get("/tv/2000/season/2/credits").json["cast"] == []


def test_an_unknown_season_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/9/credits").code == (404, 34)
    assert client.get("/tv/999999999/season/1/credits").code == (404, 34)


def test_a_renamed_person_shows_once_the_keeper_has_been_by(world: World) -> None:
    before = world.client.get("/tv/2000/season/1/credits")
    world.edit(person(ADA, "Ada Key"))
    world.keep()
    after = world.client.get("/tv/2000/season/1/credits", if_none_match=before.headers["etag"])
    assert after.json["cast"][0]["name"] == "Ada Key"
