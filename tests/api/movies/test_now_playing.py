"""GET /movie/now_playing."""

from datetime import UTC, datetime

import pytest

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Values
from cinedex.db.tables import movies
from tests.support.asgi import Client
from tests.support.world import World, film, of


def _release(country: str, day: str, kind: int) -> Values:
    return {"iso_3166_1": country, "release_date": f"{day}T00:00:00.000Z", "type": kind}


def test_it_works(world: World) -> None:
    world.edit(film(1001, "Alike 1001", popularity=999.0, release_date="2026-02-20"))
    world.keep()
    answer = world.client.get("/movie/now_playing")
    assert (answer.status, world.client.round_trips) == (200, 1)
    told = answer.json
    assert list(told) == ["dates", "page", "results", "total_pages", "total_results"]
    assert told["dates"] == {"maximum": "2026-03-04", "minimum": "2026-01-21"}
    assert [row["id"] for row in told["results"]] == [1001]


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        ("2025-12-24", "2025-11-19", "2025-12-31"),
        ("2026-08-06", "2026-07-01", "2026-08-12"),
        ("2026-08-05", "2026-07-01", "2026-08-12"),
        ("2026-08-04", "2026-06-24", "2026-08-05"),
    ],
)
def test_its_window_turns_on_wednesdays(world: World, today: str, first: str, last: str) -> None:
    world.clock.moment = datetime.fromisoformat(f"{today}T12:00:00").replace(tzinfo=UTC)
    assert world.client.get("/movie/now_playing").json["dates"] == {"maximum": last, "minimum": first}


def test_only_releases_in_cinemas_count_and_in_the_region_asked_for(world: World) -> None:
    world.edit(
        film(1001, "Alike 1001", popularity=999.0, release_date="2026-01-01"),
        of(Movie(1001), movies.release_date, _release("BR", "2026-02-05", 3), _release("US", "2026-02-06", 4)),
    )
    world.keep()
    assert [row["id"] for row in world.client.get("/movie/now_playing").json["results"]] == [1001]
    assert world.client.get("/movie/now_playing?region=US").json["total_results"] == 0
    (shown,) = world.client.get("/movie/now_playing?region=BR").json["results"]
    assert shown["release_date"] == "2026-02-05"


def test_the_day_shown_is_the_one_in_cinemas_and_not_that_of_a_premiere(world: World) -> None:
    world.edit(of(Movie(1001), movies.release_date, _release("BR", "2025-11-05", 1), _release("BR", "2026-02-05", 3)))
    world.keep()
    (shown,) = world.client.get("/movie/now_playing?region=BR").json["results"]
    assert shown["release_date"] == "2026-02-05"


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/movie/now_playing?page=-1").code == (400, 22)
