"""GET /movie/{movie_id}/changes."""

from datetime import timedelta

import pytest

from cinedex.catalog.refs import Movie
from cinedex.db.tables import media, titles
from tests.catalog import facts
from tests.support.asgi import Client
from tests.support.blade_runner import MOVIE
from tests.support.world import World, film, of, picture

LATER = {"days": 2.5, "seconds": 7.0}


def _wait(world: World) -> None:
    world.clock.moment += timedelta(**LATER)


def test_it_works(world: World) -> None:
    _wait(world)
    world.edit(film(MOVIE.id, "Blade Runner", budget=30_000_000, adult=True))
    world.edit(
        of(MOVIE, titles.title_keyword, {"keyword_id": 4565}),
        facts.text(MOVIE, "fr", "CA", title="Le Coureur"),
    )
    answer = world.client.get("/movie/78/changes")
    assert (answer.status, world.client.round_trips) == (200, 2)
    changes = answer.json["changes"]
    ids = [item.pop("id") for change in changes for item in change["items"]]
    # Eight digits of the moment, and then the entry's number: no two are alike.
    assert {(len(one), one[:8]) for one in ids} == {(24, "69a77607")}
    assert len(set(ids)) == 5
    plain = {"time": "2026-03-04 00:00:07 UTC", "iso_639_1": "", "iso_3166_1": ""}
    spoken = {**plain, "iso_639_1": "fr", "iso_3166_1": "CA"}
    assert changes == [
        {"key": "adult", "items": [{"action": "updated", **plain, "value": True, "original_value": False}]},
        {"key": "budget", "items": [{"action": "updated", **plain, "value": 30000000, "original_value": 28000000}]},
        {"key": "translations", "items": [{"action": "added", **plain, "value": "fr-CA"}]},
        {"key": "title", "items": [{"action": "added", **spoken, "value": "Le Coureur"}]},
        {
            "key": "plot_keywords",
            "items": [
                {"action": "deleted", **plain, "original_value": {"name": "artificial intelligence", "id": 310}}
            ],
        },
    ]  # fmt: skip


def test_the_changes_of_one_key_stand_together_oldest_first(world: World) -> None:
    _wait(world)
    for budget, runtime in ((1, 1), (2, 2)):
        world.edit(film(MOVIE.id, "Blade Runner", budget=budget, runtime=runtime))
    found = world.client.get("/movie/78/changes").json["changes"]
    assert {change["key"]: [item["value"] for item in change["items"]] for change in found} == {
        "runtime": [1, 2], "budget": [1, 2],
    }  # fmt: skip


def test_a_new_film_says_only_that_it_was_created(client: Client) -> None:
    (change,) = client.get("/movie/501/changes").json["changes"]
    (item,) = change["items"]
    assert item.pop("id").startswith("69a42a40")
    assert (change["key"], item) == (
        "general", {"action": "created", "time": "2026-03-01 12:00:00 UTC", "iso_639_1": "", "iso_3166_1": ""},
    )  # fmt: skip


def test_a_film_that_did_not_change_has_an_empty_list(world: World) -> None:
    _wait(world)
    assert world.client.get("/movie/78/changes").json == {"changes": []}


def test_what_is_known_already_is_no_change(world: World) -> None:
    _wait(world)
    world.edit(film(MOVIE.id, "Blade Runner", budget=28_000_000))
    assert world.client.get("/movie/78/changes").json == {"changes": []}


def test_an_older_change_is_found_by_its_day(world: World) -> None:
    _wait(world)
    world.edit(film(MOVIE.id, "Blade Runner", budget=1))
    world.clock.moment += timedelta(days=30)
    assert world.client.get("/movie/78/changes").json == {"changes": []}
    for query in ("start_date=2026-03-04", "end_date=2026-03-05", "start_date=2026-03-02&end_date=2026-03-16"):
        assert [one["key"] for one in world.client.get(f"/movie/78/changes?{query}").json["changes"]] == ["budget"]


def test_a_picture_names_its_language(world: World) -> None:
    _wait(world)
    world.edit(of(Movie(501), media.image, picture("poster", "/bare.jpg", "de", 1.0)))
    (change,) = world.client.get("/movie/501/changes").json["changes"]
    (item,) = change["items"]
    assert (change["key"], item["iso_639_1"], item["value"]) == (
        "images", "de", {"poster": {"file_path": "/bare.jpg", "iso_639_1": "de"}},
    )  # fmt: skip


def test_appended_it_stands_under_its_name(world: World) -> None:
    _wait(world)
    world.edit(film(MOVIE.id, "Blade Runner", budget=1))
    answer = world.client.get("/movie/78?append_to_response=changes,keywords&start_date=2026-03-04").json
    assert [one["key"] for one in answer["changes"]["changes"]] == ["budget"]
    assert answer["keywords"]["keywords"]
    assert world.client.round_trips == 2


def test_appended_a_window_too_long_is_refused_in_its_block(client: Client) -> None:
    answer = client.get("/movie/78?append_to_response=changes&start_date=2026-01-01&end_date=2026-03-01")
    assert (answer.status, answer.json["id"], answer.json["changes"]["status_code"]) == (200, 78, 20)


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("start_date=2026-01-01&end_date=2026-01-16", (422, 20)),
        ("start_date=yesterday", (400, 23)),
        ("end_date=2026-13-01", (400, 23)),
        ("page=0", (400, 22)),
    ],
)
def test_a_wrong_window_is_refused(client: Client, query: str, code: tuple[int, int]) -> None:
    assert client.get(f"/movie/78/changes?{query}").code == code


def test_a_film_is_found_by_its_imdb_id(client: Client) -> None:
    assert client.get("/movie/tt0083658/changes").json == client.get("/movie/78/changes").json


def test_a_film_that_is_gone_or_never_was_is_404_34(world: World) -> None:
    world.edit(facts.titled(7000, "Short-lived"))
    assert world.client.get("/movie/7000/changes").status == 200
    world.edit(facts.no_film(7000))
    assert world.client.get("/movie/7000/changes").code == (404, 34)
    assert world.client.get("/movie/999999999/changes").code == (404, 34)


def test_clients_may_keep_it_for_ten_minutes_and_ask_again_by_its_tag(world: World) -> None:
    answer = world.client.get("/movie/78/changes")
    assert answer.headers["cache-control"] == "public, max-age=600"
    assert world.client.get("/movie/78/changes", if_none_match=answer.headers["etag"]).status == 304
    world.edit(film(MOVIE.id, "Blade Runner", budget=1))
    assert world.client.get("/movie/78/changes", if_none_match=answer.headers["etag"]).status == 200
