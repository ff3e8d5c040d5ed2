"""Two things that are one: what the first has that the second lacks moves, and the second keeps its own."""

from collections.abc import Sequence
from typing import Any

import pytest

from cinedex.catalog.refs import Company, Episode, Kind, Movie, Person, Ref, Season, Series
from cinedex.catalog.removal import RemovalError
from cinedex.catalog.statements import Members, Statement, Values
from cinedex.db.engine import Database
from cinedex.db.tables import log, media, movies, people, series, titles
from cinedex.documents.edit import edit, merge, remove
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.catalog.test_removal import AFTER, BEFORE, rows, stated
from tests.documents import tv_facts

ADA, BEA, CIA = Person(1), Person(2), Person(3)


def plays(movie: int, *parts: tuple[str, int, str], at: float = 0.0) -> Statement:
    """State a film's cast: the credit's id, the person and the part."""
    told: list[Values] = [
        {"credit_id": credit, "person_id": person, "character": part, "order": place, "position": place}
        for place, (credit, person, part) in enumerate(parts)
    ]
    members = Members(people.credit, {**facts.address(Movie(movie)), "credit_type": "cast"}, told)
    return Statement(Movie(movie), "credits_cast", (members,), at)


def everybody(at: float = 0.0) -> list[Statement]:
    return [facts.person(number, name, at) for number, name in ((1, "Ada"), (2, "Bea"), (3, "Cia"))]


def told(database: Database) -> list[tuple[object, ...]]:
    """Return who plays what, and under which credit."""
    return rows(database, people.credit, "thing_id", "credit_id", "person_id", "character")


def test_each_credit_is_kept_once(database: Database, clock: FrozenClock) -> None:
    stated(database, *everybody(), facts.titled(1, "A"), facts.titled(2, "B"))
    stated(database, plays(1, ("a", 1, "X"), ("b", 2, "X"), ("c", 1, "Y")), plays(2, ("d", 1, "Z")))
    merge(database, ADA, BEA, clock)
    assert told(database) == [(1, "b", 2, "X"), (1, "c", 2, "Y"), (2, "d", 2, "Z")]


def test_a_person_who_is_credited_twice_for_one_part_still_is(database: Database, clock: FrozenClock) -> None:
    stated(database, *everybody(), facts.titled(1, "A"), plays(1, ("a", 1, "X"), ("b", 1, "X")))
    merge(database, ADA, BEA, clock)
    assert told(database) == [(1, "a", 2, "X"), (1, "b", 2, "X")]


def test_credits_of_every_kind_of_title_move(database: Database, clock: FrozenClock) -> None:
    stated(database, *everybody(), facts.titled(1, "A"), tv_facts.show(1, "S"), tv_facts.season(1, 1, 1))
    stated(database, tv_facts.episode(1, 1, 1, 1), facts.cast(1, 1), tv_facts.credits(Series(1), "creator", (1,)))
    stated(database, tv_facts.credits(Season(1), "cast", (1,), 1), tv_facts.credits(Episode(1), "crew", (1,), 1))
    merge(database, ADA, BEA, clock)
    assert set(rows(database, people.credit, "kind", "person_id")) == {(kind, 2) for kind in (1, 6, 7, 8)}


def test_own_values_win_and_empty_ones_are_filled(database: Database, clock: FrozenClock) -> None:
    told: dict[str, Any] = {"gender": 1, "place_of_birth": "Paris", "popularity": 3.0}
    stated(database, facts.person(1, "Ada", 0.0, adult=True, birthday="1950-01-02", **told))
    stated(database, facts.person(2, "Bea", birthday="1960-01-02"))
    stated(database, facts.text(ADA, "fr", "FR", title="Ada", overview="About her."))
    stated(database, facts.text(BEA, "fr", "FR", title="Bea"), facts.text(ADA, "de", "DE", title="Ada"))
    merge(database, ADA, BEA, clock)
    assert rows(database, people.person, "name", "adult", "birthday", *told) == [
        ("Bea", False, "1960-01-02", *told.values())
    ]
    assert rows(database, media.translation, "iso_639_1", "title", "overview") == [
        ("de", "Ada", ""), ("fr", "Bea", "About her."),
    ]  # fmt: skip


