"""`cinedex key`: the keys that clients show."""

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from cinedex.cli.options import AsJson, Data, DatabaseUrl, chosen, fail, opened
from cinedex.kit.clock import SystemClock

if TYPE_CHECKING:
    from cinedex.members.keys import KeyRow

app = typer.Typer(no_args_is_help=True, help="Make, list and revoke API keys.")


@app.command()
def create(
    name: Annotated[str, typer.Option("--name", help="What the key is for, as shown in the list.")] = "",
    redirect: Annotated[
        list[str] | None,
        typer.Option(help="Where the approval page may lead its application back to; may be given several times."),
    ] = None,
    as_json: AsJson = False,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Make a key and its access token, and show them this one time."""
    from cinedex.members import keys, redirects

    try:
        addresses = [redirects.checked(address) for address in redirect or ()]
    except redirects.RedirectError as error:
        fail(str(error))
    with opened(chosen(data=data, database=database)) as db:
        made = keys.create(db, name, SystemClock(), addresses)
    if as_json:
        typer.echo(json.dumps(asdict(made)))
        return
    typer.echo(f"API key       {made.api_key}")
    typer.echo(f"Access token  {made.access_token}")
    typer.echo("Keep them: they cannot be shown again.", err=True)


@app.command("list")
def list_keys(as_json: AsJson = False, data: Data = None, database: DatabaseUrl = None) -> None:
    """List the keys, each by its number, name and last four digits."""
    from cinedex.members import keys

    with opened(chosen(data=data, database=database)) as db:
        rows = keys.listed(db)
    if as_json:
        typer.echo(json.dumps([asdict(row) for row in rows], default=str))
    elif rows:
        _show(rows)
    else:
        typer.echo("No keys yet; make one with: cinedex key create")


def _show(rows: "list[KeyRow]") -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("Number", "Name", "Key", "Made", "Revoked", box=None)
    for row in rows:
        revoked = f"{row.revoked_at:%Y-%m-%d %H:%M}" if row.revoked_at else ""
        table.add_row(str(row.id), row.name, f"…{row.hint}", f"{row.created_at:%Y-%m-%d %H:%M}", revoked)
    Console().print(table)


@app.command()
def revoke(
    which: Annotated[str, typer.Argument(metavar="KEY", help="Its number in the list, or the key itself.")],
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Revoke a key; running servers refuse it within five seconds."""
    from cinedex.members import keys

    with opened(chosen(data=data, database=database)) as db:
        revoked = keys.revoke(db, which, SystemClock())
    if not revoked:
        fail("there is no such valid key; `cinedex key list` shows their numbers.")
    typer.echo("Revoked.")
