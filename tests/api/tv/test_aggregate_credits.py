"""GET /tv/{series_id}/aggregate_credits."""

from cinedex.catalog.refs import Season
from cinedex.catalog.statements import Values
from cinedex.db.tables import people
from cinedex.documents.queue import pending
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import ADA, BARE, BEN, CY, DEE, EVE, LAST, SECOND, SERIES, UNTOLD, cast, credit, guest
from tests.support.world import World, episode, of, person, season


def _role(credit_id: str, character: str, count: int) -> Values:
    return {"credit_id": f"66c0000000000000000000{credit_id}", "character": character, "episode_count": count}


def _job(credit_id: str, job: str, count: int) -> Values:
    return {"credit_id": f"66c0000000000000000000{credit_id}", "job": job, "episode_count": count}


def _counted(credit_type: str, credit_id: str, number: int, count: int | None, **columns: str | int | None) -> Values:
    return credit(credit_type, credit_id, number, None, episode_count=count, **columns)


CREDITS = {
    "cast": [
        # A part in two seasons is one part, for the episodes of both.
        tv_rows.ADA | {"roles": [_role("a1", "Captain Vane", 7)], "total_episode_count": 7, "order": 0},
        tv_rows.CY | {"roles": [_role("c1", "", 4)], "total_episode_count": 4, "order": 2},
        tv_rows.BEN | {"roles": [_role("b1", "Mate Pryor", 3)], "total_episode_count": 3, "order": 1},
        tv_rows.DEE
        | {
            "roles": [_role("d1", "Diver", 2), _role("d2", "Diver's Ghost", 1)],
            "total_episode_count": 3,
            "order": 500,
        },
    ],
    "crew": [
        tv_rows.EVE | {"jobs": [_job("e1", "Director", 2)], "department": "Directing", "total_episode_count": 2},
        tv_rows.EVE | {"jobs": [_job("e3", "Producer", 3)], "department": "Production", "total_episode_count": 3},
        tv_rows.EVE | {"jobs": [_job("e2", "Writer", 1)], "department": "Writing", "total_episode_count": 1},
    ],
}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/aggregate_credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {**CREDITS, "id": 2000}


def test_the_id_comes_last(client: Client) -> None:
    assert list(client.get("/tv/2000/aggregate_credits").json) == ["cast", "crew", "id"]


def test_names_and_characters_are_the_same_in_every_language(client: Client) -> None:
    assert client.get("/tv/2000/aggregate_credits?language=de").json == {**CREDITS, "id": 2000}


def test_a_series_without_credits_has_empty_lists(client: Client) -> None:
    assert client.get("/tv/2002/aggregate_credits").json == {"cast": [], "crew": [], "id": 2002}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/aggregate_credits").code == (404, 34)


def test_a_new_episode_counts_for_the_regulars_of_its_season(world: World) -> None:
    world.edit(episode(2901, SERIES.id, 2, 5))
    world.keep()
    rows = world.client.get("/tv/2000/aggregate_credits").json["cast"]
    assert [(row["id"], row["total_episode_count"]) for row in rows] == [(ADA, 8), (CY, 5), (BEN, 3), (DEE, 3)]


def test_episodes_that_a_source_counted_for_a_season_count_for_its_regulars(world: World) -> None:
    world.edit(season(SECOND.id, SERIES.id, 2, episode_count=10))
    world.keep()
    rows = world.client.get("/tv/2000/aggregate_credits").json["cast"]
    assert [(row["id"], row["total_episode_count"]) for row in rows] == [(ADA, 13), (CY, 10), (BEN, 3), (DEE, 3)]


def test_a_further_guest_appearance_is_one_more_episode_of_the_same_part(world: World) -> None:
    world.edit(of(UNTOLD, people.credit, guest("66c0000000000000000000d1", DEE, "Diver", 500)))
    world.keep()
    (dee,) = [row for row in world.client.get("/tv/2000/aggregate_credits").json["cast"] if row["id"] == DEE]
    assert dee["roles"] == [_role("d1", "Diver", 3), _role("d2", "Diver's Ghost", 1)]
    assert dee["total_episode_count"] == 4


def test_what_a_source_counted_over_the_whole_series_wins(world: World) -> None:
    told = _counted("aggregate_cast", "66c0000000000000000000d1", DEE, 20, character="Diver", total_episode_count=21)
    world.edit(of(SERIES, people.credit, told))
    first = world.client.get("/tv/2000/aggregate_credits").json["cast"][0]
    assert (first["id"], first["total_episode_count"]) == (DEE, 21)
    assert first["roles"] == [_role("d1", "Diver", 20), _role("d2", "Diver's Ghost", 1)]


def test_a_count_that_a_source_left_open_is_counted(world: World) -> None:
    told = _counted(
        "aggregate_cast", "66c0000000000000000000d1", DEE, None, character="Diver", total_episode_count=None
    )
    world.edit(of(SERIES, people.credit, told))
    (dee,) = [row for row in world.client.get("/tv/2000/aggregate_credits").json["cast"] if row["id"] == DEE]
    assert (dee["roles"][0]["episode_count"], dee["total_episode_count"]) == (2, 3)


def test_a_regular_of_the_series_alone_is_counted_by_its_latest_season(world: World) -> None:
    world.edit(
        season(2112, BARE.id, 1, episode_count=9),
        season(2113, BARE.id, 2, episode_count=5),
        of(BARE, people.credit, {**cast("66c0000000000000000000a9", ADA, "Herself", 0), "series_id": None}),
    )
    world.keep()
    (ada,) = world.client.get("/tv/2002/aggregate_credits").json["cast"]
    assert ada["total_episode_count"] == 5


def test_an_episode_that_goes_to_another_series_takes_its_guests_along(world: World) -> None:
    world.edit(
        of(LAST, people.credit, {**guest("66c0000000000000000000b9", BEN, "Ghost", 0), "series_id": BARE.id}),
        episode(LAST.id, BARE.id, 1, 1),
    )
    world.keep()
    (ben,) = world.client.get("/tv/2002/aggregate_credits").json["cast"]
    assert (ben["id"], ben["total_episode_count"]) == (BEN, 1)
    rows = world.client.get("/tv/2000/aggregate_credits").json["cast"]
    assert [(row["id"], row["total_episode_count"]) for row in rows] == [(ADA, 6), (BEN, 3), (CY, 3), (DEE, 3)]


def test_a_renamed_person_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(EVE, "Eva Shore"), person(DEE, "Dee Beach"))
    assert pending(world.database) > 0
    world.keep()
    told = world.client.get("/tv/2000/aggregate_credits").json
    assert [row["name"] for row in told["cast"]] == ["Ada Quay", "Cy Dune", "Ben Moor", "Dee Beach"]
    assert {row["name"] for row in told["crew"]} == {"Eva Shore"}


def test_a_part_stated_in_a_season_of_another_series_follows_that_seasons_episodes(world: World) -> None:
    elsewhere = cast("66c0000000000000000000d9", DEE, "Herself", 0)
    world.edit(season(2112, BARE.id, 1), episode(2901, BARE.id, 1, 1), of(Season(2112), people.credit, elsewhere))
    world.keep()
    world.edit(episode(2902, BARE.id, 1, 2))
    world.keep()
    rows = world.client.get("/tv/2000/aggregate_credits").json["cast"]
    assert [(row["id"], row["total_episode_count"]) for row in rows] == [(ADA, 7), (DEE, 5), (CY, 4), (BEN, 3)]
