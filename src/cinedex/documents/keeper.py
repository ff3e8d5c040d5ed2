"""The keeper: what must be done once, beside the workers that answer."""

from cinedex.db.engine import Database
from cinedex.documents.queue import drain
from cinedex.kit.repeated import Repeated

# Copies of what changed are right within seconds; this is how long one waits to be looked for.
_PAUSE = 0.5


class Keeper(Repeated):
    """A thread that empties the projection queue, in chunks that hold no writer up for long."""

    def __init__(self, database: Database) -> None:
        """Keep `database`, from `start` to `stop`; what still waits at the end stays in the queue."""
        super().__init__("projecting documents", _PAUSE, lambda: drain(database, stopping=lambda: self.stopping))
