"""What happened: who stated what and when, what changed, and how far an import has come."""

from sqlalchemy import BigInteger, Column, Double, Index, Integer, SmallInteger, Table, Text, UniqueConstraint

from cinedex.db.tables.base import metadata

# SQLite numbers rows by itself only where the key is called INTEGER.
_Sequence = BigInteger().with_variant(Integer, "sqlite")

provenance = Table(
    "provenance",
    metadata,
    Column("id", SmallInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("source", Text, nullable=False),
    Column("licence", Text, nullable=False, default=""),
    UniqueConstraint("source", "licence"),
)

observation = Table(
    "observation",
    metadata,
    Column("kind", SmallInteger, primary_key=True),
    Column("thing_id", Integer, primary_key=True),
    # What was stated, such as `credits` or `images:en`; a later statement of it wins over an earlier one.
    Column("aspect", Text, primary_key=True),
    # Seconds since 1970, UTC; 0 where the source does not say.
    Column("recorded_at", Double, nullable=False),
)

change = Table(
    "change",
    metadata,
    Column("sequence", _Sequence, primary_key=True),
    Column("kind", SmallInteger, nullable=False),
    Column("thing_id", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("iso_639_1", Text, nullable=False, default=""),
    Column("iso_3166_1", Text, nullable=False, default=""),
    Column("time", Text, nullable=False),
    # JSON, or null where there is none.
    Column("value", Text),
    Column("original_value", Text),
    Index("ix_change_kind_thing_id_sequence", "kind", "thing_id", "sequence"),
    Index("ix_change_kind_time", "kind", "time"),
    sqlite_autoincrement=True,
)

import_progress = Table(
    "import_progress",
    metadata,
    # Name, size and time of change of the file: another file, or one written anew, starts from its first line.
    Column("file", Text, primary_key=True),
    Column("lines_done", Integer, nullable=False),
)
