"""`cinedex invite`: letting people make their own accounts."""

from typing import Annotated

import typer

from cinedex.cli.options import Data, DatabaseUrl, chosen, opened, root
from cinedex.kit.clock import SystemClock
from cinedex.kit.times import milliseconds

app = typer.Typer(no_args_is_help=True, help="Invite people to sign up.")


# A group of one command would be taken for that command.
@app.callback()
def _invite() -> None:
    """Take the options that stand before a command."""


@app.command()
def create(
    days: Annotated[int, typer.Option(min=1, max=365, help="For how many days it can be used.")] = 7,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Print the address at which one person can sign up, this one time."""
    from cinedex.members import invites

    settings = chosen(data=data, database=database)
    with opened(settings) as db, db.mark() as connection:
        made = invites.create(connection, milliseconds(SystemClock().now()), days)
    typer.echo(f"{settings.public_url or root(settings, settings.port)}/sign-up?invite={made.secret}")
    typer.echo(f"Send it to one person: it can be used once, within {days} days.", err=True)
    if settings.signup == "closed":
        typer.echo("Sign-up is closed: start the server with CINEDEX_SIGNUP=invite.", err=True)
