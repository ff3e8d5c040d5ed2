"""GET /search/company."""

from tests.api.search.conftest import Ids
from tests.support.asgi import Client

STUDIO = {"id": 174, "logo_path": "/wb.png", "name": "Warner Bros. Pictures", "origin_country": "US"}
PARENT = {"id": 17, "logo_path": None, "name": "Warner Bros. Entertainment", "origin_country": ""}


def test_it_works(client: Client) -> None:
    answer = client.get("/search/company?query=warner")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"page": 1, "results": [PARENT, STUDIO], "total_pages": 1, "total_results": 2}


def test_a_company_is_found_by_its_other_names(ids: Ids) -> None:
    assert ids("company?query=%E3%83%AF%E3%83%BC%E3%83%8A%E3%83%BC") == [174]
    assert ids("company?query=warner%20bros") == [174, 17]


def test_a_company_that_made_more_comes_first(ids: Ids) -> None:
    assert ids("company?query=bros")[0] == 17


def test_who_says_nothing_is_told_to(client: Client) -> None:
    assert client.get("/search/company").code == (422, 5)
