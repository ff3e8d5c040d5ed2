"""Cast and crew, with what they show of each person."""

from collections.abc import Mapping, Sequence

from cinedex.catalog.state import Row
from cinedex.catalog.statements import Value
from cinedex.db.tables import people
from cinedex.documents.keys import Part
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Projection

_PERSON = (
    "adult", "gender", "id", "known_for_department", "name", "original_name", "popularity", "profile_path",
)  # fmt: skip
_MOVIE_CAST = ("cast_id", "character", "credit_id", "order")
_CAST = ("character", "credit_id", "order")
_CREW = ("credit_id", "department", "job")
_CREATOR = ("id", "name", "original_name", "gender", "profile_path")
_WORDS = ("character", "department", "job")
People = Mapping[int, Row]
_LAST = 1 << 31


def for_movie(batch: Batch, projection: Projection) -> None:
    """Add the credits of a film that has any."""
    rows = batch.rows(people.credit, projection.thing.id)
    if rows:
        cast, crew = of_type(rows, "cast"), of_type(rows, "crew")
        shown = {"cast": shows(batch.people, cast, _MOVIE_CAST), "crew": crew_of(batch.people, crew)}
        projection.part(Part.CREDITS, shown)


def of_type(rows: Sequence[Row], credit_type: str) -> list[Row]:
    """Return the credits of a type: those that the title's own list places, then those known from people's."""
    found = [row for row in rows if row["credit_type"] == credit_type]
    found.sort(key=_place)
    return found


def _place(row: Row) -> tuple[int, int, str]:
    place, order = row["position"], row["order"]
    return (
        _LAST if place is None else int(place),
        _LAST if order is None else int(order),
        str(row["credit_id"]),
    )


def cast_of(known: People, rows: Sequence[Row]) -> list[Row]:
    """Return the cast as series, seasons and episodes show it, guest stars included."""
    return shows(known, rows, _CAST)


def crew_of(known: People, rows: Sequence[Row]) -> list[Row]:
    """Return a crew."""
    return shows(known, rows, _CREW)


def shows(known: People, rows: Sequence[Row], names: tuple[str, ...]) -> list[Row]:
    """Return credits with the people who bear them.

    What nobody said of one is empty, and its place in the order is the next after the one before it.
    """
    credits, last = [], -1
    for row in rows:
        if named(known, row["person_id"]):
            last = last + 1 if row["order"] is None else int(row["order"])
            told = row | {name: row[name] or "" for name in _WORDS} | {"order": last}
            credits.append(shown(known, row) | {name: told[name] for name in names})
    return credits


def named(known: People, number: Value) -> bool:
    """Return whether a person has a name; one who is known by their own list of credits alone has none."""
    return bool(known[int(number or 0)]["name"])


def shown(known: People, row: Row) -> Row:
    """Return what credits show of the person who bears one."""
    person = known[int(row["person_id"] or 0)]
    # Older sources give one name only.
    return {name: person[name] for name in _PERSON} | {"original_name": person["original_name"] or person["name"]}


def creators(known: People, rows: Sequence[Row]) -> list[Row]:
    """Return who created a series, as its details show it."""
    return [
        {name: shown(known, row)[name] for name in _CREATOR} | {"credit_id": row["credit_id"]}
        for row in of_type(rows, "creator")
        if named(known, row["person_id"])
    ]
