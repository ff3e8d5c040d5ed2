from datetime import UTC, datetime, timedelta

from cinedex.kit.clock import FrozenClock, SystemClock


def test_a_frozen_clock_stands_still_until_it_is_set() -> None:
    moment = datetime(2026, 3, 1, tzinfo=UTC)
    clock = FrozenClock(moment)
    assert clock.now() == clock.now() == moment
    clock.moment += timedelta(days=1)
    assert clock.now() == datetime(2026, 3, 2, tzinfo=UTC)


def test_the_machines_clock_speaks_utc() -> None:
    assert SystemClock().now().tzinfo is UTC
