"""Popularity is refreshed once a day, and an import of another figure wins again."""

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select, update

from cinedex.catalog.refs import Kind, Movie, Person, Ref, Series
from cinedex.catalog.statements import Statement
from cinedex.catalog.things import TABLES
from cinedex.db.engine import Database
from cinedex.db.tables import movies
from cinedex.db.tables.documents import index_feed
from cinedex.documents import popularity, queue
from cinedex.documents.edit import edit
from cinedex.documents.keys import Part, Vocabulary
from cinedex.documents.popularity import Change, refresh
from cinedex.documents.rebuild import rebuild
from cinedex.kit.clock import FrozenClock
from cinedex.members.activity import Activity
from tests.catalog import facts
from tests.documents import tv_facts
from tests.documents.shelves import assert_equals_a_rebuild, part_of, projected_anew, queued

_DAY = timedelta(days=1)


@pytest.fixture
def kept(database: Database, clock: FrozenClock) -> Database:
    """Return a catalogue whose first day is over."""
    _state(
        database, clock,
        facts.person(1, "Ada", popularity=2.0), facts.person(2, "Bob"),
        facts.titled(1, "Solaris", popularity=5.0, base_vote_count=10), facts.cast(1, 1, 2),
        facts.titled(2, "Stalker", popularity=6.0, base_vote_count=10), facts.cast(2, 1),
        tv_facts.show(3, "Kir Royal", popularity=4.0),
    )  # fmt: skip
    _next_day(database, clock)
    rebuild(database)
    return database


def _state(database: Database, clock: FrozenClock, *statements: Statement) -> None:
    edit(database, statements, "test", clock)
    queue.drain(database)


def _next_day(database: Database, clock: FrozenClock) -> int:
    clock.moment += _DAY
    return refresh(database, clock)


def _read(database: Database, clock: FrozenClock, thing: Ref, times: int) -> None:
    counted = Activity(database, clock)
    for _ in range(times):
        counted.read(thing)
    counted.write()


def _shown(database: Database, thing: Ref) -> float:
    details: Any = part_of(database, thing, Part.DETAILS)
    return float(details["popularity"])


def _figure(database: Database, thing: Ref) -> float:
    table = TABLES[thing.kind]
    with database.read() as connection:
        return float(connection.execute(select(table.c.popularity).where(table.c.id == thing.id)).scalar_one())


@pytest.mark.parametrize("thing", [Movie(1), Series(3), Person(1)], ids=lambda thing: thing.kind.name)
def test_what_is_read_becomes_more_popular_the_next_day(kept: Database, clock: FrozenClock, thing: Ref) -> None:
    before = _shown(kept, thing)
    _read(kept, clock, thing, 200)
    assert _figure(kept, thing) == before
    assert _next_day(kept, clock) == 1
    queue.drain(kept)
    assert _shown(kept, thing) == _figure(kept, thing) == pytest.approx(before + (200 / 2 ** (1 / 7)) ** 0.5, abs=1e-4)
    assert_equals_a_rebuild(kept)


def test_what_nobody_reads_any_more_is_as_popular_as_before(kept: Database, clock: FrozenClock) -> None:
    _read(kept, clock, Movie(1), 200)
    _next_day(kept, clock)
    clock.moment += timedelta(days=300)
    assert refresh(kept, clock) == 1
    assert _figure(kept, Movie(1)) == 5.0


def test_the_first_day_is_only_noted(database: Database, clock: FrozenClock) -> None:
    _state(database, clock, facts.titled(1, "Solaris", popularity=5.0))
    _read(database, clock, Movie(1), 200)
    assert refresh(database, clock) == 0
    assert _next_day(database, clock) == 1


def test_it_is_done_once_a_day(kept: Database, clock: FrozenClock) -> None:
    _next_day(kept, clock)
    _read(kept, clock, Movie(1), 200)
    assert refresh(kept, clock) == 0
    assert _next_day(kept, clock) == 1


def test_stating_the_same_figure_again_takes_nothing_back(kept: Database, clock: FrozenClock) -> None:
    _read(kept, clock, Movie(1), 200)
    _next_day(kept, clock)
    refreshed = _figure(kept, Movie(1))
    queue.drain(kept)
    edit(kept, [facts.titled(1, "Solaris", popularity=5.0, base_vote_count=10)], "again", clock)
    assert _figure(kept, Movie(1)) == refreshed > 5.0
    assert queued(kept) == set()


def test_another_figure_wins_at_once_and_is_where_the_next_refresh_begins(kept: Database, clock: FrozenClock) -> None:
    _read(kept, clock, Movie(1), 200)
    _next_day(kept, clock)
    _state(kept, clock, facts.film(1, popularity=9.0))
    assert _shown(kept, Movie(1)) == 9.0
    _next_day(kept, clock)
    assert _figure(kept, Movie(1)) == pytest.approx(9.0 + (200 / 2 ** (2 / 7)) ** 0.5, abs=1e-4)


def test_a_figure_that_happens_to_be_the_refreshed_one_is_news_all_the_same(kept: Database, clock: FrozenClock) -> None:
    _read(kept, clock, Movie(1), 200)
    _next_day(kept, clock)
    told = _figure(kept, Movie(1))
    _state(kept, clock, facts.film(1, popularity=told))
    clock.moment += timedelta(days=300)
    refresh(kept, clock)
    assert _figure(kept, Movie(1)) == told


