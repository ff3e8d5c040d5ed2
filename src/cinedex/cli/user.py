"""`cinedex user`: the accounts of members."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from cinedex.cli.options import AsJson, Data, DatabaseUrl, chosen, fail, opened
from cinedex.kit.clock import SystemClock
from cinedex.kit.times import milliseconds

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from cinedex.members.accounts import Account, Kept

app = typer.Typer(no_args_is_help=True, help="Make, list and close accounts, and reset their passwords.")

Name = Annotated[str, typer.Argument(metavar="NAME", help="The name to sign in with.")]
FromStdin = Annotated[bool, typer.Option("--password-stdin", help="Read the password from standard input.")]


@app.command()
def create(
    name: Name,
    password_stdin: FromStdin = False,
    admin: Annotated[bool, typer.Option("--admin", help="Mark the account as one of whoever runs the server.")] = False,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Make an account; its password is asked for, unseen."""
    from cinedex.members import accounts

    kept = _password(from_stdin=password_stdin)
    with _changing(data, database) as connection:
        try:
            accounts.create(connection, name, kept, _now(), is_admin=admin)
        except accounts.AccountError as error:
            fail(str(error))
    typer.echo(f"Made the account {name.strip()}; sign in on the page /sign-in.")


@app.command("list")
def list_users(as_json: AsJson = False, data: Data = None, database: DatabaseUrl = None) -> None:
    """List the accounts; guests are left out."""
    from cinedex.members import accounts

    with opened(chosen(data=data, database=database)) as db, db.read() as connection:
        rows = accounts.listed(connection)
    if as_json:
        typer.echo(json.dumps([asdict(row) for row in rows]))
    elif rows:
        _show(rows)
    else:
        typer.echo("No accounts yet; make one with: cinedex user create NAME")


@app.command()
def disable(
    name: Name,
    undo: Annotated[bool, typer.Option("--undo", help="Open the account again.")] = False,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Close an account and end its sessions; what it left stays."""
    from cinedex.members import accounts

    with _changing(data, database) as connection:
        number = _known(connection, name).id
        accounts.disable(connection, number, None if undo else _now())
        _end(connection, number)
    typer.echo("Opened again." if undo else "Closed.")


@app.command("reset-password")
def reset_password(
    name: Name, password_stdin: FromStdin = False, data: Data = None, database: DatabaseUrl = None
) -> None:
    """Give an account another password, and end its sessions."""
    from cinedex.members import accounts

    kept = _password(from_stdin=password_stdin)
    with _changing(data, database) as connection:
        number = _known(connection, name).id
        accounts.set_password(connection, number, kept)
        _end(connection, number)
    typer.echo("The password is set, and all sessions are ended.")


@contextmanager
def _changing(data: Data, database: DatabaseUrl) -> "Iterator[Connection]":
    with opened(chosen(data=data, database=database)) as db, db.mark() as connection:
        yield connection


def _known(connection: "Connection", name: str) -> "Account":
    from cinedex.members import accounts

    found = accounts.by_name(connection, name)
    if found is None:
        fail(f"there is no account {name}; `cinedex user list` shows them all.")
    return found


def _end(connection: "Connection", number: int) -> None:
    from cinedex.members import sessions, tokens

    sessions.end_all(connection, number)
    tokens.withdraw(connection, number)


def _password(*, from_stdin: bool) -> "Kept":
    from cinedex.members import accounts

    if from_stdin:
        password = sys.stdin.readline().rstrip("\r\n")
    else:
        password = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    try:
        return accounts.hashed(password)
    except accounts.AccountError as error:
        fail(str(error))


def _now() -> int:
    return milliseconds(SystemClock().now())


def _show(rows: "list[Account]") -> None:
    from datetime import UTC, datetime

    from rich.console import Console
    from rich.table import Table

    table = Table("Number", "Name", "Made", "", box=None)
    for row in rows:
        made = datetime.fromtimestamp(row.created_at / 1000, UTC)
        said = ", ".join(["admin"] * row.is_admin + ["closed"] * (row.disabled_at is not None))
        table.add_row(str(row.id), row.username, f"{made:%Y-%m-%d %H:%M}", said)
    Console().print(table)
