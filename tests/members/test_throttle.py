"""Guessing is slow, from one address and from many, and never locks out whose password is guessed."""

from datetime import timedelta

import pytest

from cinedex.kit.clock import FrozenClock
from cinedex.members.throttle import Throttle

HOME, MALLORY = "192.0.2.1", "198.51.100.7"
WINDOW = 15 * 60


@pytest.fixture
def throttle(clock: FrozenClock) -> Throttle:
    return Throttle(clock)


def _elsewhere(number: int) -> str:
    return f"203.0.{number // 256}.{number % 256}"


def _guesses(throttle: Throttle, times: int, username: str = "Alice", address: str = MALLORY) -> list[int]:
    return [throttle.attempt(username, address).wait for _ in range(times)]


def test_an_address_has_ten_attempts_at_an_account(throttle: Throttle, clock: FrozenClock) -> None:
    assert _guesses(throttle, 12) == [0] * 10 + [WINDOW] * 2
    clock.moment += timedelta(seconds=WINDOW - 1)
    assert _guesses(throttle, 1) == [1]
    clock.moment += timedelta(seconds=1)
    assert _guesses(throttle, 1) == [0]


def test_a_name_is_the_same_however_it_is_written(throttle: Throttle) -> None:
    _guesses(throttle, 10, "Alice")
    assert _guesses(throttle, 1, " aLICE ") == [WINDOW]


def test_who_guesses_locks_out_nobody_elsewhere(throttle: Throttle) -> None:
    _guesses(throttle, 1_000)
    assert throttle.attempt("Alice", HOME).wait == 0


def test_an_address_cannot_try_one_password_with_everybody(throttle: Throttle) -> None:
    waits = [throttle.attempt(f"member {number}", MALLORY).wait for number in range(61)]
    assert waits == [0] * 60 + [WINDOW]
    assert throttle.attempt("member 0", HOME).wait == 0


def test_many_addresses_together_have_a_hundred_attempts_at_an_account(throttle: Throttle) -> None:
    waits = [throttle.attempt("Alice", _elsewhere(number)).wait for number in range(101)]
    assert waits == [0] * 100 + [WINDOW]
    assert throttle.attempt("Bob", _elsewhere(100)).wait == 0


def test_whoever_signed_in_from_an_address_still_can_while_many_guess(throttle: Throttle, clock: FrozenClock) -> None:
    throttle.attempt("Alice", HOME).succeeded()
    clock.moment += timedelta(days=29)
    for number in range(101):
        throttle.attempt("Alice", _elsewhere(number))
    assert throttle.attempt("Alice", HOME).wait == 0
    assert throttle.attempt("Alice", MALLORY).wait == WINDOW


def test_what_succeeds_does_not_count(throttle: Throttle) -> None:
    for _ in range(200):
        attempt = throttle.attempt("Alice", HOME)
        assert attempt.wait == 0
        attempt.succeeded()


def test_a_success_forgives_the_mistypings_before_it(throttle: Throttle) -> None:
    assert _guesses(throttle, 9, address=HOME) == [0] * 9
    throttle.attempt("Alice", HOME).succeeded()
    assert _guesses(throttle, 10, address=HOME) == [0] * 10


def test_an_address_of_ipv6_is_as_good_as_its_neighbours(throttle: Throttle) -> None:
    waits = [throttle.attempt("Alice", f"2001:db8::{number}").wait for number in range(11)]
    assert waits == [0] * 10 + [WINDOW]
    assert throttle.attempt("Alice", "2001:db8:0:1::1").wait == 0
    assert _guesses(throttle, 10, "Bob", "::ffff:192.0.2.1") == [0] * 10
    assert _guesses(throttle, 1, "Bob", "192.0.2.1") == [WINDOW]
    assert _guesses(throttle, 11, "Carol", "a socket") == [0] * 10 + [WINDOW]
