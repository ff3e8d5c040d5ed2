"""GET /person/popular."""

from typing import Any

import pytest

from cinedex.catalog.refs import Movie, Person
from cinedex.db.tables import people
from tests.support import night_shift_rows, rows
from tests.support.asgi import Client
from tests.support.night_shift import ADULT, BARE, EXTRAS, MIRA, NAMELESS, NIL, ODA, SERIES, credit, known_for
from tests.support.world import World, film, of, person

NIGHT_SHIFT = night_shift_rows.mixed("tv", night_shift_rows.SERIES)
FILM, SEQUEL, SPIRITED_AWAY = map(rows.mixed, (rows.BLADE_RUNNER, rows.SEQUEL, rows.SPIRITED_AWAY))
FORD = {
    "adult": False, "gender": 2, "id": 3, "known_for_department": "Acting", "name": "Harrison Ford",
    "original_name": "Harrison Ford", "popularity": 11.0, "profile_path": "/ford.jpg",
}  # fmt: skip
FIRST_PAGE: list[dict[str, Any]] = [
    {**night_shift_rows.MIRA, "known_for": [NIGHT_SHIFT, SEQUEL, SPIRITED_AWAY]},
    {**night_shift_rows.NIL, "known_for": [SEQUEL, NIGHT_SHIFT, SPIRITED_AWAY]},
    {**night_shift_rows.ODA, "known_for": [NIGHT_SHIFT, SEQUEL, SPIRITED_AWAY]},
    {**FORD, "known_for": [FILM]},
    *({**night_shift_rows.extra(number), "known_for": []} for number in EXTRAS[:16]),
]


def _known_for(world: World, bearer: Person) -> list[int]:
    world.edit(person(bearer.id, "In Front", popularity=1000.0))
    world.keep()
    (first, *_) = world.client.get("/person/popular").json["results"]
    assert first["id"] == bearer.id
    return [row["id"] for row in first["known_for"]]


