"""GET /collection/{collection_id}/images."""

import pytest

from tests.support.asgi import Client
from tests.support.rows import image

IMAGES = {
    "backdrops": [
        image("/saga-wide-en.jpg", "en", 6.0, 1280, 720),
        image("/saga-wide.jpg", None, 5.25, 1920, 1080),
    ],
    "posters": [image("/saga-en.jpg", "en", 5.5), image("/saga-fr.jpg", "fr", 5.0, region="FR")],
}


def test_it_works(client: Client) -> None:
    answer = client.get("/collection/422837/images")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 422837, **IMAGES}


@pytest.mark.parametrize(
    ("query", "paths"),
    [
        ("language=fr-FR", ["/saga-fr.jpg"]),
        ("include_image_language=null", ["/saga-wide.jpg"]),
        ("include_image_language=fr,null", ["/saga-wide.jpg", "/saga-fr.jpg"]),
        ("language=en&include_image_language=fr", ["/saga-fr.jpg"]),
        ("language=ko", []),
    ],
)
def test_languages_filter(client: Client, query: str, paths: list[str]) -> None:
    answer = client.get(f"/collection/422837/images?{query}").json
    assert [image["file_path"] for bucket in ("backdrops", "posters") for image in answer[bucket]] == paths


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/collection/422837?append_to_response=images").json["images"] == IMAGES


def test_an_unknown_collection_is_404_34(client: Client) -> None:
    assert client.get("/collection/999999999/images").code == (404, 34)
