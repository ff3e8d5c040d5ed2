"""The TMDB reference, chapter by chapter: this page is the map of every route."""

from dataclasses import replace
from typing import NamedTuple

from cinedex.api import (
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
    keywords,
    movies,
    people,
    reviews,
    search,
    seasons,
    trending,
    tv,
    watch_providers,
)
from cinedex.api import discover as discoveries
from cinedex.api.collections import COLLECTION
from cinedex.api.networks import NETWORK
from cinedex.indexes.discover.keeping import Discover
from cinedex.indexes.text.keeping import TextIndex
from cinedex.indexes.trending import Trends
from cinedex.kit.clock import Clock
from cinedex.members.activity import Activity
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


def reference(images_url: str, secure_images_url: str, clock: Clock, indexes: Indexes, activity: Activity) -> Reference:
    """Return the reference; pictures are fetched from the addresses given, and `clock` says what day it is.

    Reads are counted by `activity`.
    """
    discover = indexes.discover
    namespaces = (
        replace(movies.movies(clock), noticed=activity.read),
        replace(tv.series(clock), noticed=activity.read),
        seasons.seasons(clock),
        episodes.episodes(clock),
        replace(people.people(clock), noticed=activity.read),
        COLLECTION,
        companies.company(discover),
        NETWORK,
        keywords.keyword(discover),
        configuration.configuration(images_url, secure_images_url),
    )
    operations = (
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
    return Reference(namespaces, operations)
