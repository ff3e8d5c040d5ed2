"""`cinedex serve`: answer requests."""

import contextlib
import errno
import os
import signal
import socket
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from cinedex import __version__
from cinedex.cli import demo_key
from cinedex.cli.options import Data, DatabaseUrl, chosen, fail, opened, root
from cinedex.kit.clock import SystemClock
from cinedex.settings import Settings

if TYPE_CHECKING:
    from cinedex.members.keys import NewKey

# Blade Runner, in French.
_EXAMPLE = "/movie/78?language=fr-FR"


def serve(
    host: Annotated[str | None, typer.Option(help="The address to listen on (CINEDEX_HOST, 127.0.0.1).")] = None,
    port: Annotated[int | None, typer.Option(help="The port; 0 takes a free one (CINEDEX_PORT, 8000).")] = None,
    workers: Annotated[int | None, typer.Option(help="How many processes answer (CINEDEX_WORKERS, 1).")] = None,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Serve the API, after bringing the database up to date."""
    from cinedex.indexes.text.keeping import prepare
    from cinedex.members import accounts
    from cinedex.sources.bundled import load_reference

    settings = chosen(host=host, port=port, workers=workers, data=data, database=database)
    with opened(settings) as db:
        load_reference(db, SystemClock())
        prepare(db, settings.text_index)
        key = demo_key.read(settings.data, db)
        with db.read() as connection:
            has_members = bool(accounts.listed(connection))
    port = _checked_port(settings)
    _greet(settings, port, key)
    if not has_members:
        typer.echo("No accounts yet: make the first with `cinedex user create NAME`, to rate and keep lists.\n")
        sys.stdout.flush()
    # Workers are processes of their own: they read their settings where every process does.
    os.environ.update(settings.environment())
    with _keeper(settings):
        _run(settings, port)


def _checked_port(settings: Settings) -> int:
    """Return the port to listen on, a free one for 0; fail now if somebody else has it."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    try:
        with socket.create_server((settings.host, settings.port), family=family) as listener:
            return int(listener.getsockname()[1])
    except OSError as error:
        reason = os.strerror(error.errno).lower() if error.errno and error.errno in errno.errorcode else str(error)
        fail(f"cannot listen on {settings.host}, port {settings.port}: {reason}. Choose another with --host or --port.")


def _greet(settings: Settings, port: int, key: "NewKey | None") -> None:
    from cinedex.db.engine import newest_revision

    base = f"{root(settings, port)}/3"
    typer.echo(f"cinedex {__version__}, schema {newest_revision()}\n")
    typer.echo(f"Base URL      {base}")
    if settings.keys == "open":
        typer.echo("API key       any, or none (CINEDEX_KEYS=open)")
        typer.echo(f"\nTry it        curl '{base}{_EXAMPLE}'\n")
    elif key is not None:
        typer.echo(f"API key       {key.api_key}")
        typer.echo(f"Access token  {key.access_token}")
        typer.echo(f"\nTry it        curl '{base}{_EXAMPLE}&api_key={key.api_key}'\n")
    else:
        typer.echo("API key       make one with: cinedex key create\n")
    sys.stdout.flush()


@contextlib.contextmanager
def _keeper(settings: Settings) -> Iterator[None]:
    """Keep documents and indexes fresh beside several workers; a single one does it itself."""
    from cinedex.app import keepers
    from cinedex.db.engine import open_database

    if settings.workers == 1:
        yield
        return
    database = open_database(settings.database)
    threads = keepers(settings, database, SystemClock())
    for keeper in threads:
        keeper.start()
    try:
        yield
    finally:
        for keeper in threads:
            keeper.stop()
        database.close()


def _run(settings: Settings, port: int) -> None:
    import uvicorn

    from cinedex.wire.shortcut import Shortcut

    # uvicorn finishes what it is answering, then raises the signal again: that is a clean end.
    signal.signal(signal.SIGTERM, lambda _number, _frame: sys.exit(0))
    try:
        uvicorn.run(
            "cinedex.app:from_environment",
            factory=True,
            host=settings.host,
            port=port,
            workers=settings.workers,
            lifespan="on",
            ws="none",
            http=Shortcut,
            proxy_headers=False,
            log_config=_logging(settings.log_level),
            access_log=settings.log_level == "debug",
            server_header=False,
        )
    except SystemExit as end:
        if end.code:
            fail("the server did not start; the reason stands above.")


def _logging(level: str) -> dict[str, Any]:
    """Return how to log: one line a message, on standard error; of uvicorn only what is wrong, unless debugging."""
    threshold = level.upper()
    uvicorn_threshold = threshold if level != "info" else "WARNING"
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"level": threshold, "handlers": ["stderr"]},
        "loggers": {"uvicorn": {"level": uvicorn_threshold}},
    }
