"""GET /person/{person_id}."""

import pytest

from cinedex.catalog.refs import Movie, Person
from cinedex.db.tables import media, people
from cinedex.documents.edit import remove
from tests.support.asgi import Client
from tests.support.night_shift import BARE, MIRA, NAMELESS, NIL, ODA, SERIES, credit, credit_id
from tests.support.world import World, of, person, translations

DETAILS = {
    "adult": False,
    "also_known_as": ["M. Vale", "미라 베일"],
    "biography": "Mira Vale plays people who do not sleep.",
    "birthday": "1980-02-29",
    "deathday": "2024-05-06",
    "gender": 1,
    "homepage": "https://vale.example",
    "id": 7000,
    "imdb_id": "nm7000000",
    "known_for_department": "Acting",
    "name": "Mira Vale",
    "place_of_birth": "Port Vale, Isle of Man",
    "popularity": 20.0,
    "profile_path": "/mira.jpg",
}
NOT_FOUND = {
    "success": False,
    "status_code": 34,
    "status_message": "The resource you requested could not be found.",
}


def test_it_works(client: Client) -> None:
    answer = client.get("/person/7000")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == DETAILS


def test_popularity_is_written_with_a_decimal_point(client: Client) -> None:
    assert b'"popularity":20.0,' in client.get("/person/7000").body


def test_a_person_of_whom_only_the_name_is_known_has_every_key_and_says_what_is_missing(client: Client) -> None:
    assert client.get("/person/7004").json == {
        "adult": False, "also_known_as": [], "biography": "", "birthday": None, "deathday": None, "gender": 0,
        "homepage": None, "id": 7004, "imdb_id": None, "known_for_department": None, "name": "Tam Reed",
        "place_of_birth": None, "popularity": 0.0, "profile_path": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "biography"),
    [
        ("fr-FR", "Mira Vale joue ceux qui ne dorment pas."),
        ("fr-CA", "Mira Vale joue ceux qui ne dorment pas."),
        ("pt", "Mira Vale vive quem não dorme."),
        ("ko-KR", ""),  # a name alone
        ("de", ""),  # English never stands in
        ("xx", ""),
        ("nonsense", ""),
        ("%00", ""),
    ],
)
def test_a_language_without_a_biography_has_an_empty_one(client: Client, language: str, biography: str) -> None:
    answer = client.get(f"/person/7000?language={language}")
    assert (answer.status, answer.json["biography"]) == (200, biography)


@pytest.mark.parametrize(("language", "name"), [("ko", "미라 베일"), ("ko-KR", "미라 베일"), ("fr", "Mira Vale")])
def test_a_name_may_be_translated(client: Client, language: str, name: str) -> None:
    assert client.get(f"/person/7000?language={language}").json["name"] == name


def test_a_person_named_in_one_language_alone_is_called_that_in_all(client: Client) -> None:
    assert [client.get(f"/person/7006?language={tag}").json["name"] for tag in ("en", "ja", "fr")] == ["月子"] * 3


def test_with_all_credits_it_is_still_one_round_trip(client: Client) -> None:
    answer = client.get("/person/7000?append_to_response=combined_credits,images,external_ids,translations")
    assert (answer.status, client.round_trips) == (200, 1)
    blocks = {name: answer.json[name] for name in ("combined_credits", "images", "external_ids", "translations")}
    assert answer.json == DETAILS | blocks
    for name, block in blocks.items():
        assert client.get(f"/person/7000/{name}").json == {"id": 7000, **block}


def test_adult_people_have_pages_too(client: Client) -> None:
    assert client.get("/person/7005").json["adult"] is True


@pytest.mark.parametrize("path", ["/person/7000-mira-vale", "/person/07000", "/person/7000/", "//person//7000"])
def test_only_leading_digits_count_and_slashes_do_not(client: Client, path: str) -> None:
    assert client.get(path).json == DETAILS


@pytest.mark.parametrize("segment", ["999999999", "-1", "x", "nm7000000", "99999999999", "70%2F00", "%00"])
def test_what_is_no_known_person_is_404_34(client: Client, segment: str) -> None:
    answer = client.get(f"/person/{segment}")
    assert (answer.status, answer.json) == (404, NOT_FOUND)
    assert "etag" not in answer.headers


@pytest.mark.parametrize("path", ["/person/0", "/person/000", "/person//images"])
def test_zero_and_an_empty_id_are_404_6(client: Client, path: str) -> None:
    assert client.get(path).code == (404, 6)


def test_a_person_known_by_a_list_of_credits_alone_has_no_page_but_parts(client: Client) -> None:
    assert client.get(f"/person/{NAMELESS.id}").code == (404, 34)
    assert client.get(f"/person/{NAMELESS.id}/images").json == {"id": NAMELESS.id, "profiles": []}


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    got, headed = client.get("/person/7000"), client.request("HEAD", "/person/7000")
    assert (headed.status, headed.body) == (200, b"")
    assert headed.headers == got.headers


