"""A process that makes generations until it is killed: it is told a database's URL and a folder."""

import sys
from pathlib import Path

from cinedex.db.engine import open_database
from cinedex.indexes.discover.keeping import build


def main(url: str, folder: Path) -> None:
    """Make them for ever."""
    database = open_database(url)
    print("building", flush=True)  # noqa: T201
    while True:
        build(database, folder)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
