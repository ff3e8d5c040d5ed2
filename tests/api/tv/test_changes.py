"""GET /tv/{series_id}/changes."""

from cinedex.catalog.refs import Episode, Season, Series
from cinedex.db.tables import people, series, titles
from tests.catalog import facts
from tests.documents import tv_facts as tv
from tests.support.asgi import Client
from tests.support.world import World, of, person

SHOW = 91_001


def _show(world: World) -> None:
    world.edit(tv.show(SHOW, "One"), tv.season(91_011, SHOW, 1), tv.episode(91_101, SHOW, 1, 1), person(9001, "Ada"))
    world.wait(days=2)


def _found(world: World) -> list[tuple[object, ...]]:
    answer = world.client.get(f"/tv/{SHOW}/changes")
    assert (answer.status, world.client.round_trips) == (200, 2)
    return [
        (change["key"], item["action"], item.get("value"), item.get("original_value"))
        for change in answer.json["changes"]
        for item in change["items"]
    ]


def test_it_works(world: World) -> None:
    _show(world)
    world.edit(
        tv.show(SHOW, "One", status="Ended"),
        of(Series(SHOW), series.content_rating, {"iso_3166_1": "DE", "rating": "12"}),
        of(Series(SHOW), people.credit, {"credit_type": "creator", "credit_id": "c", "person_id": 9001}),
    )
    assert _found(world) == [
        ("status", "added", "Ended", None),
        ("certifications", "added", {"iso_3166_1": "DE", "rating": "12"}, None),
        ("created_by", "added", {"person_id": 9001, "credit_id": "c"}, None),
    ]


def test_seasons_and_episodes_that_changed_are_named(world: World) -> None:
    _show(world)
    world.edit(facts.text(Season(91_011), "fr", "FR", title="Une"), facts.text(Episode(91_101), "fr", "FR", title="Un"))
    assert _found(world) == [
        ("season", "updated", {"season_id": 91_011, "season_number": 1}, None),
        ("episode", "updated", {"episode_id": 91_101, "episode_number": 1}, None),
    ]


def test_appended_it_stands_under_its_name(world: World) -> None:
    _show(world)
    world.edit(of(Series(SHOW), titles.title_genre, {"genre_id": 18}))
    answer = world.client.get(f"/tv/{SHOW}?append_to_response=changes").json
    assert [change["key"] for change in answer["changes"]["changes"]] == ["genres"]


def test_an_unknown_series_is_404_34(client: Client) -> None:
    assert client.get("/tv/999999999/changes").code == (404, 34)
