"""GET /tv/{series_id}/season/{season_number}/episode/{episode_number}?append_to_response=…"""

import pytest

from tests.support.asgi import Client

SERVED = ("credits", "external_ids", "images", "translations", "videos")


def test_it_works_with_everything_for_one_round_trip(client: Client) -> None:
    details = client.get("/tv/2000/season/1/episode/1").json
    parts = {name: client.get(f"/tv/2000/season/1/episode/1/{name}").json for name in SERVED}
    for part in parts.values():
        del part["id"]
    answer = client.get(f"/tv/2000/season/1/episode/1?append_to_response={','.join(SERVED)}")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == details | parts


@pytest.mark.parametrize("name", ["aggregate_credits", "keywords", "watch/providers", "episode/1"])
def test_what_an_episode_does_not_have_is_left_out(client: Client, name: str) -> None:
    answer = client.get(f"/tv/2000/season/1/episode/1?append_to_response={name}")
    assert (answer.status, answer.json) == (200, client.get("/tv/2000/season/1/episode/1").json)


def test_twenty_one_names_are_400_27(client: Client) -> None:
    names = ",".join(["credits"] * 21)
    assert client.get(f"/tv/2000/season/1/episode/1?append_to_response={names}").code == (400, 27)


def test_parts_of_an_unknown_episode_are_404_34(client: Client) -> None:
    assert client.get("/tv/2000/season/1/episode/9?append_to_response=credits").code == (404, 34)
