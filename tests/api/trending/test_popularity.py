"""Charts, discover and details show the popularity that was refreshed."""

import pytest

from cinedex.catalog.refs import Movie, Ref
from cinedex.documents.popularity import refresh
from tests.support.night_shift import BARE, MIRA
from tests.support.world import World, film


@pytest.fixture
def read(world: World) -> World:
    """Return a catalogue in which two things were read much, the next day."""
    refresh(world.database, world.clock)
    things: tuple[Ref, ...] = (Movie(900),) * 40_000 + (BARE,) * 500
    for thing in things:
        world.activity.read(thing)
    world.keep()
    world.wait(1)
    assert refresh(world.database, world.clock) == 2
    world.keep()
    return world


def test_a_film_that_was_read_rises_in_charts_and_discover(read: World) -> None:
    figure = pytest.approx((40_000 / 2 ** (1 / 7)) ** 0.5, abs=1e-3)
    for target in ("/movie/popular", "/discover/movie"):
        told = [row for page in (1, 2) for row in read.client.get(f"{target}?page={page}").json["results"]]
        (place,) = [place for place, row in enumerate(told) if row["id"] == 900]
        assert told[place]["popularity"] == figure
        assert [row["popularity"] for row in told] == sorted((row["popularity"] for row in told), reverse=True)
        assert place == 25
    assert read.client.get("/movie/900").json["popularity"] == figure


def test_a_person_who_was_read_rises_among_people(read: World) -> None:
    first, second, *_ = read.client.get("/person/popular").json["results"]
    assert (first["id"], second["id"]) == (BARE.id, MIRA.id)
    assert first["popularity"] == read.client.get(f"/person/{BARE.id}").json["popularity"] > 20.0


def test_another_imported_figure_is_shown_at_once(read: World) -> None:
    read.edit(film(900, "Blade Runner 2099", popularity=2.0))
    read.keep()
    assert read.client.get("/movie/900").json["popularity"] == 2.0


def test_the_same_imported_figure_changes_nothing(read: World) -> None:
    before = read.client.get("/movie/900").json
    read.edit(film(900, "Blade Runner 2099", popularity=0.0))
    read.keep()
    assert read.client.get("/movie/900").json == before
