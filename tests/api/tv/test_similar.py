"""GET /tv/{series_id}/similar."""

import pytest

from cinedex.catalog.refs import Series
from tests.support import tv_rows
from tests.support.asgi import Client
from tests.support.breaking_point import BARE, SERIES
from tests.support.world import World, related, show


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/similar")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "page": 1,
        "results": [tv_rows.alike(number) for number in range(2301, 2321)],
        "total_pages": 2,
        "total_results": 25,
    }


def test_the_second_page_has_the_rest(client: Client) -> None:
    answer = client.get("/tv/2000/similar?page=2").json
    assert answer == {
        "page": 2,
        "results": [tv_rows.alike(number) for number in range(2321, 2326)],
        "total_pages": 2,
        "total_results": 25,
    }


@pytest.mark.parametrize("page", [3, 500])
def test_past_the_end_the_page_is_empty_and_the_totals_are_as_they_are(client: Client, page: int) -> None:
    answer = client.get(f"/tv/2000/similar?page={page}")
    assert answer.status == 200
    assert answer.json == {"page": page, "results": [], "total_pages": 2, "total_results": 25}


@pytest.mark.parametrize("page", ["0", "-1", "501", "x", "1.5", "99999999999999999999"])
def test_another_page_is_400_22(client: Client, page: str) -> None:
    answer = client.get(f"/tv/2000/similar?page={page}")
    assert (answer.status, answer.json) == (
        400,
        {
            "success": False,
            "status_code": 22,
            "status_message": "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.",
        },
    )


def test_an_empty_list_has_one_page(client: Client) -> None:
    assert client.get("/tv/2002/similar").json == {"page": 1, "results": [], "total_pages": 1, "total_results": 0}


def test_rows_are_in_the_language_asked_for(world: World) -> None:
    world.edit(related(BARE.id, "similar", [SERIES.id], Series))
    assert world.client.get("/tv/2002/similar").json["results"] == [tv_rows.BREAKING_POINT]
    (german,) = world.client.get("/tv/2002/similar?language=de-AT").json["results"]
    assert german == tv_rows.BREAKING_POINT | {
        "name": "Bruchstelle",
        "overview": "Eine Werft zerbricht.",
        "poster_path": "/bp-de.jpg",
    }


def test_a_changed_series_is_right_in_lists_at_once(world: World) -> None:
    before = world.client.get("/tv/2000/similar")
    world.edit(show(2301, "Alike no more"))
    after = world.client.get("/tv/2000/similar", if_none_match=before.headers["etag"])
    assert after.json["results"][0]["name"] == "Alike no more"


def test_series_without_a_page_of_their_own_are_left_out(world: World) -> None:
    world.edit(related(BARE.id, "similar", [2003, 4_000_000, SERIES.id], Series))
    answer = world.client.get("/tv/2002/similar").json
    assert answer == {"page": 1, "results": [tv_rows.BREAKING_POINT], "total_pages": 1, "total_results": 3}


def test_a_film_with_the_number_of_a_series_is_another_thing(client: Client) -> None:
    assert client.get("/movie/2000/similar").code == (404, 34)
    assert client.get("/tv/78/similar").code == (404, 34)


def test_an_unknown_series_is_404_34_after_the_page_was_looked_at(client: Client) -> None:
    assert client.get("/tv/999999999/similar").code == (404, 34)
    assert client.get("/tv/999999999/similar?page=0").code == (400, 22)
