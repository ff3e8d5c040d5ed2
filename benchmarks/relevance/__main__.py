"""`python -m benchmarks.relevance`: the share of questions with the wanted film first, and in the first five."""

import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles
from typing import Annotated, NamedTuple

import typer
from rich.console import Console
from rich.table import Table

from benchmarks import catalogue
from benchmarks.relevance.questions import Asked, questions
from cinedex.catalog.refs import Kind
from cinedex.db.engine import open_database
from cinedex.indexes.text.facts import entries
from cinedex.indexes.text.keeping import TextIndex, build
from cinedex.indexes.text.questions import Question

_PAGE = 20


class Answered(NamedTuple):
    """A question, the place of the first right answer (0 for none on the first page), and the milliseconds it took."""

    asked: Asked
    place: int
    took: float


def main(
    database: Annotated[str, typer.Option(help="A database's URL; default: the films of the load.")] = "",
    *,
    misses: Annotated[bool, typer.Option("--misses", help="Name the questions that were not answered well.")] = False,
) -> None:
    """Build the index of a catalogue and ask it."""
    console = Console()
    with tempfile.TemporaryDirectory() as folder:
        db = open_database(database or f"sqlite:///{catalogue.prepared('load').folder}/cinedex.db")
        started = time.perf_counter()
        build(db, Path(folder))
        console.print(f"built in {time.perf_counter() - started:.1f} s")
        with db.read() as connection:
            asked = questions(list(entries(connection, Kind.MOVIE)))
        text = TextIndex(db, Path(folder))
        text.refresh()
        answered = [_answered(text, one) for one in asked]
        db.close()
    _show(console, answered)
    if misses:
        for one in answered:
            if not 0 < one.place <= 5:
                console.print(f"{one.asked.kind}: {one.asked.text!r} → {one.place or 'nowhere'}", markup=False)


def _answered(text: TextIndex, asked: Asked) -> Answered:
    started = time.perf_counter()
    found = text.search(Question(asked.text, (Kind.MOVIE,)), 0, _PAGE)
    took = time.perf_counter() - started
    places = (place for place, thing in enumerate(found.things, start=1) if thing.id in asked.right)
    return Answered(asked, next(places, 0), 1000 * took)


def _show(console: Console, answered: Sequence[Answered]) -> None:
    table = Table("class", "questions", "first", "first five", "p50 ms", "p99 ms")
    for kind in (*dict.fromkeys(one.asked.kind for one in answered), ""):
        of_it = [one for one in answered if kind in ("", one.asked.kind)]
        took = [one.took for one in of_it]
        first = sum(one.place == 1 for one in of_it) / len(of_it)
        five = sum(0 < one.place <= 5 for one in of_it) / len(of_it)
        table.add_row(
            kind or "all", str(len(of_it)), f"{first:.3f}", f"{five:.3f}", f"{median(took):.2f}",
            f"{quantiles(took, n=100)[98]:.2f}",
        )  # fmt: skip
    console.print(table)


if __name__ == "__main__":
    typer.run(main)
