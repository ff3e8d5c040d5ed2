"""GET /movie/{movie_id}."""

import pytest

from cinedex.db.tables import reference
from tests.support.asgi import Client
from tests.support.blade_runner import MOVIE
from tests.support.world import World, entry, film, vocabulary

NOT_FOUND = {
    "success": False,
    "status_code": 34,
    "status_message": "The resource you requested could not be found.",
}
PATHS = (
    "/movie/78-blade-runner",
    "/movie/78abc",
    "/movie/78.json",
    "/movie/0078",
    "/movie/78/",
    "//movie//78",
    "/movie/%37%38",
    "/movie/129/../78",
)
INVALID_ID = {
    "success": False,
    "status_code": 6,
    "status_message": "Invalid id: The pre-requisite id is invalid or not found.",
}

DETAILS = {
    "adult": False,
    "backdrop_path": "/city.jpg",
    "belongs_to_collection": {
        "id": 422837,
        "name": "Blade Runner Collection",
        "poster_path": "/saga-en.jpg",
        "backdrop_path": "/saga-wide.jpg",
    },
    "budget": 28000000,
    "genres": [
        {"id": 878, "name": "Science Fiction"},
        {"id": 18, "name": "Drama"},
        {"id": 53, "name": "Thriller"},
    ],
    "homepage": "https://www.warnerbros.com/blade-runner",
    "id": 78,
    "imdb_id": "tt0083658",
    "origin_country": ["US"],
    "original_language": "en",
    "original_title": "Blade Runner",
    "overview": "A policeman hunts four replicants through Los Angeles.",
    "popularity": 30.0,
    "poster_path": "/poster-en.jpg",
    "production_companies": [
        {"id": 174, "logo_path": "/wb.png", "name": "Warner Bros. Pictures", "origin_country": "US"},
        {"id": 17, "logo_path": None, "name": "Warner Bros. Entertainment", "origin_country": ""},
    ],
    "production_countries": [{"iso_3166_1": "US", "name": "United States of America"}],
    "release_date": "1982-06-25",
    "revenue": 41722424,
    "runtime": 118,
    "softcore": False,
    "spoken_languages": [
        {"english_name": "English", "iso_639_1": "en", "name": "English"},
        {"english_name": "German", "iso_639_1": "de", "name": "Deutsch"},
        {"english_name": "Yi", "iso_639_1": "ii", "name": ""},
    ],
    "status": "Released",
    "tagline": "Who hunts whom?",
    "title": "Blade Runner",
    "video": False,
    "vote_average": 7.935,
    "vote_count": 14432,
}


def test_it_works(client: Client) -> None:
    answer = client.get("/movie/78")
    assert answer.status == 200
    assert client.round_trips == 1
    assert answer.json == DETAILS


def test_averages_and_popularity_are_written_with_a_decimal_point(client: Client) -> None:
    assert b'"popularity":30.0,' in client.get("/movie/78").body
    assert b'"vote_average":0.0,' in client.get("/movie/501").body


def test_a_film_of_which_only_the_title_is_known_has_every_key_and_says_what_is_missing(client: Client) -> None:
    assert client.get("/movie/501").json == {
        "adult": False, "backdrop_path": None, "belongs_to_collection": None, "budget": 0, "genres": [],
        "homepage": "", "id": 501, "imdb_id": None, "origin_country": [], "original_language": "",
        "original_title": "Bare", "overview": "", "popularity": 0.0, "poster_path": None,
        "production_companies": [], "production_countries": [], "release_date": "", "revenue": 0, "runtime": 0,
        "softcore": False, "spoken_languages": [], "status": "", "tagline": "", "title": "Bare", "video": False,
        "vote_average": 0.0, "vote_count": 0,
    }  # fmt: skip


def test_text_is_utf8_and_never_escaped(client: Client) -> None:
    answer = client.get("/movie/129")
    assert "千と千尋の神隠し".encode() in answer.body
    assert answer.headers["content-type"] == "application/json;charset=utf-8"


