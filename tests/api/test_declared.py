"""Nothing that is published is left out, and what nobody has published is not there."""

from tests.support.asgi import Client
from tests.support.world import offered


def test_all_that_is_published_is_served() -> None:
    assert [f"{row.method} {row.path}" for row in offered() if row.state == "declared"] == []


def test_what_is_not_even_known_is_404_34(client: Client) -> None:
    for target in ("/movies/78", "/movie/78/reviews/1", "/", "", "/genre/list"):
        assert client.get(target).code == (404, 34)
