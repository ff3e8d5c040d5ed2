"""The command line, a file per command."""

from typing import Annotated

import typer

from cinedex import __version__
from cinedex.cli import demo, edit, export, generate, importing, invite, key, rebuild, serve, status, user

app = typer.Typer(
    name="cinedex",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    help="A self-hostable server that speaks v3 of The Movie Database (TMDB) API from its own database.",
    epilog="Settings are CINEDEX_… variables: see docs/guide/settings.md.",
)
app.command("serve")(serve.serve)
app.command("demo")(demo.demo)
app.add_typer(importing.app, name="import")
app.add_typer(edit.app, name="edit")
app.add_typer(export.app, name="export")
app.add_typer(key.app, name="key")
app.add_typer(user.app, name="user")
app.add_typer(invite.app, name="invite")
app.command("status")(status.status)
app.command("rebuild")(rebuild.rebuild)
app.command("generate")(generate.generate)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"cinedex {__version__}")
        raise typer.Exit


@app.callback()
def cinedex(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version and leave.")
    ] = False,
) -> None:
    """Take the options that stand before a command."""


def main() -> None:
    """Run the command that the arguments name."""
    app()
