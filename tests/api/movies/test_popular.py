"""GET /movie/popular."""

from tests.support import rows
from tests.support.asgi import Client
from tests.support.world import World, film


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/popular?page=2")
    assert (answer.status, client.round_trips) == (200, 1)
    told = answer.json
    assert (told["page"], told["total_pages"], told["total_results"], len(told["results"])) == (2, 2, 30, 10)
    assert rows.SEQUEL in told["results"]


def test_it_goes_by_popularity_and_leaves_adult_films_out(client: Client) -> None:
    told = [row for page in (1, 2) for row in client.get(f"/movie/popular?page={page}").json["results"]]
    assert [row["popularity"] for row in told] == sorted((row["popularity"] for row in told), reverse=True)
    assert len({row["id"] for row in told}) == 30
    assert not any(row["adult"] or row["video"] for row in told)


def test_titles_are_in_the_language_asked_for(client: Client) -> None:
    told = client.get("/movie/popular?page=2&language=fr-FR").json["results"]
    assert "Blade Runner : Le Coureur" in [row["title"] for row in told]


def test_a_region_that_nobody_knows_or_in_small_letters_has_no_films(client: Client) -> None:
    for region in ("us", "ZZ"):
        assert client.get(f"/movie/popular?region={region}").json["total_results"] == 0


def test_a_page_that_is_none_is_400_22(client: Client) -> None:
    assert client.get("/movie/popular?page=501").code == (400, 22)


def test_past_the_end_the_page_is_empty_and_the_totals_are_told(client: Client) -> None:
    told = client.get("/movie/popular?page=500").json
    assert told == {"page": 500, "results": [], "total_pages": 2, "total_results": 30}


def test_a_film_that_becomes_more_popular_is_first_and_changes_the_tag(world: World) -> None:
    before = world.client.get("/movie/popular")
    world.edit(film(78, "Blade Runner", popularity=5000.0))
    world.keep()
    after = world.client.get("/movie/popular", if_none_match=before.headers["etag"])
    assert (after.status, after.json["results"][0]["id"]) == (200, 78)
    assert world.client.get("/movie/popular", if_none_match=after.headers["etag"]).status == 304