def test_what_stands_in_order_is_put_after_what_is_there(database: Database, clock: FrozenClock) -> None:
    stated(database, *everybody(), tv_facts.also_known_as(1, ["A", "AB"]), tv_facts.also_known_as(2, ["AB", "B"]))
    stated(database, facts.images(ADA, "profile", facts.image("/a", None), facts.image("/ab", None, position=1)))
    stated(database, facts.images(BEA, "profile", facts.image("/ab", None)))
    merge(database, ADA, BEA, clock)
    assert sorted(rows(database, people.also_known_as, "position", "name")) == [(0, "AB"), (1, "B"), (2, "A")]
    assert sorted(rows(database, media.image, "position", "file_path")) == [(0, "/ab"), (1, "/a")]


def test_rows_that_move_keep_their_source(database: Database, clock: FrozenClock) -> None:
    edit(database, [*everybody(), tv_facts.also_known_as(1, ["A"])], "somebody", clock)
    merge(database, ADA, BEA, clock)
    with database.read() as connection:
        [name] = connection.execute(people.also_known_as.select()).all()
        sources = {row.id: row.source for row in connection.execute(log.provenance.select())}
    assert sources[name.source_id] == "somebody"


@pytest.mark.parametrize("at", [0.0, BEFORE])
def test_what_was_recorded_before_of_the_first_is_read_as_of_the_second(
    database: Database, clock: FrozenClock, at: float
) -> None:
    stated(database, *everybody(), facts.titled(1, "A"))
    merge(database, ADA, BEA, clock)
    stated(database, *everybody(at), plays(1, ("a", 1, "X"), ("b", 2, "X"), ("c", 1, "Y"), at=at))
    assert told(database) == [(1, "b", 2, "X"), (1, "c", 2, "Y")]
    assert rows(database, people.person, "id") == [2, 3]


def test_importing_again_what_was_imported_undoes_nothing(database: Database, clock: FrozenClock) -> None:
    said = [
        *everybody(), facts.titled(1, "A"), plays(1, ("a", 1, "X"), ("b", 2, "X"), ("c", 1, "Y")),
        tv_facts.also_known_as(1, ["A"]), tv_facts.also_known_as(2, ["B"]),
    ]  # fmt: skip
    stated(database, *said)
    merge(database, ADA, BEA, clock)
    known = facts.all_facts(database)
    stated(database, *said)
    assert {name: found for name, found in facts.all_facts(database).items() if name != "credit"} == {
        name: found for name, found in known.items() if name != "credit"
    }
    assert told(database) == [(1, "b", 2, "X"), (1, "c", 2, "Y")]


def test_what_is_recorded_after_makes_the_first_again(database: Database, clock: FrozenClock) -> None:
    stated(database, *everybody(), facts.titled(1, "A"), plays(1, ("a", 1, "X")))
    merge(database, ADA, BEA, clock)
    stated(database, *everybody(AFTER), plays(1, ("a", 1, "X"), at=AFTER))
    assert told(database) == [(1, "a", 1, "X")]


def test_what_is_merged_on_is_read_as_the_last(database: Database, clock: FrozenClock) -> None:
    stated(database, *everybody(), facts.titled(1, "A"))
    merge(database, ADA, BEA, clock)
    merge(database, BEA, CIA, clock)
    stated(database, *everybody(), plays(1, ("a", 1, "X"), ("b", 2, "Y")))
    assert told(database) == [(1, "a", 3, "X"), (1, "b", 3, "Y")]
    remove(database, CIA, clock)
    stated(database, *everybody(), plays(1, ("a", 1, "X"), ("b", 2, "Y")))
    assert told(database) == []


def test_films_that_are_one_have_each_actor_once(database: Database, clock: FrozenClock) -> None:
    stated(database, *everybody(), facts.titled(1, "A"), facts.titled(2, "A", runtime=90))
    stated(database, plays(1, ("a", 1, "X"), ("b", 2, "Y")), plays(2, ("c", 1, "X")), facts.imdb(1, "tt1"))
    merge(database, Movie(1), Movie(2), clock)
    assert told(database) == [(2, "b", 2, "Y"), (2, "c", 1, "X")]
    assert rows(database, media.external_id, "thing_id", "value") == [(2, "tt1")]


