"""What a member may like: titles that are recommended with those that the member likes."""

from collections.abc import Sequence
from typing import cast

from cinedex.catalog.refs import Kind, Ref
from cinedex.documents.keys import SLOTS, Part, part_slot, thing_at
from cinedex.documents.store import Query
from cinedex.members.marks import Sort

LIKED = 14
"""Half points from which on a rating says that a title is liked: 7 of 10."""


def question(account_id: int, kind: Kind, offset: int, limit: int) -> Query:
    """Return the question for a page of what is recommended to a member: `page_of` reads the answer.

    Liked are favourites, and what is rated 7 or more. Whatever is recommended with any of them counts once for
    each: the more the better, then the higher it stands on any of their lists,
    then the lower its number. What the member
    has rated or marked is known already, and left out.
    """
    marked = "SELECT thing_id FROM mark WHERE account_id = ? AND kind = ?"
    rated = "SELECT thing_id FROM rating WHERE account_id = ? AND kind = ?"
    liked = f"{marked} AND sort = {Sort.FAVORITE:d} UNION {rated} AND halves >= {LIKED}"
    # Keys are computed as `documents.keys` does: a thing's own shelf, and after it that of its card.
    own = f"(CAST(thing_id AS BIGINT) * 32 + {int(kind)}) * 2 * {SLOTS}"
    found = (
        "SELECT l.base AS base, COUNT(*) AS times, MIN(l.position) AS best "  # noqa: S608 - numbers of ours
        f"FROM ({liked}) k "
        f"JOIN listing l ON l.rid = {own} + {part_slot(Part.RECOMMENDATIONS)} "
        f"WHERE l.base NOT IN (SELECT {own} + {SLOTS} FROM ({marked} UNION {rated}) n) GROUP BY l.base"
    )
    statement = (
        f"SELECT t.total, p.base FROM (SELECT COUNT(*) AS total FROM ({found}) f) t "  # noqa: S608 - the same
        f"LEFT JOIN (SELECT * FROM ({found}) f ORDER BY times DESC, best, base LIMIT ? OFFSET ?) p ON 1 = 1 "
        "ORDER BY p.times DESC, p.best, p.base"
    )
    mine = (account_id, int(kind)) * 4
    return Query(statement, (*mine, *mine, limit, offset))


def page_of(rows: Sequence[Sequence[object]]) -> tuple[int, list[Ref]]:
    """Return how many titles are recommended in all, and those of the page."""
    found = cast("Sequence[tuple[int, int | None]]", rows)
    return found[0][0], [thing_at(base) for _, base in found if base is not None]
