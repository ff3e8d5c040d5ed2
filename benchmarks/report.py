"""Figures as tables: on the terminal, and in docs/benchmarks.md."""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.figures import BulkRun, EditRun, HttpRun, Measured, Run

PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
_BEGIN, _END = "<!-- figures: written by `python -m benchmarks docs` -->", "<!-- end of figures -->"

_HTTP = (
    "Answer", "Bytes", "Requests/s", "of nginx", "CPU µs", "nginx CPU µs", "CPU, of nginx", "p50 ms", "p99 ms",
    "nginx p50 / p99 ms",
)  # fmt: skip
_EDITS = (
    "Engine", "Things that show the name", "Own page, ms", "Every copy, s", "Writes beside it", "Wait p50 / p99, ms",
    "Longest wait, ms", "The same, idle, ms",
)  # fmt: skip
_BULK = ("Engine", "Films", "Import, films/s", "Projection alone, films/s", "Facts alone, films/s", "Peak memory, MB")


def show(run: Run) -> None:
    """Print a run as a table."""
    head, rows = _table(run)
    table = Table(*head)
    for row in rows:
        table.add_row(*row)
    # A terminal has its own width; a file or a pipe has room.
    console = Console() if sys.stdout.isatty() else Console(width=160)
    console.print(table)
    if isinstance(run, HttpRun):
        for line in aims(run.cases):
            console.print(line, highlight=False)


def _table(run: Run) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    if isinstance(run, HttpRun):
        return _HTTP, http_rows(run)
    return (_BULK, bulk_rows(run)) if isinstance(run, BulkRun) else (_EDITS, edit_rows(run))


def http_rows(run: HttpRun) -> list[tuple[str, ...]]:
    """Return a row of words for each case."""
    return [
        (
            case.title,
            f"{case.bytes:,}",
            f"{case.cinedex.rate:,.0f}",
            f"{case.ratio:.2f}",
            f"{case.cinedex.cpu:.1f}",
            f"{case.nginx.cpu:.1f}",
            f"{case.cpu_ratio:.2f}",
            f"{case.cinedex.p50 / 1000:.2f}",
            f"{case.cinedex.p99 / 1000:.2f}",
            f"{case.nginx.p50 / 1000:.2f} / {case.nginx.p99 / 1000:.2f}",
        )
        for case in run.cases
    ]


def bulk_rows(run: BulkRun) -> list[tuple[str, ...]]:
    """Return a row of words for each engine."""
    return [
        (
            engine.engine,
            f"{engine.films:,}",
            f"{engine.films / engine.import_seconds:,.0f}",
            f"{engine.films / engine.projection_seconds:,.0f}",
            _rate(engine.films, engine.import_seconds - engine.projection_seconds),
            f"{max(engine.import_peak, engine.projection_peak) / 2**20:,.0f}",
        )
        for engine in run.engines
    ]


def edit_rows(run: EditRun) -> list[tuple[str, ...]]:
    """Return a row of words for each engine."""
    return [
        (
            engine.engine,
            f"{engine.queued:,}",
            f"{engine.own * 1000:,.0f}",
            f"{engine.copies:.1f}",
            f"{engine.beside.writes:,}",
            f"{engine.beside.p50 * 1000:.1f} / {engine.beside.p99 * 1000:.1f}",
            f"{engine.beside.longest * 1000:.0f}",
            f"{engine.idle.longest * 1000:.1f}",
        )
        for engine in run.engines
    ]


def aims(cases: Iterable[Measured]) -> list[str]:
    """Return a sentence for each aim: what was aimed at, what was measured, whether that meets it."""
    lines = []
    for case in cases:
        if case.aim is not None:
            met = _met(case.ratio >= case.aim)
            lines.append(
                f"{case.title}: aim {case.aim:.2f} of nginx or more; {case.ratio:.2f} in requests a second ({met}), "
                f"{case.cpu_ratio:.2f} in processor time ({_met(case.cpu_ratio >= case.aim)})"
            )
        if case.beside_aim is not None and case.beside_ratio is not None:
            met = _met(case.beside_ratio <= case.beside_aim)
            lines.append(
                f"{case.title}: aim {case.beside_aim:.1f} times the processor time of `{case.beside}` or less; "
                f"{case.beside_ratio:.2f} ({met})"
            )
    return lines


def write_page(runs: Iterable[Run]) -> None:
    """Put the latest figures into docs/benchmarks.md, in place of those there."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(_BEGIN)
    after = rest.partition(_END)[2]
    figures = "\n\n".join(map(_section, runs)) or "None yet."
    PAGE.write_text(f"{before}{_BEGIN}\n\n{figures}\n\n{_END}{after}", encoding="utf-8")


def _section(run: Run) -> str:
    if isinstance(run, HttpRun):
        return _http_section(run)
    return _bulk_section(run) if isinstance(run, BulkRun) else _edits_section(run)


def _http_section(run: HttpRun) -> str:
    told = (
        f"{run.films:,} films ({run.catalogue}); {run.rounds} rounds of {run.seconds} s a server and case, "
        f"{run.connections} connections; medians."
    )
    aimed = "\n".join(f"- {line}" for line in aims(run.cases))
    return (
        f"## Answers, {run.date}\n\n{told}\n\n{_markdown(_HTTP, http_rows(run))}\n\n{aimed}\n\n{_machine(run.machine)}"
    )


def _bulk_section(run: BulkRun) -> str:
    table = _markdown(_BULK, bulk_rows(run))
    return f"## Bulk import, {run.date}\n\nOf {run.input}.\n\n{table}\n\n{_machine(run.machine)}"


def _edits_section(run: EditRun) -> str:
    table = _markdown(_EDITS, edit_rows(run))
    return f"## A person with 1,000 credits gets another name, {run.date}\n\n{table}\n\n{_machine(run.machine)}"


def _markdown(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _machine(facts: dict[str, str]) -> str:
    return "Measured on: " + ", ".join(f"{name} {value}" for name, value in facts.items()) + "."


def _met(yes: bool) -> str:  # noqa: FBT001 - a word for a truth
    return "met" if yes else "not met"


def _rate(films: int, seconds: float) -> str:
    return f"{films / seconds:,.0f}" if seconds > 0 else "?"
