"""GET /trending/{media_type}/{time_window}."""

import pytest

from tests.support.asgi import Client


@pytest.mark.parametrize("media", ["all", "movie", "tv", "person"])
def test_it_works(client: Client, media: str) -> None:
    answer = client.get(f"/trending/{media.capitalize()}/day")
    assert (answer.status, answer.json) == (200, client.get(f"/trending/{media}/day").json)


def test_what_is_no_media_type_is_404_34(client: Client) -> None:
    for target in ("/trending/films/day", "/trending/collection/week", "/trending/tv/year", "/trending/TV/year"):
        assert client.get(target).code == (404, 34)
