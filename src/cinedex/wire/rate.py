"""How often a key may ask, where somebody limits it (protocol notes §1.5)."""

import limits

from cinedex.kit.allowance import Allowance
from cinedex.kit.clock import Clock
from cinedex.members.secrets import digest
from cinedex.wire.errors import TooManyRequests


class RateLimit:
    """A rate that holds for each key, in each worker."""

    def __init__(self, rate: str, clock: Clock) -> None:
        """Let each key ask as often as `rate` says: `40/10 seconds`."""
        self._rate = limits.parse(rate)
        self._allowance = Allowance(clock)

    def check(self, key: str) -> None:
        """Refuse with 429/25 what is beyond the rate of a key or token that was looked at."""
        wait = self._allowance.take(self._rate, digest(key).hex())
        if wait:
            message = f"Your request count (#) is over the allowed limit of ({self._rate.amount})"
            raise TooManyRequests(message, wait)
