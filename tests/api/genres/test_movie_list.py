"""GET /genre/movie/list."""

import pytest

from tests.support.asgi import Client

ENGLISH = [
    {"id": 28, "name": "Action"},
    {"id": 18, "name": "Drama"},
    {"id": 53, "name": "Thriller"},
    {"id": 878, "name": "Science Fiction"},
]


def test_it_works(client: Client) -> None:
    answer = client.get("/genre/movie/list")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"genres": ENGLISH}


def test_names_are_in_danish_and_where_danish_has_none_in_english(client: Client) -> None:
    for language in ("da", "da-DK"):
        genres = client.get(f"/genre/movie/list?language={language}").json["genres"]
        assert genres == [*ENGLISH[:3], {"id": 878, "name": "Sci-fi"}]


@pytest.mark.parametrize("language", ["ko", "nonsense", "en-GB", ""])
def test_another_language_has_english_names(client: Client, language: str) -> None:
    assert client.get(f"/genre/movie/list?language={language}").json == {"genres": ENGLISH}


def test_the_tag_brings_304(client: Client) -> None:
    tag = client.get("/genre/movie/list").headers["etag"]
    assert client.get("/genre/movie/list", if_none_match=tag).status == 304
