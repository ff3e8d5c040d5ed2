"""Credits named from the person's side, beside those that the title's own list names."""

from collections.abc import Sequence
from typing import Any

import pytest
from sqlalchemy import select

from cinedex.catalog.refs import Kind
from cinedex.db.engine import Database
from cinedex.db.tables import people
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.reading import Exchange
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of
from tests.sources.facts import facts, take

_FILM = {"id": 1, "title": "Film", "original_title": "Film"}
_SHOW = {"id": 2, "name": "Show", "original_name": "Show"}


def _played(credit_id: str, character: str, **more: Any) -> dict[str, Any]:
    return _FILM | {"credit_id": credit_id, "character": character, **more}


def _billed(credit_id: str, character: str, order: int, cast_id: int = 5) -> dict[str, Any]:
    told = {"credit_id": credit_id, "character": character, "order": order, "cast_id": cast_id}
    return {"id": 9, "name": "Ann", **told}


def _of_person(year: int, *cast: Any, name: str = "movie_credits", crew: Sequence[Any] = ()) -> Exchange:
    body = {"id": 9, "cast": list(cast), "crew": list(crew)}
    return Exchange(path=f"/person/9/{name}", body=body, recorded=str(year))


def _of_film(year: int, *cast: Any) -> Exchange:
    return Exchange(path="/movie/1/credits", body={"id": 1, "cast": list(cast), "crew": []}, recorded=str(year))


def _credits(database: Database, *names: str) -> list[tuple[Any, ...]]:
    credit = people.credit.c
    with database.read() as connection:
        wanted = select(*(credit[name] for name in names)).order_by(credit.credit_id, credit.kind)
        return [tuple(row) for row in connection.execute(wanted)]


_COLUMNS = ("credit_id", "credit_type", "position", "person_id", "character", "order", "cast_id")


def test_it_works(database: Database, clock: FrozenClock) -> None:
    job = _FILM | {"credit_id": "b", "department": "Directing", "job": "Director"}
    take(database, [_of_person(2020, _played("a", "Rachael", order=3), crew=[job])], clock)
    assert _credits(database, *_COLUMNS, "kind", "thing_id") == [
        ("a", "cast", None, 9, "Rachael", 3, None, Kind.MOVIE, 1),
        ("b", "crew", None, 9, None, None, None, Kind.MOVIE, 1),
    ]
    assert _credits(database, "department", "job") == [(None, None), ("Directing", "Director")]
    assert {(row[0], row[5]) for row in facts(database)["movie"]} == {(1, "Film")}


def test_a_person_of_whom_only_credits_are_known_is_there_without_a_name(
    database: Database, clock: FrozenClock
) -> None:
    take(database, [_of_person(2020, _played("a", "Rachael"))], clock)
    assert [row[:2] for row in facts(database)["person"]] == [(9, "")]


# What is known in the end of the film's list of 2020 and the person's of 2021, or of 2020 and 2019.
_LATER = (_of_film(2020, _billed("a", "Old", 4), _billed("b", "Deckard", 0)), _of_person(2021, _played("a", "New")))
_EARLIER = (_of_film(2020, _billed("a", "Old", 4)), _of_person(2019, _played("a", "Older"), _played("c", "Gone")))


@pytest.mark.parametrize("order", [_LATER, _LATER[::-1]])
def test_the_persons_newer_word_counts_and_the_films_place_stays(
    database: Database, clock: FrozenClock, order: Sequence[Exchange]
) -> None:
    take(database, order, clock)
    assert _credits(database, *_COLUMNS) == [
        ("a", "cast", 0, 9, "New", 4, 5),
        ("b", "cast", 1, 9, "Deckard", 0, 5),
    ]


@pytest.mark.parametrize("order", [_EARLIER, _EARLIER[::-1]])
def test_a_newer_list_of_the_film_says_all_and_whom_it_does_not_name_goes(
    database: Database, clock: FrozenClock, order: Sequence[Exchange]
) -> None:
    take(database, order, clock)
    assert _credits(database, *_COLUMNS) == [("a", "cast", 0, 9, "Old", 4, 5)]


