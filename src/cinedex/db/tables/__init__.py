"""The tables, a file per subject, all in one `metadata`."""

from cinedex.db.tables import documents, log, media, members, movies, people, reference, series, titles, watch
from cinedex.db.tables.base import metadata

__all__ = [
    "documents", "log", "media", "members", "metadata", "movies", "people", "reference", "series", "titles", "watch",
]  # fmt: skip
