"""GET /search/person."""

from cinedex.catalog.refs import Person
from cinedex.db.tables import people
from tests.api.search.conftest import Ids, Searched
from tests.support import night_shift_rows, rows
from tests.support.asgi import Client
from tests.support.night_shift import ADULT, NAMELESS
from tests.support.world import of

KNOWN_FOR = [
    night_shift_rows.mixed("tv", night_shift_rows.SERIES),
    rows.mixed(rows.SEQUEL),
    rows.mixed(rows.SPIRITED_AWAY),
]


def test_it_works(client: Client) -> None:
    answer = client.get("/search/person?query=mira%20vale")
    assert (answer.status, client.round_trips) == (200, 1)
    mira = night_shift_rows.MIRA | {"known_for": KNOWN_FOR}
    assert answer.json == {"page": 1, "results": [mira], "total_pages": 1, "total_results": 1}


def test_a_person_is_found_by_any_of_their_names(searched: Searched) -> None:
    searched.edit(of(Person(578), people.also_known_as, {"name": "Рідлі Скотт"}, {"name": "雷德利·斯科特"}))
    for name in ("ridley", "scott ridley", "рідлі", "斯科特", "Ridly Scott", "R%C3%AFdley"):
        assert searched.ids(f"person?query={name}") == [578]


def test_the_original_name_counts_as_the_name_does(ids: Ids) -> None:
    assert ids("person?query=oelsen") == [585]
    assert ids("person?query=nil%20aster") == ids("person?query=N%C3%ADl%20%C3%85ster") == [7001]


def test_people_for_adults_alone_are_found_by_who_asks(client: Client, searched: Searched) -> None:
    with searched.world.database.read() as connection:
        name = connection.execute(people.person.select().where(people.person.c.id == ADULT.id)).one().name
    hidden = client.get(f"/search/person?query={name}").json["results"]
    shown = client.get(f"/search/person?query={name}&include_adult=true").json["results"]
    assert ADULT.id not in {row["id"] for row in hidden}
    assert shown[0]["id"] == ADULT.id


def test_who_has_no_name_is_not_found(client: Client) -> None:
    found = [client.get(f"/search/person?query={letter}").json["results"] for letter in "abcdefghijklmnopqrstuvwxyz"]
    assert NAMELESS.id not in {row["id"] for page in found for row in page}
    assert all(row["known_for_department"] != "" for page in found for row in page)


def test_people_alike_come_by_popularity(ids: Ids) -> None:
    assert ids("person?query=extra")[:3] == [7101, 7102, 7103]
