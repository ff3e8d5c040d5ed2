"""GET /collection/{collection_id}/images."""

from typing import Any

import pytest

from tests.support.asgi import Client


def _image(path: str, language: str | None, vote: float, *size: int, region: str | None = None) -> dict[str, Any]:
    width, height = size or (1000, 1500)
    return {
        "aspect_ratio": round(width / height, 3),
        "height": height,
        "iso_3166_1": region,
        "iso_639_1": language,
        "file_path": path,
        "vote_average": vote,
        "vote_count": 3,
        "width": width,
    }


IMAGES = {
    "backdrops": [
        _image("/saga-wide-en.jpg", "en", 6.0, 1280, 720),
        _image("/saga-wide.jpg", None, 5.25, 1920, 1080),
    ],
    "posters": [_image("/saga-en.jpg", "en", 5.5), _image("/saga-fr.jpg", "fr", 5.0, region="FR")],
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
