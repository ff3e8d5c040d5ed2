"""Derived data: ready documents, lists of cards, outside ids, computed likeness, what waits to be projected again.

`index_feed` is what indexes follow.
"""

from sqlalchemy import BigInteger, Boolean, Column, Integer, LargeBinary, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata

# An INTEGER PRIMARY KEY is SQLite's own row number; any other type would cost a second look-up.
_Key = BigInteger().with_variant(Integer, "sqlite")

document = Table(
    "document",
    metadata,
    Column("rid", _Key, primary_key=True, autoincrement=False),
    # A fingerprint of the body: the same content has the same version, also after a rebuild.
    Column("version", BigInteger, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

listing = Table(
    "listing",
    metadata,
    Column("rid", _Key, primary_key=True, autoincrement=False),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("base", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

alias = Table(
    "alias",
    metadata,
    Column("source", Text, primary_key=True),
    Column("value", Text, primary_key=True),
    Column("base", BigInteger, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)

likeness = Table(
    "likeness",
    metadata,
    # What `indexes.related` found to be like a title; where a source said what is, that is shown (`media.related`).
    Column("kind", SmallInteger, primary_key=True, autoincrement=False),
    Column("thing_id", Integer, primary_key=True, autoincrement=False),
    # similar or recommendations, as the routes are called.
    Column("relation", Text, primary_key=True),
    # A JSON array of the numbers of titles of the same kind, best first: they are read together and never asked alone.
    Column("others", Text, nullable=False),
    sqlite_with_rowid=False,
)

projection_queue = Table(
    "projection_queue",
    metadata,
    Column("kind", SmallInteger, primary_key=True, autoincrement=False),
    Column("thing_id", Integer, primary_key=True, autoincrement=False),
    # Another one each time the thing is queued: a projection made of older facts is not written.
    Column("ticket", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

index_feed = Table(
    "index_feed",
    metadata,
    # What indexes take in: a thing that can be found changed. Entries that every generation has taken in are removed.
    Column("sequence", _Key, primary_key=True),
    Column("kind", SmallInteger, nullable=False),
    Column("thing_id", Integer, nullable=False),
    # True where nothing but members' votes changed, which not every index has; else null.
    Column("votes_alone", Boolean),
    sqlite_autoincrement=True,
)
