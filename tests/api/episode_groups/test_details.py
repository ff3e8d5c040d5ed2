"""GET /tv/episode_group/{tv_episode_group_id}."""

import pytest

from cinedex.catalog.statements import Values
from cinedex.db.tables import series
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import LOW_WATER, SERIES, SPECIALS
from tests.support.breaking_point_media import DVD
from tests.support.world import World, episode, network, of, season, translations

GROUP = {
    "description": "Two discs.",
    "episode_count": 4,
    "group_count": 2,
    "groups": [
        {
            "id": "5e2000000000000000000001",
            "name": "Disc One",
            "order": 1,
            "episodes": [tv_rows.UNTOLD | {"order": 0}, tv_rows.LOW_WATER | {"order": 1}],
            "locked": False,
        },
        {
            "id": "5e2000000000000000000002",
            "name": "Disc Two",
            "order": 2,
            # The first place is of an episode that is not known, and two are left out.
            "episodes": [tv_rows.LAST | {"order": 3}],
            "locked": True,
        },
    ],
    "id": DVD,
    "name": "As Sold",
    "network": {"id": 2402, "logo_path": None, "name": "Stream Two", "origin_country": ""},
    "type": 3,
}
AT = f"/tv/episode_group/{DVD}"


def test_it_works_for_two_round_trips(client: Client) -> None:
    answer = client.get(AT)
    assert (answer.status, client.round_trips) == (200, 2)
    assert answer.json == GROUP


def test_a_group_without_parts_has_none_and_the_counts_that_were_given(client: Client) -> None:
    assert client.get("/tv/episode_group/5e1000000000000000000002").json == {
        "description": "", "episode_count": 9, "group_count": 1, "groups": [], "id": "5e1000000000000000000002",
        "name": "All in One", "network": None, "type": 2,
    }  # fmt: skip


def test_episodes_are_named_in_the_language_asked_for(client: Client) -> None:
    groups = client.get(f"{AT}?language=de-DE").json["groups"]
    names = [row["name"] for group in groups for row in group["episodes"]]
    assert names == ["Folge 3", "Niedrigwasser", "Der letzte Kran"]


@pytest.mark.parametrize(
    "segment",
    ["5e1000000000000000000009", "1", "0", "%00", "x'", "%22", "a%2Fb", "5e1" * 400, "%F0%9F%8E%AC", f"{DVD}x"],
)
def test_an_unknown_id_is_404_34(client: Client, segment: str) -> None:
    assert client.get(f"/tv/episode_group/{segment}").code == (404, 34)


def test_no_id_at_all_is_404_34(client: Client) -> None:
    assert client.get("/tv/episode_group").code == (404, 34)
    assert client.get("/tv/episode_group/").code == (404, 34)


def test_the_tag_brings_304_and_head_has_it_too(client: Client) -> None:
    first = client.get(AT)
    assert client.get(AT, if_none_match=first.headers["etag"]).status == 304
    assert client.request("HEAD", AT).headers["etag"] == first.headers["etag"]


def test_an_edited_episode_shows_at_once_and_changes_the_tag(world: World) -> None:
    before = world.client.get(AT)
    world.edit(translations(LOW_WATER, en_US={"title": "High Water"}), episode(LOW_WATER.id, SERIES.id, 1, 7))
    after = world.client.get(AT, if_none_match=before.headers["etag"])
    shown = after.json["groups"][0]["episodes"][1]
    assert (shown["name"], shown["episode_number"], shown["order"]) == ("High Water", 7, 1)


def test_an_episode_that_is_learnt_of_takes_its_place(world: World) -> None:
    world.edit(episode(2999, SERIES.id, 2, 5))
    assert [row["id"] for row in world.client.get(AT).json["groups"][1]["episodes"]] == [2999, 2205]


def test_a_renamed_network_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(network(2402, "Stream 2"))
    world.keep()
    assert world.client.get(AT).json["network"]["name"] == "Stream 2"


def test_an_order_that_is_taken_back_is_gone(world: World) -> None:
    kept: Values = {"group_id": "5e1000000000000000000002", "name": "All in One", "type": 2}
    world.edit(of(SERIES, series.episode_group, kept))
    assert world.client.get(AT).code == (404, 34)
    groups = world.client.get("/tv/2000/episode_groups").json["results"]
    assert [row["id"] for row in groups] == ["5e1000000000000000000002"]


def test_a_season_that_changes_changes_nothing(world: World) -> None:
    before = world.client.get(AT)
    world.edit(season(SPECIALS.id, SERIES.id, 0, air_date="2023-12-25"))
    world.keep()
    assert world.client.get(AT, if_none_match=before.headers["etag"]).status == 304
