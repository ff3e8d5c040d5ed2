"""GET /tv/{series_id}/alternative_titles."""

import pytest

from tests.support.asgi import Client

AMERICAN = {"iso_3166_1": "US", "title": "The Yard", "type": "working title"}
GERMAN = {"iso_3166_1": "DE", "title": "Am Bruchpunkt", "type": ""}


def test_it_works(client: Client) -> None:
    answer = client.get("/tv/2000/alternative_titles")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 2000, "results": [AMERICAN, GERMAN]}


@pytest.mark.parametrize(("country", "titles"), [("DE", [GERMAN]), ("", [AMERICAN, GERMAN]), ("FR", []), ("de", [])])
def test_a_country_filters(client: Client, country: str, titles: list[dict[str, str]]) -> None:
    assert client.get(f"/tv/2000/alternative_titles?country={country}").json["results"] == titles


def test_a_series_without_other_titles_has_an_empty_list(client: Client) -> None:
    assert client.get("/tv/2002/alternative_titles").json == {"id": 2002, "results": []}


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/alternative_titles").code == (404, 34)