def test_a_figure_that_is_stated_while_it_is_refreshed_stands(kept: Database, clock: FrozenClock) -> None:
    with kept.write() as connection:
        today = clock.now().date().toordinal()
        popularity._write(kept, connection, Kind.MOVIE, [Change(3.0, 1, 4.9, 7.9), Change(3.0, 2, 6.0, 9.0)], today)
    assert (_figure(kept, Movie(1)), _figure(kept, Movie(2))) == (5.0, 9.0)
    assert queued(kept) == {Movie(2)}


def test_nobody_who_is_credited_in_a_refreshed_title_is_made_anew(kept: Database, clock: FrozenClock) -> None:
    _read(kept, clock, Movie(1), 200)
    _next_day(kept, clock)
    assert queued(kept) == {Movie(1)}
    queue.drain(kept)
    assert_equals_a_rebuild(kept)


def test_a_refreshed_person_is_made_anew_with_all_that_shows_their_figure(kept: Database, clock: FrozenClock) -> None:
    _read(kept, clock, Person(1), 200)
    _next_day(kept, clock)
    assert queued(kept) == {Person(1), Movie(1), Movie(2), Vocabulary.POPULAR_PEOPLE}
    queue.drain(kept)
    credits: Any = part_of(kept, Movie(1), Part.CREDITS)
    assert credits["cast"][0]["popularity"] == _figure(kept, Person(1)) > 2.0


def test_indexes_are_told(kept: Database, clock: FrozenClock) -> None:
    _read(kept, clock, Movie(2), 200)
    newest = select(index_feed.c.kind, index_feed.c.thing_id).order_by(index_feed.c.sequence.desc()).limit(1)
    _next_day(kept, clock)
    with kept.read() as connection:
        assert connection.execute(newest).one() == (Kind.MOVIE, 2)


def test_a_film_that_comes_out_rises_and_sinks_again(kept: Database, clock: FrozenClock) -> None:
    day = (clock.now() + timedelta(days=120)).date().isoformat()
    _state(kept, clock, facts.film(1, release_date=day, popularity=10.0))
    figures = []
    for _ in range(3):
        clock.moment += timedelta(days=120)
        refresh(kept, clock)
        figures.append(_figure(kept, Movie(1)))
    assert figures == pytest.approx([64.0, 10.0, 6.625], abs=1e-3)


def test_a_series_is_new_with_each_episode(kept: Database, clock: FrozenClock) -> None:
    days = [(clock.now() + timedelta(days=away)).date().isoformat() for away in (-400, 100)]
    _state(
        kept, clock, tv_facts.season(30, 3, 1),
        *(tv_facts.episode(31 + place, 3, 1, place, air_date=day) for place, day in enumerate(days)),
    )  # fmt: skip
    clock.moment += timedelta(days=100)
    refresh(kept, clock)
    assert _figure(kept, Series(3)) == pytest.approx(21.36, rel=0.01)


def test_the_largest_changes_are_made_first_and_the_others_on_other_days(
    kept: Database, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(popularity, "_MOST", dict.fromkeys(popularity._MOST, 1))
    _read(kept, clock, Movie(1), 200)
    _read(kept, clock, Movie(2), 900)
    assert _next_day(kept, clock) == 1
    assert (_figure(kept, Movie(1)), _figure(kept, Movie(2)) > 6.0) == (5.0, True)
    assert _next_day(kept, clock) == 1
    assert _figure(kept, Movie(1)) > 5.0


def test_what_is_told_to_stop_is_done_the_next_time(kept: Database, clock: FrozenClock) -> None:
    _read(kept, clock, Movie(1), 200)
    clock.moment += _DAY
    assert refresh(kept, clock, lambda: True) == 0
    assert _figure(kept, Movie(1)) == 5.0
    assert refresh(kept, clock) == 1


def test_the_one_figure_of_what_was_entered_in_bulk_is_the_imported_one(kept: Database, clock: FrozenClock) -> None:
    film = movies.movie
    with kept.write() as connection:
        connection.execute(update(film).values(base_popularity=None, base_popularity_day=None))
    _read(kept, clock, Movie(1), 200)
    assert _next_day(kept, clock) == 1
    with kept.read() as connection:
        assert connection.execute(select(film.c.base_popularity).where(film.c.id == 1)).scalar_one() == 5.0


_steps = st.lists(
    st.one_of(
        st.tuples(st.just("state"), st.floats(0.0, 50.0)),
        st.tuples(st.just("read"), st.integers(1, 400)),
        st.tuples(st.just("refresh"), st.integers(1, 9)),
    ),
    max_size=10,
)


@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=_steps)
def test_imports_and_refreshes_in_any_order_never_fight(
    database: Database, clock: FrozenClock, steps: list[tuple[str, Any]]
) -> None:
    facts.clear(database)
    told = 1.0
    _state(database, clock, facts.titled(1, "Solaris", popularity=told))
    refresh(database, clock)
    for step, much in steps:
        before = _figure(database, Movie(1))
        if step == "state":
            _state(database, clock, facts.film(1, popularity=much))
            assert _figure(database, Movie(1)) == (before if much == told else much)
            told = much
        elif step == "read":
            _read(database, clock, Movie(1), much)
        else:
            clock.moment += timedelta(days=much)
            refresh(database, clock)
            assert _figure(database, Movie(1)) >= told - 0.1 * before - 0.25
    clock.moment += timedelta(days=3_000)
    refresh(database, clock)
    assert _figure(database, Movie(1)) == pytest.approx(told, rel=0.12, abs=0.26)
    queue.drain(database)
    rebuilt = projected_anew(database, [Movie(1)])
    assert rebuilt[0] == rebuilt[1]
