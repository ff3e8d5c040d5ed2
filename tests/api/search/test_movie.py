"""GET /search/movie."""

from urllib.parse import quote

import pytest

from cinedex.catalog.refs import Movie
from cinedex.db.tables import media, movies
from tests.api.search.conftest import Ids, Searched
from tests.support import rows
from tests.support.asgi import Client
from tests.support.blade_runner import MOVIE, SPIRITED_AWAY
from tests.support.world import film, of, translations


def test_it_works(client: Client) -> None:
    answer = client.get("/search/movie?query=spirited%20away")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"page": 1, "results": [rows.SPIRITED_AWAY], "total_pages": 1, "total_results": 1}


def test_a_whole_title_comes_before_titles_that_hold_it_and_those_by_popularity(ids: Ids) -> None:
    assert ids("movie?query=blade%20runner") == [78, 335984, 900]
    for query in ("runner", "runner%20blade", "blade%20runn"):
        assert ids(f"movie?query={query}") == [335984, 78, 900]


@pytest.mark.parametrize(
    "query",
    [
        "Blade Runner : Le Coureur",
        "perigo iminente",
        "dangerous days",
        "BLADE-RUNNER",
        "blade.runner",
        "ｂｌａｄｅ　ｒｕｎｎｅｒ",
        "Blàde Rünner",
        "caçador de androides",
        "cacador de androides",
        "bladerunner",
        "blede runner",
        "blade runer",
        "blade ruxnxr cazador",
        "blade runner 1982",
    ],
)
def test_a_film_is_found_however_its_titles_are_written(ids: Ids, query: str) -> None:
    assert ids(f"movie?query={quote(query)}")[0] == MOVIE.id


@pytest.mark.parametrize("query", ["千と千尋の神隠し", "千と千尋", "神隠し", "神", "千尋 神隠し", "spirit"])
def test_a_japanese_film_is_found_by_any_part_of_its_title(ids: Ids, query: str) -> None:
    assert ids(f"movie?query={quote(query)}") == [SPIRITED_AWAY.id]


def test_the_language_changes_what_is_shown_and_not_what_is_found(client: Client) -> None:
    shown = [
        client.get(f"/search/movie?query=perigo%20iminente&language={tag}").json["results"][0]["title"]
        for tag in ("en-US", "fr-FR", "pt-PT", "xx", "")
    ]
    assert shown == ["Blade Runner", "Blade Runner : Le Coureur", "Perigo Iminente", "Blade Runner", "Blade Runner"]


def test_a_typo_is_allowed_from_five_letters_on(ids: Ids) -> None:
    assert ids("movie?query=baro") == []
    assert ids("movie?query=spirted") == [129]
    assert ids("movie?query=sprted") == []


def test_what_begins_so_is_found_before_what_is_nearly_so(searched: Searched) -> None:
    searched.edit(
        film(2001, "Marble", popularity=1.0),
        film(2002, "Marbles", popularity=5.0),
        film(2003, "Garble", popularity=50.0),
    )
    assert searched.ids("movie?query=marble") == [2001, 2002, 2003]


def test_one_word_too_many_is_left_out_where_nothing_has_all(ids: Ids) -> None:
    assert ids("movie?query=blade%20runner%20zzz") == [335984, 78, 900]
    assert ids("movie?query=blade%20zzz") == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("year=1982", [78]),
        ("year=2007", [78]),
        ("primary_release_year=1982", [78]),
        ("primary_release_year=2007", []),
        ("year=2017", [335984]),
        ("primary_release_year=2017&year=2017", [335984]),
        ("year=1", [78, 335984, 900]),
        ("year=x&primary_release_year=", [78, 335984, 900]),
    ],
)
def test_a_year_is_of_any_release_or_of_the_first(ids: Ids, asked: str, found: list[int]) -> None:
    assert ids(f"movie?query=blade%20runner&{asked}") == found


def test_a_region_changes_the_day_that_is_shown(client: Client) -> None:
    answer = client.get("/search/movie?query=perigo&region=FR").json["results"]
    assert [row["release_date"] for row in answer] == ["1982-09-15"]
    answer = client.get("/search/movie?query=perigo&region=DE").json["results"]
    assert [row["release_date"] for row in answer] == ["1982-06-25"]


def test_adult_films_are_found_by_who_asks(ids: Ids) -> None:
    assert ids("movie?query=adults%20only") == []
    assert ids("movie?query=adults%20only&include_adult=true") == [666]


