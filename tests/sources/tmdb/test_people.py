"""What answers about people state."""

from typing import Any

import pytest

from cinedex.catalog.refs import Kind, Person
from cinedex.catalog.statements import Columns, Members, StatedText, Statement
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of

_ANN = {
    "id": 9, "name": "Ann", "adult": False, "gender": 1, "known_for_department": "Acting", "popularity": 1.5,
    "profile_path": "/ann.jpg",
}  # fmt: skip


def _state(path: str, body: Any, tally: Tally | None = None, **query: Any) -> list[Statement]:
    return statements_of(path, query, body, 1e9, tally or Tally()) or []


def _of_ann(path: str, body: Any, **query: Any) -> dict[str, Statement]:
    return {said.aspect: said for said in _state(path, body, **query) if said.thing == Person(9)}


def _columns(statement: Statement) -> Any:
    (fact,) = statement.facts
    assert isinstance(fact, Columns)
    return fact.values


def _members(statement: Statement) -> Any:
    (fact,) = statement.facts
    assert isinstance(fact, Members)
    return fact.rows


def test_it_works() -> None:
    details = {
        "biography": "Acts.", "birthday": "1955-03-19", "deathday": None, "place_of_birth": "Oberstein",
        "homepage": None, "imdb_id": "nm9", "also_known_as": ["Anna", "安"],
    }  # fmt: skip
    said = _of_ann("/person/9", _ANN | details)
    assert _columns(said["base"]) == {name: value for name, value in _ANN.items() if name != "id"}
    assert _columns(said["details"]) == {
        "birthday": "1955-03-19", "deathday": None, "place_of_birth": "Oberstein", "homepage": None,
    }  # fmt: skip
    assert _members(said["external_id/imdb_id"]) == [{"value": "nm9"}]
    assert _members(said["also_known_as"]) == [{"position": 0, "name": "Anna"}, {"position": 1, "name": "安"}]
    assert said["translations/en-US/text"].facts == (StatedText("en", "US", {"title": "", "overview": "Acts."}),)


def test_the_original_name_is_an_aspect_of_its_own_as_details_do_not_have_it() -> None:
    body = {"results": [_ANN | {"original_name": "安"}]}
    said = _of_ann("/search/person", body)
    assert said.keys() == {"base", "original_name"}
    assert _columns(said["original_name"]) == {"original_name": "安"}


def test_in_another_language_the_name_is_a_translation_and_not_the_name() -> None:
    said = _of_ann("/person/9", _ANN | {"name": "アン", "biography": ""}, language="ja-JP")
    assert said["translations/ja-JP/text"].facts == (StatedText("ja", "JP", {"title": "アン", "overview": ""}),)
    assert "base/name" not in said
    assert "base" not in said
    assert _columns(said["base/gender"]) == {"gender": 1}


def test_a_name_that_follows_from_the_listed_translations_says_nothing_more() -> None:
    listed = {"iso_639_1": "ja", "iso_3166_1": "JP", "data": {"name": "アン", "biography": "演じる。"}}
    body = _ANN | {"name": "アン", "biography": "演じる。", "translations": {"translations": [listed]}}
    said = _of_ann("/person/9", body, language="ja-JP")
    assert "translations" in said
    assert "translations/ja-JP/text" not in said


def test_older_rows_state_what_they_have() -> None:
    said = _of_ann("/person/popular", {"results": [{"id": 9, "name": "Ann", "popularity": 2.0}]})
    assert said.keys() == {"base/name", "base/popularity"}


def test_a_list_states_what_each_is_known_for_in_order() -> None:
    film = {"id": 1, "title": "F", "original_title": "F", "media_type": "movie"}
    show = {"id": 2, "name": "S", "original_name": "S", "media_type": "tv"}
    nothing = {"id": 3, "media_type": "movie"}
    said = _state("/search/person", {"results": [_ANN | {"known_for": [show, nothing, film]}]})
    (known,) = [one for one in said if one.aspect == "known_for"]
    assert _members(known) == [
        {"position": 0, "other_kind": Kind.SERIES, "other_id": 2},
        {"position": 1, "other_kind": Kind.MOVIE, "other_id": 1},
    ]
    assert {(int(one.thing.kind), one.thing.id) for one in said} >= {(Kind.MOVIE, 1), (Kind.SERIES, 2)}


