"""Ratings, and the sum of them that each title's vote average is made of."""

from collections.abc import Iterator

from sqlalchemy import Connection, delete, select, update

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.db.tables.members import account, rating, vote_tally
from cinedex.members.acts import Act

HALVES = 2
"""Ratings are kept in half points, which add up without error."""
_STREAMED = 10_000


def put(act: Act, thing: Ref, halves: int) -> bool:
    """Let a member rate a thing 1 to 20 half points; return whether that is the member's first rating of it."""
    mine = (act.account_id, int(thing.kind), thing.id)
    votes, sum_of_halves = held(act, thing)
    before = act.run(_KNOWN, *mine)
    act.run(_PUT, *mine, halves, act.now)
    act.run(_COUNTED, votes + (not before), sum_of_halves + halves - (before[0][0] if before else 0), *mine[1:])
    return not before


def drop(act: Act, thing: Ref) -> bool:
    """Take a member's rating of a thing back; False where there was none."""
    mine = (act.account_id, int(thing.kind), thing.id)
    votes, sum_of_halves = held(act, thing)
    before = act.run(_KNOWN, *mine)
    if not before:
        return False
    act.run(_DROPPED, *mine)
    act.run(_COUNTED, votes - 1, sum_of_halves - before[0][0], *mine[1:])
    return True


def tally(connection: Connection, thing: Ref) -> tuple[int, int]:
    """Return how many members have rated a thing, and their half points together."""
    mine = (vote_tally.c.kind == thing.kind, vote_tally.c.thing_id == thing.id)
    row = connection.execute(select(vote_tally.c.votes, vote_tally.c.halves).where(*mine)).first()
    return (0, 0) if row is None else (row[0], row[1])


def blended(average: float, count: int, votes: int, halves: int) -> tuple[float, int]:
    """Return the average and the count of votes that a source gave and members' own together.

    The average has three decimals, as upstream's; without votes of our own what the source gave stays as it is.
    """
    if not votes:
        return average, count
    return round((average * count + halves / HALVES) / (count + votes), 3), count + votes


def liked(connection: Connection, least: float) -> Iterator[tuple[int, int, int]]:
    """Yield 0, member and film of every rating of `least` or more: the set of ratings that is made here."""
    wanted = select(rating.c.account_id, rating.c.thing_id).where(
        rating.c.kind == Kind.MOVIE, rating.c.halves >= least * HALVES
    )
    for account_id, film in connection.execution_options(yield_per=_STREAMED).execute(wanted):
        yield 0, account_id, film


def drop_all(connection: Connection, account_id: int) -> list[Ref]:
    """Take all ratings of a member back, and return what was rated; the member can rate no more until this is over.

    What somebody rates meanwhile is waited for: first where it was rated before, in an order that all keep, then
    by the account itself.
    """
    _hold(connection, account_id)
    connection.execute(select(account.c.id).where(account.c.id == account_id).with_for_update())
    _hold(connection, account_id)
    rated = things_rated(connection, account_id)
    mine = rating.c.account_id == account_id
    for kind in {thing.kind for thing in rated}:
        ours = (mine, rating.c.kind == kind)
        halves = select(rating.c.halves).where(*ours, rating.c.thing_id == vote_tally.c.thing_id).scalar_subquery()
        counted = (vote_tally.c.kind == kind, vote_tally.c.thing_id.in_(select(rating.c.thing_id).where(*ours)))
        sums = {"votes": vote_tally.c.votes - 1, "halves": vote_tally.c.halves - halves}
        connection.execute(update(vote_tally).where(*counted).values(sums))
    connection.execute(delete(rating).where(mine))
    return rated


def things_rated(connection: Connection, account_id: int) -> list[Ref]:
    """Return all that a member has rated."""
    wanted = select(rating.c.kind, rating.c.thing_id).where(rating.c.account_id == account_id)
    return [ref(kind, number) for kind, number in connection.execute(wanted)]


def _hold(connection: Connection, account_id: int) -> None:
    """Keep everybody else from changing the sums that a member's ratings are in, until the open transaction ends."""
    same = (rating.c.kind == vote_tally.c.kind) & (rating.c.thing_id == vote_tally.c.thing_id)
    sums = select(vote_tally.c.votes).join(rating, same).where(rating.c.account_id == account_id)
    in_order = sums.order_by(vote_tally.c.kind, vote_tally.c.thing_id)
    connection.execute(in_order.with_for_update(of=vote_tally)).all()


def held(act: Act, thing: Ref) -> tuple[int, int]:
    """Return a thing's votes and their half points, which nobody else changes until the open transaction ends."""
    # Two ratings of one thing at a time would count from the same sum: the sum's row makes one wait for the other.
    ((votes, halves),) = act.run(_HELD, int(thing.kind), thing.id)
    return votes, halves


# As the drivers take them: these are carried out for every rating.
_HELD = (
    "INSERT INTO vote_tally (kind, thing_id, votes, halves) VALUES (?, ?, 0, 0) "
    "ON CONFLICT (kind, thing_id) DO UPDATE SET votes = vote_tally.votes RETURNING votes, halves"
)
_COUNTED = "UPDATE vote_tally SET votes = ?, halves = ? WHERE kind = ? AND thing_id = ?"
_KNOWN = "SELECT halves FROM rating WHERE account_id = ? AND kind = ? AND thing_id = ?"
_DROPPED = "DELETE FROM rating WHERE account_id = ? AND kind = ? AND thing_id = ?"
_PUT = (
    "INSERT INTO rating (account_id, kind, thing_id, halves, created_at) VALUES (?, ?, ?, ?, ?) "
    "ON CONFLICT (account_id, kind, thing_id) DO UPDATE SET halves = excluded.halves, created_at = excluded.created_at"
)
