"""GET /genre/tv/list."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/genre/tv/list")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"genres": [{"id": 18, "name": "Drama"}, {"id": 10765, "name": "Sci-Fi & Fantasy"}]}


def test_names_are_in_french_and_where_french_has_none_in_english(client: Client) -> None:
    genres = client.get("/genre/tv/list?language=fr-FR").json["genres"]
    assert [genre["name"] for genre in genres] == ["Drame", "Sci-Fi & Fantasy"]
