"""`cinedex status`: what is here, how large it is, and what is stale."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from cinedex.cli.options import AsJson, Data, DatabaseUrl, chosen, opened

if TYPE_CHECKING:
    from cinedex.db.engine import Database


def status(as_json: AsJson = False, data: Data = None, database: DatabaseUrl = None) -> None:
    """Show rows by kind, the change log's sequence, the schema, sizes, and what is stale."""
    settings = chosen(data=data, database=database)
    with opened(settings) as db:
        facts = _facts(db, settings.data)
    if as_json:
        typer.echo(json.dumps(facts))
    else:
        _show(facts)


def _facts(database: "Database", folder: Path) -> dict[str, Any]:
    from cinedex.catalog.changes import last_sequence
    from cinedex.catalog.things import counts
    from cinedex.db.engine import revision
    from cinedex.documents.counts import documents
    from cinedex.documents.queue import pending

    with database.read() as connection:
        rows = counts(connection) | {"documents": documents(connection)}
        sequence = last_sequence(connection)
        size = database.dialect.size(connection)
    return {
        "database": repr(database.url),
        "schema": revision(database),
        "rows": rows,
        "sequence": sequence,
        "bytes": {"database": size, "data_folder": _size(folder)},
        "stale": {"documents": pending(database)},
    }


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _show(facts: dict[str, Any]) -> None:
    from rich.console import Console
    from rich.filesize import decimal
    from rich.table import Table

    table = Table(box=None, show_header=False)
    table.add_column(style="bold")
    table.add_column(overflow="fold")
    table.add_row("Database", facts["database"])
    table.add_row("Schema", facts["schema"])
    table.add_row("Sequence", f"{facts['sequence']:,}")
    for name, count in facts["rows"].items():
        table.add_row(name.capitalize(), f"{count:,}")
    for name, size in facts["bytes"].items():
        table.add_row(f"Size of {name.replace('_', ' ')}", decimal(size))
    stale = facts["stale"]["documents"]
    table.add_row("Stale", f"documents of {stale:,} things wait to be made again" if stale else "nothing")
    Console().print(table)
