"""GET /search/collection."""

from tests.api.search.conftest import Ids
from tests.support.asgi import Client

SAGA = {
    "adult": False,
    "backdrop_path": "/saga-wide.jpg",
    "id": 422837,
    "name": "Blade Runner Collection",
    "original_language": "en",
    "original_name": "Blade Runner Collection",
    "overview": "Two hunts for replicants.",
    "poster_path": "/saga-en.jpg",
}


def test_it_works(client: Client) -> None:
    answer = client.get("/search/collection?query=blade%20runner")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"page": 1, "results": [SAGA], "total_pages": 1, "total_results": 1}


def test_it_is_shown_in_the_language_asked_for(client: Client) -> None:
    (row,) = client.get("/search/collection?query=saga&language=fr-FR&region=FR").json["results"]
    assert row == SAGA | {
        "name": "Blade Runner - Saga",
        "overview": "Deux chasses aux réplicants.",
        "poster_path": "/saga-fr.jpg",
    }


def test_a_collection_is_found_with_a_typo(ids: Ids) -> None:
    assert ids("collection?query=blade%20runer%20colection") == [422837]


def test_who_says_nothing_is_told_to(client: Client) -> None:
    assert client.get("/search/collection").code == (422, 5)
