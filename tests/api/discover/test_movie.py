"""GET /discover/movie; that it finds what it should of whatever films is tested in tests/indexes/discover."""

import pytest

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Values
from cinedex.db.tables import movies
from tests.support import rows
from tests.support.asgi import Client
from tests.support.world import World, film, of


def _ids(client: Client, query: str) -> list[int]:
    return [row["id"] for row in client.get(f"/discover/movie?{query}").json["results"]]


def _release(country: str, day: str, kind: int, certification: str = "") -> Values:
    return {
        "iso_3166_1": country, "release_date": f"{day}T00:00:00.000Z", "type": kind, "certification": certification,
    }  # fmt: skip


def test_it_works(client: Client) -> None:
    answer = client.get("/discover/movie?with_genres=878,18&vote_count.gte=1000&sort_by=vote_average.desc")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"page": 1, "results": [rows.BLADE_RUNNER], "total_pages": 1, "total_results": 1}


def test_nothing_that_fits_costs_no_round_trip(client: Client) -> None:
    answer = client.get("/discover/movie?with_genres=1")
    assert answer.json == {"page": 1, "results": [], "total_pages": 1, "total_results": 0}
    assert client.round_trips == 0


@pytest.mark.parametrize(
    "query",
    [
        "sort_by=nonsense.desc", "sort_by=popularity", "sort_by=", "vote_count.gte=many", "year=", "year=99999999999",
        "primary_release_date.gte=yesterday", "with_genres=drama", "with_watch_providers=8", "with_release_type=3",
        "unknown=1", "with_runtime.lte=1e999", "certification.lte=PG-13", "release_date.lte=2026-13-01",
    ],
)  # fmt: skip
def test_what_says_nothing_is_as_if_it_were_not_there(client: Client, query: str) -> None:
    assert client.get(f"/discover/movie?{query}").json == client.get("/discover/movie").json


@pytest.mark.parametrize("page", ["0", "501", "-1", "x", "1.5"])
def test_a_page_that_is_none_is_400_22(client: Client, page: str) -> None:
    assert client.get(f"/discover/movie?page={page}").code == (400, 22)


def test_pages_share_no_film_and_lose_none(client: Client) -> None:
    found = [number for page in (1, 2) for number in _ids(client, f"sort_by=vote_average.asc&page={page}")]
    assert len(found) == len(set(found)) == client.get("/discover/movie").json["total_results"] == 30


def test_a_language_with_a_region_is_none_that_a_film_has(client: Client) -> None:
    assert _ids(client, "with_original_language=en-US") == []


def test_certifications_go_by_their_order(world: World) -> None:
    for number, name in ((1001, "R"), (1002, "NR")):
        world.edit(of(Movie(number), movies.release_date, _release("US", "2001-01-01", 3, name)))
    world.keep()
    asked = "certification_country=US"
    assert 1001 in _ids(world.client, f"{asked}&certification=R")
    assert 1002 not in _ids(world.client, f"{asked}&certification=R")
    assert {1001, 1002} <= set(_ids(world.client, f"{asked}&certification.lte=R"))
    assert 1002 not in _ids(world.client, f"{asked}&certification.gte=R")
    assert _ids(world.client, f"{asked}&certification=unheard-of") == []


def test_with_a_region_the_day_shown_is_that_of_the_first_type_asked_for(world: World) -> None:
    world.edit(
        film(1001, "Alike 1001", popularity=999.0, release_date="2001-01-01"),
        of(Movie(1001), movies.release_date, _release("BR", "2001-02-03", 2), _release("BR", "2001-02-10", 3)),
    )
    world.keep()

    def shown(query: str) -> str:
        february = "release_date.gte=2001-02-01&release_date.lte=2001-02-28"
        (row,) = world.client.get(f"/discover/movie?{february}&{query}").json["results"]
        assert isinstance(row["release_date"], str)
        return row["release_date"]

    assert shown("region=BR&with_release_type=2|3") == "2001-02-03"
    assert shown("region=BR&with_release_type=3|2") == "2001-02-10"
    assert shown("") == "2001-01-01"


def test_any_release_counts_for_the_year_and_only_the_first_for_the_primary_one(world: World) -> None:
    world.edit(
        film(1001, "Alike 1001", popularity=999.0, release_date="2001-01-01"),
        of(Movie(1001), movies.release_date, _release("US", "2001-01-01", 1), _release("FR", "1955-01-01", 3)),
    )
    world.keep()
    assert _ids(world.client, "year=1955") == [1001]
    assert _ids(world.client, "primary_release_year=1955") == []
    assert 1001 in _ids(world.client, "primary_release_year=2001")


@pytest.mark.parametrize(
    "query",
    [
        "with_genres=" + ",".join(map(str, range(1, 3000))),
        "with_people=" + "|".join(map(str, range(1, 3000))),
        "with_keywords=" + "9" * 400,
        "with_companies=99999999999999999999999|1",
        "with_original_language=%00",
        "with_origin_country=" + "Ω" * 50,
        "region=%00%00&year=2001",
        "watch_region=ZZZZZZZZ&with_watch_providers=8&with_watch_monetization_types=x",
        "vote_count.gte=1e308&vote_average.lte=-1e308",
        "certification_country=%F0%9F%92%A9&certification=%F0%9F%92%A9",
    ],
)
def test_whatever_is_asked_is_answered(client: Client, query: str) -> None:
    assert client.get(f"/discover/movie?{query}").status == 200


def test_a_new_film_and_a_deleted_one_are_seen_at_once(world: World) -> None:
    before = world.client.get("/discover/movie").json["total_results"]
    world.edit(film(4001, "New", popularity=5000.0))
    world.keep()
    told = world.client.get("/discover/movie").json
    assert (told["results"][0]["id"], told["total_results"]) == (4001, before + 1)
