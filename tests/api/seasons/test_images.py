"""GET /tv/{series_id}/season/{season_number}/images."""

import pytest

from tests.support.asgi import Client
from tests.support.rows import image

POSTERS = [image("/s1.jpg", None, 6.0), image("/s1-en.jpg", "en", 5.5), image("/s1-it.jpg", "it", 5.0)]


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/images")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2101, "posters": POSTERS}


@pytest.mark.parametrize(
    ("query", "posters"),
    [
        ("language=it-IT", ["/s1-it.jpg"]),
        ("language=de", []),
        ("include_image_language=null,en", ["/s1.jpg", "/s1-en.jpg"]),
        ("language=it&include_image_language=null", ["/s1.jpg"]),
    ],
)
def test_a_language_filters_and_the_list_of_languages_wins(client: Client, query: str, posters: list[str]) -> None:
    answer = client.get(f"/tv/2000/season/1/images?{query}")
    assert [row["file_path"] for row in answer.json["posters"]] == posters


@pytest.mark.parametrize("query", ["", "?language=de"])
def test_a_season_without_pictures_has_an_empty_list(client: Client, query: str) -> None:
    assert client.get(f"/tv/2000/season/0/images{query}").json == {"id": 2100, "posters": []}


@pytest.mark.parametrize("query", ["", "?language=de"])
def test_an_unknown_season_is_404_34(client: Client, query: str) -> None:
    assert client.get(f"/tv/2000/season/9/images{query}").code == (404, 34)
