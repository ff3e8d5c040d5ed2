"""GET /tv/{series_id}/content_ratings."""

from tests.support.asgi import Client

RATINGS = [
    {"descriptors": ["Violence"], "iso_3166_1": "US", "rating": "TV-MA"},
    {"descriptors": [], "iso_3166_1": "DE", "rating": "16"},
]


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/content_ratings")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"results": RATINGS, "id": 2000}


def test_the_id_comes_last(client: Client) -> None:
    assert list(client.get("/tv/2000/content_ratings").json) == ["results", "id"]


def test_a_series_without_ratings_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2002/content_ratings").json == {"results": [], "id": 2002}


def test_a_series_known_by_its_parts_alone_has_none_either(client: Client) -> None:
    assert client.get("/tv/2003/content_ratings").json == {"results": [], "id": 2003}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/content_ratings").code == (404, 34)
    # Known by an episode alone, it is no thing of its own.
    assert client.get("/tv/2004/content_ratings").code == (404, 34)
