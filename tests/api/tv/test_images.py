"""GET /tv/{series_id}/images."""

import pytest

from tests.support.asgi import Client
from tests.support.rows import image

IMAGES = {
    "backdrops": [image("/yard-en.jpg", "en", 6.0, 1280, 720), image("/yard.jpg", None, 5.5, 3840, 2160)],
    "logos": [image("/bp-en.png", "en", 5.0, 1000, 400)],
    "posters": [
        image("/bp.jpg", None, 5.9),
        image("/bp-en.jpg", "en", 5.8, region="US"),
        image("/bp-de.jpg", "de", 5.3),
        image("/bp-it.jpg", "it", 5.2),
    ],
}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/images")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2000, **IMAGES}


@pytest.mark.parametrize(
    ("query", "posters"),
    [
        ("language=de", ["/bp-de.jpg"]),
        ("language=de-AT", ["/bp-de.jpg"]),
        ("language=ko", []),
        ("language=&include_image_language=", ["/bp.jpg", "/bp-en.jpg", "/bp-de.jpg", "/bp-it.jpg"]),
        ("include_image_language=null", ["/bp.jpg"]),
        ("include_image_language=it,%20null,", ["/bp.jpg", "/bp-it.jpg"]),
        ("language=de-DE&include_image_language=en-US", ["/bp-en.jpg"]),
    ],
)
def test_a_language_filters_and_the_list_of_languages_wins(client: Client, query: str, posters: list[str]) -> None:
    answer = client.get(f"/tv/2000/images?{query}")
    assert [row["file_path"] for row in answer.json["posters"]] == posters


def test_every_bucket_is_filtered_and_none_is_left_out(client: Client) -> None:
    answer = client.get("/tv/2000/images?language=de").json
    assert (answer["backdrops"], answer["logos"], len(answer["posters"])) == ([], [], 1)


def test_appended_the_language_of_the_request_filters_them(client: Client) -> None:
    answer = client.get("/tv/2000?append_to_response=images&language=de").json
    assert answer["images"] == {"backdrops": [], "logos": [], "posters": [image("/bp-de.jpg", "de", 5.3)]}
    assert client.get("/tv/2000?append_to_response=images").json["images"] == IMAGES


def test_a_series_without_pictures_has_empty_lists(client: Client) -> None:
    assert client.get("/tv/2002/images").json == {"id": 2002, "backdrops": [], "logos": [], "posters": []}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/images?language=fr").code == (404, 34)
