"""GET /movie/{movie_id}/similar, and its older spelling /similar_movies."""

import pytest

from tests.support import rows
from tests.support.asgi import Client
from tests.support.blade_runner import BARE, MOVIE, SEQUEL
from tests.support.world import World, film, related


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/similar")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "page": 1,
        "results": [rows.alike(number) for number in range(1001, 1021)],
        "total_pages": 2,
        "total_results": 25,
    }


def test_the_second_page_has_the_rest(client: Client) -> None:
    answer = client.get("/movie/78/similar?page=2").json
    assert answer == {
        "page": 2,
        "results": [rows.alike(number) for number in range(1021, 1026)],
        "total_pages": 2,
        "total_results": 25,
    }


@pytest.mark.parametrize("page", [3, 500])
def test_past_the_end_the_page_is_empty_and_the_totals_are_as_they_are(client: Client, page: int) -> None:
    answer = client.get(f"/movie/78/similar?page={page}")
    assert answer.status == 200
    assert answer.json == {"page": page, "results": [], "total_pages": 2, "total_results": 25}


@pytest.mark.parametrize("page", ["0", "-1", "501", "x", "1.5", "1e1", "%20", "99999999999999999999", "%D9%A1"])
def test_another_page_is_400_22(client: Client, page: str) -> None:
    answer = client.get(f"/movie/78/similar?page={page}")
    assert (answer.status, answer.json) == (
        400,
        {
            "success": False,
            "status_code": 22,
            "status_message": "Invalid page: Pages start at 1 and max at 500. They are expected to be an integer.",
        },
    )


def test_an_empty_page_is_the_first(client: Client) -> None:
    assert client.get("/movie/78/similar?page=").json["page"] == 1


def test_an_empty_list_has_one_page(client: Client) -> None:
    assert client.get("/movie/501/similar").json == {"page": 1, "results": [], "total_pages": 1, "total_results": 0}


def test_rows_are_in_the_language_asked_for(world: World) -> None:
    world.edit(related(BARE.id, "similar", [MOVIE.id]))
    (row,) = world.client.get("/movie/501/similar?language=fr-FR").json["results"]
    assert row == rows.BLADE_RUNNER | {
        "title": "Blade Runner : Le Coureur",
        "overview": "Un policier traque quatre réplicants.",
        "poster_path": "/poster-fr.jpg",
    }


def test_a_changed_film_is_right_in_lists_at_once(world: World) -> None:
    before = world.client.get("/movie/78/similar")
    world.edit(film(1001, "Alike no more"))
    after = world.client.get("/movie/78/similar")
    assert after.json["results"][0]["title"] == "Alike no more"
    assert after.headers["etag"] != before.headers["etag"]


def test_another_order_of_the_same_films_has_another_tag(world: World) -> None:
    world.edit(related(BARE.id, "similar", [MOVIE.id, SEQUEL.id]))
    before = world.client.get("/movie/501/similar")
    world.edit(related(BARE.id, "similar", [SEQUEL.id, MOVIE.id]))
    after = world.client.get("/movie/501/similar", if_none_match=before.headers["etag"])
    assert (after.status, after.json["results"]) == (200, [rows.SEQUEL, rows.BLADE_RUNNER])


def test_films_without_a_page_of_their_own_are_left_out(world: World) -> None:
    world.edit(related(BARE.id, "similar", [500, 4_000_000, MOVIE.id]))
    answer = world.client.get("/movie/501/similar").json
    assert answer == {"page": 1, "results": [rows.BLADE_RUNNER], "total_pages": 1, "total_results": 3}


def test_appended_it_is_the_same_with_the_page_asked_for(client: Client) -> None:
    whole = client.get("/movie/78/similar?page=2").json
    assert client.get("/movie/78?append_to_response=similar&page=2").json["similar"] == whole


def test_the_older_spelling_answers_the_same(client: Client) -> None:
    whole = client.get("/movie/78/similar").json
    assert client.get("/movie/78/similar_movies").json == whole
    assert client.get("/movie/78?append_to_response=similar_movies").json["similar_movies"] == whole


def test_an_unknown_film_is_404_34_after_the_page_was_looked_at(client: Client) -> None:
    assert client.get("/movie/999999999/similar").code == (404, 34)
    assert client.get("/movie/999999999/similar?page=0").code == (400, 22)