@pytest.mark.parametrize("turned", [False, True])
def test_a_newer_credit_that_the_films_list_does_not_name_stays(
    database: Database, clock: FrozenClock, turned: bool
) -> None:
    told = [_of_film(2020, _billed("a", "Old", 4)), _of_person(2021, _played("c", "New"))]
    take(database, told[::-1] if turned else told, clock)
    assert _credits(database, *_COLUMNS) == [
        ("a", "cast", 0, 9, "Old", 4, 5),
        ("c", "cast", None, 9, "New", None, None),
    ]


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_is_of_whoever_told_it_last(database: Database, clock: FrozenClock, turned: bool) -> None:
    told = [_of_film(2020, _billed("a", "R", 4)), _of_person(2021, _played("a", "R", order=7))]
    take(database, told[::-1] if turned else told, clock)
    assert _credits(database, "position", "order", "cast_id") == [(0, 7, 5)]


@pytest.mark.parametrize("turned", [False, True])
def test_a_series_of_its_own_list_keeps_what_the_person_does_not_tell(
    database: Database, clock: FrozenClock, turned: bool
) -> None:
    role = {"credit_id": "a", "character": "Old", "episode_count": 3}
    cast = [{"id": 9, "name": "Ann", "order": 2, "total_episode_count": 3, "roles": [role]}]
    counted = Exchange(path="/tv/2/aggregate_credits", body={"id": 2, "cast": cast, "crew": []}, recorded="2020")
    part = {"credit_id": "a", "character": "New", "episode_count": 4, "first_credit_air_date": "2019-05-01"}
    told = [counted, _of_person(2021, _SHOW | part, name="tv_credits")]
    take(database, told[::-1] if turned else told, clock)
    names = ("credit_type", "position", "order", "total_episode_count", "character", "episode_count", "first_air_date")
    assert _credits(database, *names) == [("aggregate_cast", 0, 2, 3, "New", 4, "2019-05-01")]


def test_who_created_a_series_did_no_episodes(database: Database, clock: FrozenClock) -> None:
    job = _SHOW | {"credit_id": "a", "department": "Creator", "job": "Creator"}
    take(database, [_of_person(2020, name="tv_credits", crew=[job])], clock)
    assert _credits(database, "kind", "thing_id", "credit_type", "episode_count") == [(Kind.SERIES, 2, "creator", None)]


def test_combined_credits_say_what_both_lists_say() -> None:
    film, show = _played("a", "F"), _SHOW | {"credit_id": "b", "character": "S", "episode_count": 1}
    apart = [
        *_statements("/person/9/movie_credits", {"cast": [film]}),
        *_statements("/person/9/tv_credits", {"cast": [show]})[1:],
    ]
    rows = [film | {"media_type": "movie"}, show | {"media_type": "tv"}]
    assert _statements("/person/9/combined_credits", {"cast": rows}) == apart


def test_taking_both_sides_again_changes_nothing(database: Database, clock: FrozenClock) -> None:
    take(database, _LATER, clock)
    before = facts(database)
    take(database, _LATER, clock)
    assert facts(database) == before


@pytest.mark.parametrize("credit_id", [None, "", 5, "a/b", "a\0"])
def test_a_credit_without_an_id_is_dropped(credit_id: Any) -> None:
    tally = Tally()
    body = {"id": 9, "cast": [_FILM | {"credit_id": credit_id, "character": "R"}]}
    assert [said.aspect for said in statements_of("/person/9/movie_credits", {}, body, 1e9, tally) or []] == ["credits"]
    assert tally.dropped == {"credit without an id": 1}


def test_a_credit_of_no_title_is_dropped() -> None:
    assert [said.aspect for said in _statements("/person/9/movie_credits", {"cast": [{"credit_id": "a"}]})] == [
        "credits"
    ]


def _statements(path: str, body: Any) -> list[Any]:
    return statements_of(path, {}, {"id": 9, **body}, 1e9, Tally()) or []
