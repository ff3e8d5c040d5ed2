"""GET /trending/person/{time_window}."""

from cinedex.catalog.refs import Person
from tests.support import night_shift_rows
from tests.support.asgi import Client
from tests.support.night_shift import ADULT, BARE, NAMELESS, NIL
from tests.support.world import World


def _row(person: dict[str, object]) -> dict[str, object]:
    return night_shift_rows.mixed("person", {name: value for name, value in person.items() if name != "known_for"})


def test_it_works(world: World) -> None:
    popular = world.client.get("/person/popular").json
    for person in (NIL, BARE, NIL):
        world.activity.read(person)
    world.keep()
    answer = world.client.get("/trending/person/week")
    assert (answer.status, world.client.round_trips) == (200, 1)
    others = [_row(row) for row in popular["results"] if row["id"] not in (NIL.id, BARE.id)]
    # As today's answers are, without what they are known for.
    first = [_row(night_shift_rows.NIL), _row(night_shift_rows.BARE)]
    assert answer.json == popular | {"results": [*first, *others][:20]}


def test_where_nothing_happened_it_goes_by_popularity(client: Client) -> None:
    popular = client.get("/person/popular?page=2").json
    assert client.get("/trending/person/day?page=2").json == popular | {"results": [*map(_row, popular["results"])]}


def test_who_is_adult_or_has_no_name_does_not_trend(world: World) -> None:
    for person in (ADULT, NAMELESS, Person(999_999)):
        world.activity.read(person)
    world.keep()
    before = world.client.get("/person/popular").json
    told = world.client.get("/trending/person/day").json
    assert [row["id"] for row in told["results"]] == [row["id"] for row in before["results"]]
    assert told["total_results"] == before["total_results"]
