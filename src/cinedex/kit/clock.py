"""The one clock: everything that asks what time it is asks a `Clock`, so that a test can say."""

from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Anything that knows the time."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return datetime.now(UTC)


class FrozenClock:
    """A clock that stands still until it is set."""

    def __init__(self, moment: datetime) -> None:
        """Stand at `moment`, which must be aware."""
        self.moment = moment

    def now(self) -> datetime:
        """Return the moment that was set."""
        return self.moment
