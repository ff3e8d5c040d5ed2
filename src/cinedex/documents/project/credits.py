"""Cast and crew, with what they show of each person."""

from cinedex.catalog.state import Row
from cinedex.db.tables import people
from cinedex.documents.keys import Part
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Projection

_PERSON = (
    "adult", "gender", "id", "known_for_department", "name", "original_name", "popularity", "profile_path",
)  # fmt: skip
_CAST = ("cast_id", "character", "credit_id", "order")
_CREW = ("credit_id", "department", "job")


def project(batch: Batch, projection: Projection) -> None:
    """Add the credits of a film that has any."""
    rows = batch.rows(people.credit, projection.thing.id)
    if rows:
        cast = [_row(batch, row, _CAST) for row in rows if row["credit_type"] == "cast"]
        crew = [_row(batch, row, _CREW) for row in rows if row["credit_type"] == "crew"]
        projection.part(Part.CREDITS, {"cast": cast, "crew": crew})


def _row(batch: Batch, row: Row, names: tuple[str, ...]) -> Row:
    person = batch.people[int(row["person_id"] or 0)]
    shown = {name: person[name] for name in _PERSON} | {name: row[name] for name in names}
    # Older sources give one name only.
    return shown | {"original_name": person["original_name"] or person["name"]}
