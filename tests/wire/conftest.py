from collections.abc import Iterator

import pytest

from cinedex.documents.store import Store
from tests.wire.client import Client, Ring
from tests.wire.little import SqliteReader, filled, little_door


@pytest.fixture
def reader() -> Iterator[SqliteReader]:
    reader = filled()
    yield reader
    reader.connection.close()


@pytest.fixture
def store(reader: SqliteReader) -> Store:
    return Store(reader)


@pytest.fixture
def client(reader: SqliteReader) -> Client:
    door, _ = little_door(reader, Ring())
    return Client(door)
