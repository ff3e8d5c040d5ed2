"""`cinedex generate`: an invented catalogue of any size, for measuring."""

from typing import Annotated

import typer

from cinedex.cli import progress
from cinedex.cli.options import Data, DatabaseUrl, chosen, fail, opened
from cinedex.cli.rebuild import make_indexes
from cinedex.kit.clock import SystemClock

_MOST = 100_000_000


def generate(  # noqa: PLR0917 - an option each
    movies: Annotated[int, typer.Option(min=1, max=_MOST, help="How many films.")] = 1_100_000,
    series: Annotated[int, typer.Option(min=1, max=_MOST, help="How many series, with all episodes.")] = 200_000,
    people: Annotated[int, typer.Option(min=1, max=_MOST, help="How many people.")] = 3_000_000,
    seed: Annotated[int, typer.Option(min=0, help="The same seed makes the same catalogue.")] = 1,
    data: Data = None,
    database: DatabaseUrl = None,
) -> None:
    """Fill an empty database with an invented catalogue, the size of TMDB's by default; what was stopped goes on."""
    from cinedex.indexes.related.keeping import build as relate
    from cinedex.sources.bundled import load_reference
    from cinedex.sources.generated.generating import NotEmptyError, facts, project
    from cinedex.sources.generated.world import Plan

    settings = chosen(data=data, database=database)
    with opened(settings) as db:
        load_reference(db, SystemClock())
        with progress.stages() as tell:
            try:
                facts(db, Plan(movies, series, people, seed), tell)
            except NotEmptyError as error:
                fail(f"{error}. Generate into an empty folder: choose one with --data.")
            # Before the documents, which show what is alike.
            relate(db, settings.indexes, SystemClock())
            project(db, tell)
        make_indexes(db, settings)
    typer.echo(
        f"Made {movies:,} films, {series:,} series and {people:,} people; look at them with: cinedex serve", err=True
    )
