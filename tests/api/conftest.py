"""Tests of routes: a small catalogue on either engine, built once and copied for each test that edits it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from cinedex.db.engine import open_database
from cinedex.indexes.trending import Trends
from cinedex.kit.clock import FrozenClock
from cinedex.members.activity import Activity
from tests.support.asgi import Client
from tests.support.blade_runner import build
from tests.support.postgres import Cluster
from tests.support.world import Names, World, client_of, index_of

Copy = Callable[[], "Copied"]


class Copied:
    """A copy of the catalogue: its URL, and how to throw it away."""

    def __init__(self, url: str, drop: Callable[[], None]) -> None:
        self.url = url
        self.drop = drop


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def copy(request: pytest.FixtureRequest) -> Copy:
    """Return a function that makes copies of the catalogue; tests run once on either engine."""
    name = "_sqlite_copy" if request.param == "sqlite" else "_postgres_copy"
    made: Copy = request.getfixturevalue(name)
    return made


@pytest.fixture(scope="session")
def _sqlite_copy(_migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Copy:
    folder = tmp_path_factory.mktemp("world")
    template = folder / "template.db"
    shutil.copyfile(_migrated_file, template)
    _build(f"sqlite:///{template}")

    def copy() -> Copied:
        path = tmp_path_factory.mktemp("copy") / "cinedex.db"
        shutil.copyfile(template, path)
        return Copied(f"sqlite:///{path}", lambda: shutil.rmtree(path.parent))

    return copy


@pytest.fixture(scope="session")
def _postgres_copy(cluster: Cluster, _migrated_database: str) -> Copy:
    template = cluster.create(template=_migrated_database)
    _build(cluster.url(template))

    def copy() -> Copied:
        name = cluster.create(template=template)
        return Copied(cluster.url(name), lambda: cluster.drop(name))

    return copy


def _build(url: str) -> None:
    database = open_database(url)
    build(database, clock_of_tests())
    database.close()


def clock_of_tests() -> FrozenClock:
    """Return a clock that stands at noon on 1 March 2026."""
    return FrozenClock(datetime(2026, 3, 1, 12, tzinfo=UTC))


@pytest.fixture(scope="session")
def client(copy: Copy) -> Iterator[Client]:
    """Return a client of the catalogue that all tests share: they only read."""
    with opened(copy, clock_of_tests()) as world:
        yield world.client


@pytest.fixture
def world(copy: Copy) -> Iterator[World]:
    """Return the catalogue for one test to edit, with a client of it."""
    with opened(copy, clock_of_tests()) as world:
        yield world


@contextmanager
def opened(copy: Copy, clock: FrozenClock) -> Iterator[World]:
    """Yield a copy of the catalogue to edit, with a client of it."""
    copied = copy()
    database = open_database(copied.url)
    discover, names = index_of(database), Names(database)
    activity, trends = Activity(database, clock), Trends(database, discover)
    with client_of(database, clock, discover=discover, names=names, activity=activity, trends=trends) as client:
        yield World(database, client, clock, discover, names, activity, trends)
    names.writer.close()
    database.close()
    copied.drop()
