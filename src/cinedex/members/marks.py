"""Favourites and the watchlist."""

from enum import IntEnum

from cinedex.catalog.refs import Ref
from cinedex.db.tables.members import mark
from cinedex.members.acts import Act


class Sort(IntEnum):
    """The two sorts of mark; the numbers are kept in the database and never change."""

    FAVORITE = 1
    WATCHLIST = 2


def put(act: Act, sort: Sort, thing: Ref) -> bool:
    """Mark a thing; return whether it was not marked before. What is marked keeps its day."""
    row = {
        "account_id": act.account_id, "sort": int(sort), "kind": int(thing.kind), "thing_id": thing.id,
        "created_at": act.now,
    }  # fmt: skip
    # Not every driver tells how many rows an INSERT has made.
    putting = act.database.dialect.insert_missing(mark).values(row).returning(mark.c.thing_id)
    return act.connection.execute(putting).first() is not None


def drop(act: Act, sort: Sort, thing: Ref) -> bool:
    """Take a mark away; False where there was none."""
    # Done with every rating, so by the driver itself.
    return bool(act.run(_DROPPED, act.account_id, int(sort), int(thing.kind), thing.id))


_DROPPED = "DELETE FROM mark WHERE account_id = ? AND sort = ? AND kind = ? AND thing_id = ? RETURNING thing_id"
