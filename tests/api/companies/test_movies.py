"""GET /company/{company_id}/movies."""

from tests.support import rows
from tests.support.asgi import Client
from tests.support.world import World, film


def test_it_works(client: Client) -> None:
    answer = client.get("/company/174/movies")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {
        "id": 174,
        "page": 1,
        "results": [rows.SEQUEL, rows.BLADE_RUNNER],
        "total_pages": 1,
        "total_results": 2,
    }


def test_films_for_adults_are_left_out(client: Client) -> None:
    titles = [row["title"] for row in client.get("/company/174/movies").json["results"]]
    assert "Adults Only" not in titles


def test_pages_hold_twenty_the_most_popular_first(client: Client) -> None:
    assert len(client.get("/company/17/movies").json["results"]) == 20
    second = client.get("/company/17/movies?page=2").json
    assert second["results"] == [*map(rows.alike, range(1021, 1026)), rows.BLADE_RUNNER]
    assert (second["page"], second["total_pages"], second["total_results"]) == (2, 2, 26)


def test_past_the_end_the_page_is_empty(client: Client) -> None:
    answer = client.get("/company/174/movies?page=2").json
    assert answer == {"id": 174, "page": 2, "results": [], "total_pages": 1, "total_results": 2}


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/company/174/movies?page=0").code == (400, 22)


def test_rows_are_in_the_language_asked_for(client: Client) -> None:
    _, blade_runner = client.get("/company/174/movies?language=fr-FR").json["results"]
    assert blade_runner["title"] == "Blade Runner : Le Coureur"


def test_appended_they_have_no_id(client: Client) -> None:
    block = client.get("/company/174?append_to_response=movies&page=2").json["movies"]
    assert block == {"page": 2, "results": [], "total_pages": 1, "total_results": 2}


def test_a_film_that_becomes_more_popular_moves_up_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(film(78, "Blade Runner", popularity=63.0))
    world.keep()
    assert [row["id"] for row in world.client.get("/company/174/movies").json["results"]] == [78, 335984]


def test_an_unknown_company_is_404_34(client: Client) -> None:
    assert client.get("/company/999999999/movies").code == (404, 34)
