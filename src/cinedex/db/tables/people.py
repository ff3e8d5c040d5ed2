"""People, and the credits that join them to films."""

from sqlalchemy import Boolean, Column, Double, ForeignKey, Index, Integer, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata, source_column

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("original_name", Text, nullable=False),
    Column("adult", Boolean, nullable=False, default=False),
    Column("gender", SmallInteger, nullable=False, default=0),
    Column("known_for_department", Text),
    Column("popularity", Double, nullable=False, default=0.0),
    Column("profile_path", Text),
    source_column(),
)

credit = Table(
    "credit",
    metadata,
    Column("kind", SmallInteger, primary_key=True),
    Column("thing_id", Integer, primary_key=True),
    Column("credit_type", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    # Not unique: real sources repeat a credit id.
    Column("credit_id", Text, nullable=False, index=True),
    Column("person_id", Integer, ForeignKey("person.id"), nullable=False),
    Column("cast_id", Integer),
    Column("character", Text),
    Column("order", Integer),
    Column("department", Text),
    Column("job", Text),
    source_column(),
    Index("ix_credit_person_id", "person_id"),
)
