"""GET /tv/{series_id}/season/{season_number}/episode/{episode_number}/credits."""

from cinedex.db.tables import people
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import ADA, DEE, FIRST, LOW_WATER, SERIES, UNTOLD, cast, crew, guest
from tests.support.world import World, episode, of, person

REGULARS = [tv_rows.CAPTAIN, tv_rows.MATE]
CREDITS = {
    "cast": REGULARS,
    "crew": [tv_rows.DIRECTOR, tv_rows.WRITER],
    "guest_stars": [tv_rows.DIVER],
}


def test_it_works_with_the_regulars_of_the_season_as_its_cast(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/episode/1/credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {**CREDITS, "id": 2201}


def test_the_id_comes_last(client: Client) -> None:
    assert list(client.get("/tv/2000/season/1/episode/1/credits").json) == ["cast", "crew", "guest_stars", "id"]


def test_the_crew_of_the_season_is_not_the_episodes(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/episode/3/credits").json
    assert answer == {"cast": REGULARS, "crew": [], "guest_stars": [], "id": 2203}


def test_names_and_characters_are_the_same_in_every_language(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/1/credits?language=de").json == {**CREDITS, "id": 2201}


def test_an_episode_of_a_season_without_regulars_has_empty_lists(client: Client) -> None:
    answer = client.get("/tv/2000/season/0/episode/1/credits").json
    assert answer == {"cast": [], "crew": [], "guest_stars": [], "id": 2200}


def test_a_cast_of_its_own_wins(world: World) -> None:
    own = {**cast("66c0000000000000000000a1", ADA, "Captain Vane, young", 0)}
    world.edit(of(UNTOLD, people.credit, own))
    (ada,) = world.client.get("/tv/2000/season/1/episode/3/credits").json["cast"]
    assert (ada["id"], ada["character"]) == (ADA, "Captain Vane, young")


def test_an_unknown_episode_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/9/credits").code == (404, 34)
    assert client.get("/tv/2000/season/9/episode/1/credits").code == (404, 34)


def test_an_edited_guest_shows_at_once_and_an_edited_regular_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(
        of(
            LOW_WATER,
            people.credit,
            guest("66c0000000000000000000d1", DEE, "Diver in Red", 500),
            crew("66c0000000000000000000e9", DEE, "Sound", "Foley"),
        ),
        of(FIRST, people.credit, cast("66c0000000000000000000a1", ADA, "Admiral Vane", 0)),
    )
    told = world.client.get("/tv/2000/season/1/episode/1/credits").json
    assert [row["character"] for row in told["guest_stars"]] == ["Diver in Red"]
    assert [row["job"] for row in told["crew"]] == ["Foley"]
    world.keep()
    told = world.client.get("/tv/2000/season/1/episode/1/credits").json
    assert [row["character"] for row in told["cast"]] == ["Admiral Vane"]


def test_an_episode_that_moves_to_another_season_has_its_regulars_at_once(world: World) -> None:
    world.edit(episode(UNTOLD.id, SERIES.id, 2, 9))
    answer = world.client.get("/tv/2000/season/2/episode/9/credits").json
    assert answer["cast"] == [tv_rows.CAPTAIN, tv_rows.NAMELESS]


def test_a_renamed_regular_and_guest_show_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(ADA, "Ada Key"), person(DEE, "Dee Beach"))
    world.keep()
    told = world.client.get("/tv/2000/season/1/episode/1/credits").json
    assert (told["cast"][0]["name"], told["guest_stars"][0]["name"]) == ("Ada Key", "Dee Beach")
