"""A running server for clients as people install them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cinedex.db.engine import open_database
from cinedex.members.keys import NewKey
from tests.clients.members import Household
from tests.clients.running import Address, catalogue_at, running
from tests.support.postgres import Cluster


@pytest.fixture(scope="session")
def _catalogue(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, NewKey]:
    url = f"sqlite:///{tmp_path_factory.mktemp('clients')}/cinedex.db"
    return url, catalogue_at(url)


@pytest.fixture(scope="session")
def server(_catalogue: tuple[str, NewKey], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Return a running server that asks for a key."""
    with running(*_catalogue, tmp_path_factory.mktemp("data")) as address:
        yield address


@pytest.fixture(scope="session")
def open_server(_catalogue: tuple[str, NewKey], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    """Return a running server of the same catalogue that asks for none."""
    with running(*_catalogue, tmp_path_factory.mktemp("data"), CINEDEX_KEYS="open") as address:
        yield address


@pytest.fixture
def postgres_server(cluster: Cluster, tmp_path: Path) -> Iterator[Address]:
    """Return a running server of the same catalogue on PostgreSQL."""
    name = cluster.create()
    with running(cluster.url(name), catalogue_at(cluster.url(name)), tmp_path) as address:
        yield address
    cluster.drop(name)


@pytest.fixture(scope="session")
def household(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Household]:
    """Return a running server of a catalogue that members change: each test has members of its own."""
    folder = tmp_path_factory.mktemp("household")
    with _household(f"sqlite:///{folder}/cinedex.db", folder) as household:
        yield household


@pytest.fixture
def postgres_household(cluster: Cluster, tmp_path: Path) -> Iterator[Household]:
    """Return such a server on PostgreSQL."""
    name = cluster.create()
    with _household(cluster.url(name), tmp_path) as household:
        yield household
    cluster.drop(name)


@contextmanager
def _household(url: str, folder: Path) -> Iterator[Household]:
    with running(url, catalogue_at(url), folder) as address:
        database = open_database(url)
        yield Household(address, database)
        database.close()
