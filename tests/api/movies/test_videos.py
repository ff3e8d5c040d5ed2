"""GET /movie/{movie_id}/videos."""

import pytest

from tests.support.asgi import Client

TRAILER = {
    "iso_639_1": "en",
    "iso_3166_1": "US",
    "name": "Trailer",
    "key": "key-a1",
    "site": "YouTube",
    "size": 1080,
    "type": "Trailer",
    "official": True,
    "published_at": "2007-10-05T16:00:00.000Z",
    "id": "a1",
}
OLD_TRAILER = TRAILER | {
    "name": "Old trailer",
    "key": "key-a2",
    "size": 480,
    "official": False,
    "published_at": "2006-01-01T16:00:00.000Z",
    "id": "a2",
}


def _shown(client: Client, query: str) -> list[str]:
    answer = client.get(f"/movie/78/videos?{query}")
    assert answer.status == 200
    return [video["id"] for video in answer.json["results"]]


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/videos")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, "results": [TRAILER, OLD_TRAILER]}


@pytest.mark.parametrize(
    ("query", "videos"),
    [
        ("language=en", ["a1", "a2"]),
        ("language=en-GB", ["a3"]),
        ("language=fr", ["a4"]),
        ("language=pt", ["a5"]),  # that of Portugal, and no other
        ("language=pt-BR", ["a6"]),
        ("language=ko", []),
    ],
)
def test_a_language_and_its_region_filter(client: Client, query: str, videos: list[str]) -> None:
    assert _shown(client, query) == videos


@pytest.mark.parametrize(
    ("query", "videos"),
    [
        ("include_video_language=null", ["a7", "a1", "a2"]),  # newest first, whatever the language
        ("language=fr-FR&include_video_language=fr,%20en", ["a4", "a1", "a2"]),
        ("language=fr-FR&include_video_language=fr,+en", ["a4", "a1", "a2"]),
        ("language=fr-FR&include_video_language=pt,pt-BR,,null", ["a7", "a4", "a6", "a5"]),
        ("language=ko&include_video_language=de", []),
        ("language=&include_video_language=", ["a1", "a2"]),
    ],
)
def test_further_languages_add_to_that_of_the_request(client: Client, query: str, videos: list[str]) -> None:
    assert _shown(client, query) == videos


def test_a_video_without_a_language_has_nulls(client: Client) -> None:
    untagged = client.get("/movie/78/videos?include_video_language=null").json["results"][0]
    assert (untagged["iso_639_1"], untagged["iso_3166_1"]) == (None, None)


def test_appended_they_have_no_id_and_heed_both_parameters(client: Client) -> None:
    answer = client.get("/movie/78?append_to_response=videos&language=fr&include_video_language=en").json
    assert list(answer["videos"]) == ["results"]
    assert [video["id"] for video in answer["videos"]["results"]] == ["a4", "a1", "a2"]


def test_a_film_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/movie/501/videos").json == {"id": 501, "results": []}


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/videos").code == (404, 34)
