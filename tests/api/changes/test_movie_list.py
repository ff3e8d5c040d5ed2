"""GET /movie/changes."""

from datetime import timedelta

import pytest

from cinedex.catalog.refs import Collection, Keyword, Movie
from tests.catalog import facts
from tests.support.asgi import Client
from tests.support.world import World, film, keyword


def test_it_works(world: World) -> None:
    world.wait(days=2)
    world.edit(film(78, "Blade Runner", budget=1))
    world.edit(film(666, "Adults Only", budget=2))
    answer = world.client.get("/movie/changes")
    assert (answer.status, world.client.round_trips) == (200, 1)
    assert answer.json == {
        "results": [
            {"id": 666, "adult": True, "softcore": False},
            {"id": 78, "adult": False, "softcore": False},
        ],
        "page": 1,
        "total_pages": 1,
        "total_results": 2,
    }  # fmt: skip
    assert answer.body.startswith(b'{"results":[{"id":666,"adult":true,"softcore":false},')


def test_the_newest_change_comes_first_and_each_film_once(world: World) -> None:
    world.wait(days=2)
    for number, budget in ((78, 1), (129, 2), (78, 3)):
        world.edit(film(number, None, budget=budget))
    assert [row["id"] for row in world.client.get("/movie/changes").json["results"]] == [78, 129]


def test_a_page_has_a_hundred(world: World) -> None:
    world.wait(days=2)
    world.edit(*(film(number, f"Film {number}") for number in range(5000, 5250)))
    first = world.client.get("/movie/changes").json
    assert (first["page"], first["total_pages"], first["total_results"], len(first["results"])) == (1, 3, 250, 100)
    third = world.client.get("/movie/changes?page=3")
    assert (len(third.json["results"]), third.json["page"], world.client.round_trips) == (50, 3, 1)
    assert not {row["id"] for row in first["results"]} & {row["id"] for row in third.json["results"]}


def test_past_the_end_there_are_no_rows_and_the_totals_are_told(world: World) -> None:
    world.wait(days=2)
    world.edit(film(78, None, budget=1))
    answer = world.client.get("/movie/changes?page=7").json
    assert answer == {"results": [], "page": 7, "total_pages": 1, "total_results": 1}


def test_where_nothing_changed_there_is_one_page(world: World) -> None:
    world.wait(days=2)
    answer = world.client.get("/movie/changes").json
    assert answer == {"results": [], "page": 1, "total_pages": 1, "total_results": 0}


def test_a_film_that_is_gone_is_listed_without_flags(world: World) -> None:
    world.edit(facts.titled(7000, "Short-lived"))
    world.wait(days=2)
    world.edit(facts.no_film(7000))
    assert world.client.get("/movie/changes").json["results"] == [{"id": 7000, "adult": None, "softcore": None}]


def test_what_is_no_film_is_not_listed(world: World) -> None:
    world.wait(days=2)
    world.edit(keyword(4565, "bleak future"), facts.text(Collection(422837), "de", "DE", title="Reihe"))
    assert world.client.get("/movie/changes").json["total_results"] == 0
    assert Keyword(4565).kind != Movie(78).kind


@pytest.fixture
def days(world: World) -> World:
    """Return the catalogue with one film changed on each day from 2 to 31 March 2026: film 6002, 6003 …"""
    for day in range(2, 32):
        world.clock.moment = world.clock.moment.replace(day=day)
        world.edit(film(6000 + day, f"Of day {day}"))
    return world


def _days(world: World, query: str) -> list[int]:
    return [row["id"] - 6000 for row in world.client.get(f"/movie/changes?{query}").json["results"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("start_date=2026-03-05&end_date=2026-03-07", [7, 6, 5]),
        ("start_date=2026-03-05&end_date=2026-03-05", [5]),
        ("start_date=2026-03-05", [5]),
        ("end_date=2026-03-05", [5, 4]),
        ("start_date=2026-03-05T10:00:00Z&end_date=2026-03-06+23:59", [6, 5]),
        ("start_date=2026-03-07&end_date=2026-03-05", []),
        ("start_date=&end_date=", [31, 30]),
        ("start_date=2026-03-10&end_date=2026-03-24", [*range(24, 9, -1)]),
        ("end_date=0001-01-01", []),
        ("start_date=9999-12-31", []),
        ("language=en", [31, 30]),
    ],
)
def test_a_window_is_of_whole_days(days: World, query: str, expected: list[int]) -> None:
    assert _days(days, query) == expected


def test_without_dates_the_window_is_the_last_24_hours(days: World) -> None:
    days.clock.moment += timedelta(hours=1)
    assert _days(days, "") == [31]
    days.clock.moment += timedelta(hours=23, seconds=1)
    assert _days(days, "") == []


@pytest.mark.parametrize(
    "query", ["start_date=2026-03-10&end_date=2026-03-25", "start_date=0001-01-01&end_date=9999-12-31"]
)
def test_more_than_14_days_are_422_20(client: Client, query: str) -> None:
    answer = client.get(f"/movie/changes?{query}")
    assert answer.json == {
        "success": False,
        "status_code": 20,
        "status_message": "Invalid date range: Should be a range no longer than 14 days.",
    }
    assert answer.status == 422


@pytest.mark.parametrize(
    "day", ["x", "2026-02-30", "20260301", "2026-3-1", "2026-03-01x", "2026-W09-7", "01.03.2026", "٢٠٢٦-٠٣-٠١"]
)
@pytest.mark.parametrize("side", ["start_date", "end_date"])
def test_what_is_no_day_is_400_23(client: Client, side: str, day: str) -> None:
    assert client.get(f"/movie/changes?{side}={day}").code == (400, 23)


@pytest.mark.parametrize("page", ["0", "501", "x", "-1"])
def test_a_page_that_is_none_is_400_22(client: Client, page: str) -> None:
    assert client.get(f"/movie/changes?page={page}").code == (400, 22)


def test_clients_may_keep_it_for_a_day_and_ask_again_by_its_tag(world: World) -> None:
    world.wait(days=2)
    answer = world.client.get("/movie/changes")
    assert answer.headers["cache-control"] == "public, max-age=86400"
    assert world.client.get("/movie/changes", if_none_match=answer.headers["etag"]).status == 304
    world.edit(film(78, None, budget=1))
    assert world.client.get("/movie/changes", if_none_match=answer.headers["etag"]).status == 200
