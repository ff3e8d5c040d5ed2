"""How titles stand: by what they can be sorted, and what they come to together.

A sum or an order over titles that somebody picked is made of facts when it is asked for. It costs some microseconds a
title; which titles are picked is said by a `Picked`.
"""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import NamedTuple, cast

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.members.marks import Sort
from cinedex.members.ratings import HALVES
from cinedex.members.sessions import Question

_Rows = Sequence[Sequence[object]]
_Row = tuple[int, int, int, object, str, str, float]


class Picked(NamedTuple):
    """A statement whose rows are titles: owner, kind, thing_id, place, which grows in their order, and a note."""

    statement: str
    parameters: tuple[object, ...]


class Standing(NamedTuple):
    """A title and what it can be sorted by; the title is the original one, the day "" where it is unknown."""

    thing: Ref
    place: int
    note: object
    title: str
    day: str
    vote_average: float


class Sums(NamedTuple):
    """What titles come to together: the average of those that have votes, US dollars and minutes of films."""

    average_rating: float
    revenue: int
    runtime: int
    is_adult: bool


NOTHING = Sums(0.0, 0, 0, is_adult=False)
"""What no titles come to."""
_VOTES = "(COALESCE(m.base_vote_count, s.base_vote_count, 0) + COALESCE(v.votes, 0))"
# An average of the source's votes and of members' own (`ratings.blended`).
_AVERAGE = (
    "(COALESCE(m.base_vote_average, s.base_vote_average, 0) * COALESCE(m.base_vote_count, s.base_vote_count, 0) "
    f"+ COALESCE(v.halves, 0) / {HALVES}.0) / NULLIF({_VOTES}, 0)"
)
_JOINED = (
    f"LEFT JOIN movie m ON i.kind = {Kind.MOVIE:d} AND m.id = i.thing_id "
    f"LEFT JOIN series s ON i.kind = {Kind.SERIES:d} AND s.id = i.thing_id "
    "LEFT JOIN vote_tally v ON v.kind = i.kind AND v.thing_id = i.thing_id"
)
_KEYS: dict[str, Callable[[_Row], str | float]] = {
    **dict.fromkeys(("title", "name"), lambda row: row[4].casefold()),
    **dict.fromkeys(("release_date", "primary_release_date", "first_air_date"), itemgetter(5)),
    "vote_average": itemgetter(6),
}


def on_list(*lists: int) -> Picked:
    """Return the titles on some lists."""
    marks = ",".join("?" * len(lists)) or "NULL"
    return Picked(
        f"SELECT list_id AS owner, kind, thing_id, place, comment AS note FROM list_item WHERE list_id IN ({marks})",  # noqa: S608
        lists,
    )


def marked(account_id: int, sort: Sort, kind: Kind) -> Picked:
    """Return a member's favourites or watchlist of one kind: the place is the moment of the mark."""
    return Picked(
        "SELECT account_id AS owner, kind, thing_id, created_at AS place, NULL AS note FROM mark "
        "WHERE account_id = ? AND sort = ? AND kind = ?",
        (account_id, int(sort), int(kind)),
    )


def rated(account_id: int, kind: Kind) -> Picked:
    """Return what a member has rated of one kind: the place is the moment of the rating, the note its half points."""
    return Picked(
        "SELECT account_id AS owner, kind, thing_id, created_at AS place, halves AS note FROM rating "
        "WHERE account_id = ? AND kind = ?",
        (account_id, int(kind)),
    )


def question(picked: Picked) -> Question:
    """Return the question for what picked titles can be sorted by: `ordered` reads the answer."""
    statement = (
        "SELECT i.kind, i.thing_id, i.place, i.note, COALESCE(m.original_title, s.original_name, ''), "  # noqa: S608
        f"COALESCE(m.release_date, s.first_air_date, ''), COALESCE({_AVERAGE}, 0) "
        f"FROM ({picked.statement}) i {_JOINED} ORDER BY i.place, i.thing_id"
    )
    return statement, picked.parameters


def ordered(rows: _Rows, sort_by: str, offset: int, limit: int) -> list[Standing]:
    """Return the titles `offset` to `offset + limit - 1` of an answer in an order such as `title.asc`.

    What is alike stays as it was picked. An unknown field leaves all as it was picked, and `.desc` turns it round.
    """
    found = list(cast("Sequence[_Row]", rows))
    field, _, way = sort_by.partition(".")
    if field in _KEYS:
        found.sort(key=_KEYS[field], reverse=way == "desc")
    elif way == "desc":
        found.reverse()
    return [Standing(ref(row[0], row[1]), *row[2:]) for row in found[offset : offset + limit]]


def sums(picked: Picked) -> Question:
    """Return the question for what picked titles come to, by owner: `sums_of` reads the answer."""
    statement = (
        f"SELECT i.owner, COALESCE(AVG({_AVERAGE}), 0), CAST(COALESCE(SUM(m.revenue), 0) AS BIGINT), "  # noqa: S608
        "CAST(COALESCE(SUM(m.runtime), 0) AS BIGINT), MAX(CASE WHEN COALESCE(m.adult, s.adult) THEN 1 ELSE 0 END) "
        f"FROM ({picked.statement}) i {_JOINED} GROUP BY i.owner"
    )
    return statement, picked.parameters


def sums_of(rows: _Rows) -> dict[int, Sums]:
    """Return the sums by owner that the answer to `sums` holds; who owns nothing is not in it."""
    found = cast("Sequence[tuple[int, float, int, int, int]]", rows)
    return {
        owner: Sums(round(float(average), 5), revenue, runtime, is_adult=bool(adult))
        for owner, average, revenue, runtime, adult in found
    }
