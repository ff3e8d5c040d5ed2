"""What single answers state."""

from typing import Any

import pytest

from cinedex.catalog.statements import Members, StatedText, Statement
from cinedex.sources.tmdb.answer import Tally, number_of, parse_tag
from cinedex.sources.tmdb.mapping import statements_of

_FILM = {"id": 1, "title": "T", "original_title": "T"}


def _state(path: str, body: Any, **query: Any) -> dict[str, Statement]:
    return {said.aspect: said for said in statements_of(path, query, body, 1e9, Tally()) or []}


def _text(path: str, body: Any, **query: Any) -> StatedText:
    (fact,) = next(said for aspect, said in _state(path, body, **query).items() if aspect.endswith("/text")).facts
    assert isinstance(fact, StatedText)
    return fact


@pytest.mark.parametrize(
    ("language", "tag"),
    [(None, ("en", "US")), ("de", ("de", "DE")), ("fr-CA", ("fr", "CA")), ("pt", ("pt", "PT")), ("", ("en", "US"))],
)
def test_texts_are_in_the_language_of_the_request(language: str | None, tag: tuple[str, str]) -> None:
    text = _text("/movie/1", _FILM | {"title": "X", "overview": "Y"}, language=language)
    assert (text.language, text.region) == tag
    assert text.values == {"title": "X", "overview": "Y"}


@pytest.mark.parametrize("language", ["deutsch", "DE", "de-de", "xx-", "-"])
def test_in_a_language_that_is_none_there_are_no_texts(language: str) -> None:
    said = _state("/movie/1", _FILM | {"overview": "Y", "poster_path": "/a"}, language=language)
    assert not [aspect for aspect in said if aspect.startswith(("translations", "poster"))]
    assert "base/original_title" in said


def test_a_title_that_is_the_original_one_says_nothing_of_the_language() -> None:
    assert _text("/movie/1", _FILM | {"overview": ""}).values["title"] == ""


def test_missing_keys_state_nothing() -> None:
    assert set(_state("/movie/1", _FILM)) == {"base/original_title", "translations/en-US/text/title"}


def test_a_list_of_a_region_does_not_state_the_day_of_release() -> None:
    body = {"results": [_FILM | {"release_date": "2020-01-01"}]}
    assert "base/release_date" in _state("/movie/upcoming", body)
    assert "base/release_date" not in _state("/movie/upcoming", body, region="DE")


def test_an_imdb_path_means_the_id_of_the_body() -> None:
    said = _state("/movie/tt0083658", _FILM | {"id": 78})
    assert {statement.thing.id for statement in said.values()} == {78}


def test_an_image_filter_speaks_of_its_languages_alone() -> None:
    body = {"posters": [{"file_path": "/a", "iso_639_1": "en"}]}
    assert set(_state("/movie/1/images", body)) == {"posters"}
    filtered = _state("/movie/1/images", body, language="de-DE", include_image_language="en-US, null")
    assert set(filtered) == {"posters/en", "posters/null"}
    assert set(_state("/movie/1/images", body, language="de-DE")) == {"posters/de", "posters/en"}


def test_the_older_form_yields_to_the_newer_beside_it() -> None:
    blocks: dict[str, Any] = {"releases": {"countries": []}, "release_dates": {"results": []}, "casts": {"cast": []}}
    said = _state("/movie/1", _FILM | blocks)
    assert "release_dates" in said
    assert "releases" not in said
    assert "credits_cast" in said


def test_an_appended_error_is_no_fact() -> None:
    assert "credits_cast" not in _state("/movie/1", _FILM | {"credits": {"status_code": 34, "cast": []}})


def test_pages_are_windows() -> None:
    rows = [_FILM | {"id": number} for number in range(2, 5)]
    (fact,) = _state("/movie/1/similar", {"page": 3, "results": rows})["similar/3"].facts
    assert isinstance(fact, Members)
    assert fact.window == ("position", 40, 60)
    assert [row["position"] for row in fact.rows] == [40, 41, 42]


def test_what_stands_in_mixed_lists_is_taken_as_what_it_is() -> None:
    rows = [{"id": 5, "name": "S", "media_type": "tv"}, {"id": 6, "name": "P", "media_type": "person"}, _FILM]
    said = _state("/trending/all/week", {"results": [*rows, {"id": 7, "name": "C", "media_type": "collection"}]})
    assert {type(one.thing).__name__ for one in said.values()} == {"Series", "Person", "Movie"}


@pytest.mark.parametrize(
    ("told", "number"),
    [
        (550, 550),
        ("550-fight-club", 550),
        ("tt123", None),
        (0, None),
        (-1, None),
        (2**31, None),
        (True, None),
        (1.0, None),
    ],
)
def test_ids(told: object, number: int | None) -> None:
    assert number_of(told) == number


def test_tags() -> None:
    assert parse_tag("zh-TW") == ("zh", "TW")
    assert parse_tag("x") is None
