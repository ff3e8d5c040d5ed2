"""GET /company/{company_id}/alternative_names."""

from tests.support.asgi import Client

NAMES = [{"name": "Warner Bros.", "type": ""}, {"name": "ワーナー", "type": "Japanese"}]


def test_it_works(client: Client) -> None:
    answer = client.get("/company/174/alternative_names")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 174, "results": NAMES}


def test_a_company_without_any_has_an_empty_list(client: Client) -> None:
    assert client.get("/company/17/alternative_names").json == {"id": 17, "results": []}


def test_appended_they_have_no_id(client: Client) -> None:
    block = client.get("/company/174?append_to_response=alternative_names").json["alternative_names"]
    assert block == {"results": NAMES}


def test_an_unknown_company_is_404_34(client: Client) -> None:
    assert client.get("/company/999999999/alternative_names").code == (404, 34)
