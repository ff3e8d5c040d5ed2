"""GET /genre/{genre_id}/movies, the older form of a genre's films."""

from tests.support import rows
from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/genre/878/movies")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "id": 878, "page": 1, "results": [rows.BLADE_RUNNER], "total_pages": 1, "total_results": 1,
    }  # fmt: skip


def test_a_genre_without_films_is_empty(client: Client) -> None:
    assert client.get("/genre/37/movies").json["results"] == []


def test_what_is_no_id_is_404(client: Client) -> None:
    assert client.get("/genre/x/movies").code == (404, 34)
    assert client.get("/genre/0/movies").code == (404, 6)
