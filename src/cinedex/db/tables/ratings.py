"""What people elsewhere thought of films: sets of ratings, imported as a whole."""

from sqlalchemy import Boolean, Column, Double, Integer, SmallInteger, Table

from cinedex.db.tables.base import metadata, source_column

rating_set = Table(
    "rating_set",
    metadata,
    Column("id", SmallInteger().with_variant(Integer, "sqlite"), primary_key=True),
    # False while it is read, and for good where that was broken off: only whole sets count.
    Column("complete", Boolean, nullable=False, default=False),
    source_column(),
)

set_rating = Table(
    "set_rating",
    metadata,
    # Not foreign keys: sets have tens of millions of rows, and name films that are not known here, or not yet.
    Column("set_id", SmallInteger, primary_key=True, autoincrement=False),
    # Who it was: a number that means something within the set alone.
    Column("user_id", Integer, primary_key=True, autoincrement=False),
    Column("movie_id", Integer, primary_key=True, autoincrement=False),
    # From 0.5 to 10, as everywhere here.
    Column("rating", Double, nullable=False),
    sqlite_with_rowid=False,
)
