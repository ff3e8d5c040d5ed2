"""What a member has marked or rated, a page at a time: questions for the hot reader, and what their answers say."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, cast

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.members.marks import Sort
from cinedex.members.ratings import HALVES
from cinedex.members.sessions import Question


@dataclass(frozen=True, slots=True)
class Shelf:
    """Things of one kind that members leave something on: a mark of a sort, or a rating where there is none."""

    kind: Kind
    sort: Sort | None = None


@dataclass(frozen=True, slots=True)
class Window:
    """Which of the things on a shelf: `limit` of them after the first `offset`, from oldest or newest on."""

    offset: int
    limit: int
    newest_first: bool


class Placed(NamedTuple):
    """A thing on a shelf, the rating where it is one of rated things, and when it was put there, in milliseconds."""

    thing: Ref
    rating: float | None
    placed_at: int


def question(account_id: int, shelf: Shelf, window: Window) -> Question:
    """Return the question for what a member has on a shelf: `placed_of` reads the answer."""
    order = "DESC" if window.newest_first else "ASC"
    table, halves = ("rating", "halves") if shelf.sort is None else ("mark", "NULL")
    whose: tuple[int, ...] = (account_id, int(shelf.kind))
    where = "account_id = ? AND kind = ?"
    if shelf.sort is not None:
        where, whose = f"{where} AND sort = ?", (*whose, int(shelf.sort))
    # The total is told as well where the window lies beyond the end, so it is joined to the rows and not the reverse.
    statement = (
        f"SELECT t.total, p.thing_id, p.halves, p.created_at FROM (SELECT COUNT(*) AS total FROM {table} WHERE {where}) t "  # noqa: S608, E501 - words of ours
        f"LEFT JOIN (SELECT thing_id, {halves} AS halves, created_at FROM {table} WHERE {where} "
        f"ORDER BY created_at {order}, thing_id {order} LIMIT ? OFFSET ?) p ON 1 = 1 "
        f"ORDER BY p.created_at {order}, p.thing_id {order}"
    )
    return statement, (*whose, *whose, window.limit, window.offset)


def placed_of(shelf: Shelf, rows: Sequence[Sequence[object]]) -> tuple[int, list[Placed]]:
    """Return how many things are on a shelf in all, and those within the window, of the answer to `question`."""
    found = cast("Sequence[tuple[int, int | None, int | None, int]]", rows)
    placed = [
        Placed(ref(shelf.kind, number), None if halves is None else halves / HALVES, moment)
        for _, number, halves, moment in found
        if number is not None
    ]
    return found[0][0], placed
