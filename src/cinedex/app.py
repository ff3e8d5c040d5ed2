"""Settings → database → routes: the server, put together."""

import os
from collections.abc import Sequence
from dataclasses import dataclass

from cinedex import api, settings
from cinedex.api import exports, feed
from cinedex.db.engine import Database, open_database
from cinedex.db.writer import Writer
from cinedex.documents.keeper import Keeper, PopularityKeeper
from cinedex.documents.store import Store
from cinedex.indexes.discover.keeping import Discover
from cinedex.indexes.keeper import Follower, IndexKeeper, RelatedKeeper, TextFollower, TextKeeper
from cinedex.indexes.text.keeping import TextIndex
from cinedex.indexes.trending import TrendFollower, Trends
from cinedex.kit.clock import Clock, SystemClock
from cinedex.kit.repeated import Repeated
from cinedex.members.activity import Activity, Counting
from cinedex.members.expiry import Expiry
from cinedex.members.keys import KeyRing
from cinedex.members.throttle import Throttle
from cinedex.pages import pages
from cinedex.pages.site import SignUp, Site
from cinedex.settings import Settings
from cinedex.wire.door import Door, application
from cinedex.wire.rate import RateLimit


def create(chosen: Settings) -> Door:
    """Return the ASGI application for these settings; the database's schema must be up to date.

    With one worker the keeper is a thread of it; with more, whoever starts the workers runs the keeper.
    """
    database = open_database(chosen.database)
    ring = None if chosen.keys == "open" else KeyRing(database)
    store = Store(database.reader())
    discover = Discover(database, chosen.indexes)
    clock = SystemClock()
    indexes = api.Indexes(discover, TextIndex(database, chosen.text_index), Trends(database, discover))
    members = api.Members(Writer(database), Throttle(clock), Activity(database, clock))
    site = Site(store, members.writer, members.throttle, clock, SignUp(chosen.signup), chosen.public_url)
    runs = [*_followers(indexes, members), *(keepers(chosen, database, clock) if chosen.workers == 1 else ())]
    life = _Life(database, store, members.writer, ring, runs)
    addresses = api.Addresses(chosen.images_url, chosen.images_secure_url, chosen.public_url)
    return application(
        store,
        ring,
        *api.reference(addresses, clock, indexes, members),
        limit=RateLimit(chosen.rate_limit, clock) if chosen.rate_limit else None,
        proxies=chosen.proxies,
        outside=((feed.PATH, feed.Feed(store, ring)), (exports.PATH, exports.Exports(chosen.exports)), *pages(site)),
        startup=(life.start,),
        shutdown=(life.stop,),
    )


@dataclass(frozen=True, slots=True)
class _Life:
    """What runs beside the answers, and what is let go of in the end."""

    database: Database
    store: Store
    writer: Writer
    ring: KeyRing | None
    runs: Sequence[Repeated]

    async def start(self) -> None:
        for one in self.runs:
            one.start()

    async def stop(self) -> None:
        for one in self.runs:
            one.stop()
        if self.ring is not None:
            self.ring.close()
        self.writer.close()
        await self.store.reader.close()
        self.database.close()


def _followers(indexes: api.Indexes, members: api.Members) -> list[Repeated]:
    """Return what every worker does besides answering."""
    return [
        Follower(indexes.discover),
        TextFollower(indexes.text),
        TrendFollower(indexes.trends),
        Counting(members.activity),
    ]


def keepers(chosen: Settings, database: Database, clock: Clock) -> list[Repeated]:
    """Return what keeps documents and indexes fresh: one process alone may run it."""
    return [
        Keeper(database),
        IndexKeeper(database, chosen.indexes),
        TextKeeper(database, chosen.text_index),
        RelatedKeeper(database, chosen.indexes, clock),
        PopularityKeeper(database, clock),
        Expiry(database, clock),
    ]


def from_environment() -> Door:
    """Return the application that the environment asks for: what each worker process runs."""
    return create(settings.from_environment(os.environ))
