"""Questions to the change log: which things changed, what happened to one of them, and all that came after an entry."""

from typing import NamedTuple

from cinedex.catalog.refs import Kind, Ref
from cinedex.documents.store import Query

# People are not told apart in this; what is gone is neither.
_FLAGS = {
    Kind.MOVIE: ("movie", "m.softcore"),
    Kind.SERIES: ("series", "m.softcore"),
    Kind.PERSON: ("person", "CASE WHEN m.id IS NULL THEN NULL ELSE 0 END"),
}


class Window(NamedTuple):
    """A span of time, both ends within it, each as the log writes moments: `2026-03-01 12:00:00 UTC`."""

    since: str
    until: str


def changed(kind: Kind, window: Window, offset: int, limit: int) -> Query:
    """Return the question for things of a kind that changed, newest change first.

    A row is how many there are in all, a thing's number, and its `adult` and `softcore` flags, null for what is gone.
    Past the end there is one row, whose number is null.
    """
    table, softcore = _FLAGS[kind]
    return Query(
        "WITH changed AS (SELECT thing_id, MAX(sequence) AS newest FROM change "  # noqa: S608 - names of ours
        "WHERE kind = ? AND time BETWEEN ? AND ? GROUP BY thing_id) "
        f"SELECT c.total, p.thing_id, m.adult, {softcore} FROM (SELECT COUNT(*) AS total FROM changed) c "
        "LEFT JOIN (SELECT thing_id, newest FROM changed ORDER BY newest DESC LIMIT ? OFFSET ?) p ON 1 = 1 "
        f"LEFT JOIN {table} m ON m.id = p.thing_id ORDER BY p.newest DESC",
        (int(kind), *window, limit, offset),
    )


def changes_of(thing: Ref, window: Window) -> Query:
    """Return the question for what happened to a thing, oldest first.

    A row is sequence, key, action, language, region, time, and value and original value as JSON, null where absent.
    """
    # Joined with nothing, the time is found by no index: SQLite would sooner read a day of all things than one thing.
    return Query(
        "SELECT sequence, key, action, iso_639_1, iso_3166_1, time, value, original_value FROM change "
        "WHERE kind = ? AND thing_id = ? AND time || '' BETWEEN ? AND ? ORDER BY sequence",
        (int(thing.kind), thing.id, *window),
    )


def after(sequence: int, limit: int) -> Query:
    """Return the question for the first entries after one, oldest first, whatever they are of.

    A row is sequence, kind, number, and then as in `changes_of`.
    """
    return Query(
        "SELECT sequence, kind, thing_id, key, action, iso_639_1, iso_3166_1, time, value, original_value FROM change "
        "WHERE sequence > ? ORDER BY sequence LIMIT ?",
        (sequence, limit),
    )
