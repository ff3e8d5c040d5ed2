"""GET /trending/tv/{time_window}."""

from cinedex.catalog.refs import Movie, Series
from tests.support import night_shift_rows
from tests.support.asgi import Client
from tests.support.world import World


def test_it_works(world: World) -> None:
    popular = world.client.get("/tv/popular").json
    world.activity.read(Series(1900))
    world.keep()
    answer = world.client.get("/trending/tv/week")
    assert (answer.status, world.client.round_trips) == (200, 1)
    night_shift = night_shift_rows.mixed("tv", night_shift_rows.SERIES)
    others = [night_shift_rows.mixed("tv", row) for row in popular["results"] if row["id"] != 1900]
    assert answer.json == popular | {"results": [night_shift, *others][:20]}


def test_films_are_not_among_them(world: World) -> None:
    before = world.client.get("/trending/tv/day").json
    world.activity.read(Movie(78))
    world.keep()
    assert world.client.get("/trending/tv/day").json == before


def test_names_are_in_the_language_asked_for(client: Client) -> None:
    told = [row for page in (1, 2) for row in client.get(f"/trending/tv/day?language=fr&page={page}").json["results"]]
    assert "Garde de nuit" in [row["name"] for row in told]
