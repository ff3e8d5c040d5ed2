"""How often something may be done: so many times within a window, counted in this process alone."""

import math

from limits import RateLimitItem
from limits.storage import Storage
from limits.strategies import FixedWindowRateLimiter

from cinedex.kit.clock import Clock

# With fewer counters than this nobody looks for those whose window is over.
_FEW = 1024


class Allowance:
    """What is left to whom. Asked on one thread only: an event loop's."""

    def __init__(self, clock: Clock) -> None:
        """Begin with nothing taken."""
        self._counters = _Counters(clock)
        self._limiter = FixedWindowRateLimiter(self._counters)

    def take(self, rate: RateLimitItem, *who: str) -> int:
        """Return 0 where once more is within the rate, and count it; else after how many seconds it is again."""
        if self._limiter.hit(rate, *who):
            return 0
        return max(1, math.ceil(self._counters.left(rate.key_for(*who))))

    def give_back(self, rate: RateLimitItem, *who: str) -> None:
        """Let what was taken last not count."""
        self._counters.decr(rate.key_for(*who))

    def forget(self, rate: RateLimitItem, *who: str) -> None:
        """Let nothing that was taken count."""
        self._limiter.clear(rate, *who)

    def is_taken(self, rate: RateLimitItem, *who: str) -> bool:
        """Return whether anything was taken within the window."""
        return self._counters.get(rate.key_for(*who)) > 0


class _Counters(Storage):
    """Counters in memory that go by our own clock; the library's own start a thread for each batch that ends."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._kept: dict[str, tuple[int, float]] = {}
        self._many = _FEW

    @property
    def base_exceptions(self) -> type[Exception]:
        return ValueError

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        now = self._now()
        count, ends = self._kept.get(key, (0, 0.0))
        if ends <= now:
            self._sweep(now)
            count, ends = 0, now + expiry
        self._kept[key] = (count + amount, ends)
        return count + amount

    def decr(self, key: str) -> None:
        count, ends = self._kept.get(key, (0, 0.0))
        if count > 0:
            self._kept[key] = (count - 1, ends)

    def get(self, key: str) -> int:
        count, ends = self._kept.get(key, (0, 0.0))
        return count if ends > self._now() else 0

    def left(self, key: str) -> float:
        return self.get_expiry(key) - self._now()

    def get_expiry(self, key: str) -> float:
        return self._kept.get(key, (0, self._now()))[1]

    def check(self) -> bool:
        return True

    def reset(self) -> int:
        count = len(self._kept)
        self._kept.clear()
        return count

    def clear(self, key: str) -> None:
        self._kept.pop(key, None)

    def _now(self) -> float:
        return self._clock.now().timestamp()

    def _sweep(self, now: float) -> None:
        if len(self._kept) >= self._many:
            self._kept = {key: kept for key, kept in self._kept.items() if kept[1] > now}
            self._many = max(_FEW, 2 * len(self._kept))