def test_the_tag_brings_304_without_a_body(client: Client) -> None:
    first = client.get("/person/7000")
    second = client.get("/person/7000", if_none_match=first.headers["etag"])
    assert (second.status, second.body) == (304, b"")
    assert client.get("/person/7000?language=fr", if_none_match=first.headers["etag"]).status == 200


def test_an_edit_is_seen_at_once_and_changes_the_tag(world: World) -> None:
    before = world.client.get("/person/7000")
    world.edit(person(7000, "Mira Vale-Stone", homepage=None), of(MIRA, people.also_known_as))
    after = world.client.get("/person/7000", if_none_match=before.headers["etag"])
    assert after.json == DETAILS | {"name": "Mira Vale-Stone", "homepage": None, "also_known_as": []}


def test_a_biography_is_seen_at_once(world: World) -> None:
    world.edit(translations(MIRA, en_US={"overview": 'Awake.\nStill "awake".'}, de_DE={"overview": "Wach."}))
    told = {tag: world.client.get(f"/person/7000?language={tag}").json["biography"] for tag in ("en", "de", "fr")}
    assert told == {"en": 'Awake.\nStill "awake".', "de": "Wach.", "fr": ""}


def test_an_imdb_id_is_seen_at_once(world: World) -> None:
    world.edit(of(Person(7004), media.external_id, {"source": "imdb_id", "value": "nm7004"}))
    assert world.client.get("/person/7004").json["imdb_id"] == "nm7004"


def test_an_edit_that_changes_nothing_keeps_the_tag(world: World) -> None:
    before = world.client.get("/person/7000")
    world.edit(person(7000, "Mira Vale", gender=1))
    assert world.client.get("/person/7000", if_none_match=before.headers["etag"]).status == 304


def test_copies_of_a_name_follow_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(person(7000, "Mira Vale-Stone"))
    assert world.client.get("/person/7000").json["name"] == "Mira Vale-Stone"
    assert _copies(world) == ["Mira Vale"] * 5
    world.keep()
    assert _copies(world) == ["Mira Vale-Stone"] * 5


def _copies(world: World) -> list[str]:
    get = world.client.get
    return [
        get("/movie/129/credits").json["cast"][0]["name"],
        get("/movie/335984/credits").json["cast"][1]["name"],
        get("/tv/1900/aggregate_credits").json["cast"][1]["name"],
        get("/tv/1900/season/1").json["episodes"][1]["guest_stars"][0]["name"],
        get("/tv/1900/season/1/episode/1/credits").json["guest_stars"][0]["name"],
    ]


def test_a_person_who_gets_a_name_gets_a_page_and_a_place_in_credits(world: World) -> None:
    world.edit(person(NAMELESS.id, "Kaonashi"))
    assert world.client.get(f"/person/{NAMELESS.id}").json["name"] == "Kaonashi"
    world.keep()
    cast = world.client.get("/movie/129/credits").json["cast"]
    assert [(row["name"], row["character"]) for row in cast] == [("Mira Vale", "Lin"), ("Kaonashi", "A Shadow")]


def test_who_has_no_name_is_shown_as_no_creator_and_in_no_crew(world: World) -> None:
    world.edit(
        of(SERIES, people.credit, credit("creator", "f1", NAMELESS), credit("creator", "c1", ODA)),
        of(Movie(900), people.credit, credit("crew", "f2", NAMELESS, job="Grip")),
    )
    world.keep()
    assert [row["id"] for row in world.client.get("/tv/1900").json["created_by"]] == [ODA.id]
    assert world.client.get("/movie/900/credits").json["crew"] == []


def test_a_person_taken_out_leaves_every_page_that_showed_them_standing(world: World) -> None:
    remove(world.database, MIRA, world.clock)
    get = world.client.get
    assert get("/person/7000").code == (404, 34)
    assert get(f"/credit/{credit_id('e1')}").code == (404, 34)
    assert get("/person/popular").json["results"][0]["id"] == NIL.id
    world.keep()
    assert [row["id"] for row in get("/movie/129/credits").json["cast"]] == []
    assert [row["id"] for row in get("/movie/335984/credits").json["cast"]] == [BARE.id]
    assert get("/tv/1900/season/1/episode/1/credits").json["guest_stars"] == []
    assert get("/tv/1900/season/1").json["episodes"][1]["guest_stars"] == []
    assert [row["id"] for row in get("/tv/1900/aggregate_credits").json["cast"]] == [NIL.id]
    assert get("/find/nightshift?external_source=facebook_id").json["person_results"] == []
