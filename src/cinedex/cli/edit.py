"""`cinedex edit`: take things out of the catalogue."""

import json
from collections.abc import Callable
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from cinedex.cli.options import AsJson, Data, DatabaseUrl, chosen, fail, opened
from cinedex.kit.clock import SystemClock

if TYPE_CHECKING:
    from cinedex.catalog.refs import Ref
    from cinedex.db.engine import Database
    from cinedex.documents.edit import Removed

app = typer.Typer(no_args_is_help=True, help="Delete things, or merge two that are one.")


class Named(StrEnum):
    """The kinds of things, as paths name them."""

    MOVIE = "movie"
    TV = "tv"
    SEASON = "season"
    EPISODE = "episode"
    PERSON = "person"
    COLLECTION = "collection"
    COMPANY = "company"
    KEYWORD = "keyword"
    NETWORK = "network"


class Into(StrEnum):
    """The word between two things of which the first is merged into the second."""

    INTO = "into"


What = Annotated[Named, typer.Argument(metavar="KIND", help=", ".join(Named))]
Number = Annotated[int, typer.Argument(metavar="ID", min=1, max=2**31 - 1, help="Its id, as answers show it.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do not ask first.")]


@app.callback()
def group() -> None:
    """Delete things, or merge two that are one."""


@app.command()
def delete(
    kind: What,
    number: Number,
    *,
    yes: Yes = False,
    as_json: AsJson = False,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Delete a thing and all that belongs to it; a series goes with its seasons and episodes."""
    from cinedex.documents.edit import remove

    with opened(chosen(data=data, database=database)) as db:
        thing = _found(db, kind, number)
        _agree(f"Delete {_shown(db, kind, thing)}?", yes=yes)
        removed = _tried(lambda: remove(db, thing, SystemClock()))
    _tell(removed, f"Deleted {kind} {number}", as_json=as_json)


@app.command()
def merge(
    kind: What,
    number: Number,
    into: Annotated[Into, typer.Argument(metavar="into")],
    other: Annotated[int, typer.Argument(metavar="ID", min=1, max=2**31 - 1, help="The id of the one that stays.")],
    *,
    yes: Yes = False,
    as_json: AsJson = False,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Give what a thing has to another of its kind, which keeps what it has itself; then delete the first."""
    from cinedex.documents.edit import merge as merge_things

    with opened(chosen(data=data, database=database)) as db:
        thing, stays = _found(db, kind, number), _found(db, kind, other)
        _agree(f"Merge {_shown(db, kind, thing)} {into} {_shown(db, kind, stays)}?", yes=yes)
        removed = _tried(lambda: merge_things(db, thing, stays, SystemClock()))
    _tell(removed, f"Merged {kind} {number} {into} {other}", as_json=as_json)


def _found(database: "Database", kind: Named, number: int) -> "Ref":
    """Return the address of a thing that is there; fail where it is not."""
    from cinedex.catalog.refs import Kind, ref
    from cinedex.catalog.things import called

    thing = ref(Kind.SERIES if kind is Named.TV else Kind[kind.name], number)
    with database.read() as connection:
        if called(connection, thing) is None:
            fail(f"there is no {kind} {number}. Name one by the id that answers show.")
    return thing


def _shown(database: "Database", kind: Named, thing: "Ref") -> str:
    from cinedex.catalog.things import called

    with database.read() as connection:
        name = called(connection, thing)
    return f"{kind} {thing.id} ({name})" if name else f"{kind} {thing.id}"


def _agree(question: str, *, yes: bool) -> None:
    if not yes:
        typer.confirm(f"{question} This cannot be undone.", abort=True, err=True)


def _tried(work: "Callable[[], Removed]") -> "Removed":
    from cinedex.catalog.removal import RemovalError

    try:
        return work()
    except RemovalError as error:
        fail(str(error))


def _tell(removed: "Removed", done: str, *, as_json: bool) -> None:
    from dataclasses import asdict

    if as_json:
        typer.echo(json.dumps(asdict(removed)))
        return
    typer.echo(f"{done}: {removed.rows:,} rows and {removed.changes:,} changes.")
    if removed.waiting:
        typer.echo(f"What {removed.waiting:,} others show of it is made again while a server runs.")
