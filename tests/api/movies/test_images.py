"""GET /movie/{movie_id}/images."""

import pytest

from tests.support.asgi import Client
from tests.support.rows import image

IMAGES = {
    "backdrops": [
        image("/city-en.jpg", "en", 6.0, 1280, 720, region="US"),
        image("/city.jpg", None, 5.5, 3840, 2160),
    ],
    "logos": [image("/logo-en.png", "en", 5.384, 1000, 399)],
    "posters": [
        image("/poster.jpg", None, 5.9),
        image("/poster-en.jpg", "en", 5.8, region="US"),
        image("/poster-fr.jpg", "fr", 5.3),
        image("/poster-en-2.jpg", "en", 5.2),
        image("/poster-xx.jpg", "xx", 1.0),
    ],
}


def _posters(client: Client, query: str) -> list[str]:
    answer = client.get(f"/movie/78/images?{query}")
    assert answer.status == 200
    return [poster["file_path"] for poster in answer.json["posters"]]


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/images")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, **IMAGES}


def test_ratios_and_votes_are_decimals_of_at_most_three_digits(client: Client) -> None:
    body = client.get("/movie/78/images").body
    assert b'"aspect_ratio":1.778,' in body
    assert b'"vote_average":6.0,' in body


@pytest.mark.parametrize(
    ("query", "posters"),
    [
        ("language=fr", ["/poster-fr.jpg"]),
        ("language=fr-FR", ["/poster-fr.jpg"]),
        ("language=en-GB", ["/poster-en.jpg", "/poster-en-2.jpg"]),  # pictures have a language; the region is ignored
        ("language=ko", []),
        ("include_image_language=null", ["/poster.jpg"]),
        ("include_image_language=fr,null", ["/poster.jpg", "/poster-fr.jpg"]),
        ("include_image_language=fr%2C%20null%20,", ["/poster.jpg", "/poster-fr.jpg"]),
        ("include_image_language=en-US", ["/poster-en.jpg", "/poster-en-2.jpg"]),
        ("include_image_language=xx", ["/poster-xx.jpg"]),
        ("include_image_language=ko", []),
    ],
)
def test_a_language_filters(client: Client, query: str, posters: list[str]) -> None:
    assert _posters(client, query) == posters


def test_the_list_of_languages_wins_over_the_language(client: Client) -> None:
    assert _posters(client, "language=fr-FR&include_image_language=null") == ["/poster.jpg"]


def test_empty_parameters_filter_nothing(client: Client) -> None:
    assert len(_posters(client, "language=&include_image_language=")) == 5


def test_every_bucket_is_filtered_and_none_is_left_out(client: Client) -> None:
    answer = client.get("/movie/78/images?language=fr").json
    assert (answer["backdrops"], answer["logos"], len(answer["posters"])) == ([], [], 1)


def test_appended_they_have_no_id_and_the_language_of_the_request_filters_them(client: Client) -> None:
    answer = client.get("/movie/78?append_to_response=images&language=fr-FR").json
    assert answer["title"] == "Blade Runner : Le Coureur"
    assert answer["images"] == {"backdrops": [], "logos": [], "posters": [image("/poster-fr.jpg", "fr", 5.3)]}


def test_appended_without_a_language_they_are_all_there(client: Client) -> None:
    assert client.get("/movie/78?append_to_response=images").json["images"] == IMAGES


def test_a_film_without_pictures_has_empty_lists(client: Client) -> None:
    assert client.get("/movie/501/images").json == {"id": 501, "backdrops": [], "logos": [], "posters": []}


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/images?language=fr").code == (404, 34)
