"""Parameters, however real clients write them."""

import pytest

from tests.clients.expected import films, parts, refusals
from tests.clients.running import Address
from tests.clients.wire import ask


@pytest.mark.parametrize(
    "query",
    [
        "language=&region=&page=&append_to_response=&include_image_language=",
        "language",
        "&&&",
        "=",
        "include_adult=True&include_video=False",
        "include_adult=true&with_nothing=1&x%5B%5D=%00",
        "session_id=&guest_session_id=&watch_region=",
        "language=klingon",
    ],
)
def test_empty_and_unknown_ones_are_as_none(server: Address, query: str) -> None:
    answer = ask(server, f"/3/movie/335984?{query}")
    assert (answer.status, answer.json) == (200, ask(server, "/3/movie/335984").json)


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("language=fr-FR&language=en-US", "Blade Runner"),
        ("language=en-US&language=fr-FR", "Blade Runner : le film"),
        ("language=fr-FR&language=", "Blade Runner : le film"),
        ("language=fr-FR&language=fr-FR", "Blade Runner : le film"),
        ("language=fr", "Blade Runner : le film"),
        ("language=fr-CA", "Le coureur"),
        ("language=fr-BE", "Blade Runner : le film"),
        ("language=%66r%2DFR", "Blade Runner : le film"),
        ("language=de-DE", "Blade Runner"),
    ],
)
def test_of_repeated_ones_the_last_that_says_something_counts(server: Address, query: str, title: str) -> None:
    assert ask(server, f"/3/movie/78?{query}").json["title"] == title


@pytest.mark.parametrize("separator", [",", ", ", "%2C", "%20,%20", ",+", ",,"])
def test_blanks_in_comma_lists(server: Address, separator: str) -> None:
    separator = separator.replace(" ", "%20")
    found = ask(server, f"/3/movie/78/images?include_image_language=en{separator}null").json
    assert found == parts.images("en", None)
    names = ask(server, f"/3/movie/78?append_to_response=credits{separator}keywords").json.keys()
    assert list(names)[-2:] == ["credits", "keywords"]


@pytest.mark.parametrize("page", ["2", "02", "%2B2", "2&page=", "1&page=2"])
def test_pages_are_numbers_in_whatever_spelling(server: Address, page: str) -> None:
    assert ask(server, f"/3/movie/78/similar?page={page}").json == films.reels(2)


@pytest.mark.parametrize("page", ["0", "501", "-1", "1.5", "x", "%D9%A2", "1e2", "9" * 400, "null", "1_0"])
def test_what_is_no_page_is_refused(server: Address, page: str) -> None:
    answer = ask(server, f"/3/movie/78/similar?page={page}")
    assert (answer.status, answer.json) == (400, refusals.INVALID_PAGE)


def test_past_the_end_there_is_an_empty_page(server: Address) -> None:
    answer = ask(server, "/3/movie/78/similar?page=500")
    assert (answer.status, answer.json) == (200, {**films.reels(500), "results": []})


def test_texts_fall_back_field_by_field_within_a_language(server: Address) -> None:
    found = ask(server, "/3/movie/78?language=fr-CA").json
    assert (found["overview"], found["tagline"]) == ("Un chasseur d’androïdes doute.", "")
    assert ask(server, "/3/movie/129?language=de-DE").json["title"] == "千と千尋の神隠し"


def test_pictures_in_a_language_alone_leave_out_those_without(server: Address) -> None:
    assert ask(server, "/3/movie/78/images?language=en").json == parts.images("en")
    assert ask(server, "/3/movie/78/images?language=en-US&include_image_language=null").json == parts.images(None)
    assert ask(server, "/3/movie/78/images").json == parts.IMAGES


def test_videos_in_further_languages(server: Address) -> None:
    assert ask(server, "/3/movie/78/videos?include_video_language=fr,null").json == parts.ALL_VIDEOS


@pytest.mark.parametrize("source", ["", "?external_source=", "?external_source=nobody"])
def test_find_wants_to_know_whose_id_it_is(server: Address, source: str) -> None:
    answer = ask(server, f"/3/find/tt0083658{source}")
    assert (answer.status, answer.json) == (422, refusals.INVALID_PARAMETERS)
