"""GET /movie/{movie_id}/reviews."""

from typing import Any

import pytest

from cinedex.db.tables import media
from tests.support.asgi import Client
from tests.support.blade_runner import BARE
from tests.support.world import World, of


def _review(review_id: str, author: str, **details: Any) -> dict[str, Any]:
    return {
        "author": author,
        "author_details": {"name": "", "username": author.lower(), "avatar_path": None, "rating": None, **details},
        "content": f"What {author} thought.",
        "created_at": "2020-01-02T03:04:05.678Z",
        "id": review_id,
        "updated_at": "2021-06-23T15:58:09.000Z",
        "url": f"https://www.themoviedb.org/review/{review_id}",
    }


ANN = _review("5e000000000000000000000a", "Ann", name="Ann Droid", avatar_path="/ann.png", rating=9.0)
BENOIT = _review("5e000000000000000000000b", "Benoît", rating=7.5)
CARL = _review("5e000000000000000000000c", "Carl")


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/reviews")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, "page": 1, "results": [ANN, CARL], "total_pages": 1, "total_results": 2}


def test_a_rating_is_written_with_a_decimal_point(client: Client) -> None:
    assert b'"rating":9.0' in client.get("/movie/78/reviews").body


@pytest.mark.parametrize("language", ["fr", "fr-FR", "fr-CA"])
def test_only_reviews_written_in_the_language_asked_for_are_shown(client: Client, language: str) -> None:
    assert client.get(f"/movie/78/reviews?language={language}").json["results"] == [BENOIT]


def test_a_language_without_reviews_has_none(client: Client) -> None:
    answer = client.get("/movie/78/reviews?language=ko").json
    assert answer == {"id": 78, "page": 1, "results": [], "total_pages": 1, "total_results": 0}


def test_pages_hold_twenty(world: World) -> None:
    written = [
        {"review_id": f"{number:024x}", "iso_639_1": "en", "author": f"A{number}", "content": "Good."}
        for number in range(21)
    ]
    world.edit(of(BARE, media.review, *written))
    answer = world.client.get("/movie/501/reviews?page=2").json
    assert [row["author"] for row in answer["results"]] == ["A20"]
    assert (answer["page"], answer["total_pages"], answer["total_results"]) == (2, 2, 21)


def test_past_the_end_the_page_is_empty(client: Client) -> None:
    answer = client.get("/movie/78/reviews?page=2").json
    assert answer == {"id": 78, "page": 2, "results": [], "total_pages": 1, "total_results": 2}


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/movie/78/reviews?page=501").code == (400, 22)


def test_appended_they_have_no_id(client: Client) -> None:
    block = client.get("/movie/78?append_to_response=reviews").json["reviews"]
    assert block == {"page": 1, "results": [ANN, CARL], "total_pages": 1, "total_results": 2}


def test_an_unknown_film_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/movie/999999999/reviews").code == (404, 34)
    assert client.get("/movie//reviews").code == (404, 6)
