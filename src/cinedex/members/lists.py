"""Lists that members make, and what a list is besides the titles on it."""

from sqlalchemy import Connection, delete, insert, select, update

from cinedex.db.tables.members import member_list
from cinedex.members.acts import Act

LONGEST_NAME = 255
"""Characters that a list's name may have."""
LONGEST_DESCRIPTION = 5000
"""Characters that a list's description may have, as upstream (docs/contract.md)."""
ADDED = "original_order.asc"
"""The order in which titles were added: that of a list unless somebody chooses another."""
ADDED_LAST_FIRST = "original_order.desc"
ORDERS = (
    ADDED, ADDED_LAST_FIRST, "vote_average.asc", "vote_average.desc", "primary_release_date.asc",
    "primary_release_date.desc", "release_date.asc", "release_date.desc", "title.asc", "title.desc",
)  # fmt: skip
"""The orders that a list can be kept in."""


def create(act: Act, name: str, **values: str | bool) -> int:
    """Make a list of whoever acts, and return its number; `values` are the columns that are chosen besides."""
    row = {"account_id": act.account_id, "name": name, **values, "created_at": act.now, "updated_at": act.now}
    made = act.connection.execute(insert(member_list).values(row)).inserted_primary_key
    assert made is not None
    return int(made[0])


def owner(connection: Connection, list_id: int) -> int | None:
    """Return whose list it is, or None where there is none; until the transaction ends, nobody else writes the list."""
    wanted = select(member_list.c.account_id).where(member_list.c.id == list_id).with_for_update()
    return connection.execute(wanted).scalar_one_or_none()


def change(act: Act, list_id: int, **values: str | bool) -> None:
    """Give some of a list's columns other values."""
    act.connection.execute(update(member_list).where(member_list.c.id == list_id).values(**values, updated_at=act.now))


def remove(connection: Connection, list_id: int) -> None:
    """Remove a list, with all that is on it."""
    connection.execute(delete(member_list).where(member_list.c.id == list_id))
