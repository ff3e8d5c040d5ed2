"""Who keeps indexes: each worker follows what changes, and one keeper makes new generations of them."""

from multiprocessing import get_context
from pathlib import Path

from cinedex.db.engine import Database
from cinedex.indexes.discover.keeping import Discover, fold
from cinedex.indexes.related import keeping as related
from cinedex.indexes.text.keeping import TextIndex, TextWriter
from cinedex.kit.clock import Clock
from cinedex.kit.repeated import Repeated

# A change is seen by every worker within 100 ms.
_FOLLOW = 0.05
_FOLD = 5.0
# Where titles change faster than an index takes them in, it leaves the processor to others for so many times as long.
_REST = 4.0
# A changed title has other titles that are like it within a minute, and does not wait longer for the keeper to end.
_RELATE = 30.0
_LOOK = 0.2


class Follower(Repeated):
    """A thread of a worker that takes changes into its index."""

    def __init__(self, discover: Discover) -> None:
        """Bring `discover` up to date, from `start` to `stop`."""
        super().__init__("following changes", _FOLLOW, discover.refresh, rest=_REST)


class IndexKeeper(Repeated):
    """A thread that makes a new generation of the indexes where too much has changed."""

    def __init__(self, database: Database, folder: Path) -> None:
        """Keep the indexes of `database` in `folder`, from `start` to `stop`."""
        super().__init__("making indexes", _FOLD, lambda: fold(database, folder), rest=_REST)


class TextFollower(Repeated):
    """A thread of a worker that lets its searches see what was written."""

    def __init__(self, text: TextIndex) -> None:
        """Bring `text` up to date, from `start` to `stop`."""
        super().__init__("looking at the index of names", _FOLLOW, text.refresh)


class TextKeeper(Repeated):
    """A thread that writes what changed into the index of names; one process alone may have it."""

    def __init__(self, database: Database, folder: Path) -> None:
        """Keep the index of `database` in `folder`, from `start` to `stop`."""
        self._writer = TextWriter(database, folder)
        super().__init__("writing the index of names", _FOLLOW, self._writer.follow)

    def stop(self) -> None:
        """End after what is being written, and let another process write."""
        super().stop()
        self._writer.close()


class RelatedKeeper(Repeated):
    """A thread that makes lists of what is alike: of what changed, and once a day, in a process of its own, of all."""

    def __init__(self, database: Database, folder: Path, clock: Clock) -> None:
        """Keep the lists of `database`, and what they are made with in `folder`, from `start` to `stop`."""
        self._database, self._folder, self._clock = database, folder, clock
        super().__init__("making lists of what is alike", _RELATE, self._keep)

    def _keep(self) -> None:
        if related.due(self._database, self._folder, self._clock):
            self._build()
        else:
            related.follow(self._database, self._folder)

    def _build(self) -> None:
        # Beside those who answer: it works for a minute or more, and takes memory that is free again afterwards.
        url = self._database.url.render_as_string(hide_password=False)
        process = get_context("spawn").Process(target=related.build_apart, args=(url, self._folder, self._clock))
        process.start()
        while process.is_alive():
            process.join(_LOOK)
            if self.stopping:
                process.terminate()
        if process.exitcode and not self.stopping:
            raise RuntimeError(f"making all lists ended with {process.exitcode}")
