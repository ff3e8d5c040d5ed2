"""The changes of an episode, by its place in its series and by its id."""

import pytest

from cinedex.catalog.refs import Episode
from cinedex.catalog.statements import Values
from cinedex.db.tables import media, people
from tests.catalog import facts
from tests.documents import tv_facts as tv
from tests.support.asgi import Client
from tests.support.world import World, of, person

SHOW, EPISODE = 91_001, 91_101
BY_PLACE, BY_ID = f"/tv/{SHOW}/season/1/episode/1/changes", f"/tv/episode/{EPISODE}/changes"


def _show(world: World) -> None:
    world.edit(tv.show(SHOW, "One"), tv.season(91_011, SHOW, 1), tv.episode(EPISODE, SHOW, 1, 1), person(9001, "Ada"))
    world.wait(days=2)


@pytest.mark.parametrize("path", [BY_PLACE, BY_ID])
def test_it_works(world: World, path: str) -> None:
    _show(world)
    guest: Values = {
        "credit_type": "guest_stars",
        "credit_id": "g",
        "person_id": 9001,
        "character": "Eve",
        "order": 500,
    }
    world.edit(
        tv.episode(EPISODE, SHOW, 1, 1, production_code="101"),
        facts.text(Episode(EPISODE), "es", "ES", title="Uno", overview="Empieza."),
        of(Episode(EPISODE), media.external_id, {"source": "tvrage_id", "value": "1065008299"}),
        of(Episode(EPISODE), people.credit, guest),
    )
    answer = world.client.get(path)
    assert (answer.status, world.client.round_trips) == (200, 2)
    found = {
        change["key"]: [(item["action"], item["iso_639_1"], item["value"]) for item in change["items"]]
        for change in answer.json["changes"]
    }
    assert found == {
        "production_code": [("added", "", "101")],
        "translations": [("added", "", "es-ES")],
        "name": [("added", "es", "Uno")],
        "overview": [("added", "es", "Empieza.")],
        "tvrage_id": [("added", "", "1065008299")],
        "guest_stars": [("added", "", {"person_id": 9001, "character": "Eve", "order": 500, "credit_id": "g"})],
    }


def test_an_episode_that_did_not_change_has_an_empty_list(world: World) -> None:
    _show(world)
    assert world.client.get(BY_PLACE).json == world.client.get(BY_ID).json == {"changes": []}


def test_appended_it_stands_under_its_name(world: World) -> None:
    _show(world)
    world.edit(tv.episode(EPISODE, SHOW, 1, 1, runtime=62))
    answer = world.client.get(f"/tv/{SHOW}/season/1/episode/1?append_to_response=changes").json
    assert [change["key"] for change in answer["changes"]["changes"]] == ["runtime"]


@pytest.mark.parametrize("path", [f"/tv/{SHOW}/season/1/episode/9/changes", "/tv/episode/999999999/changes"])
def test_an_unknown_episode_is_404_34(client: Client, path: str) -> None:
    assert client.get(path).code == (404, 34)


@pytest.mark.parametrize("path", [BY_PLACE, BY_ID])
def test_a_wrong_window_is_refused(client: Client, path: str) -> None:
    assert client.get(f"{path}?start_date=2026-01-01&end_date=2026-01-16").code == (422, 20)
    assert client.get(f"{path}?end_date=never").code == (400, 23)
