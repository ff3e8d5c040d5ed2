"""A PostgreSQL cluster for the tests: started once, on a free port, with a fresh database for each test."""

import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path

import psycopg

from tests.support.missing import skip_or_fail

_REQUIRED = "CINEDEX_TEST_REQUIRE_POSTGRES"
_KEEPER = Path(__file__).with_name("postgres_keeper.py")


def binaries() -> Path | None:
    """Return the folder of PostgreSQL's server programs, or None where they are not installed."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    on_path = shutil.which("initdb")
    if on_path:
        installed.append(Path(on_path).resolve().parent)
    return next((folder for folder in reversed(installed) if (folder / "initdb").exists()), None)


def binaries_or_skip() -> Path:
    """Return that folder; where there is none, skip the test, or fail it where PostgreSQL is required."""
    folder = binaries()
    if folder is None:
        skip_or_fail("PostgreSQL's server programs (initdb, pg_ctl) are not installed", _REQUIRED)
    return folder


class Cluster:
    """A running cluster."""

    def __init__(self, folder: Path) -> None:
        """Start one with the server programs in `folder`."""
        self._keeper = subprocess.Popen(
            [sys.executable, str(_KEEPER), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self._keeper.stdout is not None
        self._port = self._keeper.stdout.readline().strip()
        assert self._port, "PostgreSQL did not start; its own words are above"
        self._names = (f"test_{number}" for number in count(1))

    def url(self, name: str) -> str:
        """Return the URL of a database in the cluster."""
        return f"postgresql://cinedex@127.0.0.1:{self._port}/{name}"

    def create(self, template: str | None = None) -> str:
        """Create a database, empty or like `template`, and return its name."""
        name = next(self._names)
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template or 'template0'}")
        return name

    def drop(self, name: str) -> None:
        """Drop a database, whoever is still connected."""
        self._execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def stop(self) -> None:
        """Stop and remove the cluster."""
        assert self._keeper.stdin is not None
        assert self._keeper.stdout is not None
        self._keeper.stdin.close()
        self._keeper.wait(timeout=30)
        self._keeper.stdout.close()

    def _execute(self, statement: str) -> None:
        with psycopg.connect(self.url("postgres"), autocommit=True) as connection:
            connection.execute(statement.encode())
