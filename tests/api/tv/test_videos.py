"""GET /tv/{series_id}/videos."""

import pytest

from tests.support.asgi import Client

TRAILER = {
    "iso_639_1": "en", "iso_3166_1": "US", "name": "Trailer", "key": "key-b1", "site": "YouTube", "size": 1080,
    "type": "Trailer", "official": True, "published_at": "2022-12-01T16:00:00.000Z", "id": "b1",
}  # fmt: skip
DOCK = TRAILER | {
    "name": "Behind the dock", "key": "key-b3", "size": 720, "type": "Featurette", "official": False,
    "published_at": "2023-02-01T16:00:00.000Z", "id": "b3",
}  # fmt: skip


def test_it_works_newest_first(client: Client) -> None:
    answer = client.get("/tv/2000/videos")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2000, "results": [DOCK, TRAILER]}


@pytest.mark.parametrize(
    ("query", "videos"),
    [
        ("language=de", ["b2"]),
        ("language=de-AT", []),
        ("language=fr", []),
        ("include_video_language=null", ["b4", "b3", "b1"]),
        ("language=de-DE&include_video_language=en,%20null", ["b4", "b3", "b2", "b1"]),
    ],
)
def test_a_language_and_its_region_filter_and_further_ones_add(client: Client, query: str, videos: list[str]) -> None:
    answer = client.get(f"/tv/2000/videos?{query}")
    assert [row["id"] for row in answer.json["results"]] == videos


def test_a_series_without_videos_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2002/videos").json == {"id": 2002, "results": []}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/videos").code == (404, 34)
