"""GET /movie/{movie_id}/recommendations."""

from tests.support import rows
from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/recommendations")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "page": 1,
        "results": [rows.mixed(rows.SEQUEL), rows.mixed(rows.SPIRITED_AWAY)],
        "total_pages": 1,
        "total_results": 2,
    }


def test_rows_are_in_the_language_asked_for(client: Client) -> None:
    _, spirited_away = client.get("/movie/78/recommendations?language=fr").json["results"]
    assert spirited_away == rows.mixed(rows.SPIRITED_AWAY) | {
        "title": "千と千尋の神隠し",
        "overview": "",
        "poster_path": "/chihiro-ja.jpg",
    }


def test_past_the_end_the_page_is_empty(client: Client) -> None:
    answer = client.get("/movie/78/recommendations?page=2").json
    assert answer == {"page": 2, "results": [], "total_pages": 1, "total_results": 2}


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/movie/78/recommendations?page=0").code == (400, 22)


def test_a_film_without_any_has_an_empty_page(client: Client) -> None:
    answer = client.get("/movie/501/recommendations").json
    assert answer == {"page": 1, "results": [], "total_pages": 1, "total_results": 0}


def test_appended_they_are_the_same(client: Client) -> None:
    whole = client.get("/movie/78/recommendations").json
    assert client.get("/movie/78?append_to_response=recommendations").json["recommendations"] == whole


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/recommendations").code == (404, 34)
