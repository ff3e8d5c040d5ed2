"""GET /tv/{series_id}/season/{season_number}/episode/{episode_number}/images."""

import pytest

from tests.support.asgi import Client
from tests.support.rows import image

STILLS = [
    image("/dock.jpg", None, 6.25, 3840, 2160),
    image("/dock-en.jpg", "en", 5.0, 1920, 1080),
    image("/dock-2.jpg", None, 4.5, 1920, 1080),
]


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/episode/1/images")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2201, "stills": STILLS}


@pytest.mark.parametrize(
    ("query", "stills"),
    [
        ("language=de", STILLS),  # stills bear no words
        ("include_image_language=null", [STILLS[0], STILLS[2]]),
        ("include_image_language=en", [STILLS[1]]),
        ("language=de&include_image_language=en,null", STILLS),
        ("include_image_language=de", []),
    ],
)
def test_the_list_of_languages_alone_filters(client: Client, query: str, stills: list[dict[str, object]]) -> None:
    assert client.get(f"/tv/2000/season/1/episode/1/images?{query}").json["stills"] == stills


def test_an_episode_without_pictures_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/2/images").json == {"id": 2202, "stills": []}


@pytest.mark.parametrize("query", ["", "?include_image_language=en"])
def test_an_unknown_episode_is_404_34(client: Client, query: str) -> None:
    assert client.get(f"/tv/2000/season/1/episode/9/images{query}").code == (404, 34)
