"""A network's documents."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from cinedex.catalog.refs import Kind, Network
from cinedex.db.tables import titles
from cinedex.documents.keys import Part
from cinedex.documents.project import parts
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Projection

_DETAILS = ("headquarters", "homepage", "id", "logo_path", "name", "origin_country")


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of networks."""
    batch = Batch(connection, Kind.NETWORK, numbers)
    for number in numbers:
        projection = Projection(Network(number))
        for row in batch.rows(titles.network, number):
            projection.part(Part.DETAILS, {name: row[name] for name in _DETAILS})
            parts.names(projection, batch.rows(titles.network_alternative_name, number))
            parts.logos(batch, projection)
        yield projection
