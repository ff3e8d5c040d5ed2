"""GET /certification/movie/list."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/certification/movie/list")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "certifications": {
            "US": [
                {"certification": "R", "meaning": "Under 17 only with a grown-up.", "order": 4},
                {"certification": "NR", "meaning": "", "order": 0},
            ],
            "CA-QC": [{"certification": "13+", "meaning": "From 13 on.", "order": 2}],
        }
    }


def test_clients_are_told_to_ask_again(client: Client) -> None:
    assert client.get("/certification/movie/list").headers["cache-control"] == "public, max-age=0"
