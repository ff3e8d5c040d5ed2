"""The TMDB reference, chapter by chapter: this page is the map of every route."""

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
    seasons,
    tv,
    watch_providers,
)
from cinedex.api import discover as discoveries
from cinedex.api.collections import COLLECTION
from cinedex.api.networks import NETWORK
from cinedex.indexes.discover.keeping import Discover
from cinedex.kit.clock import Clock
from cinedex.wire.namespace import Namespace
from cinedex.wire.operations import Operation


class Reference(NamedTuple):
    """All that a server offers: things with details and sub-requests, and what is asked besides."""

    namespaces: tuple[Namespace, ...]
    operations: tuple[Operation, ...]


def reference(images_url: str, secure_images_url: str, clock: Clock, discover: Discover) -> Reference:
    """Return the reference; pictures are fetched from the addresses given, and `clock` says what day it is.

    `discover` finds films and series by what they are.
    """
    namespaces = (
        movies.movies(clock),
        tv.series(clock),
        seasons.seasons(clock),
        episodes.episodes(clock),
        people.people(clock),
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
        *tv.operations(clock),
        *watch_providers.OPERATIONS,
    )
    return Reference(namespaces, operations)
