"""GET /tv/{series_id}/screened_theatrically."""

from tests.support.asgi import Client
from tests.support.breaking_point import LAST, SERIES
from tests.support.world import World, episode

SCREENED = [
    {"id": 2205, "episode_number": 2, "season_number": 2},
    {"id": 2201, "episode_number": 1, "season_number": 1},
]


def test_it_works_and_leaves_out_an_episode_that_is_not_known(client: Client) -> None:
    answer = client.get("/tv/2000/screened_theatrically")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2000, "results": SCREENED}


def test_a_series_of_which_none_was_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2002/screened_theatrically").json == {"id": 2002, "results": []}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/screened_theatrically").code == (404, 34)


def test_an_episode_that_is_learnt_of_or_renumbered_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(episode(2999, SERIES.id, 3, 7), episode(LAST.id, SERIES.id, 2, 9))
    world.keep()
    assert world.client.get("/tv/2000/screened_theatrically").json["results"] == [
        {"id": 2205, "episode_number": 9, "season_number": 2},
        SCREENED[1],
        {"id": 2999, "episode_number": 7, "season_number": 3},
    ]