def test_texts_poster_collection_and_genres_are_in_the_language_asked_for(client: Client) -> None:
    french = client.get("/movie/78?language=fr-FR").json
    assert client.round_trips == 1
    assert french["title"] == "Blade Runner : Le Coureur"
    assert french["overview"] == "Un policier traque quatre réplicants."
    assert french["runtime"] == 117
    assert french["poster_path"] == "/poster-fr.jpg"
    assert french["belongs_to_collection"]["name"] == "Blade Runner - Saga"
    assert french["belongs_to_collection"]["poster_path"] == "/saga-fr.jpg"
    assert [genre["name"] for genre in french["genres"]] == ["Science-Fiction", "Drame", "Thriller"]


def test_a_language_and_its_main_region_are_the_same(client: Client) -> None:
    for short, full in (("fr", "fr-FR"), ("en", "en-US"), ("pt", "pt-PT")):
        assert client.get(f"/movie/78?language={short}").json == client.get(f"/movie/78?language={full}").json


def test_portuguese_alone_is_that_of_portugal(client: Client) -> None:
    assert client.get("/movie/78?language=pt").json["title"] == "Perigo Iminente"
    assert client.get("/movie/78?language=pt-BR").json["title"] == "O Caçador de Androides"


@pytest.mark.parametrize(
    ("language", "title"),
    [
        ("es-ES", "Blade Runner: Cazador"),  # said in Mexico alone
        ("es", "Blade Runner: Cazador"),
        ("pt-AO", "Perigo Iminente"),  # the language's main region comes before its others
        ("fr-CA", "Blade Runner : Le Coureur"),
    ],
)
def test_a_region_without_texts_falls_to_another_of_its_language(client: Client, language: str, title: str) -> None:
    assert client.get(f"/movie/78?language={language}").json["title"] == title


def test_each_text_falls_to_another_region_by_itself(client: Client) -> None:
    assert client.get("/movie/78?language=pt-PT").json["overview"] == "Um policial caça quatro replicantes."


def test_an_untranslated_title_falls_to_the_original_and_never_to_english(client: Client) -> None:
    french = client.get("/movie/129?language=fr-FR").json
    assert (french["title"], french["overview"]) == ("千と千尋の神隠し", "")
    assert client.get("/movie/129?language=en-US").json["title"] == "Spirited Away"


def test_untranslated_texts_are_empty_and_never_english(client: Client) -> None:
    danish = client.get("/movie/78?language=da-DK").json
    assert (danish["overview"], danish["tagline"], danish["homepage"]) == ("", "", "")
    assert danish["runtime"] == 118


def test_a_poster_falls_to_the_original_language_and_then_to_the_best(client: Client) -> None:
    assert client.get("/movie/129?language=fr").json["poster_path"] == "/chihiro-ja.jpg"
    assert client.get("/movie/335984?language=fr").json["poster_path"] == "/2049-it.jpg"


def test_the_backdrop_is_the_best_without_words_or_else_the_best(client: Client) -> None:
    assert client.get("/movie/78?language=en").json["backdrop_path"] == "/city.jpg"
    assert client.get("/movie/335984").json["backdrop_path"] == "/2049-en.jpg"


def test_genres_are_named_in_danish_where_danish_names_them(client: Client) -> None:
    genres = client.get("/movie/78?language=da-DK").json["genres"]
    assert [genre["name"] for genre in genres] == ["Sci-fi", "Drama", "Thriller"]


@pytest.mark.parametrize("language", ["tlh", "xx-XX-xx", "english", "fr-fr", "%00", "zz"])
def test_an_unknown_language_reads_as_one_without_translations(client: Client, language: str) -> None:
    answer = client.get(f"/movie/78?language={language}")
    assert (answer.status, answer.json["title"], answer.json["overview"]) == (200, "Blade Runner", "")


@pytest.mark.parametrize("query", ["language=", "language", "region=&year=", "unknown=1", "include_adult=True"])
def test_empty_and_unknown_parameters_are_ignored(client: Client, query: str) -> None:
    assert client.get(f"/movie/78?{query}").json == client.get("/movie/78").json


def test_of_repeated_parameters_the_last_that_says_something_counts(client: Client) -> None:
    answer = client.get("/movie/78?language=de-DE&language=fr-FR&language=").json
    assert answer["title"] == "Blade Runner : Le Coureur"


