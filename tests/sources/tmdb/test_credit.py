"""What credits asked for by their own id state."""

from typing import Any

import pytest

from cinedex.catalog.refs import Episode, Movie, Season, Series
from cinedex.catalog.statements import Columns, Statement
from cinedex.db.tables import people
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of

_PERSON = {"id": 9, "name": "Ann", "media_type": "person"}
_SHOW = {"id": 2, "name": "Show", "original_name": "Show", "character": "Zhora"}
_SEASON = {"id": 20, "show_id": 2, "season_number": 1, "name": "Season 1"}
_EPISODE = {"id": 200, "show_id": 2, "season_number": 1, "episode_number": 7, "name": "Seventh"}


def _credit(media: Any, kind: str = "cast", medium: str = "tv", **more: Any) -> dict[str, Any]:
    told = {"credit_type": kind, "department": "Acting", "job": "Actor", "media": media, "media_type": medium}
    return {**told, "id": "a", "person": _PERSON, **more}


def _state(body: Any, tally: Tally | None = None) -> list[Statement]:
    return statements_of("/credit/a", {}, body, 1e9, tally or Tally()) or []


def _rows(body: Any) -> list[tuple[Any, str, Any]]:
    return [
        (said.thing, said.aspect, {**fact.key, **fact.values})
        for said in _state(body)
        for fact in said.facts
        if isinstance(fact, Columns) and fact.table is people.credit
    ]


def _row(thing: Any, credit_type: str, **more: Any) -> dict[str, Any]:
    key = {"kind": int(thing.kind), "thing_id": thing.id, "credit_type": credit_type, "credit_id": "a"}
    return {**key, "person_id": 9, **more}


def test_it_works() -> None:
    film = {"id": 1, "title": "Film", "original_title": "Film", "character": "Zhora"}
    body = _credit(film, medium="movie")
    assert _rows(body) == [(Movie(1), "credits_cast/a", _row(Movie(1), "cast", character="Zhora"))]
    assert {(type(said.thing).__name__, said.thing.id) for said in _state(body)} == {("Movie", 1), ("Person", 9)}


def test_a_job_is_told_with_the_credit() -> None:
    film = {"id": 1, "title": "Film", "original_title": "Film"}
    body = _credit(film, "crew", "movie", department="Directing", job="Director")
    row = _row(Movie(1), "crew", department="Directing", job="Director")
    assert _rows(body) == [(Movie(1), "credits_crew/a", row)]


def test_a_regular_part_is_one_row_a_season() -> None:
    body = _credit(_SHOW | {"seasons": [_SEASON, _SEASON | {"id": 21, "season_number": 2}], "episodes": []})
    more = {"character": "Zhora", "series_id": 2}
    assert _rows(body) == [
        (Season(20), "credits_cast/a", _row(Season(20), "cast", **more)),
        (Season(21), "credits_cast/a", _row(Season(21), "cast", **more)),
    ]


@pytest.mark.parametrize(("kind", "credit_type"), [("cast", "guest_stars"), ("crew", "crew")])
def test_the_season_of_a_named_episode_is_not_a_regular_one(kind: str, credit_type: str) -> None:
    (found,) = _rows(_credit(_SHOW | {"seasons": [_SEASON], "episodes": [_EPISODE]}, kind))
    assert found[:2] == (Episode(200), f"credits_{credit_type}/a")
    assert found[2]["series_id"] == 2


def test_with_neither_it_is_of_the_whole_series() -> None:
    ((thing, aspect, _),) = _rows(_credit(_SHOW | {"seasons": [], "episodes": []}))
    assert (thing, aspect) == (Series(2), "aggregate_cast/a")


def test_who_created_a_series() -> None:
    body = _credit(_SHOW | {"seasons": [], "episodes": []}, "creator", department="Creator", job="Creator")
    assert _rows(body) == [(Series(2), "credits_creator/a", _row(Series(2), "creator"))]


def test_older_answers_say_what_the_person_is_known_for() -> None:
    film = {"id": 1, "title": "Film", "original_title": "Film", "media_type": "movie"}
    body = _credit(_SHOW, person=_PERSON | {"known_for": [film]})
    assert "known_for" in {said.aspect for said in _state(body)}


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"person": None}, "credit without a title or a person"),
        ({"media": []}, "credit without a title or a person"),
        ({"credit_type": "guest"}, "credit of no known type"),
        ({"id": "a/b"}, "credit without an id"),
        ({"person": {"id": 9}}, "person without an id or a name"),
        ({"media": {"id": 2}}, "series without a title"),
    ],
)
def test_what_is_no_credit_is_dropped(more: Any, why: str) -> None:
    tally = Tally()
    said = _state(_credit(_SHOW) | more, tally)
    assert not [one for one in said if "credit" in one.aspect]
    assert tally.dropped == {why: 1}


def test_seasons_and_episodes_that_are_none_are_dropped() -> None:
    body = _credit(_SHOW | {"seasons": [{"id": 20}], "episodes": [{"id": "x"}, 5]})
    assert [found[0] for found in _rows(body)] == [Series(2)]
