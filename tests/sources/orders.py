"""The same exchanges in the order of their times and in another, and the facts that they leave."""

import shutil
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from cinedex.db.engine import open_database
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.reading import Exchange
from tests.sources.facts import Facts, facts, take

Orders = tuple[list[Exchange], list[Exchange]]


@st.composite
def orders(draw: st.DrawFn, asked: st.SearchStrategy[tuple[str, Any, Any]]) -> Orders:
    """Draw a few exchanges, given as path, query and body, a year apart: in time, and shuffled."""
    timed = [
        Exchange(path=path, query=query, body=body, recorded=f"20{10 + year}")
        for year, (path, query, body) in enumerate(draw(st.lists(asked, min_size=2, max_size=5)))
    ]
    return timed, draw(st.permutations(timed))


def facts_of(folder: Path, exchanges: list[Exchange], clock: FrozenClock) -> Facts:
    """Return what is known after taking `exchanges` into the `empty.db` of a folder."""
    path = folder / "one.db"
    shutil.copyfile(folder / "empty.db", path)
    database = open_database(f"sqlite:///{path}")
    take(database, exchanges, clock)
    found = facts(database)
    database.close()
    return found
