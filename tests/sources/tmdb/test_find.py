"""What answers to a search by an outside id state."""

from typing import Any

import pytest

from cinedex.catalog.refs import Episode, Movie, Person, Season, Series
from cinedex.catalog.statements import Members, Statement
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of

_FOUND: dict[str, Any] = {
    "movie_results": [{"id": 1, "title": "F", "original_title": "F", "media_type": "movie"}],
    "person_results": [{"id": 2, "name": "P", "media_type": "person", "known_for": []}],
    "tv_results": [{"id": 3, "name": "S", "original_name": "S", "media_type": "tv"}],
    "tv_episode_results": [
        {"id": 4, "show_id": 3, "season_number": 1, "episode_number": 2, "media_type": "tv_episode"}
    ],
    "tv_season_results": [{"id": 5, "show_id": 3, "season_number": 1, "media_type": "tv_season"}],
}


def _find(asked: str, body: Any, **query: Any) -> list[Statement]:
    return statements_of(f"/find/{asked}", query, body, 1e9, Tally()) or []


def _named(asked: str, body: Any, **query: Any) -> dict[Any, Any]:
    found = {}
    for said in _find(asked, body, **query):
        if said.aspect.startswith("external_id/"):
            (fact,) = said.facts
            assert isinstance(fact, Members)
            found[said.thing] = (said.aspect, fact.rows)
    return found


def test_it_works() -> None:
    said = ("external_id/tvdb_id", [{"value": "30272"}])
    things = (Movie(1), Person(2), Series(3), Episode(4), Season(5))
    assert _named("30272", _FOUND, external_source="tvdb_id") == dict.fromkeys(things, said)


def test_a_slash_is_part_of_the_id() -> None:
    body = {"movie_results": _FOUND["movie_results"]}
    named = _named("%2Fm%2F0k33p", body, external_source="freebase_mid")
    assert named == {Movie(1): ("external_id/freebase_mid", [{"value": "/m/0k33p"}])}


def test_the_things_are_stated_as_in_any_list() -> None:
    said = {(one.thing, one.aspect.partition("/")[0]) for one in _find("x", _FOUND, external_source="imdb_id")}
    assert {(Movie(1), "base"), (Person(2), "known_for"), (Series(3), "base"), (Season(5), "base")} <= said


@pytest.mark.parametrize("source", ["", "myspace_id"])
def test_a_source_that_is_none_names_nothing(source: str) -> None:
    assert _named("x", _FOUND, external_source=source) == {}
    assert _find("x", _FOUND, external_source=source)


@pytest.mark.parametrize("body", [[], {"movie_results": None}, {"tv_episode_results": [{"id": 4}, None]}])
def test_what_is_no_answer_states_nothing(body: Any) -> None:
    assert _find("x", body, external_source="imdb_id") == []
