"""Migrations lead to the very tables that the code works with."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from cinedex.db.engine import Database, UnknownEngineError, newest_revision, open_database, revision, upgrade
from cinedex.db.tables import metadata
from tests.support.postgres import Cluster


@pytest.fixture(params=["sqlite", "postgresql"])
def nothing(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Database]:
    """Return a database without any tables."""
    if request.param == "sqlite":
        database = open_database(f"sqlite:///{tmp_path / 'nothing.db'}")
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        database = open_database(cluster.url(cluster.create()))
    yield database
    database.close()


def test_an_upgrade_from_nothing_makes_the_tables_of_the_code(nothing: Database) -> None:
    assert revision(nothing) is None
    assert upgrade(nothing) == newest_revision() == revision(nothing)
    with nothing.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_upgrading_twice_is_harmless(nothing: Database) -> None:
    upgrade(nothing)
    assert upgrade(nothing) == newest_revision() == revision(nothing)


def test_an_upgrade_that_fails_leaves_nothing_behind(nothing: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("cinedex.db.engine.command.upgrade", lambda *_: breaks())
    with pytest.raises(ZeroDivisionError):
        upgrade(nothing)
    assert revision(nothing) is None


def test_an_engine_that_nobody_speaks_is_named_without_its_password() -> None:
    with pytest.raises(UnknownEngineError) as refused:
        open_database("mysql://someone:secret@host/films")
    assert "mysql" in str(refused.value)
    assert "secret" not in str(refused.value)
