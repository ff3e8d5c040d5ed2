"""`cinedex demo`: load the bundled catalogue, and make a key to look at it."""

import typer

from cinedex.cli import demo_key, progress
from cinedex.cli.options import Data, DatabaseUrl, chosen, opened
from cinedex.kit.clock import SystemClock


def demo(data: Data = None, database: DatabaseUrl = None) -> None:
    """Load the bundled catalogue of films and series, and make a key for it; a second time, do nothing."""
    from cinedex.members import keys
    from cinedex.sources.bundled import load_demo, load_reference

    settings = chosen(data=data, database=database)
    with opened(settings) as db:
        if demo_key.read(settings.data, db) is not None:
            typer.echo("The demo catalogue is loaded.", err=True)
            return
        load_reference(db, SystemClock())
        with progress.importing(db, "Demo catalogue") as tell:
            load_demo(db, SystemClock(), tell)
        demo_key.keep(settings.data, keys.create(db, "demo", SystemClock()))
    typer.echo("Loaded the demo catalogue; look at it with: cinedex serve", err=True)
