"""GET /configuration?append_to_response=…"""

import pytest

from tests.support.asgi import Client
from tests.support.world import World, client_of

NAMES = ("countries", "jobs", "languages", "primary_translations", "timezones")


def test_it_works(client: Client) -> None:
    details = client.get("/configuration").json
    answer = client.get(f"/configuration?append_to_response={','.join(NAMES)}")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == details | {name: client.get(f"/configuration/{name}").json for name in NAMES}


def test_the_language_is_shared(client: Client) -> None:
    answer = client.get("/configuration?append_to_response=countries&language=fr").json
    assert answer["countries"] == client.get("/configuration/countries?language=fr").json


def test_unknown_names_are_ignored(client: Client) -> None:
    assert client.get("/configuration?append_to_response=credits,images").json == client.get("/configuration").json
    assert client.round_trips == 0


@pytest.mark.parametrize("target", ["/configuration", "/configuration?append_to_response=jobs"])
def test_another_address_of_pictures_changes_the_tag(world: World, target: str) -> None:
    before = world.client.get(target)
    with client_of(world.database, world.clock, "http://elsewhere.example/t/p/") as moved:
        after = moved.get(target, if_none_match=before.headers["etag"])
    assert after.status == 200
    assert after.json["images"]["base_url"] == "http://elsewhere.example/t/p/"
