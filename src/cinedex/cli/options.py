"""What commands share: the options that name the data, opening it, and failing with advice."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from cinedex.settings import Settings, SettingsError, from_environment

if TYPE_CHECKING:
    from cinedex.db.engine import Database

Data = Annotated[
    Path | None, typer.Option("--data", help="The folder of the database and derived files (CINEDEX_DATA).")
]
DatabaseUrl = Annotated[
    str | None, typer.Option("--database", help="sqlite:///… or postgresql://… (CINEDEX_DATABASE).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON, for programs.")]


def fail(message: str) -> NoReturn:
    """Say what went wrong and what to do, and end with 1."""
    typer.echo(f"error: {message}", err=True)
    raise typer.Exit(1)


def chosen(**options: object) -> Settings:
    """Return the settings of the environment, with the options that were given in their place."""
    given = {f"CINEDEX_{name.upper()}": str(value) for name, value in options.items() if value is not None}
    try:
        return from_environment({**os.environ, **given})
    except SettingsError as error:
        fail(str(error))


def root(settings: Settings, port: int) -> str:
    """Return where a server of these settings is found on this machine."""
    host = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(settings.host, settings.host)  # noqa: S104 - compared, not bound
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


@contextmanager
def opened(settings: Settings) -> "Iterator[Database]":
    """Open the database of `settings`, made or brought up to date if need be."""
    from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError

    from cinedex.db.engine import open_database

    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        database = open_database(settings.database)
    except OSError as error:
        fail(f"the data folder {settings.data} cannot be made: {error.strerror}. Choose another with --data.")
    except (ValueError, ArgumentError):
        fail("the database's URL cannot be read: use sqlite:///path/to/cinedex.db or postgresql://user@host/name.")
    try:
        _bring_up_to_date(database)
        yield database
    except DatabaseError as error:
        if type(error) not in {DatabaseError, OperationalError}:
            raise  # a fault of ours
        reason = str(error.orig).strip().splitlines()[0]
        fail(f"the database {database.url!r} cannot be used: {reason}. Check --database (CINEDEX_DATABASE).")
    finally:
        database.close()


def _bring_up_to_date(database: "Database") -> None:
    from alembic.util import CommandError

    from cinedex.db.engine import newest_revision, revision, upgrade

    before, newest = revision(database), newest_revision()
    if before == newest:
        return
    try:
        upgrade(database)
    except CommandError:
        fail(f"the database's schema is {before}, of a newer cinedex than this one ({newest}). Update cinedex.")
    typer.echo(f"Brought the database's schema to {newest}.", err=True)
