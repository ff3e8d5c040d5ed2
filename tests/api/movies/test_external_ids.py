"""GET /movie/{movie_id}/external_ids."""

from tests.support.asgi import Client

IDS = {
    "imdb_id": "tt0083658",
    "wikidata_id": "Q184843",
    "facebook_id": "pages/BladeRunner",
    "instagram_id": None,
    "twitter_id": None,
}


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/external_ids")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, **IDS}


def test_a_slash_is_not_escaped(client: Client) -> None:
    assert b'"facebook_id":"pages/BladeRunner"' in client.get("/movie/78/external_ids").body


def test_ids_that_a_film_does_not_have_are_null(client: Client) -> None:
    assert client.get("/movie/501/external_ids").json == {"id": 501, **dict.fromkeys(IDS)}


def test_appended_they_come_without_the_id_of_the_film(client: Client) -> None:
    assert client.get("/movie/78?append_to_response=external_ids").json["external_ids"] == IDS


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/external_ids").code == (404, 34)
