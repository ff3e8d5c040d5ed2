"""GET /movie/{movie_id}/releases, the older form of release dates."""

from tests.support.asgi import Client

COUNTRIES = [
    {
        "certification": "R",
        "descriptors": ["Violence"],
        "iso_3166_1": "US",
        "primary": True,
        "release_date": "1982-06-25",
    },
    {"certification": "", "descriptors": [], "iso_3166_1": "FR", "primary": False, "release_date": "1982-09-15"},
]


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/releases")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, "countries": COUNTRIES}


def test_releases_on_discs_are_left_out(client: Client) -> None:
    assert "2007-12-18" not in client.get("/movie/78/releases").body.decode()


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/movie/78?append_to_response=releases").json["releases"] == {"countries": COUNTRIES}


def test_a_film_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/movie/501/releases").json == {"id": 501, "countries": []}


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/releases").code == (404, 34)
