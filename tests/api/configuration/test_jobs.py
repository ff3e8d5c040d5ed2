"""GET /configuration/jobs."""

from tests.support.asgi import Client


def test_it_works(client: Client) -> None:
    answer = client.get("/configuration/jobs")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == [
        {"department": "Writing", "jobs": ["Screenplay", "Novel"]},
        {"department": "Art", "jobs": ["Art Direction"]},
    ]
