"""GET /tv/changes."""

from cinedex.catalog.refs import Episode, Series
from cinedex.catalog.statements import Members, Statement
from cinedex.db.tables import series
from tests.catalog import facts
from tests.documents import tv_facts as tv
from tests.support.asgi import Client
from tests.support.world import World

SHOW, OTHER = 91_001, 91_002


def _two_shows(world: World) -> None:
    world.edit(tv.show(SHOW, "One"), tv.season(91_011, SHOW, 1), tv.episode(91_101, SHOW, 1, 1))
    world.edit(tv.show(OTHER, "Two", softcore=True))
    world.wait(days=2)


def test_it_works(world: World) -> None:
    _two_shows(world)
    world.edit(tv.show(SHOW, "One", status="Ended"))
    world.edit(tv.show(OTHER, "Two", softcore=True, status="Ended"))
    answer = world.client.get("/tv/changes")
    assert (answer.status, world.client.round_trips) == (200, 1)
    assert answer.json == {
        "results": [
            {"id": OTHER, "adult": False, "softcore": True},
            {"id": SHOW, "adult": False, "softcore": False},
        ],
        "page": 1,
        "total_pages": 1,
        "total_results": 2,
    }


def test_a_change_of_an_episode_is_one_of_its_series(world: World) -> None:
    _two_shows(world)
    world.edit(facts.text(Episode(91_101), "fr", "FR", title="Un"))
    assert [row["id"] for row in world.client.get("/tv/changes").json["results"]] == [SHOW]


def test_a_series_that_is_gone_is_listed_without_flags(world: World) -> None:
    _two_shows(world)
    world.edit(Statement(Series(OTHER), "gone", (Members(series.series, {"id": OTHER}, ()),)))
    assert world.client.get("/tv/changes").json["results"] == [{"id": OTHER, "adult": None, "softcore": None}]


def test_a_wrong_window_is_refused(client: Client) -> None:
    assert client.get("/tv/changes?start_date=2026-01-01&end_date=2026-01-16").code == (422, 20)
    assert client.get("/tv/changes?end_date=never").code == (400, 23)