def test_a_list_without_known_for_leaves_it_as_it_is() -> None:
    assert "known_for" not in _of_ann("/trending/person/week", {"results": [_ANN | {"media_type": "person"}]})


@pytest.mark.parametrize("path", ["/search/multi", "/trending/all/day"])
def test_people_in_mixed_lists_are_taken(path: str) -> None:
    film = {"id": 9, "title": "F", "original_title": "F", "media_type": "movie"}
    said = _state(path, {"results": [film, _ANN | {"media_type": "person"}]})
    assert {(type(one.thing).__name__, one.thing.id) for one in said} == {("Movie", 9), ("Person", 9)}


@pytest.mark.parametrize(
    ("path", "aspect"),
    [
        ("/person/9/images", "profiles"),
        ("/person/9/external_ids", "external_id/tvrage_id"),
        ("/person/9/translations", "translations"),
        ("/person/9/tagged_images", "tagged_images"),
    ],
)
def test_sub_requests_say_what_they_say_appended(path: str, aspect: str) -> None:
    blocks: dict[str, Any] = {
        "images": {"profiles": [{"file_path": "/ann.jpg", "width": 2, "height": 3}]},
        "external_ids": {"tvrage_id": 7, "youtube_id": None},
        "translations": {"translations": []},
        "tagged_images": {"page": 0, "results": []},
    }
    name = path.rpartition("/")[2]
    alone = _of_ann(path, blocks[name] | {"id": 9})
    assert aspect in alone
    appended = _of_ann("/person/9", _ANN | {name: blocks[name]})
    assert {key: appended[key].facts for key in alone} == {key: said.facts for key, said in alone.items()}


def test_numbers_among_outside_ids_are_kept_as_texts() -> None:
    said = _of_ann("/person/9/external_ids", {"id": 9, "tvrage_id": 7, "tiktok_id": "ann"})
    assert _members(said["external_id/tvrage_id"]) == [{"value": "7"}]
    assert _members(said["external_id/tiktok_id"]) == [{"value": "ann"}]


@pytest.mark.parametrize("path", ["/person/changes", "/person/9/changes", "/movie/changes", "/tv/changes"])
def test_what_changed_is_no_fact(path: str) -> None:
    tally = Tally()
    assert statements_of(path, {}, {"results": [{"id": 9}], "changes": []}, 1e9, tally) is None
    assert tally.skipped == {"not a fact: changes": 1}


@pytest.mark.parametrize(
    "body",
    [{}, {"id": 0, "name": "Ann"}, {"id": "x", "name": "Ann"}, {"id": 9}, {"id": 9, "name": ""}, {"id": 9, "name": 5}],
)
def test_who_has_no_id_or_name_is_dropped(body: Any) -> None:
    tally = Tally()
    assert _state("/person/9", body, tally) == []
    assert tally.dropped["person without an id or a name"] == 1


def test_values_that_cannot_be_are_dropped_alone() -> None:
    tally = Tally()
    told = {"gender": "f", "birthday": "soon", "also_known_as": ["\0", 5, "A"], "popularity": float("inf")}
    said = {one.aspect: one for one in _state("/person/9", _ANN | told, tally)}
    assert "base/gender" not in said
    assert _columns(said["base/name"]) == {"name": "Ann"}
    assert _members(said["also_known_as"]) == [{"position": 0, "name": "A"}]
    assert tally.dropped == {
        "person gender: not a whole number": 1,
        "person popularity: too large a number": 1,
        "person birthday: not a date": 1,
        "other name: not a text": 2,
    }


@pytest.mark.parametrize("body", [[], {"results": 5}, {"results": [5, None]}])
def test_lists_that_are_none_state_nothing(body: Any) -> None:
    assert _state("/person/popular", body) == []
