"""GET /keyword/{keyword_id}."""

from tests.support.asgi import Client
from tests.support.world import World, keyword


def test_it_works(client: Client) -> None:
    answer = client.get("/keyword/310")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 310, "name": "artificial intelligence"}


def test_it_is_the_same_in_every_language(client: Client) -> None:
    assert client.get("/keyword/310?language=fr").json["name"] == "artificial intelligence"


def test_only_leading_digits_count(client: Client) -> None:
    assert client.get("/keyword/310-artificial-intelligence").json["id"] == 310


def test_an_unknown_keyword_is_404_34_and_zero_404_6(client: Client) -> None:
    for segment in ("999999999", "-1", "dystopia"):
        assert client.get(f"/keyword/{segment}").code == (404, 34)
    assert client.get("/keyword/0").code == (404, 6)


def test_a_new_name_is_seen_at_once_and_changes_the_tag(world: World) -> None:
    tag = world.client.get("/keyword/310").headers["etag"]
    world.edit(keyword(310, "machines that think"))
    answer = world.client.get("/keyword/310", if_none_match=tag)
    assert (answer.status, answer.json["name"]) == (200, "machines that think")
