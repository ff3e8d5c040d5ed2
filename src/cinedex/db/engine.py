"""Opening a database by its URL, and bringing its schema up to date."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, make_url

from cinedex.db.dialects.base import PATIENCE, Dialect, Reader
from cinedex.db.dialects.postgres import Postgres
from cinedex.db.dialects.sqlite import SQLite

_DIALECTS: dict[str, Dialect] = {"sqlite": SQLite(), "postgresql": Postgres()}


class UnknownEngineError(ValueError):
    """The URL names an engine that cinedex does not speak."""


class Database:
    """One database: facts and writes through SQLAlchemy, documents through the driver."""

    def __init__(self, url: str) -> None:
        """Open the database at `url`: `sqlite:///…` or `postgresql://…`."""
        self.url = make_url(url)
        name = self.url.get_backend_name()
        if name not in _DIALECTS:
            message = f"cannot open {self.url!r}: use sqlite:///path/to/cinedex.db or postgresql://user@host/name"
            raise UnknownEngineError(message)
        self.dialect = _DIALECTS[name]
        self.engine: Engine = self.dialect.engine(self.url)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Yield a connection that sees one moment and writes nothing."""
        with self.engine.connect().execution_options(**self.dialect.read_options) as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Yield the one connection that writes the catalogue; it commits at the end, or undoes all of it."""
        with self.engine.connect().execution_options(writes=True) as connection, connection.begin():
            self.dialect.lock_writes(connection)
            yield connection

    @contextmanager
    def mark(self, patience: float = PATIENCE) -> Iterator[Connection]:
        """Yield a connection that writes what members leave; it commits at the end, or undoes all of it.

        Where the engine can, several write at once, and none of them while somebody writes the catalogue. Who has
        waited for others for `patience` seconds is refused with the driver's `OperationalError`.
        """
        options = {"writes": True, "patience": patience}
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            self.dialect.lock_marks(connection, patience)
            yield connection

    def reader(self) -> Reader:
        """Return a new reader of documents."""
        return self.dialect.reader(self.url)

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()


def open_database(url: str) -> Database:
    """Return the database at `url`; its schema is left as it is."""
    return Database(url)


def upgrade(database: Database) -> str:
    """Bring the schema to the newest revision, and return that revision."""
    configuration = _alembic()
    with database.write() as connection:
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, "head")
    return newest_revision()


def revision(database: Database) -> str | None:
    """Return the revision that the schema is at, or None where there is no schema yet."""
    with database.read() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def newest_revision() -> str:
    """Return the revision that this version of cinedex works with."""
    return ScriptDirectory.from_config(_alembic()).get_current_head() or ""


def _alembic() -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    return configuration
