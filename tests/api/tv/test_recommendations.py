"""GET /tv/{series_id}/recommendations."""

import pytest

from tests.support import tv_rows
from tests.support.asgi import Client


def test_it_works_and_rows_say_what_they_are(client: Client) -> None:
    answer = client.get("/tv/2000/recommendations")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "page": 1,
        "results": [tv_rows.mixed(tv_rows.ENDED), tv_rows.mixed(tv_rows.BARE)],
        "total_pages": 1,
        "total_results": 2,
    }


def test_rows_are_in_the_language_asked_for(client: Client) -> None:
    rows = client.get("/tv/2000/recommendations?language=de").json["results"]
    assert [row["name"] for row in rows] == ["Der lange Abfluss", "Bare Series"]


def test_past_the_end_the_page_is_empty(client: Client) -> None:
    answer = client.get("/tv/2000/recommendations?page=2").json
    assert answer == {"page": 2, "results": [], "total_pages": 1, "total_results": 2}


@pytest.mark.parametrize("page", ["0", "501", "x"])
def test_another_page_is_400_22(client: Client, page: str) -> None:
    assert client.get(f"/tv/2000/recommendations?page={page}").code == (400, 22)


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/recommendations").code == (404, 34)
