"""A company's documents."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from cinedex.catalog.refs import Company, Kind
from cinedex.catalog.state import Row, rows_of
from cinedex.db.tables import titles
from cinedex.documents.keys import Part
from cinedex.documents.project import parts
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import NO_LANGUAGE, Projection

_DETAILS = ("description", "headquarters", "homepage", "id", "logo_path", "name", "origin_country")
_CARD = ("id", "logo_path", "origin_country")


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of companies."""
    batch = Batch(connection, Kind.COMPANY, numbers)
    for number in numbers:
        projection = Projection(Company(number))
        rows = batch.rows(titles.company, number)
        if rows:
            _project(batch, projection, rows[0])
        yield projection


def _project(batch: Batch, projection: Projection, row: Row) -> None:
    number = projection.thing.id
    parent = row["parent_company_id"]
    details = {name: row[name] for name in _DETAILS}
    projection.part(Part.DETAILS, details | {"parent_company": None if parent is None else _parent(batch, parent)})
    projection.card({name: row[name] for name in _CARD})
    projection.card_text(NO_LANGUAGE, {"name": row["name"]})
    parts.names(projection, batch.rows(titles.company_alternative_name, number))
    parts.logos(batch, projection)


def _parent(batch: Batch, number: object) -> dict[str, object]:
    assert isinstance(number, int)
    row = next(rows_of(batch.connection, titles.company, [(number,)]))
    return {name: row[name] for name in ("id", "logo_path", "name")}
