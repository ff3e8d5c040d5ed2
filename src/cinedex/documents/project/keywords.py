"""A keyword's one document."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from cinedex.catalog.refs import Keyword, Kind
from cinedex.db.tables import titles
from cinedex.documents.keys import Part
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import NO_LANGUAGE, Projection


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of keywords."""
    batch = Batch(connection, Kind.KEYWORD, numbers)
    for number in numbers:
        projection = Projection(Keyword(number))
        for row in batch.rows(titles.keyword, number):
            projection.part(Part.DETAILS, {"id": number, "name": row["name"]})
            projection.card({"id": number})
            projection.card_text(NO_LANGUAGE, {"name": row["name"]})
        yield projection
