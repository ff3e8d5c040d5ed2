"""What one member has left on one thing: rating, favourite, watchlist."""

from collections.abc import Sequence
from typing import NamedTuple, cast

from cinedex.catalog.refs import Kind, Ref
from cinedex.members.marks import Sort
from cinedex.members.ratings import HALVES
from cinedex.members.sessions import Question


class State(NamedTuple):
    """What a member has left on a thing; None is no rating."""

    rating: float | None
    is_favorite: bool
    is_on_watchlist: bool


def question(account_id: int, thing: Ref) -> Question:
    """Return the question for what a member has left on a thing: `state_of` reads the answer."""
    mine = (account_id, int(thing.kind), thing.id)
    marked = "EXISTS (SELECT 1 FROM mark WHERE account_id = ? AND kind = ? AND thing_id = ? AND sort = {})"
    rated = "SELECT halves FROM rating WHERE account_id = ? AND kind = ? AND thing_id = ?"
    return f"SELECT ({rated}), {marked.format(int(Sort.FAVORITE))}, {marked.format(int(Sort.WATCHLIST))}", mine * 3


def state_of(rows: Sequence[Sequence[object]]) -> State:
    """Return what the answer to `question` says."""
    halves, favorite, watchlist = cast("tuple[int | None, bool, bool]", rows[0])
    return State(None if halves is None else halves / HALVES, bool(favorite), bool(watchlist))


def episodes_question(account_id: int, episodes: Sequence[int]) -> Question:
    """Return the question for a member's ratings of some episodes: `ratings_of` reads the answer."""
    marks = ",".join("?" * len(episodes)) or "NULL"
    return (
        f"SELECT thing_id, halves FROM rating WHERE account_id = ? AND kind = ? AND thing_id IN ({marks})",  # noqa: S608
        (account_id, int(Kind.EPISODE), *episodes),
    )


def ratings_of(rows: Sequence[Sequence[object]]) -> dict[int, float]:
    """Return the ratings by episode that the answer to `episodes_question` holds."""
    return {number: halves / HALVES for number, halves in cast("Sequence[tuple[int, int]]", rows)}
