"""What every test may ask for: a clock, an empty database on either engine, and no network."""

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cinedex.db.engine import Database, open_database, upgrade
from cinedex.kit.clock import FrozenClock
from tests.support.network import stay_at_home
from tests.support.postgres import Cluster, binaries_or_skip


@pytest.fixture(autouse=True)
def _at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    stay_at_home(monkeypatch)


@pytest.fixture(autouse=True)
def _own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Let no setting of the person who runs the tests reach them, nor a test reach that person's data."""
    for name in os.environ:
        if name.startswith("CINEDEX_") and not name.startswith("CINEDEX_TEST_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("CINEDEX_DATA", str(tmp_path / "data"))


@pytest.fixture
def clock() -> FrozenClock:
    return FrozenClock(datetime(2026, 3, 1, 12, tzinfo=UTC))


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """Return a running PostgreSQL; skips where none is installed, fails where one is required."""
    cluster = Cluster(binaries_or_skip())
    yield cluster
    cluster.stop()


@pytest.fixture(scope="session")
def _migrated_database(cluster: Cluster) -> str:
    name = cluster.create()
    _migrate(cluster.url(name))
    return name


@pytest.fixture(scope="session")
def _migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("migrated") / "cinedex.db"
    _migrate(f"sqlite:///{path}")
    return path


def _migrate(url: str) -> None:
    database = open_database(url)
    upgrade(database)
    database.close()


@pytest.fixture
def sqlite_url(_migrated_file: Path, tmp_path: Path) -> str:
    """Return the URL of an empty database in a file."""
    path = tmp_path / "cinedex.db"
    shutil.copyfile(_migrated_file, path)
    return f"sqlite:///{path}"


@pytest.fixture
def postgres_url(cluster: Cluster, _migrated_database: str) -> Iterator[str]:
    """Return the URL of an empty database on PostgreSQL."""
    name = cluster.create(template=_migrated_database)
    yield cluster.url(name)
    cluster.drop(name)


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """Return the URL of an empty database: each test runs once on either engine."""
    name = "sqlite_url" if request.param == "sqlite" else "postgres_url"
    url: str = request.getfixturevalue(name)
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """Return an empty database with the newest schema, open."""
    database = open_database(database_url)
    yield database
    database.close()