def test_pages_hold_twenty_and_totals_are_exact(client: Client) -> None:
    pages = [client.get(f"/search/movie?query=alike&page={page}").json for page in (1, 2, 3)]
    assert [len(page["results"]) for page in pages] == [20, 5, 0]
    assert [row["id"] for page in pages for row in page["results"]] == list(range(1001, 1026))
    assert {(page["total_pages"], page["total_results"]) for page in pages} == {(2, 25)}


def test_what_is_nowhere_is_an_empty_page(client: Client) -> None:
    answer = client.get("/search/movie?query=sjhskjhdfs7").json
    assert answer == {"page": 1, "results": [], "total_pages": 1, "total_results": 0}


@pytest.mark.parametrize("target", ["", "?query=", "?query=%20%20", "?query=+", "?language=de&year=1982"])
def test_who_says_nothing_is_told_to(client: Client, target: str) -> None:
    answer = client.get(f"/search/movie{target}")
    assert answer.status == 422
    assert answer.json == {
        "success": False,
        "status_code": 5,
        "status_message": "Invalid parameters: Your request parameters are incorrect.",
        "errors": ["query must be provided"],
    }


@pytest.mark.parametrize("page", ["0", "501", "-1", "x", "1.5"])
def test_a_page_is_from_1_to_500(client: Client, page: str) -> None:
    assert client.get(f"/search/movie?query=alike&page={page}").code == (400, 22)
    assert client.get("/search/movie?query=alike&page=500").json["results"] == []


@pytest.mark.parametrize(
    "query",
    [
        "%00",
        "%ff%fe",
        "%22",
        "*",
        "a*b?c~2",
        "title:x OR y",
        "(((",
        "!!!",
        "\\",
        "x" * 5000,
        "a%20" * 3000,
        "%F0%9F%92%A9",
    ],
)
def test_nothing_that_is_typed_is_a_command(client: Client, query: str) -> None:
    assert client.get(f"/search/movie?query={query}&include_adult=true").status == 200


def test_a_film_of_signs_alone_is_found_by_them(searched: Searched) -> None:
    searched.edit(film(2010, "!!!"), film(2011, "???"))
    assert searched.ids("movie?query=!!!") == [2010]
    assert searched.ids("movie?query=%3F%3F%3F") == [2011]


def test_what_is_changed_is_found_as_it_is_now(searched: Searched) -> None:
    searched.edit(film(MOVIE.id, "Electric Sheep"), translations(MOVIE), of(MOVIE, media.alternative_title))
    assert searched.ids("movie?query=electric%20sheep") == [MOVIE.id]
    assert searched.ids("movie?query=perigo%20iminente") == []
    searched.edit(of(MOVIE, movies.release_date, {"iso_3166_1": "DE", "release_date": "1990-01-01", "type": 3}))
    assert searched.ids("movie?query=electric%20sheep&year=1990") == [MOVIE.id]


def test_simplified_and_traditional_chinese_find_each_other(searched: Searched) -> None:
    searched.edit(film(2020, "卧虎藏龙"), film(2021, "無間道"))
    assert searched.ids(f"movie?query={quote('臥虎藏龍')}") == [2020]
    assert searched.ids(f"movie?query={quote('无间')}") == [2021]


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("기생충", "기생"),
        ("ต้มยำกุ้ง", "ต้มยำ"),
        ("Ёлки", "елки"),
        ("Сталкер", "сталк"),
        ("أسد", "اسد"),
        ("וַאלְס", "ואלס"),
        ("Ôcé Øre", "oce ore"),
        ("Straße", "STRASSE"),
        ("Ocean's Eleven", "oceans eleven"),
        ("Ocean's Eleven", "ocean s eleven"),
        ("Spider-Man", "spiderman"),
        ("Spiderman", "spider man"),
        ("S.W.A.T.", "swat"),
        ("Fast & Furious", "fast and furious"),
        ("Fast & Furious", "fast furious"),
        ("がっこう", "がっこう"),
    ],
)
def test_scripts_and_signs_are_read_as_people_read_them(searched: Searched, title: str, query: str) -> None:
    searched.edit(film(2030, title))
    assert searched.ids(f"movie?query={quote(query)}") == [2030]


def test_a_film_without_a_page_is_not_found(searched: Searched) -> None:
    searched.edit(translations(Movie(500), en_US={"title": "Nowhere"}))
    assert searched.ids("movie?query=nowhere") == []
