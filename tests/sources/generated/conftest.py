from collections.abc import Iterator

import pytest

from cinedex.db.engine import Database, open_database


@pytest.fixture
def sqlite_database(sqlite_url: str) -> Iterator[Database]:
    """Return an empty database in a file, where the engine makes no difference."""
    database = open_database(sqlite_url)
    yield database
    database.close()
