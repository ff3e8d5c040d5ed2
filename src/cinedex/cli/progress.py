"""Progress bars with a rate, on standard error, so that output stays clean."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from cinedex.db.engine import Database
    from cinedex.sources.recordings.importing import Progress as Told


@contextmanager
def rebuilding() -> "Iterator[Callable[[int, int], None]]":
    """Show a bar; yield the function to tell how many of how many things are done."""
    with _bars() as bars:
        task = bars.add_task("Documents", total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


@contextmanager
def importing(database: "Database", title: str) -> "Iterator[Told]":
    """Show a bar for lines read and one for documents made; yield the function to tell of each."""
    from cinedex.documents.queue import pending

    with _bars() as bars:
        reading = bars.add_task(title, total=None)
        projecting = bars.add_task("Documents", total=None, visible=False)

        def tell(what: str, count: int) -> None:
            if what == "read":
                bars.advance(reading, count)
                return
            if not bars.tasks[projecting].visible:
                bars.update(projecting, total=count + pending(database), visible=True)
            bars.advance(projecting, count)

        yield tell
        for task in bars.tasks:
            bars.update(task.id, total=task.completed)


@contextmanager
def stages() -> "Iterator[Callable[[str, int, int], None]]":
    """Show a bar for each thing that is done; yield the function to tell which, and how much of how much is done."""
    with _bars() as bars:
        tasks: dict[str, TaskID] = {}

        def tell(what: str, done: int, total: int) -> None:
            if what not in tasks:
                tasks[what] = bars.add_task(what, total=total)
            bars.update(tasks[what], completed=done, total=total)

        yield tell


@contextmanager
def exporting() -> "Iterator[Callable[[Iterable[bytes], int, str], Iterable[bytes]]]":
    """Show a bar for each file; yield the function that passes on its lines, given how many there are and a title."""
    with _bars() as bars:
        yield lambda lines, total, title: bars.track(lines, total=total, description=title)


def _bars() -> "Progress":
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        ProgressColumn,
        Task,
        TextColumn,
        TimeRemainingColumn,
    )
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(f"{task.completed / task.elapsed:,.0f}/s" if task.elapsed else "")

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    return Progress(*columns, console=Console(stderr=True))
