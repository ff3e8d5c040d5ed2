"""`cinedex rebuild`: throw derived data away and make it again from facts."""

from enum import StrEnum
from typing import Annotated

import typer

from cinedex.cli import progress
from cinedex.cli.options import Data, DatabaseUrl, chosen, opened


class Derived(StrEnum):
    """What can be made again."""

    DOCUMENTS = "documents"
    INDEXES = "indexes"
    ALL = "all"


def rebuild(
    what: Annotated[Derived, typer.Argument(help="What to make again.")] = Derived.ALL,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Throw derived data away and make it again from facts."""
    from cinedex.documents.rebuild import rebuild as rebuild_documents

    if what is Derived.INDEXES:
        typer.echo("There are no indexes yet: nothing to do.")
        return
    with opened(chosen(data=data, database=database)) as db, progress.rebuilding() as tell:
        count = rebuild_documents(db, tell)
    typer.echo(f"Made the documents of {count:,} things.")
