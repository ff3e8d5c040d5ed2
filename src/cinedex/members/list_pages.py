"""Pages of lists, and pages of what is on a list: questions for the hot reader, and how their answers are read."""

from collections.abc import Sequence
from typing import NamedTuple, cast

from cinedex.catalog.refs import Ref, ref
from cinedex.members.sessions import Question

_Rows = Sequence[Sequence[object]]
_Summary = tuple[int, str, str, str, str, bool, str, int, int, int]


class Item(NamedTuple):
    """A thing on a list, and what the owner says of it."""

    thing: Ref
    comment: str | None


class Head(NamedTuple):
    """A list as it is shown; `name` is its own, `owner_name` the owner's, "" where the owner gave none."""

    id: int
    account_id: int
    name: str
    description: str
    iso_639_1: str
    iso_3166_1: str
    is_public: bool
    sort_by: str
    username: str
    owner_name: str
    total: int
    cover: Ref | None
    """The thing that was added first of those that are on it; None where nothing is."""


class Summary(NamedTuple):
    """A list as it stands among others; moments are in milliseconds since 1970."""

    id: int
    name: str
    description: str
    iso_639_1: str
    iso_3166_1: str
    is_public: bool
    sort_by: str
    created_at: int
    updated_at: int
    total: int


_COUNTED = "(SELECT COUNT(*) FROM list_item c WHERE c.list_id = l.id)"
_FIRST = "(SELECT f.{} FROM list_item f WHERE f.list_id = l.id ORDER BY f.place LIMIT 1)"
_HEAD = (
    "SELECT l.id, l.account_id, l.name, l.description, l.iso_639_1, l.iso_3166_1, l.is_public, l.sort_by, "  # noqa: S608
    "COALESCE(a.username, '') AS username, a.name AS owner_name, "
    f"{_COUNTED} AS total, {_FIRST.format('kind')} AS cover_kind, {_FIRST.format('thing_id')} AS cover_id "
    # The limit makes engines count once, and not for each thing of the page that is joined to it.
    "FROM member_list l JOIN account a ON a.id = l.account_id WHERE l.id = ? LIMIT 1"
)
_SUMMARY = (
    "SELECT l.id, l.name, l.description, l.iso_639_1, l.iso_3166_1, l.is_public, l.sort_by, "  # noqa: S608
    f"l.created_at, l.updated_at, {_COUNTED} AS total FROM member_list l WHERE "
)


def page(list_id: int, offset: int, limit: int, *, last_first: bool = False) -> Question:
    """Return the question for a list and a page of what is on it, as it was added: one statement for both."""
    way = "DESC" if last_first else "ASC"
    items = (
        "SELECT list_id, kind, thing_id, comment, place FROM list_item WHERE list_id = ? "  # noqa: S608 - words of ours
        f"ORDER BY place {way} LIMIT ? OFFSET ?"
    )
    statement = (
        f"SELECT h.*, i.kind, i.thing_id, i.comment FROM ({_HEAD}) h "  # noqa: S608 - the same
        f"LEFT JOIN ({items}) i ON i.list_id = h.id ORDER BY i.place {way}"
    )
    return statement, (list_id, list_id, limit, offset)


def page_of(rows: _Rows) -> tuple[Head, list[Item]] | None:
    """Return the list and the things that the answer to `page` holds, or None where there is no such list."""
    if not rows:
        return None
    *own, cover_kind, cover_id, _, _, _ = rows[0]
    cover = None if cover_kind is None else ref(*cast("tuple[int, int]", (cover_kind, cover_id)))
    head = Head(*cast("tuple[int, int, str, str, str, str, bool, str, str, str, int]", tuple(own)), cover)
    found = cast("list[tuple[int | None, int, str | None]]", [row[-3:] for row in rows])
    items = [Item(ref(kind, number), comment) for kind, number, comment in found if kind is not None]
    return head._replace(is_public=bool(head.is_public)), items


def of_account(account_id: int, offset: int, limit: int) -> Question:
    """Return the question for a page of all the lists of a member, newest first, private ones included."""
    return _summaries("l.account_id = ?", (account_id,), offset, limit)


def holding(thing: Ref, offset: int, limit: int) -> Question:
    """Return the question for a page of the public lists that a thing is on, newest first."""
    among = "l.is_public AND l.id IN (SELECT i.list_id FROM list_item i WHERE i.kind = ? AND i.thing_id = ?)"
    return _summaries(among, (int(thing.kind), thing.id), offset, limit)


def summaries_of(rows: _Rows) -> tuple[int, list[Summary]]:
    """Return how many lists there are in all, and those of the page, of the answer to a question for a page."""
    found = [cast("_Summary", tuple(row[1:])) for row in rows if row[1] is not None]
    return cast("int", rows[0][0]), [Summary(*one) for one in found]


def _summaries(which: str, parameters: tuple[object, ...], offset: int, limit: int) -> Question:
    # The total stands beside a page that is empty, too.
    statement = (
        f"SELECT t.all_lists, p.* FROM (SELECT COUNT(*) AS all_lists FROM member_list l WHERE {which}) t "  # noqa: S608
        f"LEFT JOIN ({_SUMMARY}{which} ORDER BY l.id DESC LIMIT ? OFFSET ?) p ON 1 = 1 ORDER BY p.id DESC"
    )
    return statement, (*parameters, *parameters, limit, offset)
