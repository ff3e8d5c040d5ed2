"""A process that drains in small chunks and tells of each: `python -m tests.documents.drain_in_chunks URL`."""

import sys

from cinedex.db.engine import open_database
from cinedex.documents import queue

if __name__ == "__main__":
    queue.drain(open_database(sys.argv[1]), lambda count: print(count, flush=True), hold=0.001)  # noqa: T201