def test_nothing_is_like_itself_and_what_is_like_both_is_so_once(database: Database, clock: FrozenClock) -> None:
    stated(database, *(facts.titled(number, str(number)) for number in (1, 2, 3)))
    stated(database, facts.similar(1, 2, 3), facts.similar(2, 1), facts.similar(3, 1, 2))
    merge(database, Movie(1), Movie(2), clock)
    assert rows(database, media.related, "thing_id", "other_id") == [(2, 3), (3, 2)]


@pytest.mark.parametrize(("mothers", "mother"), [({1: 2}, None), ({2: 1}, None), ({2: 1, 1: 3}, 3), ({1: 3}, 3)])
def test_no_company_is_its_own_mother(
    database: Database, clock: FrozenClock, mothers: dict[int, int], mother: int | None
) -> None:
    stated(database, *(facts.company(number, str(number)) for number in (1, 2, 3, 4)), facts.mother(4, 1))
    stated(database, *(facts.mother(daughter, number) for daughter, number in mothers.items()))
    merge(database, Company(1), Company(2), clock)
    assert rows(database, titles.company, "id", "parent_company_id") == [(2, mother), (3, None), (4, 2)]


def seasons(show: int, numbers: Sequence[tuple[int, int]]) -> list[Statement]:
    """State the seasons of a series, and of each its first episode: its id, and its place."""
    return [
        statement
        for number, place in numbers
        for statement in (tv_facts.season(number, show, place), tv_facts.episode(number, show, place, 1))
    ]


def test_series_that_are_one_have_each_season_once(database: Database, clock: FrozenClock) -> None:
    stated(database, *everybody(), tv_facts.show(1, "A"), tv_facts.show(2, "A"))
    stated(database, *seasons(1, [(10, 1), (11, 2)]), *seasons(2, [(20, 1), (22, 3)]))
    stated(database, tv_facts.credits(Episode(10), "crew", (1,), 1), tv_facts.credits(Episode(11), "crew", (1,), 1))
    merged = merge(database, Series(1), Series(2), clock)
    assert merged.things == 3
    for table in (series.season, series.episode):
        assert rows(database, table, "id", "series_id", "season_number") == [(11, 2, 2), (20, 2, 1), (22, 2, 3)]
    assert rows(database, people.credit, "thing_id", "series_id") == [(11, 2), (20, 2)]


def test_an_old_recording_of_a_season_that_moved_leaves_it_there(database: Database, clock: FrozenClock) -> None:
    stated(database, tv_facts.show(1, "A"), tv_facts.show(2, "A"), tv_facts.season(11, 1, 2))
    merge(database, Series(1), Series(2), clock)
    stated(database, tv_facts.season(11, 1, 2), tv_facts.season(12, 1, 3))
    assert rows(database, series.season, "id", "series_id") == [(11, 2), (12, 2)]


@pytest.mark.parametrize("make", [Season, Episode])
def test_seasons_and_episodes_are_merged_with_their_series(
    database: Database, clock: FrozenClock, make: type[Season | Episode]
) -> None:
    thing: Ref = make(10)
    stated(database, tv_facts.show(1, "A"), *seasons(1, [(10, 1), (11, 2)]))
    with pytest.raises(RemovalError, match="Merge the series"):
        merge(database, thing, make(11), clock)


def test_nothing_is_merged_into_itself(database: Database, clock: FrozenClock) -> None:
    stated(database, facts.titled(1, "A"))
    with pytest.raises(RemovalError, match="into itself"):
        merge(database, Movie(1), Movie(1), clock)
    assert rows(database, movies.movie, "id") == [1]


def test_the_one_that_stays_is_told_what_it_gained(database: Database, clock: FrozenClock) -> None:
    stated(database, facts.titled(1, "A"), facts.titled(2, "A"), facts.keyword(1, "dystopia"), facts.keywords(1, 1))
    merge(database, Movie(1), Movie(2), clock)
    logged = {(row["thing_id"], row["key"], row["action"]) for row in facts.rows_of(database, log.change)
              if row["kind"] == Kind.MOVIE and row["action"] != "created"}  # fmt: skip
    assert logged == {(1, "general", "destroyed"), (2, "plot_keywords", "added")}
