"""A process that makes generations, or follows changes, until it is killed: it is told which, a URL and a folder."""

import sys
from pathlib import Path

from cinedex.db.engine import open_database
from cinedex.indexes.text.keeping import TextWriter, build


def main(work: str, url: str, folder: Path) -> None:
    """Do it for ever."""
    database = open_database(url)
    writer = TextWriter(database, folder)
    print("working", flush=True)  # noqa: T201
    while True:
        if work == "build":
            build(database, folder)
        else:
            writer.follow()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
