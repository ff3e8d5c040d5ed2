"""GET /tv/{series_id}/season/{season_number}/changes, and GET /tv/season/{season_id}/changes."""

import pytest

from cinedex.catalog.refs import Episode, Season
from tests.catalog import facts
from tests.documents import tv_facts as tv
from tests.support.asgi import Client
from tests.support.world import World

SHOW, SEASON = 91_001, 91_011
BY_PLACE, BY_ID = f"/tv/{SHOW}/season/1/changes", f"/tv/season/{SEASON}/changes"


def _show(world: World) -> None:
    world.edit(tv.show(SHOW, "One"), tv.season(SEASON, SHOW, 1), tv.episode(91_101, SHOW, 1, 1))
    world.wait(days=2)


@pytest.mark.parametrize("path", [BY_PLACE, BY_ID])
def test_it_works(world: World, path: str) -> None:
    _show(world)
    world.edit(
        facts.text(Season(SEASON), "de", "DE", title="Staffel eins"), tv.season(SEASON, SHOW, 1, air_date="2011")
    )
    world.edit(facts.text(Episode(91_101), "de", "DE", title="Eins"))
    answer = world.client.get(path)
    assert (answer.status, world.client.round_trips) == (200, 2)
    body = answer.json
    for change in body["changes"]:
        for item in change["items"]:
            assert len(item.pop("id")) == 24
    plain = {"action": "added", "time": "2026-03-03 12:00:00 UTC", "iso_639_1": "", "iso_3166_1": ""}
    assert body == {
        "changes": [
            {"key": "air_date", "items": [{**plain, "value": "2011"}]},
            {"key": "translations", "items": [{**plain, "value": "de-DE"}]},
            {
                "key": "name",
                "items": [{**plain, "iso_639_1": "de", "iso_3166_1": "DE", "value": "Staffel eins"}],
            },
            {
                "key": "episode",
                "items": [{**plain, "action": "updated", "value": {"episode_id": 91_101, "episode_number": 1}}],
            },
        ]
    }


@pytest.mark.parametrize("path", [BY_PLACE, BY_ID])
def test_the_tag_changes_with_the_log(world: World, path: str) -> None:
    _show(world)
    tag = world.client.get(path).headers["etag"]
    assert world.client.get(path, if_none_match=tag).status == 304
    world.edit(tv.season(SEASON, SHOW, 1, air_date="2011"))
    assert world.client.get(path, if_none_match=tag).status == 200


def test_appended_it_stands_under_its_name(world: World) -> None:
    _show(world)
    world.edit(tv.season(SEASON, SHOW, 1, air_date="2011"))
    season = world.client.get(f"/tv/{SHOW}/season/1?append_to_response=changes").json
    assert [change["key"] for change in season["changes"]["changes"]] == ["air_date"]
    series = world.client.get(f"/tv/{SHOW}?append_to_response=season/1/changes").json
    assert series["season/1/changes"] == season["changes"]


@pytest.mark.parametrize(
    "path", [f"/tv/{SHOW}/season/9/changes", "/tv/999999999/season/1/changes", "/tv/season/999999999/changes"]
)
def test_an_unknown_season_is_404_34(client: Client, path: str) -> None:
    assert client.get(path).code == (404, 34)


@pytest.mark.parametrize("path", [BY_PLACE, BY_ID])
def test_a_wrong_window_is_refused(client: Client, path: str) -> None:
    assert client.get(f"{path}?start_date=2026-01-01&end_date=2026-01-16").code == (422, 20)
    assert client.get(f"{path}?end_date=never").code == (400, 23)
