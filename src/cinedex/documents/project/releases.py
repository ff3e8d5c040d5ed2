"""Release dates, in today's form and in the older one that clients still ask for."""

from cinedex.catalog.state import Row
from cinedex.db.tables import movies
from cinedex.documents.keys import Part
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.parts import words
from cinedex.documents.project.projection import Projection

_THEATRICAL = 3


def project(batch: Batch, projection: Projection) -> None:
    """Add the releases of a film that has any."""
    rows = batch.rows(movies.release_date, projection.thing.id)
    if not rows:
        return
    countries: dict[str, list[object]] = {}
    for row in rows:
        countries.setdefault(str(row["iso_3166_1"]), []).append(_dated(row))
    results = [{"iso_3166_1": code, "release_dates": dates} for code, dates in countries.items()]
    projection.part(Part.RELEASE_DATES, {"results": results})
    projection.part(Part.RELEASES, {"countries": [_legacy(row) for row in rows if _in_cinemas(row)]})


def _dated(row: Row) -> dict[str, object]:
    return {
        "certification": row["certification"],
        "descriptors": words(row["descriptors"]),
        "iso_639_1": row["iso_639_1"],
        "note": row["note"],
        "release_date": row["release_date"],
        "type": row["type"],
    }


def _legacy(row: Row) -> dict[str, object]:
    return {
        "certification": row["certification"],
        "descriptors": words(row["descriptors"]),
        "iso_3166_1": row["iso_3166_1"],
        "primary": row["is_primary"],
        "release_date": str(row["release_date"])[: len("2013-02-14")],
    }


def _in_cinemas(row: Row) -> bool:
    kind = row["type"]
    assert isinstance(kind, int)
    return kind <= _THEATRICAL
