"""The tables, a file per subject, all in one `metadata`."""

from cinedex.db.tables import (
    activity,
    documents,
    log,
    media,
    members,
    movies,
    people,
    ratings,
    reference,
    series,
    titles,
    watch,
)
from cinedex.db.tables.base import metadata

__all__ = [
    "activity", "documents", "log", "media", "members", "metadata", "movies", "people", "ratings", "reference",
    "series", "titles", "watch",
]  # fmt: skip
