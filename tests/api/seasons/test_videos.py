"""GET /tv/{series_id}/season/{season_number}/videos."""

import pytest

from tests.support.asgi import Client

TRAILER = {
    "iso_639_1": "en", "iso_3166_1": "US", "name": "First Tide", "key": "key-b5", "site": "YouTube", "size": 1080,
    "type": "Trailer", "official": True, "published_at": "2022-12-20T16:00:00.000Z", "id": "b5",
}  # fmt: skip


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/videos")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2101, "results": [TRAILER]}


@pytest.mark.parametrize(
    ("query", "videos"),
    [
        ("language=pt-BR", ["b6"]),
        ("language=pt", []),
        ("include_video_language=pt-BR", ["b6", "b5"]),
        ("language=ko", []),
    ],
)
def test_a_language_and_its_region_filter_and_further_ones_add(client: Client, query: str, videos: list[str]) -> None:
    answer = client.get(f"/tv/2000/season/1/videos?{query}")
    assert [row["id"] for row in answer.json["results"]] == videos


def test_a_season_without_videos_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2000/season/2/videos").json == {"id": 2102, "results": []}


def test_an_unknown_season_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/9/videos").code == (404, 34)
