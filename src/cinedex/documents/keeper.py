"""The keeper: what must be done once, beside the workers that answer."""

import logging
import threading

from cinedex.db.engine import Database
from cinedex.documents.queue import drain

_log = logging.getLogger(__name__)

# Copies of what changed are right within seconds; this is how long one waits to be looked for.
_PAUSE = 0.5
# The same after it failed again and again.
_LONGEST_PAUSE = 30.0


class Keeper:
    """A thread that empties the projection queue, in chunks that hold no writer up for long."""

    def __init__(self, database: Database) -> None:
        """Keep `database`, from `start` to `stop`."""
        self._database = database
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="keeper", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End after the chunk in hand; what still waits stays in the queue."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        pause = _PAUSE
        while not self._stopping.wait(pause):
            try:
                drain(self._database, stopping=self._stopping.is_set)
                pause = _PAUSE
            except Exception:  # noqa: BLE001 - logged; the keeper lives on, and what waits is still in the queue
                pause = min(2 * pause, _LONGEST_PAUSE)
                _log.exception("documents could not be projected, trying again in %s seconds", pause)
