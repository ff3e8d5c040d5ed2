"""Who keeps indexes: each worker follows what changes, and one keeper makes new generations of them."""

from pathlib import Path

from cinedex.db.engine import Database
from cinedex.indexes.discover.keeping import Discover, fold
from cinedex.kit.repeated import Repeated

# A change is seen by every worker within 100 ms.
_FOLLOW = 0.05
_FOLD = 5.0


class Follower(Repeated):
    """A thread of a worker that takes changes into its index."""

    def __init__(self, discover: Discover) -> None:
        """Bring `discover` up to date, from `start` to `stop`."""
        super().__init__("following changes", _FOLLOW, discover.refresh)


class IndexKeeper(Repeated):
    """A thread that makes a new generation of the indexes where too much has changed."""

    def __init__(self, database: Database, folder: Path) -> None:
        """Keep the indexes of `database` in `folder`, from `start` to `stop`."""
        super().__init__("making indexes", _FOLD, lambda: fold(database, folder))
