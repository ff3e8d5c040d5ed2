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
    from cinedex.indexes.discover.keeping import build

    settings = chosen(data=data, database=database)
    with opened(settings) as db:
        if what is not Derived.INDEXES:
            with progress.rebuilding() as tell:
                count = rebuild_documents(db, tell)
            typer.echo(f"Made the documents of {count:,} things.")
        if what is not Derived.DOCUMENTS:
            build(db, settings.indexes)
            typer.echo("Made the indexes.")
