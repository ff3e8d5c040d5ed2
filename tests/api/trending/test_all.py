"""GET /trending/all/{time_window}."""

from cinedex.catalog.refs import Movie, Person, Ref, Series
from tests.support import night_shift_rows, rows
from tests.support.asgi import Client
from tests.support.world import World

FORD = {
    "adult": False, "gender": 2, "id": 3, "known_for_department": "Acting", "media_type": "person",
    "name": "Harrison Ford", "original_name": "Harrison Ford", "popularity": 11.0, "profile_path": "/ford.jpg",
}  # fmt: skip


def _read(world: World, *things: Ref) -> None:
    for thing in things:
        world.activity.read(thing)
    world.keep()


def test_it_works(world: World) -> None:
    before = world.client.get("/trending/all/day").json
    _read(world, Series(1900), Movie(78), Series(1900), Person(3), Series(1900), Movie(78))
    answer = world.client.get("/trending/all/day")
    assert (answer.status, world.client.round_trips) == (200, 1)
    first = [night_shift_rows.mixed("tv", night_shift_rows.SERIES), rows.mixed(rows.BLADE_RUNNER), FORD]
    others = [row for row in before["results"] if (row["media_type"], row["id"]) not in {("movie", 78), ("person", 3)}]
    assert answer.json == before | {"results": [*first, *others][:20]}


def test_where_nothing_happened_all_stand_together_by_popularity(client: Client) -> None:
    pages = [client.get(f"/trending/all/week?page={page}").json for page in range(1, 12)]
    told = [row for page in pages for row in page["results"]]
    assert [row["popularity"] for row in told] == sorted((row["popularity"] for row in told), reverse=True)
    totals = [client.get(f"/trending/{media}/week").json["total_results"] for media in ("movie", "tv", "person")]
    assert len({(row["media_type"], row["id"]) for row in told}) == len(told) == sum(totals)
    assert {page["total_results"] for page in pages} == {sum(totals)}


def test_a_film_and_a_series_of_one_number_are_two(world: World) -> None:
    _read(world, Series(1900))
    first, *others = world.client.get("/trending/all/day").json["results"]
    assert (first["media_type"], first["id"]) == ("tv", 1900)
    assert ("tv", 1900) not in [(row["media_type"], row["id"]) for row in others]
