"""Something done again and again in a thread of its own, until it is told to stop."""

import logging
import threading
import time
from collections.abc import Callable

_log = logging.getLogger(__name__)

# How long to wait, in seconds, before what failed again and again is tried once more.
_LONGEST_PAUSE = 30.0


class Repeated:
    """A thread that does one thing, pauses, and does it again; what goes wrong is logged, and tried again later."""

    def __init__(self, name: str, pause: float, work: Callable[[], object], *, rest: float = 0.0) -> None:
        """Do `work`, pausing `pause` seconds, or `rest` times what it took where that is longer, until `stop`."""
        self._name = name
        self._pause = pause
        self._rest = rest
        self._work = work
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def stopping(self) -> bool:
        """Whether it was told to stop: long work asks now and then."""
        return self._stopping.is_set()

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """End after what is being done."""
        self._stopping.set()
        self._thread.join()

    def _run(self) -> None:
        pause = self._pause
        while not self._stopping.wait(pause):
            started = time.monotonic()
            try:
                self._work()
                pause = max(self._pause, self._rest * (time.monotonic() - started))
            except Exception:  # noqa: BLE001 - logged; it is tried again
                pause = min(2 * pause, _LONGEST_PAUSE)
                _log.exception("%s failed, trying again in %s seconds", self._name, pause)
