"""GET /search/tv."""

import pytest

from tests.api.search.conftest import Ids
from tests.support import night_shift_rows
from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/search/tv?query=night%20shift")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"page": 1, "results": [night_shift_rows.SERIES], "total_pages": 1, "total_results": 1}


def test_a_series_is_found_by_its_name_in_any_language(client: Client) -> None:
    answer = client.get("/search/tv?query=garde%20de%20nuit&language=fr").json
    assert answer["results"] == [night_shift_rows.SERIES | night_shift_rows.IN_FRENCH]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("year=2021", [1900]),
        ("year=2022", [1900]),
        ("year=2020", []),
        ("first_air_date_year=2021", [1900]),
        ("first_air_date_year=2022", []),
        ("first_air_date_year=99999", [1900]),
    ],
)
def test_a_year_is_of_any_episode_or_of_the_first(ids: Ids, asked: str, found: list[int]) -> None:
    assert ids(f"tv?query=night%20shift&{asked}") == found


def test_films_are_not_among_series(ids: Ids) -> None:
    assert ids("tv?query=blade%20runner") == []


def test_who_says_nothing_is_told_to(client: Client) -> None:
    assert client.get("/search/tv").code == (422, 5)
