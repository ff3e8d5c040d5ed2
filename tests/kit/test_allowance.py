from datetime import timedelta

import limits
import pytest

from cinedex.kit.allowance import Allowance
from cinedex.kit.clock import FrozenClock

RATE = limits.parse("3/10 seconds")


@pytest.fixture
def allowance(clock: FrozenClock) -> Allowance:
    return Allowance(clock)


def test_so_many_are_allowed_and_then_none_until_the_window_ends(allowance: Allowance, clock: FrozenClock) -> None:
    assert [allowance.take(RATE, "alice") for _ in range(5)] == [0, 0, 0, 10, 10]
    clock.moment += timedelta(seconds=9.5)
    assert allowance.take(RATE, "alice") == 1
    clock.moment += timedelta(seconds=0.5)
    assert [allowance.take(RATE, "alice") for _ in range(4)] == [0, 0, 0, 10]


def test_everybody_has_their_own(allowance: Allowance) -> None:
    assert [allowance.take(RATE, "alice") for _ in range(4)] == [0, 0, 0, 10]
    assert allowance.take(RATE, "bob") == 0
    assert allowance.take(limits.parse("3/minute"), "alice") == 0


def test_what_is_given_back_does_not_count(allowance: Allowance) -> None:
    for _ in range(20):
        assert allowance.take(RATE, "alice") == 0
        allowance.give_back(RATE, "alice")
    allowance.give_back(RATE, "nobody")
    assert [allowance.take(RATE, "nobody") for _ in range(4)] == [0, 0, 0, 10]


def test_what_is_forgotten_does_not_count(allowance: Allowance) -> None:
    assert [allowance.take(RATE, "alice") for _ in range(4)][-1] == 10
    assert allowance.is_taken(RATE, "alice")
    allowance.forget(RATE, "alice")
    assert not allowance.is_taken(RATE, "alice")
    assert allowance.take(RATE, "alice") == 0


def test_nothing_is_taken_once_the_window_has_ended(allowance: Allowance, clock: FrozenClock) -> None:
    allowance.take(RATE, "alice")
    assert allowance.is_taken(RATE, "alice")
    clock.moment += timedelta(seconds=10)
    assert not allowance.is_taken(RATE, "alice")


def test_memory_is_given_back(allowance: Allowance, clock: FrozenClock) -> None:
    for number in range(50_000):
        allowance.take(RATE, str(number))
        if number % 1_000 == 0:
            clock.moment += timedelta(seconds=10)
    assert len(allowance._counters._kept) < 3_000
