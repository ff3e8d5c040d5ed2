"""GET /movie/{movie_id}/release_dates."""

from tests.support.asgi import Client

RESULTS = [
    {
        "iso_3166_1": "US",
        "release_dates": [
            {
                "certification": "R",
                "descriptors": ["Violence"],
                "iso_639_1": "",
                "note": "",
                "release_date": "1982-06-25T00:00:00.000Z",
                "type": 3,
            },
            {
                "certification": "R",
                "descriptors": [],
                "iso_639_1": "en",
                "note": "Final Cut",
                "release_date": "2007-12-18T00:00:00.000Z",
                "type": 5,
            },
        ],
    },
    {
        "iso_3166_1": "FR",
        "release_dates": [
            {
                "certification": "",
                "descriptors": [],
                "iso_639_1": "",
                "note": "",
                "release_date": "1982-09-15T00:00:00.000Z",
                "type": 2,
            }
        ],
    },
]


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78/release_dates")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 78, "results": RESULTS}


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/movie/78?append_to_response=release_dates").json["release_dates"] == {"results": RESULTS}


def test_a_film_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/movie/501/release_dates").json == {"id": 501, "results": []}


def test_an_unknown_film_is_404_34(client: Client) -> None:
    assert client.get("/movie/999999999/release_dates").code == (404, 34)
