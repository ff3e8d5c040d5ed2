"""GET /movie/{movie_id}?append_to_response=…"""

import pytest

from tests.support.asgi import Client
from tests.support.blade_runner import BARE, MOVIE, SEQUEL
from tests.support.world import World, related

SERVED = (
    "alternative_titles", "credits", "external_ids", "images", "keywords", "recommendations", "release_dates",
    "reviews", "similar", "translations", "videos", "watch/providers",
)  # fmt: skip
OLDER = ("casts", "releases", "similar_movies", "trailers")


def test_it_works(client: Client) -> None:
    details = client.get("/movie/78").json
    answer = client.get("/movie/78?append_to_response=credits,images")
    assert (answer.status, client.round_trips) == (200, 1)
    parts = {name: client.get(f"/movie/78/{name}").json for name in ("credits", "images")}
    for part in parts.values():
        del part["id"]
    assert answer.json == details | parts


def test_everything_at_once_costs_one_round_trip(client: Client) -> None:
    names = (*SERVED, *OLDER)
    answer = client.get(f"/movie/78?append_to_response={','.join(names)}")
    assert (answer.status, client.round_trips) == (200, 1)
    assert set(names) <= answer.json.keys()


@pytest.mark.parametrize("name", [*SERVED, *OLDER])
def test_each_part_is_what_its_own_route_answers_without_the_id(client: Client, name: str) -> None:
    alone = client.get(f"/movie/78/{name}").json
    alone.pop("id", None)
    assert client.get(f"/movie/78?append_to_response={name}").json[name] == alone


def test_parts_come_after_the_details_in_the_order_asked_for(client: Client) -> None:
    answer = client.get("/movie/78?append_to_response=videos,credits,keywords").json
    assert list(answer)[-3:] == ["videos", "credits", "keywords"]


def test_blanks_empty_names_repeated_and_unknown_ones_do_no_harm(client: Client) -> None:
    plain = client.get("/movie/78?append_to_response=credits,images").json
    for names in (
        "credits,%20images",
        "credits,,images,",
        "credits,images,credits",
        "credits,aggregate_credits,images",
    ):
        assert client.get(f"/movie/78?append_to_response={names}").json == plain


def test_an_empty_list_appends_nothing(client: Client) -> None:
    assert client.get("/movie/78?append_to_response=").json == client.get("/movie/78").json


def test_twenty_names_are_accepted_and_twenty_one_are_400_27(client: Client) -> None:
    assert client.get(f"/movie/78?append_to_response={','.join(['credits'] * 20)}").status == 200
    answer = client.get(f"/movie/78?append_to_response={','.join(['credits'] * 21)}")
    assert answer.status == 400
    assert answer.json == {
        "success": False,
        "status_code": 27,
        "status_message": "Too many append to response objects: The maximum number of remote calls is 20.",
    }


def test_what_is_refused_says_so_in_its_block_and_the_rest_stands(client: Client) -> None:
    answer = client.get("/movie/78?append_to_response=account_states,keywords")
    assert answer.status == 200
    assert answer.json["account_states"]["status_code"] == 3
    assert answer.json["keywords"]["keywords"]


def test_parameters_are_shared(client: Client) -> None:
    query = "language=fr-FR&include_image_language=null&include_video_language=en&page=2&country=BR"
    answer = client.get(f"/movie/78?{query}&append_to_response=images,videos,similar,alternative_titles,reviews").json
    assert answer["title"] == "Blade Runner : Le Coureur"
    assert [poster["file_path"] for poster in answer["images"]["posters"]] == ["/poster.jpg"]
    assert len(answer["videos"]["results"]) == 3
    assert answer["similar"]["page"] == 2
    assert [title["iso_3166_1"] for title in answer["alternative_titles"]["titles"]] == ["BR"]
    assert (answer["reviews"]["results"], answer["reviews"]["total_results"]) == ([], 1)


def test_a_wrong_page_refuses_the_request_only_where_a_part_has_pages(client: Client) -> None:
    assert client.get("/movie/78?append_to_response=credits&page=0").status == 200
    assert client.get("/movie/78?append_to_response=similar&page=0").code == (400, 22)


def test_parts_of_an_unknown_film_are_404_34(client: Client) -> None:
    assert client.get("/movie/999999999?append_to_response=credits").code == (404, 34)


def test_an_imdb_id_and_any_appends_cost_two_round_trips(client: Client) -> None:
    answer = client.get("/movie/tt0083658?append_to_response=credits,images,keywords")
    assert client.round_trips == 2
    assert answer.json == client.get("/movie/78?append_to_response=credits,images,keywords").json


def test_parts_have_a_share_in_the_tag(client: Client) -> None:
    first = client.get("/movie/78?append_to_response=credits")
    again = client.get("/movie/78?append_to_response=credits", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")


def test_films_that_change_places_between_two_parts_change_the_tag(world: World) -> None:
    target = "/movie/501?append_to_response=similar,recommendations"
    world.edit(related(BARE.id, "similar", [MOVIE.id]), related(BARE.id, "recommendations", [SEQUEL.id]))
    before = world.client.get(target)
    world.edit(related(BARE.id, "similar", [SEQUEL.id]), related(BARE.id, "recommendations", [MOVIE.id]))
    after = world.client.get(target, if_none_match=before.headers["etag"])
    assert after.status == 200
    assert after.json["similar"]["results"][0]["id"] == SEQUEL.id
