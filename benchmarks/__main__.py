"""`python -m benchmarks`: the interleaved run beside nginx; `bulk`, `discover`, `docs`, `edits`, `profile`."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks import bulk as bulk_run
from benchmarks import catalogue, figures, layers, nginx, report, rounds
from benchmarks import discover as discover_run
from benchmarks import edits as edits_run
from benchmarks.cases import CASES
from benchmarks.load import generator

app = typer.Typer(add_completion=False, pretty_exceptions_enable=False, help="Measure cinedex; nothing is asserted.")
_FULL = rounds.Pace(rounds=5, seconds=3, targets=2_000)
_QUICK = rounds.Pace(rounds=2, seconds=1, targets=200)

Json = Annotated[Path | None, typer.Option("--json", help="Write the figures here.")]
Which = Annotated[
    str, typer.Option("--catalogue", help="demo, or load: films imported once and kept; default: load if there.")
]
Fresh = Annotated[bool, typer.Option("--fresh", help="Import the catalogue again.")]


@app.callback(invoke_without_command=True)
def answers(
    context: typer.Context,
    which: Which = "",
    json: Json = None,
    *,
    quick: Annotated[bool, typer.Option("--quick", help="Less than a minute, and rough.")] = False,
    fresh: Fresh = False,
) -> None:
    """Measure answers beside nginx sending the same bytes; keep the figures in benchmarks/results."""
    if context.invoked_subcommand:
        return
    program = nginx.program()
    if program is None:
        raise SystemExit("nginx, which cinedex is measured against, is missing: apt-get install nginx wrk")
    console = Console(stderr=True)
    if generator() == "own":
        console.print(
            "wrk is missing (apt-get install wrk): our own generator makes the load. It tires before nginx does, so "
            "read processor time, not requests a second."
        )
    with console.status("") as status:
        status.update("importing the catalogue, once")
        chosen = _catalogue(which, fresh=fresh)
        run = rounds.run(chosen, program, _QUICK if quick else _FULL, status.update)
    report.show(run)
    if json or not quick:
        figures.kept(run, json or figures.name_of(run))


@app.command()
def bulk(
    films: Annotated[int, typer.Option(help="How many films; 0 is all.")] = 10_000,
    engine: Annotated[list[str], typer.Option(help="sqlite, postgresql.")] = ["sqlite", "postgresql"],  # noqa: B006
    json: Json = None,
) -> None:
    """Measure the import of films and their projection, into an empty database of each engine."""
    with Console(stderr=True).status("") as status:
        run = bulk_run.run(films, engine, status.update)
    report.show(run)
    figures.kept(run, json or figures.name_of(run))


@app.command()
def edits(
    engine: Annotated[list[str], typer.Option(help="sqlite, postgresql.")] = ["sqlite", "postgresql"],  # noqa: B006
    json: Json = None,
) -> None:
    """Rename a person with a thousand credits: until every copy shows it, and how long other writers wait."""
    with Console(stderr=True).status("") as status:
        run = edits_run.run(engine, status.update)
    report.show(run)
    figures.kept(run, json or figures.name_of(run))


@app.command()
def discover(which: Which = "") -> None:
    """Measure discover in the engine beside the same questions in SQLite, over films."""
    discover_run.run(_catalogue(which))


@app.command()
def profile(
    case: Annotated[str, typer.Argument(help=", ".join(case.name for case in CASES))] = "details",
    which: Which = "",
    requests: Annotated[int, typer.Option(help="How many requests a measurement.")] = 20_000,
) -> None:
    """Show where a request's time goes, layer by layer, in one process and without a socket."""
    found = next((known for known in CASES if known.name == case), None)
    if found is None:
        raise SystemExit(f"there is no case {case}: choose from {', '.join(known.name for known in CASES)}")
    layers.show(found, _catalogue(which), requests)


@app.command()
def docs() -> None:
    """Put the newest figures of benchmarks/results into docs/benchmarks.md."""
    report.write_page(figures.latest())


def _catalogue(which: str, *, fresh: bool = False) -> catalogue.Catalogue:
    name = which or ("load" if catalogue.LOAD.exists() else "demo")
    if name not in {"demo", "load"} or (name == "load" and not catalogue.LOAD.exists()):
        raise SystemExit(f"there is no catalogue {name}: choose demo, or load where {catalogue.LOAD.name} is there")
    return catalogue.prepared(name, fresh=fresh)


if __name__ == "__main__":
    app()
