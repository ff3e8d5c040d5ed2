"""GET /search/keyword."""

from tests.api.search.conftest import Ids, Searched
from tests.support.asgi import Client
from tests.support.world import keyword


def test_it_works(client: Client) -> None:
    answer = client.get("/search/keyword?query=dystopia")
    assert (answer.status, client.round_trips) == (200, 1)
    results = [{"id": 4565, "name": "dystopia"}]
    assert answer.json == {"page": 1, "results": results, "total_pages": 1, "total_results": 1}


def test_words_stand_in_any_order(ids: Ids) -> None:
    assert ids("keyword?query=intelligence%20artificial") == [310]


def test_a_renamed_keyword_is_found_by_its_new_name_alone(searched: Searched) -> None:
    searched.edit(keyword(4565, "bleak future"))
    assert searched.ids("keyword?query=bleak") == [4565]
    assert searched.ids("keyword?query=dystopia") == []


def test_who_says_nothing_is_told_to(client: Client) -> None:
    assert client.get("/search/keyword").code == (422, 5)
