"""GET /tv/{series_id}/season/{season_number}?append_to_response=…"""

import pytest

from tests.support.asgi import Client

SERVED = (
    "aggregate_credits", "credits", "external_ids", "images", "translations", "videos", "watch/providers",
)  # fmt: skip
INNER = ("episode/1", "episode/1/credits", "episode/2/images")


def test_it_works_with_everything_for_one_round_trip(client: Client) -> None:
    details = client.get("/tv/2000/season/1").json
    parts = {name: client.get(f"/tv/2000/season/1/{name}").json for name in SERVED}
    for part in parts.values():
        del part["id"]
    answer = client.get(f"/tv/2000/season/1?append_to_response={','.join(SERVED)}")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == details | parts


def test_a_path_to_an_episode_is_what_that_path_answers(client: Client) -> None:
    answer = client.get(f"/tv/2000/season/1?append_to_response={','.join(INNER)}")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json["episode/1"] == client.get("/tv/2000/season/1/episode/1").json
    credits = client.get("/tv/2000/season/1/episode/1/credits").json
    del credits["id"]
    assert answer.json["episode/1/credits"] == credits
    assert answer.json["episode/2/images"] == {"stills": []}


@pytest.mark.parametrize("name", ["episode/9", "episode/x", "season/1", "keywords", "episode"])
def test_what_leads_to_nothing_is_left_out(client: Client, name: str) -> None:
    answer = client.get(f"/tv/2000/season/1?append_to_response={name}")
    assert (answer.status, answer.json) == (200, client.get("/tv/2000/season/1").json)


def test_twenty_one_names_are_400_27(client: Client) -> None:
    names = ",".join(f"episode/{number}" for number in range(1, 22))
    assert client.get(f"/tv/2000/season/1?append_to_response={names}").code == (400, 27)


def test_parts_of_an_unknown_season_are_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/9?append_to_response=credits").code == (404, 34)
