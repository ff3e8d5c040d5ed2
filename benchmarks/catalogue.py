"""The catalogues that are measured, imported once by the command line and kept."""

import json
import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from benchmarks import synthetic
from cinedex.db.engine import open_database
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
    films: tuple[int, ...]
    """Every film with details, as it was found."""
    large: tuple[int, ...]
    """Those made up besides: large, and translated."""


def prepared(name: str, *, fresh: bool = False) -> Catalogue:
    """Return the catalogue `demo` or `load`, imported now if it was not yet."""
    folder = DATA / name
    if fresh and folder.exists():
        shutil.rmtree(folder)
    ready = folder / "ready.json"
    if not ready.exists():
        _import(name, folder)
        made = json.loads(run("key", "create", "--name", "benchmarks", "--json", "--data", str(folder)))
        _keep(ready, made["api_key"])
    films = _films(folder)
    return Catalogue(
        name,
        folder,
        json.loads(ready.read_text(encoding="utf-8")),
        tuple(number for number in films if number < synthetic.FIRST_ID),
        tuple(number for number in films if number >= synthetic.FIRST_ID),
    )


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


def _films(folder: Path) -> tuple[int, ...]:
    database = open_database(f"sqlite:///{folder}/cinedex.db")
    try:
        with database.read() as connection:
            wanted = select(movie.c.id).where(movie.c.original_title.is_not(None)).order_by(movie.c.id)
            return tuple(connection.execute(wanted).scalars())
    finally:
        database.close()


def _keep(path: Path, key: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(key, file)
