"""GET /4/account/{account_object_id}/lists."""

from cinedex.kit.times import utc_text
from tests.api.version_4.conftest import Application
from tests.support.world import World, film


def test_it_works(world: World, alice: Application, bob: Application) -> None:
    world.edit(film(11, "Film 1", base_vote_average=7.5, base_vote_count=4, revenue=10, runtime=90, adult=True))
    bob.create("Another's")
    number = alice.create("Robots", description="All of them.", public=False, sort_by="title.asc")
    made = world.clock.now()
    world.wait(1)
    alice.add(number, ("movie", 11), ("tv", 1))
    assert alice.get("/account/whoever/lists").json == {
        "page": 1,
        "results": [
            {
                "account_object_id": alice.object_id, "adult": 1, "average_rating": 7.5,
                "backdrop_path": None, "created_at": utc_text(made), "description": "All of them.",
                "featured": 0, "id": number, "iso_3166_1": "US", "iso_639_1": "en", "name": "Robots",
                "number_of_items": 2, "poster_path": None, "public": 0, "revenue": 10, "runtime": "90", "sort_by": 9,
                "updated_at": utc_text(world.clock.now()),
            }
        ],
        "total_pages": 1,
        "total_results": 1,
    }  # fmt: skip
    assert world.client.round_trips == 3


def test_the_newest_list_comes_first_and_an_empty_one_comes_to_nothing(alice: Application) -> None:
    numbers = [alice.create(f"List {number}") for number in range(21)]
    pages = [alice.get(f"/account/me/lists?page={page}").json for page in (1, 2, 3)]
    assert [[row["id"] for row in page["results"]] for page in pages] == [numbers[:0:-1], numbers[:1], []]
    (row,) = pages[1]["results"]
    told = (row["average_rating"], row["revenue"], row["runtime"], row["adult"], row["public"], row["sort_by"])
    assert told == (0.0, 0, "0", 0, 1, 1)


def test_the_token_says_whose_they_are(alice: Application, bob: Application, nobody: Application) -> None:
    alice.create()
    assert bob.get(f"/account/{alice.object_id}/lists").json["results"] == []
    assert nobody.get(f"/account/{alice.object_id}/lists").code == (401, 3)
