"""The catalogues that are measured, imported once by the command line and kept."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from benchmarks import giants, synthetic
from cinedex.db.engine import Database, newest_revision, open_database, revision
from cinedex.db.tables.movies import movie
from tests.support.server import cinedex

HERE = Path(__file__).parent
DATA = HERE / ".data"
LOAD = HERE.parent.parent / "shared" / "data" / "load" / "movies.jsonl.zst"
"""A large catalogue, if there is one beside the repository."""

LARGE = 300
"""How many made-up films with many credits, pictures and translations every catalogue gets."""


@dataclass(frozen=True)
class Catalogue:
    """An imported catalogue."""

    name: str
    folder: Path
    key: str
    things: Mapping[str, Sequence[int]]
    """The numbers of what is asked for: `films`, all with details as they were found; `large`, films made up besides;
    `people`, `seasons` (the first ones of these series) and `series`, made-up giants."""


def prepared(name: str, *, fresh: bool = False) -> Catalogue:
    """Return the catalogue `demo` or `load`, imported now if it was not yet, or by an older version."""
    folder = DATA / name
    if folder.exists() and (fresh or not _is_current(folder)):
        shutil.rmtree(folder)
    ready = folder / "ready.json"
    if not ready.exists():
        _import(name, folder)
        made = json.loads(run("key", "create", "--name", "benchmarks", "--json", "--data", str(folder)))
        _keep(ready, made["api_key"])
    films = _films(folder)
    things = {
        "films": [number for number in films if number < synthetic.FIRST_ID],
        "large": [number for number in films if synthetic.FIRST_ID <= number < giants.FIRST_ID],
        "people": giants.PEOPLE,
        "seasons": giants.LONG_SEASONS,
        "series": giants.LONG_SERIES,
    }
    return Catalogue(name, folder, json.loads(ready.read_text(encoding="utf-8")), things)


def run(*arguments: str) -> str:
    """Run `cinedex` and return what it printed; it says itself what went wrong."""
    return subprocess.run(cinedex(*arguments), check=True, stdout=subprocess.PIPE, text=True, env=environment()).stdout


def environment() -> dict[str, str]:
    """Return the environment without settings of whoever runs this."""
    return {name: value for name, value in os.environ.items() if not name.startswith("CINEDEX_")}


def _import(name: str, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if name == "demo":
        run("demo", "--data", str(folder))
    else:
        run("import", "recordings", str(LOAD), "--data", str(folder))
    made_up = folder / "large.jsonl"
    synthetic.write(made_up, LARGE)
    run("import", "recordings", str(made_up), "--data", str(folder))
    made_up.unlink()
    with _opened(folder) as database:
        giants.write(database)


def _is_current(folder: Path) -> bool:
    if not (folder / "cinedex.db").exists():
        return False
    with _opened(folder) as database:
        return revision(database) == newest_revision()


def _films(folder: Path) -> list[int]:
    with _opened(folder) as database, database.read() as connection:
        wanted = select(movie.c.id).where(movie.c.original_title.is_not(None)).order_by(movie.c.id)
        return list(connection.execute(wanted).scalars())


@contextmanager
def _opened(folder: Path) -> Iterator[Database]:
    database = open_database(f"sqlite:///{folder}/cinedex.db")
    try:
        yield database
    finally:
        database.close()


def _keep(path: Path, key: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(key, file)
