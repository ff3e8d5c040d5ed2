"""GET /discover/tv."""

import pytest

from cinedex.catalog.refs import Series
from cinedex.db.tables import series
from tests.support.asgi import Client
from tests.support.world import World, episode, of, show


def _ids(client: Client, query: str) -> list[int]:
    return [row["id"] for row in client.get(f"/discover/tv?{query}").json["results"]]


def test_it_works(client: Client) -> None:
    answer = client.get("/discover/tv?vote_count.gte=300&sort_by=vote_average.desc")
    assert (answer.status, client.round_trips) == (200, 1)
    told = answer.json
    assert (told["page"], told["total_pages"], told["total_results"]) == (1, 1, 1)
    assert told["results"][0]["id"] == 2000
    assert "media_type" not in told["results"][0]


def test_networks_status_and_type_are_numbers(world: World) -> None:
    world.edit(show(2301, "Alike 2301", popularity=699.0, status="Pilot", type="News"))
    world.keep()
    assert _ids(world.client, "with_status=5&with_type=1") == [2301]
    assert _ids(world.client, "with_status=1|5&with_type=1|6") == [2301]
    assert _ids(world.client, "with_status=2") == []
    assert 2000 in _ids(world.client, "with_networks=" + str(_network(world)))
    assert _ids(world.client, "with_networks=999999") == []


def _network(world: World) -> int:
    number = world.client.get("/tv/2000").json["networks"][0]["id"]
    assert isinstance(number, int)
    return number


def test_days_are_those_of_any_episode_or_of_the_first(world: World) -> None:
    world.edit(
        show(2302, "Alike 2302", popularity=698.0, first_air_date="1990-01-01"),
        episode(2950, 2302, 1, 1, air_date="1990-01-01"),
        episode(2951, 2302, 9, 1, air_date="1999-05-05"),
    )
    world.keep()
    assert _ids(world.client, "air_date.gte=1999-05-01&air_date.lte=1999-05-31") == [2302]
    assert _ids(world.client, "first_air_date.gte=1999-05-01&first_air_date.lte=1999-05-31") == []
    assert _ids(world.client, "first_air_date_year=1990") == [2302]


def test_series_without_a_day_fit_when_asked_for(client: Client) -> None:
    dated = client.get("/discover/tv?first_air_date.lte=2026-12-31").json["total_results"]
    whole = client.get("/discover/tv").json["total_results"]
    told = client.get("/discover/tv?first_air_date.lte=2026-12-31&include_null_first_air_dates=true").json
    assert dated < told["total_results"] == whole


def test_running_times_are_those_of_episodes(world: World) -> None:
    world.edit(of(Series(2303), series.episode_run_time, {"runtime": 22}, {"runtime": 44}))
    world.keep()
    assert _ids(world.client, "with_runtime.gte=40&with_runtime.lte=44") == [2303]
    assert 2303 in _ids(world.client, "with_runtime.lte=30")
    assert 2303 not in _ids(world.client, "with_runtime.gte=45")


def test_what_was_shown_in_cinemas_is_found_and_left_out(client: Client) -> None:
    assert _ids(client, "screened_theatrically=true") == [2000]
    assert 2000 not in _ids(client, "screened_theatrically=false&page=2")


@pytest.mark.parametrize("page", ["0", "501", "x"])
def test_a_page_that_is_none_is_400_22(client: Client, page: str) -> None:
    assert client.get(f"/discover/tv?page={page}").code == (400, 22)


@pytest.mark.parametrize("query", ["sort_by=revenue.desc", "with_status=returning", "timezone=nowhere", "region=US"])
def test_what_says_nothing_is_as_if_it_were_not_there(client: Client, query: str) -> None:
    assert client.get(f"/discover/tv?{query}").json == client.get("/discover/tv").json