def test_an_imdb_id_leads_to_the_film_and_costs_one_round_trip_more(client: Client) -> None:
    answer = client.get("/movie/tt0083658")
    assert client.round_trips == 2
    assert answer.json == client.get("/movie/78").json


@pytest.mark.parametrize("path", PATHS)
def test_only_leading_digits_count_and_slashes_do_not(client: Client, path: str) -> None:
    assert client.get(path).json["id"] == 78


@pytest.mark.parametrize(
    "segment", ["999999999", "-1", "x78", "tt9999999", "tt", "99999999999999999999", "7%2F8", "%F0%9F%8E%AC", "500"]
)
def test_what_is_no_known_film_is_404_34(client: Client, segment: str) -> None:
    answer = client.get(f"/movie/{segment}")
    assert (answer.status, answer.json) == (404, NOT_FOUND)


@pytest.mark.parametrize("path", ["/movie/0", "/movie/000", "/movie/0-x"])
def test_zero_is_404_6(client: Client, path: str) -> None:
    answer = client.get(path)
    assert (answer.status, answer.json) == (404, INVALID_ID)


def test_other_methods_are_404_34(client: Client) -> None:
    for method in ("POST", "PUT", "DELETE"):
        answer = client.request(method, "/movie/78")
        assert (answer.status, answer.json) == (404, NOT_FOUND)


def test_head_says_what_get_would_without_the_body(client: Client) -> None:
    got, headed = client.get("/movie/78"), client.request("HEAD", "/movie/78")
    assert (headed.status, headed.body) == (200, b"")
    assert headed.headers["etag"] == got.headers["etag"]
    assert headed.headers["content-type"] == got.headers["content-type"]


def test_the_tag_brings_304_without_a_body(client: Client) -> None:
    first = client.get("/movie/78")
    assert first.headers["etag"].startswith('W/"')
    assert first.headers["cache-control"] == "public, max-age=28800"
    second = client.get("/movie/78", if_none_match=first.headers["etag"])
    assert (second.status, second.body) == (304, b"")
    assert second.headers["etag"] == first.headers["etag"]


def test_another_language_or_film_has_another_tag(client: Client) -> None:
    targets = ("/movie/78", "/movie/78?language=fr", "/movie/335984", "/movie/78?append_to_response=images")
    assert len({client.get(target).headers["etag"] for target in targets}) == len(targets)


def test_an_error_has_neither_tag_nor_age(client: Client) -> None:
    headers = client.get("/movie/999999999").headers
    assert "etag" not in headers
    assert "cache-control" not in headers


def test_an_edit_is_seen_at_once_and_changes_the_tag(world: World) -> None:
    before = world.client.get("/movie/78")
    world.edit(film(MOVIE.id, "Blade Runner", base_vote_count=14433))
    after = world.client.get("/movie/78", if_none_match=before.headers["etag"])
    assert after.status == 200
    assert after.json == before.json | {"vote_count": 14433}
    assert after.headers["etag"] != before.headers["etag"]


def test_an_edit_that_changes_nothing_keeps_the_tag(world: World) -> None:
    before = world.client.get("/movie/78")
    world.edit(film(MOVIE.id, "Blade Runner"))
    assert world.client.get("/movie/78", if_none_match=before.headers["etag"]).status == 304


def test_a_country_named_anew_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(entry(reference.country, {"iso_3166_1": "US"}, english_name="United States"))
    world.keep()
    countries = world.client.get("/movie/78").json["production_countries"]
    assert countries == [{"iso_3166_1": "US", "name": "United States"}]


def test_a_genre_named_anew_shows_at_once(world: World) -> None:
    world.edit(vocabulary(reference.genre_name, {"iso_639_1": "en", "name": "Tragedy"}, genre_id=18))
    assert world.client.get("/movie/78").json["genres"][1] == {"id": 18, "name": "Tragedy"}


def test_a_film_whose_title_is_taken_back_has_no_page_any_more(world: World) -> None:
    world.edit(film(MOVIE.id, None))
    assert world.client.get("/movie/78").code == (404, 34)
    assert world.client.get("/movie/tt0083658").code == (404, 34)
    assert world.client.get("/movie/78/keywords").status == 200
