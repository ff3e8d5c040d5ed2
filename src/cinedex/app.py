"""Settings → database → routes: the server, put together."""

import os

from cinedex import api, settings
from cinedex.api import exports, feed
from cinedex.db.engine import open_database
from cinedex.documents.keeper import Keeper
from cinedex.documents.store import Store
from cinedex.indexes.discover.keeping import Discover
from cinedex.indexes.keeper import Follower, IndexKeeper
from cinedex.kit.clock import SystemClock
from cinedex.members.keys import KeyRing
from cinedex.settings import Settings
from cinedex.wire.door import Door, application


def create(chosen: Settings) -> Door:
    """Return the ASGI application for these settings; the database's schema must be up to date.

    With one worker the keeper is a thread of it; with more, whoever starts the workers runs the keeper.
    """
    database = open_database(chosen.database)
    ring = None if chosen.keys == "open" else KeyRing(database)
    store = Store(database.reader())
    discover = Discover(database, chosen.indexes)
    follower = Follower(discover)
    keepers = (Keeper(database), IndexKeeper(database, chosen.indexes)) if chosen.workers == 1 else ()

    async def start() -> None:
        follower.start()
        for keeper in keepers:
            keeper.start()

    async def stop() -> None:
        follower.stop()
        for keeper in keepers:
            keeper.stop()
        if ring is not None:
            ring.close()
        await store.reader.close()
        database.close()

    return application(
        store,
        ring,
        *api.reference(chosen.images_url, chosen.images_secure_url, SystemClock(), discover),
        outside=((feed.PATH, feed.Feed(store, ring)), (exports.PATH, exports.Exports(chosen.exports))),
        startup=(start,),
        shutdown=(stop,),
    )


def from_environment() -> Door:
    """Return the application that the environment asks for: what each worker process runs."""
    return create(settings.from_environment(os.environ))
