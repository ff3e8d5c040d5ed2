"""GET /trending/movie/{time_window}."""

from datetime import timedelta

import pytest

from cinedex.catalog.refs import Movie
from cinedex.documents.edit import remove
from cinedex.members.activity import Deed
from tests.support import rows
from tests.support.asgi import Client
from tests.support.world import World, film


def _ids(world: World, target: str) -> list[int]:
    return [row["id"] for row in world.client.get(target).json["results"]]


def _read(world: World, number: int, times: int) -> None:
    for _ in range(times):
        world.activity.read(Movie(number))
    world.keep()


def test_it_works(world: World) -> None:
    popular = world.client.get("/movie/popular").json["results"]
    _read(world, 78, 1)
    answer = world.client.get("/trending/movie/day")
    assert (answer.status, world.client.round_trips) == (200, 1)
    assert answer.json == {
        "page": 1,
        "results": [rows.mixed(rows.BLADE_RUNNER), *(rows.mixed(row) for row in popular if row["id"] != 78)][:20],
        "total_pages": 2,
        "total_results": 30,
    }
    assert answer.headers["cache-control"] == "public, max-age=600"


@pytest.mark.parametrize("window", ["day", "week"])
def test_where_nothing_happened_it_goes_by_popularity(client: Client, window: str) -> None:
    for page in (1, 2):
        popular = client.get(f"/movie/popular?page={page}").json
        trending = client.get(f"/trending/movie/{window}?page={page}").json
        assert trending == popular | {"results": [rows.mixed(row) for row in popular["results"]]}


def test_pages_hold_each_film_once_whatever_happened(world: World) -> None:
    for number in (900, 78, 1001):
        _read(world, number, number % 7 + 1)
    told = [number for page in (1, 2) for number in _ids(world, f"/trending/movie/week?page={page}")]
    assert len(told) == len(set(told)) == 30
    assert told[:3] == [900, 78, 1001]


def test_past_the_end_the_page_is_empty_and_the_totals_are_told(client: Client) -> None:
    told = client.get("/trending/movie/day?page=500").json
    assert told == {"page": 500, "results": [], "total_pages": 2, "total_results": 30}


@pytest.mark.parametrize("page", ["0", "-1", "501", "x"])
def test_a_page_that_is_none_is_400_22(client: Client, page: str) -> None:
    assert client.get(f"/trending/movie/day?page={page}").code == (400, 22)


def test_yesterday_is_soon_outdone_in_a_day_and_not_in_a_week(world: World) -> None:
    _read(world, 900, 8)
    world.wait(2)
    _read(world, 78, 3)
    assert _ids(world, "/trending/movie/day")[:2] == [78, 900]
    assert _ids(world, "/trending/movie/week")[:2] == [900, 78]


def test_what_is_rated_or_kept_trends_more_than_what_is_read(world: World) -> None:
    for number, act in zip((900, 78, 1001, 1002, 335984), Deed, strict=True):
        world.activity.noticed(Movie(number), act)
    world.keep()
    assert _ids(world, "/trending/movie/day")[:5] == [1002, 335984, 1001, 78, 900]


def test_adult_films_and_videos_do_not_trend(world: World) -> None:
    world.edit(film(79, "A Recording", video=True))
    _read(world, 666, 9)
    _read(world, 79, 9)
    told = world.client.get("/trending/movie/day").json
    assert not {79, 666} & {row["id"] for row in told["results"]}
    assert told["total_results"] == 30


def test_a_film_that_is_gone_no_longer_trends(world: World) -> None:
    _read(world, 900, 9)
    assert _ids(world, "/trending/movie/day")[0] == 900
    remove(world.database, Movie(900), world.clock)
    world.keep()
    told = world.client.get("/trending/movie/day?page=2").json
    assert (told["total_results"], 900 in [row["id"] for row in told["results"]]) == (29, False)
    assert _ids(world, "/trending/movie/day")[0] != 900


def test_a_film_that_becomes_more_popular_rises_among_those_that_nobody_reads(world: World) -> None:
    _read(world, 78, 1)
    world.edit(film(900, "Blade Runner 2099", popularity=9000.0))
    world.keep()
    assert _ids(world, "/trending/movie/day")[:2] == [78, 900]


def test_titles_are_in_the_language_asked_for(world: World) -> None:
    _read(world, 78, 1)
    first, *_ = world.client.get("/trending/movie/day?language=fr-FR").json["results"]
    assert first["title"] == "Blade Runner : Le Coureur"


def test_what_is_read_changes_the_tag(world: World) -> None:
    before = world.client.get("/trending/movie/day")
    assert world.client.get("/trending/movie/day", if_none_match=before.headers["etag"]).status == 304
    _read(world, 900, 1)
    assert world.client.get("/trending/movie/day", if_none_match=before.headers["etag"]).status == 200


def test_a_window_in_capitals_is_answered_and_another_is_404_34(client: Client) -> None:
    assert client.get("/trending/movie/Week").json == client.get("/trending/movie/week").json
    for window in ("month", "1", "days", "%20day"):
        assert client.get(f"/trending/movie/{window}").code == (404, 34)


def test_a_film_that_was_read_long_ago_comes_before_those_that_never_were(world: World) -> None:
    _read(world, 900, 1)
    world.clock.moment += timedelta(days=1200)
    _read(world, 78, 1)
    assert _ids(world, "/trending/movie/day")[:2] == [78, 900]
