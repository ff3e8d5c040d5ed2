"""The coverage page: every published operation, and whether it is served here."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from cinedex.wire.operations import Operation
from cinedex.wire.published import Published, shape

_SEED = {"yes": "yes", "variant": "as a variant", "no": "no", "seed-only": "this spelling only"}


class Row(NamedTuple):
    """One line of the page."""

    method: str
    path: str
    operation_id: str
    state: str
    note: str
    seed: str
    """How the seed list of routes has it; empty for what no list has."""


def coverage_rows(operations: Iterable[Operation], published: Sequence[Published]) -> list[Row]:
    """Return a row for each published operation, in its order, and after them what is offered besides."""
    offered = {(row.method, shape(row.path)): row for row in operations}
    rows = []
    for line in published:
        row = offered.pop((line.method, shape(line.path)), None)
        state, note, name = (row.state, row.note, row.operation_id) if row else ("missing", "", line.operation_id)
        rows.append(Row(line.method, line.path, name, state, note, _SEED[line.seed]))
    rows += [Row(row.method, row.path, row.operation_id, row.state, row.note, "") for row in offered.values()]
    return rows


def coverage_markdown(
    operations: Iterable[Operation], published: Sequence[Published], version_4: Sequence[Operation]
) -> str:
    """Return the coverage page as Markdown; what is served of version 4 stands in a table of its own."""
    rows = coverage_rows(operations, published)
    states = [row.state for row in rows]
    counted = ", ".join(f"{states.count(state)} {state}" for state in dict.fromkeys(sorted(states, reverse=True)))
    lines = [
        "# Coverage",
        "",
        "Generated from the tables of routes; do not edit. What is declared answers 501 with code 2.",
        "",
        f"{len(rows)} operations: {counted}.",
        "",
        "| Method | Path | Operation | State | In the seed list | Note |",
        "|---|---|---|---|---|---|",
        *(f"| {r.method} | `{r.path}` | {r.operation_id} | {r.state} | {r.seed} | {r.note} |" for r in rows),
        "",
        "## Version 4",
        "",
        f"{len(version_4)} operations beneath `/4`, for clients of version 3 that need them besides.",
        "",
        "| Method | Path | What it does |",
        "|---|---|---|",
        *(f"| {r.method} | `{r.path}` | {r.summary} |" for r in version_4),
    ]
    return "\n".join(lines) + "\n"
