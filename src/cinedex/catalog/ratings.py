"""Sets of ratings: read in chunks beside the one in use, which they replace when they are whole."""

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, delete, insert, select, update

from cinedex.db.engine import Database
from cinedex.db.tables.ratings import rating_set, set_rating

Rated = tuple[int, int, float]
"""Who rated (a number of the set's own), which film, and how: from 0.5 to 10."""

_STREAMED = 100_000


def begin(connection: Connection, source_id: int) -> int:
    """Return the number of a new set of a source, which counts once it is `finish`ed."""
    made = connection.execute(insert(rating_set).values(source_id=source_id, complete=False))
    assert made.inserted_primary_key is not None
    return int(made.inserted_primary_key[0])


def enter(database: Database, connection: Connection, set_id: int, rated: Iterable[Rated]) -> None:
    """Enter ratings of a set; of two by the same person of the same film the later one stays."""
    rows = [{"set_id": set_id, "user_id": user, "movie_id": film, "rating": mark} for user, film, mark in rated]
    if rows:
        connection.execute(database.dialect.upsert(set_rating), rows)


def finish(connection: Connection, set_id: int) -> None:
    """Let a set count, in place of all others of its source."""
    source = select(rating_set.c.source_id).where(rating_set.c.id == set_id).scalar_subquery()
    connection.execute(update(rating_set).where(rating_set.c.source_id == source).values(complete=False))
    connection.execute(update(rating_set).where(rating_set.c.id == set_id).values(complete=True))


def abandoned(connection: Connection) -> list[int]:
    """Return the sets that do not count: replaced, or broken off while they were read."""
    return list(connection.execute(select(rating_set.c.id).where(rating_set.c.complete.is_(False))).scalars())


def remove(connection: Connection, set_id: int, most: int) -> bool:
    """Remove the ratings of some `most` people of a set, and at last the set; return whether more are left."""
    of = set_rating.c
    people = select(of.user_id).where(of.set_id == set_id).distinct().order_by(of.user_id).limit(most)
    last = max(connection.execute(people).scalars(), default=None)
    if last is None:
        connection.execute(delete(rating_set).where(rating_set.c.id == set_id))
        return False
    connection.execute(delete(set_rating).where(of.set_id == set_id, of.user_id <= last))
    return True


def liked(connection: Connection, least: float) -> Iterator[tuple[int, int, int]]:
    """Yield set, person and film of every rating of `least` or more, in sets that count."""
    of = set_rating.c
    wanted = (
        select(of.set_id, of.user_id, of.movie_id)
        .join(rating_set, rating_set.c.id == of.set_id)
        .where(rating_set.c.complete, of.rating >= least)
    )
    for row in connection.execution_options(yield_per=_STREAMED).execute(wanted):
        yield row[0], row[1], row[2]
