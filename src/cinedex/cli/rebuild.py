"""`cinedex rebuild`: throw derived data away and make it again from facts."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cinedex.cli import progress
from cinedex.cli.options import Data, DatabaseUrl, chosen, opened
from cinedex.kit.clock import SystemClock
from cinedex.settings import Settings

if TYPE_CHECKING:
    from cinedex.db.engine import Database


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
    from cinedex.documents.queue import drain
    from cinedex.documents.rebuild import rebuild as rebuild_documents
    from cinedex.indexes.related.keeping import build as relate

    settings = chosen(data=data, database=database)
    with opened(settings) as db:
        if what is not Derived.DOCUMENTS:
            # Before the documents, which show them.
            count = relate(db, settings.indexes, SystemClock())
            typer.echo(f"Made the lists of what is alike, others than before for {count:,} titles.")
        if what is not Derived.INDEXES:
            with progress.rebuilding() as tell:
                count = rebuild_documents(db, tell)
            typer.echo(f"Made the documents of {count:,} things.")
        if what is not Derived.DOCUMENTS:
            make_indexes(db, settings)
            drain(db)
            typer.echo("Made the indexes.")


def make_indexes(database: "Database", settings: Settings) -> None:
    """Make a new generation of every index of facts."""
    from cinedex.indexes.discover.keeping import build
    from cinedex.indexes.text.keeping import build as build_text

    build(database, settings.indexes)
    build_text(database, settings.text_index)
