"""`cinedex import`: bring facts in from files."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cinedex.cli import progress
from cinedex.cli.options import AsJson, Data, DatabaseUrl, chosen, fail, opened
from cinedex.kit.clock import SystemClock

if TYPE_CHECKING:
    from cinedex.sources.recordings.report import Report

app = typer.Typer(no_args_is_help=True, help="Bring facts in from files.")

# What is most frequent is shown; `--json` has the rest.
_SHOWN = 15


@app.callback()
def group() -> None:
    """Bring facts in from files."""


@app.command()
def recordings(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help=".jsonl, .gz or .zst; - is standard input.")],
    strict: Annotated[bool, typer.Option("--strict", help="Stop at the first bad line.")] = False,
    as_json: AsJson = False,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Import recorded answers, one JSON object a line; an import that was stopped goes on where it was."""
    import msgspec

    from cinedex.sources.bundled import load_reference
    from cinedex.sources.recordings.importing import BadLineError, import_recordings

    missing = [file for file in files if file != "-" and not Path(file).is_file()]
    if missing:
        fail(f"there is no file {', '.join(missing)}.")
    with opened(chosen(data=data, database=database)) as db:
        load_reference(db, SystemClock())
        try:
            with progress.importing(db, "Lines") as tell:
                report = import_recordings(db, files, strict=strict, clock=SystemClock(), progress=tell)
        except BadLineError as error:
            fail(f"{error}. Mend that line, or import without --strict.")
    if as_json:
        typer.echo(msgspec.json.encode(report).decode())
    else:
        _show(report)


@app.command()
def movielens(
    file: Annotated[str, typer.Argument(metavar="FILE", help="ratings.csv, plain, .gz or .zst; - is standard input.")],
    links: Annotated[Path | None, typer.Option(help="links.csv, where it is not beside FILE.")] = None,
    as_json: AsJson = False,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Import a set of ratings in MovieLens's form, in place of the one before, and make the recommendations."""
    import msgspec

    from cinedex.documents.queue import drain
    from cinedex.indexes.related.keeping import build
    from cinedex.sources.movielens.importing import import_ratings
    from cinedex.sources.movielens.reading import FormatError

    if file != "-" and not Path(file).is_file():
        fail(f"there is no file {file}.")
    settings = chosen(data=data, database=database)
    with opened(settings) as db, progress.importing(db, "Ratings") as tell:
        try:
            report = import_ratings(db, file, links, lambda count: tell("read", count))
        except FormatError as error:
            fail(f"no ratings were taken: {error}")
        changed = build(db, settings.indexes, SystemClock())
        drain(db, lambda count: tell("project", count))
    if as_json:
        typer.echo(msgspec.json.encode(report).decode())
        return
    typer.echo(
        f"Took {report.taken:,} of {report.lines:,} ratings, by {report.people:,} people of {report.films:,} films, "
        f"in {report.seconds:,.1f} s: other lists for {changed:,} titles."
    )
    _count("Lines without a rating", report.skipped)


def _show(report: "Report") -> None:
    if report.resumed:
        typer.echo(f"Went on after {report.resumed:,} lines that were taken before.")
    typer.echo(
        f"Took {report.taken:,} of {report.lines:,} lines in {report.seconds:,.1f} s: "
        f"{_things(report)}, {report.changes:,} changes, documents of {report.projected:,} things made."
    )
    if report.outdated:
        typer.echo(f"Known more recently, and left as they were: {report.outdated:,} statements")
    if report.waiting_seasons or report.waiting_episodes:
        typer.echo(
            f"Waiting for their series: {report.waiting_seasons:,} seasons, {report.waiting_episodes:,} episodes. "
            "They are shown once its details are imported."
        )
    _count("Lines without facts", report.skipped)
    _count("Dropped", report.dropped)
    _count("Unknown keys", report.unknown_keys)
    if report.bad_line_count:
        typer.echo(f"Bad lines: {report.bad_line_count:,}")
        for bad in report.bad_lines[:_SHOWN]:
            typer.echo(f"  {bad.file}, line {bad.line}: {bad.why}")
        _and_more(len(report.bad_lines))


def _things(report: "Report") -> str:
    counts = {name: getattr(report, name) for name in ("films", "series", "seasons", "episodes", "people")}
    return ", ".join(f"{count:,} {name}" for name, count in counts.items() if count or name == "films")


def _count(title: str, counted: Mapping[str, int]) -> None:
    if counted:
        typer.echo(f"{title}: {sum(counted.values()):,}")
        for name, count in list(counted.items())[:_SHOWN]:
            typer.echo(f"  {count:>9,}  {name}")
        _and_more(len(counted))


def _and_more(count: int) -> None:
    if count > _SHOWN:
        typer.echo(f"  and {count - _SHOWN:,} more kinds: see --json")