def test_it_works(client: Client) -> None:
    answer = client.get("/person/popular")
    assert (answer.status, client.round_trips) == (200, 2)
    total = answer.json["total_results"]
    assert answer.json == {
        "page": 1, "results": FIRST_PAGE, "total_pages": -(-total // 20), "total_results": total,
    }  # fmt: skip


def test_pages_follow_each_other_to_the_last_and_then_are_empty(client: Client) -> None:
    first = client.get("/person/popular").json
    pages = [client.get(f"/person/popular?page={page}").json for page in range(1, first["total_pages"] + 2)]
    assert all(page["total_results"] == first["total_results"] for page in pages)
    assert pages.pop() == first | {"page": len(pages) + 1, "results": []}
    assert all(len(page["results"]) == 20 for page in pages[:-1])
    listed = [row for page in pages for row in page["results"]]
    assert len({row["id"] for row in listed}) == len(listed) == first["total_results"]
    assert listed == sorted(listed, key=lambda row: (-row["popularity"], row["id"]))


def test_who_is_adult_or_has_no_name_is_left_out(client: Client) -> None:
    pages = range(1, client.get("/person/popular").json["total_pages"] + 1)
    listed = {row["id"] for page in pages for row in client.get(f"/person/popular?page={page}").json["results"]}
    assert {MIRA.id, NIL.id, ODA.id, BARE.id, *EXTRAS} <= listed
    assert not {ADULT.id, NAMELESS.id} & listed


@pytest.mark.parametrize("page", ["0", "-1", "501", "x", "1.5", "99999999999999999999"])
def test_a_page_that_is_none_is_400_22(client: Client, page: str) -> None:
    assert client.get(f"/person/popular?page={page}").code == (400, 22)


def test_what_they_are_known_for_is_shown_in_the_language_asked_for(client: Client) -> None:
    mira = client.get("/person/popular?language=fr").json["results"][0]
    assert [row.get("title") or row["name"] for row in mira["known_for"]] == [
        "Garde de nuit", "Blade Runner 2049", "千と千尋の神隠し",
    ]  # fmt: skip


def test_the_best_known_come_first_by_votes_and_then_by_popularity(world: World) -> None:
    parts = [credit("cast", "f1", BARE, order=0)]
    for number, votes, popularity in ((1001, 5, 1.0), (1002, 9, 0.5), (1003, 5, 7.0), (1004, 5, 1.0)):
        world.edit(film(number, "Part", base_vote_count=votes, popularity=popularity))
        world.edit(of(Movie(number), people.credit, *parts))
    assert _known_for(world, BARE) == [1002, 1003, 1001]


def test_titles_that_are_adult_or_have_no_page_are_no_ones_fame(world: World) -> None:
    for number in (666, 500):
        world.edit(of(Movie(number), people.credit, credit("cast", "f1", BARE, order=0)))
    assert _known_for(world, BARE) == [335984]


@pytest.mark.parametrize(
    ("department", "known"),
    [
        ("Acting", [129]),
        (None, [129]),  # nobody said: parts count
        ("", [129]),
        ("Writing", [335984]),
        ("Creator", [1900]),
        ("Sound", []),
    ],
)
def test_what_counts_is_the_department_that_a_person_is_known_for(
    world: World, department: str | None, known: list[int]
) -> None:
    world.edit(
        of(Movie(129), people.credit, credit("cast", "f1", BARE, order=0)),
        of(Movie(335984), people.credit, credit("crew", "f2", BARE, department="Writing", job="Novel")),
        of(SERIES, people.credit, credit("creator", "f3", BARE)),
        person(BARE.id, "Tam Reed", known_for_department=department),
    )
    world.keep()
    assert _known_for(world, BARE) == known


def test_what_a_source_says_they_are_known_for_wins_and_is_never_more_than_three(world: World) -> None:
    world.edit(known_for(BARE, Movie(900), Movie(129), SERIES, Movie(78)))
    assert _known_for(world, BARE) == [900, 129, 1900]
    world.edit(known_for(BARE))
    assert _known_for(world, BARE) == [335984]


def test_a_title_that_gains_votes_moves_forward_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(film(129, "千と千尋の神隠し", base_vote_count=10_000))
    world.keep()
    mira = world.client.get("/person/popular").json["results"][0]
    assert [row["id"] for row in mira["known_for"]] == [129, 1900, 335984]


def test_a_person_named_anew_shows_at_once(world: World) -> None:
    before = world.client.get("/person/popular")
    world.edit(person(MIRA.id, "Mira Stone"))
    after = world.client.get("/person/popular", if_none_match=before.headers["etag"])
    assert after.json["results"][0]["name"] == "Mira Stone"
    assert after.json["total_results"] == before.json["total_results"]


def test_a_person_who_turns_out_adult_leaves_once_the_keeper_has_been_by(world: World) -> None:
    total = world.client.get("/person/popular").json["total_results"]
    world.edit(person(MIRA.id, "Mira Vale", adult=True))
    world.keep()
    after = world.client.get("/person/popular").json
    assert (after["results"][0]["id"], after["total_results"]) == (NIL.id, total - 1)


@pytest.mark.parametrize("number", [NAMELESS.id, 7999])
def test_a_person_who_gets_a_name_comes_in_once_the_keeper_has_been_by(world: World, number: int) -> None:
    total = world.client.get("/person/popular").json["total_results"]
    world.edit(person(number, "Known Now"))
    world.keep()
    assert world.client.get("/person/popular").json["total_results"] == total + 1
    world.edit(person(number, ""))
    world.keep()
    assert world.client.get("/person/popular").json["total_results"] == total


def test_the_tag_brings_304(client: Client) -> None:
    answer = client.get("/person/popular")
    assert client.get("/person/popular", if_none_match=answer.headers["etag"]).status == 304
    assert client.get("/person/popular?page=2", if_none_match=answer.headers["etag"]).status == 200
    assert answer.headers["cache-control"] == "public, max-age=28800"
