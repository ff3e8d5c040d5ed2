"""The TMDB reference, chapter by chapter: this page is the map of every route."""

from dataclasses import replace
from typing import NamedTuple

from cinedex.api import (
    account,
    authentication,
    certifications,
    changes,
    charts,
    companies,
    configuration,
    credits,
    episode_groups,
    episodes,
    find,
    genres,
    guest_sessions,
    keywords,
    lists,
    movies,
    people,
    ratings,
    reviews,
    search,
    seasons,
    trending,
    tv,
    version_4,
    watch_providers,
)
from cinedex.api import discover as discoveries
from cinedex.api.collections import COLLECTION
from cinedex.api.networks import NETWORK
from cinedex.db.writer import Writer
from cinedex.indexes.discover.keeping import Discover
from cinedex.indexes.text.keeping import TextIndex
from cinedex.indexes.trending import Trends
from cinedex.kit.clock import Clock
from cinedex.members.activity import Activity
from cinedex.members.throttle import Throttle
from cinedex.wire.namespace import Namespace
from cinedex.wire.operations import Operation


class Indexes(NamedTuple):
    """What finds films and series by what they are, all things by their names, and what is asked for most."""

    discover: Discover
    text: TextIndex
    trends: Trends


class Reference(NamedTuple):
    """All that a server offers: things with details and sub-requests, and what is asked besides."""

    namespaces: tuple[Namespace, ...]
    operations: tuple[Operation, ...]
    version_4: tuple[Operation, ...]
    """The few of version 4 that clients of version 3 need besides; their paths lie beneath `/4`."""


class Members(NamedTuple):
    """What writes what members leave, slows who guesses their passwords, and counts what is read and liked."""

    writer: Writer
    throttle: Throttle
    activity: Activity


class Addresses(NamedTuple):
    """Where clients find pictures, and members their pages: `public` is empty where a request tells it."""

    images: str
    secure_images: str
    public: str


def reference(addresses: Addresses, clock: Clock, indexes: Indexes, members: Members) -> Reference:
    """Return the reference; `clock` says what day it is."""
    discover, noticed = indexes.discover, members.activity.read
    namespaces = (
        replace(movies.movies(clock), noticed=noticed),
        replace(tv.series(clock), noticed=noticed),
        seasons.seasons(clock),
        episodes.episodes(clock),
        replace(people.people(clock), noticed=noticed),
        COLLECTION,
        companies.company(discover),
        NETWORK,
        keywords.keyword(discover),
        configuration.configuration(addresses.images, addresses.secure_images),
    )
    operations = (*_of_the_catalogue(clock, indexes), *_of_members(clock, members, addresses.public))
    return Reference(namespaces, operations, version_4.operations(members.writer, clock, members.activity))


def _of_the_catalogue(clock: Clock, indexes: Indexes) -> tuple[Operation, ...]:
    discover = indexes.discover
    return (
        *certifications.OPERATIONS,
        *changes.operations(clock),
        *charts.operations(discover, clock),
        *configuration.OPERATIONS,
        *credits.OPERATIONS,
        *discoveries.operations(discover),
        *episode_groups.OPERATIONS,
        *find.OPERATIONS,
        *genres.operations(discover),
        *movies.OPERATIONS,
        *people.OPERATIONS,
        *reviews.OPERATIONS,
        *search.operations(indexes.text),
        *trending.operations(indexes.trends),
        *tv.operations(clock),
        *watch_providers.OPERATIONS,
    )


def _of_members(clock: Clock, members: Members, public_url: str) -> tuple[Operation, ...]:
    writer, activity = members.writer, members.activity
    return (
        *account.operations(writer, clock, activity),
        *authentication.operations(writer, clock, members.throttle, public_url),
        *guest_sessions.operations(clock),
        *lists.operations(writer, clock, activity),
        *ratings.operations(writer, clock, activity),
    )
