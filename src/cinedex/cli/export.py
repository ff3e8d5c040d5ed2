"""`cinedex export`: write files for others."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from gzip import GzipFile
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING, Annotated

import typer

from cinedex.cli import progress
from cinedex.cli.options import AsJson, Data, DatabaseUrl, chosen, fail, opened
from cinedex.kit.clock import SystemClock

if TYPE_CHECKING:
    from cinedex.db.engine import Database

app = typer.Typer(no_args_is_help=True, help="Write files for others.")

_DAYS_KEPT = 90
# Written once, and fetched by many.
_LEVEL = 6


@app.callback()
def group() -> None:
    """Write files for others."""


@app.command()
def ids(
    day: Annotated[
        datetime | None, typer.Option("--date", formats=["%Y-%m-%d"], help="The day in the files' names (today, UTC).")
    ] = None,
    folder: Annotated[
        Path | None, typer.Option("--folder", help="Where to; a server offers what lies in `exports` of its data.")
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Write the daily files of ids, and remove those of more than 90 days ago."""
    settings = chosen(data=data, database=database)
    today = SystemClock().now().date()
    wanted, oldest = day.date() if day else today, today - timedelta(days=_DAYS_KEPT)
    if wanted < oldest:
        fail(f"files of before {oldest} are not kept. Name a later day with --date.")
    place = folder or settings.exports
    with opened(settings) as db:
        try:
            place.mkdir(parents=True, exist_ok=True)
            written = _write(db, place, wanted)
            removed = _remove(place, oldest)
        except OSError as error:
            fail(f"the files cannot be written to {place}: {error.strerror}. Choose another with --folder.")
    if as_json:
        typer.echo(json.dumps({"folder": str(place), "lines": written, "removed": removed}))
        return
    for name, count in written.items():
        typer.echo(f"{count:>12,}  {place / name}")
    if removed:
        typer.echo(f"Removed {len(removed):,} files of before {oldest}.")


def _write(database: "Database", folder: Path, day: date) -> dict[str, int]:
    """Write the files of a day, all of one moment; return how many lines each has."""
    from cinedex.catalog import ids

    written: dict[str, int] = {}
    with database.read() as connection, progress.exporting() as track:
        for export in ids.EXPORTS:
            name = ids.file_name(export, day)
            lines = track(ids.lines(connection, export), ids.count(connection, export), export.name)
            # Without a time of its own the same facts make the same bytes.
            with _whole(folder / name) as file, GzipFile("", "wb", _LEVEL, file, mtime=0) as packed:
                written[name] = sum(bool(packed.write(line)) for line in lines)
    return written


@contextmanager
def _whole(path: Path) -> Iterator[IO[bytes]]:
    """Yield a file that stands at `path` once all of it is written, and not before."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        part = Path(file.name)
        try:
            yield file
            file.flush()
            os.fsync(file.fileno())
        except BaseException:
            part.unlink()
            raise
    # A temporary file is its owner's alone; these are for everybody.
    part.chmod(0o644)
    part.replace(path)


def _remove(folder: Path, oldest: date) -> list[str]:
    """Remove the files of days before `oldest`, and what a killed run left of them; return their names."""
    from cinedex.catalog.ids import day_of

    def is_old(name: str) -> bool:
        day = day_of(name.removeprefix(".").rpartition(".")[0] if name.startswith(".") else name)
        return day is not None and day < oldest

    old = sorted(path for path in folder.iterdir() if is_old(path.name))
    for path in old:
        path.unlink()
    return [path.name for path in old]
