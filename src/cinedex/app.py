"""Settings → database → routes: the server, put together."""

import os

from cinedex import api, settings
from cinedex.api import Indexes, exports, feed
from cinedex.db.engine import Database, open_database
from cinedex.documents.keeper import Keeper, PopularityKeeper
from cinedex.documents.store import Store
from cinedex.indexes.discover.keeping import Discover
from cinedex.indexes.keeper import Follower, IndexKeeper, RelatedKeeper, TextFollower, TextKeeper
from cinedex.indexes.text.keeping import TextIndex
from cinedex.indexes.trending import TrendFollower, Trends
from cinedex.kit.clock import Clock, SystemClock
from cinedex.kit.repeated import Repeated
from cinedex.members.activity import Activity, Counting
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
    indexes = Indexes(discover, TextIndex(database, chosen.text_index), Trends(database, discover))
    clock = SystemClock()
    activity = Activity(database, clock)
    threads: list[Repeated] = [
        Follower(discover), TextFollower(indexes.text), TrendFollower(indexes.trends), Counting(activity),
    ]  # fmt: skip
    if chosen.workers == 1:
        threads += keepers(chosen, database, clock)

    async def start() -> None:
        for thread in threads:
            thread.start()

    async def stop() -> None:
        for thread in threads:
            thread.stop()
        if ring is not None:
            ring.close()
        await store.reader.close()
        database.close()

    return application(
        store,
        ring,
        *api.reference(chosen.images_url, chosen.images_secure_url, clock, indexes, activity),
        outside=((feed.PATH, feed.Feed(store, ring)), (exports.PATH, exports.Exports(chosen.exports))),
        startup=(start,),
        shutdown=(stop,),
    )


def keepers(chosen: Settings, database: Database, clock: Clock) -> list[Repeated]:
    """Return what keeps documents and indexes fresh: one process alone may run it."""
    return [
        Keeper(database),
        IndexKeeper(database, chosen.indexes),
        TextKeeper(database, chosen.text_index),
        RelatedKeeper(database, chosen.indexes, clock),
        PopularityKeeper(database, clock),
    ]


def from_environment() -> Door:
    """Return the application that the environment asks for: what each worker process runs."""
    return create(settings.from_environment(os.environ))
