"""GET /tv/{series_id}?append_to_response=…"""

import pytest

from tests.support.asgi import Client
from tests.support.breaking_point import BARE, NEXT
from tests.support.world import World, episode, season, translations

SERVED = (
    "aggregate_credits", "alternative_titles", "content_ratings", "credits", "episode_groups", "external_ids",
    "images", "keywords", "recommendations", "reviews", "screened_theatrically", "similar", "translations", "videos",
    "watch/providers",
)  # fmt: skip
INNER = (
    "season/0", "season/1", "season/2", "season/1/aggregate_credits", "season/1/credits", "season/1/external_ids",
    "season/1/images", "season/1/translations", "season/1/videos", "season/1/watch/providers", "season/1/episode/1",
    "season/1/episode/1/credits", "season/1/episode/1/external_ids", "season/1/episode/1/images",
    "season/1/episode/1/translations", "season/1/episode/1/videos", "season/1/episode/2/images",
)  # fmt: skip


def test_it_works(client: Client) -> None:
    details = client.get("/tv/2000").json
    answer = client.get("/tv/2000?append_to_response=credits,season/1,season/1/episode/2/images")
    assert (answer.status, client.round_trips) == (200, 1)
    credits = client.get("/tv/2000/credits").json
    del credits["id"]
    assert answer.json == details | {
        "credits": credits,
        "season/1": client.get("/tv/2000/season/1").json,
        "season/1/episode/2/images": {"stills": []},
    }


@pytest.mark.parametrize("names", [(*SERVED, *INNER[:5]), (*INNER, *SERVED[:3])], ids=["own", "inner"])
def test_twenty_parts_cost_one_round_trip(client: Client, names: tuple[str, ...]) -> None:
    assert len(names) == 20
    answer = client.get(f"/tv/2000?append_to_response={','.join(names)}")
    assert (answer.status, client.round_trips) == (200, 1)
    assert set(names) <= answer.json.keys()


def test_twenty_one_names_are_400_27(client: Client) -> None:
    names = [f"season/{number}" for number in range(21)]
    answer = client.get(f"/tv/2000?append_to_response={','.join(names)}")
    assert (answer.status, answer.json) == (
        400,
        {
            "success": False,
            "status_code": 27,
            "status_message": "Too many append to response objects: The maximum number of remote calls is 20.",
        },
    )


@pytest.mark.parametrize("name", SERVED)
def test_each_part_is_what_its_own_route_answers_without_the_id(client: Client, name: str) -> None:
    alone = client.get(f"/tv/2000/{name}").json
    alone.pop("id", None)
    assert client.get(f"/tv/2000?append_to_response={name}").json[name] == alone


@pytest.mark.parametrize("name", INNER)
def test_a_path_to_a_season_or_an_episode_is_what_that_path_answers(client: Client, name: str) -> None:
    alone = client.get(f"/tv/2000/{name}").json
    if name.rpartition("/")[2] not in {"0", "1", "2"}:  # details keep their id
        del alone["id"]
    assert client.get(f"/tv/2000?append_to_response={name}").json[name] == alone


def test_parts_come_after_the_details_in_the_order_asked_for(client: Client) -> None:
    answer = client.get("/tv/2000?append_to_response=season/2,videos,season/1").json
    assert list(answer)[-3:] == ["season/2", "videos", "season/1"]


@pytest.mark.parametrize(
    "name",
    [
        "season/9", "season/9/credits", "season/1/episode/9", "season/1/episode/9/images", "season/x", "season/-1",
        "season/99999999999", "season/1/episode/x", "season", "season/", "season/1/unknown", "season/1/episode",
        "unknown", "release_dates",
    ],
)  # fmt: skip
def test_what_leads_to_nothing_is_left_out_and_the_rest_stands(client: Client, name: str) -> None:
    whole = client.get("/tv/2000?append_to_response=keywords").json
    answer = client.get(f"/tv/2000?append_to_response={name},keywords")
    assert (answer.status, answer.json) == (200, whole)


def test_a_season_is_answered_under_the_name_asked_for(client: Client) -> None:
    answer = client.get("/tv/2000?append_to_response=season/01,season/1-first").json
    assert answer["season/01"] == answer["season/1-first"] == client.get("/tv/2000/season/1").json


@pytest.mark.parametrize("name", ["account_states", "season/1/account_states"])
def test_what_is_refused_says_so_in_its_block_and_the_rest_stands(client: Client, name: str) -> None:
    answer = client.get(f"/tv/2000?append_to_response={name},keywords")
    assert answer.status == 200
    assert answer.json[name]["status_code"] == 3
    assert answer.json["keywords"]["results"]


def test_parameters_are_shared_with_seasons_and_episodes(client: Client) -> None:
    query = "language=de-DE&include_image_language=null&include_video_language=en"
    names = "season/1,season/1/episode/1,season/1/images,season/1/episode/1/images,season/1/videos"
    answer = client.get(f"/tv/2000?{query}&append_to_response={names}").json
    assert answer["season/1"]["name"] == "Staffel 1"
    assert [row["name"] for row in answer["season/1"]["episodes"]] == ["Niedrigwasser", "Folge 2", "Folge 3"]
    assert answer["season/1/episode/1"]["name"] == "Niedrigwasser"
    assert [row["file_path"] for row in answer["season/1/images"]["posters"]] == ["/s1.jpg"]
    assert [row["file_path"] for row in answer["season/1/episode/1/images"]["stills"]] == ["/dock.jpg", "/dock-2.jpg"]
    assert [row["id"] for row in answer["season/1/videos"]["results"]] == ["b5"]


def test_a_wrong_page_refuses_the_request_only_where_a_part_has_pages(client: Client) -> None:
    assert client.get("/tv/2000?append_to_response=season/1&page=0").status == 200
    assert client.get("/tv/2000?append_to_response=similar&page=0").code == (400, 22)


def test_parts_of_an_unknown_series_are_404_34(client: Client) -> None:
    assert client.get("/tv/999999999?append_to_response=season/1").code == (404, 34)
    # It has a season, and no page.
    assert client.get("/tv/2004?append_to_response=season/1/episode/1").code == (404, 34)


def test_appended_seasons_and_episodes_have_a_share_in_the_tag(world: World) -> None:
    target = "/tv/2000?append_to_response=season/2/episode/3"
    before = world.client.get(target)
    assert world.client.get(target, if_none_match=before.headers["etag"]).status == 304
    world.edit(translations(NEXT, en_US={"title": "Crane Three"}))
    after = world.client.get(target, if_none_match=before.headers["etag"])
    assert (after.status, after.headers["etag"] != before.headers["etag"]) == (200, True)


def test_a_season_that_comes_later_changes_the_tag(world: World) -> None:
    target = "/tv/2002?append_to_response=season/1"
    before = world.client.get(target)
    assert "season/1" not in before.json
    world.edit(season(2112, BARE.id, 1), episode(2901, BARE.id, 1, 1))
    after = world.client.get(target, if_none_match=before.headers["etag"])
    assert (after.status, after.json["season/1"]["id"]) == (200, 2112)
