import pytest

from cinedex.documents.store import Store
from tests.wire.client import Client
from tests.wire.little import SqliteReader, little_door

NO_PERMISSION = {
    "success": False,
    "status_code": 3,
    "status_message": "Authentication failed: You do not have permissions to access the service.",
}


def appended(client: Client, names: str) -> dict[str, object]:
    response = client.get(f"/3/movie/550?append_to_response={names}")
    assert response.status == 200
    whole: dict[str, object] = response.json
    return {name: block for name, block in whole.items() if name not in {"adult", "id", "overview", "title"}}


def test_blocks_follow_the_details_in_the_order_asked(client: Client) -> None:
    assert client.get("/3/movie/550?append_to_response=keywords,credits").body == (
        b'{"adult":false,"id":550,"overview":"","title":"Fight Club",'
        b'"keywords":{"keywords":[]},"credits":{"cast":[{"name":"Edward Norton"}],"crew":[]}}'
    )


def test_a_block_has_no_id(client: Client) -> None:
    assert "id" not in client.get("/3/movie/550?append_to_response=credits").json["credits"]


def test_a_subrequest_by_its_own_path_has_the_id_first(client: Client) -> None:
    assert client.get("/3/movie/550/credits").body.startswith(b'{"id":550,"cast":')


def test_an_id_may_come_last(client: Client) -> None:
    assert client.get("/3/movie/550/keywords").body == b'{"keywords":[],"id":550}'


def test_an_id_may_be_all_there_is(client: Client) -> None:
    assert client.get("/3/movie/550/watch/providers").body == b'{"id":550}'


def test_some_subrequests_carry_no_id(client: Client) -> None:
    assert next(iter(client.get("/3/movie/550/similar").json)) == "page"


def test_a_name_may_have_a_slash(client: Client) -> None:
    assert appended(client, "watch/providers") == {"watch/providers": {}}


def test_unknown_names_are_ignored(client: Client) -> None:
    assert list(appended(client, "nonsense,keywords,content_ratings,__class__")) == ["keywords"]


def test_blanks_duplicates_and_empty_entries_are_harmless(client: Client) -> None:
    assert client.get("/3/movie/550?append_to_response=keywords,%20keywords%20,,").body.count(b'"keywords":{') == 1


def test_older_names_answer_under_the_name_asked_for(client: Client) -> None:
    blocks = appended(client, "casts,credits,similar_movies,releases,trailers")
    assert list(blocks) == ["casts", "credits", "similar_movies", "releases", "trailers"]
    assert blocks["casts"] == blocks["credits"]


@pytest.mark.parametrize("name", ["casts", "similar_movies", "releases"])
def test_older_names_are_routes_too(client: Client, name: str) -> None:
    assert client.get(f"/3/movie/550/{name}").status == 200


def test_what_can_only_be_appended_is_no_route(client: Client) -> None:
    assert client.get("/3/movie/550/trailers").status == 404


def test_a_refused_block_leaves_the_rest_standing(client: Client) -> None:
    assert appended(client, "account_states,keywords") == {
        "account_states": NO_PERMISSION,
        "keywords": {"keywords": []},
    }


def test_a_block_may_be_refused_for_what_was_read(client: Client) -> None:
    assert client.get("/3/movie/550?append_to_response=private").json["private"]["status_code"] == 39


def test_a_refused_subrequest_is_refused_by_its_own_path(client: Client) -> None:
    response = client.get("/3/movie/550/account_states")
    assert (response.status, response.json) == (401, NO_PERMISSION)


def test_a_declared_block_says_so(client: Client) -> None:
    assert appended(client, "lists")["lists"] == client.get("/3/movie/550/lists").json


def test_a_declared_subrequest_looks_nothing_up(client: Client) -> None:
    assert client.get("/3/movie/0/lists").status == 501


def test_parts_share_the_query(client: Client) -> None:
    film = client.get("/3/movie/550?append_to_response=similar&page=2&language=fr").json
    assert film["title"] == "Fight Club (fr)"
    assert (film["similar"]["page"], film["similar"]["results"]) == (2, [])


def test_a_wrong_page_is_refused_for_the_whole(client: Client) -> None:
    response = client.get("/3/movie/550?append_to_response=similar&page=0")
    assert (response.status, response.json["status_code"]) == (400, 22)


def test_a_wrong_page_that_nothing_reads_is_ignored(client: Client) -> None:
    assert client.get("/3/movie/550?append_to_response=credits&page=0").status == 200


def test_more_than_twenty_are_refused(client: Client) -> None:
    assert client.get("/3/movie/550?append_to_response=" + ",".join(["x"] * 20)).status == 200
    response = client.get("/3/movie/550?append_to_response=" + ",".join(["x"] * 21))
    assert (response.status, response.json["status_code"]) == (400, 27)


def test_the_query_is_refused_before_the_thing(client: Client) -> None:
    assert client.get("/3/movie/999/similar?page=0").json["status_code"] == 22


def test_a_missing_block_of_an_existing_thing_is_left_out(client: Client) -> None:
    assert appended(client, "reviews") == {}


def test_a_missing_thing_is_not_found_whatever_is_appended(client: Client) -> None:
    assert client.get("/3/movie/999?append_to_response=watch/providers").json["status_code"] == 34


def test_a_subrequest_of_a_missing_thing_is_not_found(client: Client) -> None:
    assert client.get("/3/movie/999/credits").json["status_code"] == 34


def test_a_name_may_lead_into_an_inner_namespace(client: Client) -> None:
    blocks = appended(client, "chapter/1,chapter/2/images")
    assert blocks == {"chapter/1": {"chapter": 1}, "chapter/2/images": {"stills": [2]}}


@pytest.mark.parametrize("name", ["chapter/99", "chapter/x", "chapter/0", "chapter", "chapter/1/nothing"])
def test_an_inner_name_that_leads_nowhere_is_ignored(client: Client, name: str) -> None:
    assert appended(client, name) == {}


def test_an_inner_namespace_has_routes_of_its_own(client: Client) -> None:
    assert client.get("/3/movie/550/chapter/3/images").json == {"id": 3, "stills": [3]}


def test_an_outside_id_finds_the_thing(client: Client) -> None:
    assert client.get("/3/movie/tt0137523?append_to_response=credits").json["id"] == 550
    assert client.get("/3/movie/tt0137523/credits").json["id"] == 550


def test_an_outside_id_that_nothing_bears_is_not_found(client: Client) -> None:
    assert client.get("/3/movie/tt9999999").json["status_code"] == 34


@pytest.mark.parametrize(
    ("target", "trips"),
    [
        ("/3/movie/550?append_to_response=credits,images,similar,keywords", 1),
        ("/3/movie/tt0137523?append_to_response=credits", 2),
        ("/3/genre/movie/list", 0),
        ("/3/movie/550/lists", 0),
    ],
)
def test_an_answer_costs_as_many_round_trips_as_it_should(reader: SqliteReader, target: str, trips: int) -> None:
    door, store = little_door(reader, None)
    Client(door).get(target)
    assert isinstance(store, Store)
    assert store.round_trips == trips
