"""What happens is counted, decays, and is forgotten."""

import math
import threading
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from cinedex.catalog.refs import Movie, Person, Series
from cinedex.db.engine import Database
from cinedex.db.tables.activity import activity
from cinedex.kit.clock import FrozenClock
from cinedex.members.activity import HALF_LIVES, Activity, Counting, Deed, Window, forget, plus, score, weekly

_FIRST = 1.7e9
_WEEK = 7 * 86_400.0
_acts = st.lists(st.tuples(st.floats(0.25, 1000.0), st.floats(0.0, 30 * 86_400.0)), min_size=1, max_size=20)


def _scores(database: Database, clock: FrozenClock) -> dict[tuple[int, int], float]:
    with database.read() as connection:
        return weekly(connection, clock.now().timestamp())


@given(acts=_acts, half_life=st.sampled_from(list(HALF_LIVES.values())), later=st.floats(0.0, 90 * 86_400.0))
def test_a_score_is_the_sum_of_what_happened_each_halved_in_every_half_life(
    acts: list[tuple[float, float]], half_life: float, later: float
) -> None:
    # In whatever order they come: several workers write at their own times.
    log: float | None = None
    for weight, after in acts:
        log = plus(log, weight, _FIRST + after, half_life)
    assert log is not None
    now = 30 * 86_400.0 + later
    wanted = sum(weight * 2.0 ** ((after - now) / half_life) for weight, after in acts)
    assert math.isclose(score(log, _FIRST + now, half_life), wanted, rel_tol=1e-9)


def test_a_clock_that_was_set_back_breaks_nothing() -> None:
    log = plus(None, 1.0, _FIRST + 1e12, 86_400.0)
    assert 1.0 < score(log, _FIRST, 86_400.0) < math.inf
    assert score(plus(log, 1.0, _FIRST, 86_400.0), _FIRST + 1e12, 86_400.0) == 1.0


def test_reads_are_worth_half_after_a_half_life(database: Database, clock: FrozenClock) -> None:
    counted = Activity(database, clock)
    for thing in (Movie(1), Movie(1), Movie(1), Series(1), Person(1), Movie(1)):
        counted.read(thing)
    assert counted.write() == 3
    assert _scores(database, clock) == pytest.approx({(1, 1): 4.0, (6, 1): 1.0, (5, 1): 1.0})
    clock.moment += timedelta(weeks=1)
    assert _scores(database, clock) == pytest.approx({(1, 1): 2.0, (6, 1): 0.5, (5, 1): 0.5})
    counted.read(Movie(1))
    counted.write()
    assert _scores(database, clock)[1, 1] == pytest.approx(3.0)


def test_what_takes_more_of_somebodys_mind_is_worth_more(database: Database, clock: FrozenClock) -> None:
    counted = Activity(database, clock)
    for number, act in enumerate(Deed):
        counted.noticed(Movie(number), act)
    counted.write()
    scores = _scores(database, clock)
    assert [scores[1, number] for number in range(len(Deed))] == pytest.approx([1.0, 2.0, 3.0, 4.0, 4.0])


def test_nothing_is_written_where_nothing_happened(database: Database, clock: FrozenClock) -> None:
    counted = Activity(database, clock)
    counted.read(Movie(1))
    assert (counted.write(), counted.write()) == (1, 0)


def test_of_more_than_is_kept_the_oldest_is_lost(database: Database, clock: FrozenClock) -> None:
    counted = Activity(database, clock)
    counted.read(Movie(1))
    for _ in range(1 << 16):
        counted.read(Movie(2))
    assert counted.write() == 1
    assert _scores(database, clock) == pytest.approx({(1, 2): float(1 << 16)})


def test_more_things_than_one_transaction_takes_are_all_written(database: Database, clock: FrozenClock) -> None:
    counted = Activity(database, clock)
    for number in range(1_234):
        counted.read(Movie(number))
    assert counted.write() == 1_234
    assert _scores(database, clock) == pytest.approx({(1, number): 1.0 for number in range(1_234)})


def test_workers_that_write_at_one_time_lose_nothing(database: Database, clock: FrozenClock) -> None:
    def work() -> None:
        counted = Activity(database, clock)
        for _ in range(20):
            counted.read(Movie(1))
            counted.write()

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert _scores(database, clock) == pytest.approx({(1, 1): 60.0})


def test_the_thread_writes_what_is_left_when_it_stops(database: Database, clock: FrozenClock) -> None:
    counted = Activity(database, clock)
    thread = Counting(counted)
    thread.start()
    counted.read(Movie(1))
    thread.stop()
    assert _scores(database, clock) == pytest.approx({(1, 1): 1.0})


def test_what_can_no_longer_be_written_does_not_keep_a_server_from_ending(
    database: Database, clock: FrozenClock, caplog: pytest.LogCaptureFixture
) -> None:
    with database.write() as connection:
        activity.drop(connection)
    counted = Activity(database, clock)
    thread = Counting(counted)
    thread.start()
    counted.read(Movie(1))
    thread.stop()
    assert "are lost" in caplog.text


def test_what_is_nothing_by_now_is_forgotten(database: Database, clock: FrozenClock) -> None:
    counted = Activity(database, clock)
    for thing in (Movie(1), Movie(2), Movie(2)):
        counted.read(thing)
    counted.write()
    kept = []
    for _ in range(3):
        clock.moment += timedelta(seconds=_WEEK * 2.1)
        with database.write() as connection:
            forget(connection, clock.now().timestamp())
            kept.append(connection.execute(select(func.count()).select_from(activity)).scalar_one())
    assert kept == [2, 2, 1]


def test_each_window_has_its_own_half_life() -> None:
    assert HALF_LIVES == {Window.DAY: 86_400.0, Window.WEEK: _WEEK}
