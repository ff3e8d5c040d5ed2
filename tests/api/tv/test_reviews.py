"""GET /tv/{series_id}/reviews."""

from typing import Any

import pytest

from tests.support.asgi import Client


def _review(review_id: str, author: str) -> dict[str, Any]:
    return {
        "author": author,
        "author_details": {"name": "", "username": author.lower(), "avatar_path": None, "rating": 8.0},
        "content": f"What {author} thought.",
        "created_at": "2024-01-02T03:04:05Z",
        "id": review_id,
        "updated_at": "2024-01-02T03:04:05Z",
        "url": f"https://www.themoviedb.org/review/{review_id}",
    }


GIL = _review("5e0000000000000000002001", "Gil")
HANNA = _review("5e0000000000000000002002", "Hanna")


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/reviews")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2000, "page": 1, "results": [GIL], "total_pages": 1, "total_results": 1}


@pytest.mark.parametrize(("language", "shown"), [("de", [HANNA]), ("de-AT", [HANNA]), ("ko", [])])
def test_only_reviews_written_in_the_language_asked_for_are_shown(
    client: Client, language: str, shown: list[dict[str, Any]]
) -> None:
    assert client.get(f"/tv/2000/reviews?language={language}").json["results"] == shown


def test_past_the_end_the_page_is_empty(client: Client) -> None:
    answer = client.get("/tv/2000/reviews?page=500").json
    assert answer == {"id": 2000, "page": 500, "results": [], "total_pages": 1, "total_results": 1}


def test_a_page_below_one_or_above_500_is_400_22(client: Client) -> None:
    assert client.get("/tv/2000/reviews?page=0").code == (400, 22)
    assert client.get("/tv/2000/reviews?page=501").code == (400, 22)


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/reviews").code == (404, 34)
