"""GET /tv/{series_id}/season/{season_number}/episode/{episode_number}/videos."""

from tests.support.asgi import Client

OPENING = {
    "iso_639_1": "en", "iso_3166_1": "US", "name": "Opening", "key": "key-b7", "site": "YouTube", "size": 1080,
    "type": "Clip", "official": True, "published_at": "2023-01-06T16:00:00.000Z", "id": "b7",
}  # fmt: skip


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/season/1/episode/1/videos")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2201, "results": [OPENING]}


def test_a_language_filters_and_further_ones_add(client: Client) -> None:
    at = "/tv/2000/season/1/episode/1/videos?language=de"
    assert client.get(at).json == {"id": 2201, "results": []}
    assert client.get(f"{at}&include_video_language=en").json["results"] == [OPENING]


def test_an_episode_without_videos_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/2/videos").json == {"id": 2202, "results": []}


def test_an_unknown_episode_is_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/9/videos").code == (404, 34)
