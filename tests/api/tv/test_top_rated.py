"""GET /tv/top_rated."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/top_rated")
    assert (answer.status, client.round_trips) == (200, 1)
    assert [(row["id"], row["vote_count"]) for row in answer.json["results"]] == [(2000, 321)]
    assert answer.json["total_results"] == 1


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/tv/top_rated?page=0").code == (400, 22)
