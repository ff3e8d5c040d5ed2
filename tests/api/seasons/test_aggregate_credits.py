"""GET /tv/{series_id}/season/{season_number}/aggregate_credits."""

from cinedex.catalog.statements import Values
from cinedex.db.tables import people
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import ADA, BEN, DEE, EVE, FIRST, SERIES, UNTOLD, credit, guest
from tests.support.world import World, episode, of, person, season


def _role(credit_id: str, character: str, count: int) -> Values:
    return {"credit_id": f"66c0000000000000000000{credit_id}", "character": character, "episode_count": count}


def _job(credit_id: str, job: str, count: int) -> Values:
    return {"credit_id": f"66c0000000000000000000{credit_id}", "job": job, "episode_count": count}


CREDITS = {
    "cast": [
        tv_rows.ADA | {"roles": [_role("a1", "Captain Vane", 3)], "total_episode_count": 3, "order": 0},
        tv_rows.BEN | {"roles": [_role("b1", "Mate Pryor", 3)], "total_episode_count": 3, "order": 1},
        tv_rows.DEE | {"roles": [_role("d1", "Diver", 2)], "total_episode_count": 2, "order": 500},
    ],
    "crew": [
        tv_rows.EVE | {"jobs": [_job("e1", "Director", 2)], "department": "Directing", "total_episode_count": 2},
        tv_rows.EVE | {"jobs": [_job("e3", "Producer", 3)], "department": "Production", "total_episode_count": 3},
        tv_rows.EVE | {"jobs": [_job("e2", "Writer", 1)], "department": "Writing", "total_episode_count": 1},
    ],
}


def _counts(world: World) -> list[tuple[int, int]]:
    rows = world.client.get("/tv/2000/season/1/aggregate_credits").json["cast"]
    return [(row["id"], row["total_episode_count"]) for row in rows]


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/aggregate_credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {**CREDITS, "id": 2101}


def test_only_episodes_of_this_season_count(client: Client) -> None:
    rows = client.get("/tv/2000/season/2/aggregate_credits").json["cast"]
    assert [(row["id"], row["total_episode_count"]) for row in rows] == [(ADA, 4), (2503, 4), (DEE, 1)]


def test_a_season_without_credits_has_empty_lists(client: Client) -> None:
    assert client.get("/tv/2000/season/0/aggregate_credits").json == {"cast": [], "crew": [], "id": 2100}


def test_an_unknown_season_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/9/aggregate_credits").code == (404, 34)


def test_a_further_episode_and_a_further_appearance_count_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(
        episode(2901, SERIES.id, 1, 4),
        of(UNTOLD, people.credit, guest("66c0000000000000000000d1", DEE, "Diver", 500)),
    )
    world.keep()
    assert _counts(world) == [(ADA, 4), (BEN, 4), (DEE, 3)]


def test_episodes_that_a_source_counted_count_for_the_regulars_as_they_do_for_the_series(world: World) -> None:
    world.edit(season(FIRST.id, SERIES.id, 1, episode_count=10))
    world.keep()
    assert _counts(world) == [(ADA, 10), (BEN, 10), (DEE, 2)]
    whole = world.client.get("/tv/2000/aggregate_credits").json["cast"]
    assert [row["total_episode_count"] for row in whole if row["id"] == BEN] == [10]


def test_what_a_source_counted_over_the_season_wins(world: World) -> None:
    told = credit(
        "aggregate_cast", "66c0000000000000000000d1", DEE, character="Diver", episode_count=7, total_episode_count=8
    )
    world.edit(of(FIRST, people.credit, told))
    world.keep()
    assert _counts(world) == [(DEE, 8)]


def test_a_renamed_guest_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(DEE, "Dee Beach"))
    world.keep()
    told = world.client.get("/tv/2000/season/1/aggregate_credits").json
    assert [row["name"] for row in told["cast"]] == ["Ada Quay", "Ben Moor", "Dee Beach"]


def test_a_renamed_regular_and_director_show_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(ADA, "Ada Key"), person(EVE, "Eva Shore"))
    world.keep()
    told = world.client.get("/tv/2000/season/1/aggregate_credits").json
    assert told["cast"][0]["name"] == "Ada Key"
    assert {row["name"] for row in told["crew"]} == {"Eva Shore"}
