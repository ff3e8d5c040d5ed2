"""Questions to one table of facts that lead to documents: the newest thing of a kind, and what a credit's id names."""

from cinedex.catalog.refs import Kind
from cinedex.documents.store import Query, bearable

_KNOWN = {
    Kind.MOVIE: ("movie", "original_title IS NOT NULL"),
    Kind.SERIES: ("series", "original_name IS NOT NULL"),
    Kind.PERSON: ("person", "name <> ''"),
}


def newest(kind: Kind) -> Query:
    """Return the question for the number of the newest thing of a kind that has a page; no row where there is none."""
    table, known = _KNOWN[kind]
    return Query(f"SELECT id FROM {table} WHERE {known} ORDER BY id DESC LIMIT 1", ())  # noqa: S608 - names of ours


def credits_of(credit_id: str) -> Query:
    """Return the question for what bears a credit's id.

    A row is kind, number, series (null for films and series), season number (of episodes), type, person, character,
    department and job.
    """
    return Query(
        "SELECT c.kind, c.thing_id, c.series_id, "  # noqa: S608 - numbers of ours
        f"CASE WHEN c.kind = {Kind.EPISODE:d} THEN (SELECT e.season_number FROM episode e WHERE e.id = c.thing_id) "
        f"WHEN c.kind = {Kind.SEASON:d} THEN (SELECT s.season_number FROM season s WHERE s.id = c.thing_id) END, "
        "c.credit_type, c.person_id, c.character, c.department, c.job "
        "FROM credit c WHERE c.credit_id = ? ORDER BY c.kind, c.thing_id, c.credit_type",
        (bearable(credit_id),),
    )
