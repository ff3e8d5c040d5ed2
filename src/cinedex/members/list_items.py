"""The titles on a list: put there, taken away, commented on.

Whoever writes has asked for the list's `owner` first, in the same transaction, so that nobody else does meanwhile.
"""

from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, insert, or_, select, update

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.db.tables.members import list_item
from cinedex.members import lists
from cinedex.members.acts import Act
from cinedex.members.sessions import Question

LONGEST_COMMENT = 500
"""Characters that a comment may have, as upstream (docs/contract.md)."""
# How many titles one statement names.
_AT_ONCE = 400


def add(act: Act, list_id: int, things: Mapping[Ref, str | None]) -> set[Ref]:
    """Put things at the end of a list, each with a comment or None; return those that were not on it before."""
    there = _among(act, list_id, list(things))
    fresh = [thing for thing in things if thing not in there]
    if not fresh:
        return set()
    last = select(func.coalesce(func.max(list_item.c.place), 0)).where(list_item.c.list_id == list_id)
    place = act.connection.execute(last).scalar_one()
    rows = [
        {
            "list_id": list_id, "kind": int(thing.kind), "thing_id": thing.id, "place": place + number,
            "comment": things[thing],
        }
        for number, thing in enumerate(fresh, 1)
    ]  # fmt: skip
    act.connection.execute(insert(list_item), rows)
    lists.change(act, list_id)
    return set(fresh)


def remove(act: Act, list_id: int, things: Sequence[Ref]) -> set[Ref]:
    """Take things off a list; return those that were on it."""
    there = _among(act, list_id, things)
    for mine in _conditions(list_id, [thing for thing in things if thing in there]):
        act.connection.execute(delete(list_item).where(mine))
    if there:
        lists.change(act, list_id)
    return there


def comment(act: Act, list_id: int, comments: Mapping[Ref, str | None]) -> set[Ref]:
    """Say something of things on a list, or nothing any more; return those that are on it."""
    there = _among(act, list_id, list(comments))
    if not there:
        return set()
    mine = (
        list_item.c.list_id == list_id,
        list_item.c.kind == bindparam("of_kind"),
        list_item.c.thing_id == bindparam("of_thing"),
    )
    said = [
        {"of_kind": int(thing.kind), "of_thing": thing.id, "said": text}
        for thing, text in comments.items()
        if thing in there
    ]
    act.connection.execute(update(list_item).where(*mine).values(comment=bindparam("said")), said)
    lists.change(act, list_id)
    return there


def clear(act: Act, list_id: int) -> int:
    """Take everything off a list; return how many things were on it."""
    removed = act.connection.execute(delete(list_item).where(list_item.c.list_id == list_id)).rowcount
    lists.change(act, list_id)
    return removed


def presence(list_id: int, thing: Ref) -> Question:
    """Return the question whether a thing is on a list.

    The answer has a row where there is such a list: whose it is, whether it is public, and the number of times that the
    thing is on it, 0 or 1.
    """
    statement = (
        "SELECT l.account_id, l.is_public, (SELECT COUNT(*) FROM list_item i "
        "WHERE i.list_id = l.id AND i.kind = ? AND i.thing_id = ?) FROM member_list l WHERE l.id = ?"
    )
    return statement, (int(thing.kind), thing.id, list_id)


def _among(act: Act, list_id: int, things: Sequence[Ref]) -> set[Ref]:
    """Return which of these things are on a list."""
    found: set[Ref] = set()
    for mine in _conditions(list_id, things):
        rows = act.connection.execute(select(list_item.c.kind, list_item.c.thing_id).where(mine))
        found.update(ref(kind, number) for kind, number in rows)
    return found


def _conditions(list_id: int, things: Sequence[Ref]) -> Iterator[ColumnElement[bool]]:
    """Yield conditions that together name things on a list."""
    for start in range(0, len(things), _AT_ONCE):
        by_kind: dict[Kind, list[int]] = {}
        for thing in things[start : start + _AT_ONCE]:
            by_kind.setdefault(thing.kind, []).append(thing.id)
        named = [and_(list_item.c.kind == kind, list_item.c.thing_id.in_(ids)) for kind, ids in by_kind.items()]
        yield and_(list_item.c.list_id == list_id, or_(*named))
