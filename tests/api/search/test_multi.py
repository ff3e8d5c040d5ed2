"""GET /search/multi."""

from tests.api.search.conftest import Ids, Searched
from tests.support import night_shift_rows, rows
from tests.support.asgi import Client
from tests.support.world import film, person, show


def test_it_works(client: Client) -> None:
    answer = client.get("/search/multi?query=mira%20vale")
    assert (answer.status, client.round_trips) == (200, 1)
    known_for = [
        night_shift_rows.mixed("tv", night_shift_rows.SERIES),
        rows.mixed(rows.SEQUEL),
        rows.mixed(rows.SPIRITED_AWAY),
    ]
    mira = night_shift_rows.mixed("person", night_shift_rows.MIRA) | {"known_for": known_for}
    assert answer.json == {"page": 1, "results": [mira], "total_pages": 1, "total_results": 1}


def test_films_series_and_people_stand_together_the_most_popular_first(searched: Searched) -> None:
    searched.edit(
        film(3001, "Zephyr Alone", popularity=5.0),
        show(3001, "Zephyr", popularity=1.0),
        person(3001, "Zephyr Jones", popularity=9.0),
    )
    found = searched.world.client.get("/search/multi?query=zephyr").json
    assert [(row["media_type"], row["id"]) for row in found["results"]] == [
        ("tv", 3001),
        ("person", 3001),
        ("movie", 3001),
    ]
    assert found["total_results"] == 3


def test_rows_say_what_they_are(client: Client) -> None:
    film, *_ = client.get("/search/multi?query=spirited").json["results"]
    assert film == rows.mixed(rows.SPIRITED_AWAY)
    series, *_ = client.get("/search/multi?query=night%20shift").json["results"]
    assert series == night_shift_rows.mixed("tv", night_shift_rows.SERIES)


def test_collections_companies_and_keywords_are_not_among_them(ids: Ids) -> None:
    assert ids("multi?query=warner") == ids("multi?query=dystopia") == ids("multi?query=runner%20collection") == []


def test_what_is_for_adults_alone_is_found_by_who_asks(ids: Ids) -> None:
    assert ids("multi?query=adults%20only") == []
    assert ids("multi?query=adults%20only&include_adult=true") == [666]


def test_who_says_nothing_is_told_to(client: Client) -> None:
    assert client.get("/search/multi?query=").code == (422, 5)
