"""The keeper: what must be done once, beside the workers that answer."""

from cinedex.db.engine import Database
from cinedex.documents.popularity import refresh
from cinedex.documents.queue import drain
from cinedex.kit.clock import Clock
from cinedex.kit.repeated import Repeated

# Copies of what changed are right within seconds; this is how long one waits to be looked for.
_PAUSE = 0.5
# How long after midnight, UTC, popularity is refreshed at the latest.
_REFRESH = 60.0


class Keeper(Repeated):
    """A thread that empties the projection queue, in chunks that hold no writer up for long."""

    def __init__(self, database: Database) -> None:
        """Keep `database`, from `start` to `stop`; what still waits at the end stays in the queue."""
        super().__init__("projecting documents", _PAUSE, lambda: drain(database, stopping=lambda: self.stopping))


class PopularityKeeper(Repeated):
    """A thread that refreshes popularity once a day."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Keep `database`, from `start` to `stop`; what `stop` interrupts is done by the next start."""
        super().__init__("refreshing popularity", _REFRESH, lambda: refresh(database, clock, lambda: self.stopping))
