"""The TMDB reference, chapter by chapter: this page is the map of every route."""

from cinedex.api import certifications, configuration, find, genres, watch_providers
from cinedex.api.collections import COLLECTION
from cinedex.api.companies import COMPANY
from cinedex.api.keywords import KEYWORD
from cinedex.api.movies import MOVIE
from cinedex.wire.namespace import Namespace
from cinedex.wire.operations import Operation


def namespaces(images_url: str, secure_images_url: str) -> tuple[Namespace, ...]:
    """Return the things that have details and sub-requests; pictures are fetched from the addresses given."""
    return (
        MOVIE,
        COLLECTION,
        COMPANY,
        KEYWORD,
        configuration.configuration(images_url, secure_images_url),
    )


OPERATIONS: tuple[Operation, ...] = (
    *certifications.OPERATIONS,
    *configuration.OPERATIONS,
    *find.OPERATIONS,
    *genres.OPERATIONS,
    *watch_providers.OPERATIONS,
)
