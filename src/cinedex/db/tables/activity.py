"""What happens here: how much each title and person is looked at, and how far regular work on it has come."""

from sqlalchemy import BigInteger, Column, Double, Index, Integer, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata

activity = Table(
    "activity",
    metadata,
    Column("kind", SmallInteger, primary_key=True),
    Column("thing_id", Integer, primary_key=True, autoincrement=False),
    # The logarithms of scores that decay by themselves (`members.activity`): of the last day, and of the last week.
    Column("day", Double, nullable=False),
    Column("week", Double, nullable=False),
    Index("ix_activity_kind_day", "kind", "day"),
    Index("ix_activity_kind_week", "kind", "week"),
)

upkeep = Table(
    "upkeep",
    metadata,
    # What is done again and again, and a number that says when it was done last or how often.
    Column("name", Text, primary_key=True),
    Column("done", BigInteger, nullable=False),
)
