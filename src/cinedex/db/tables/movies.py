"""Films, their collections and their releases."""

from sqlalchemy import BigInteger, Boolean, Column, Double, ForeignKey, Integer, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata, source_column

movie = Table(
    "movie",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("adult", Boolean, nullable=False, default=False),
    Column("softcore", Boolean, nullable=False, default=False),
    Column("video", Boolean, nullable=False, default=False),
    Column("original_language", Text, nullable=False, default=""),
    # Null: the film is known only through its parts (credits, images …), so it has no page of its own yet.
    Column("original_title", Text),
    Column("release_date", Text),
    Column("status", Text, nullable=False, default=""),
    Column("runtime", Integer, nullable=False, default=0),
    Column("budget", BigInteger, nullable=False, default=0),
    Column("revenue", BigInteger, nullable=False, default=0),
    # Refreshed daily from the two below (docs/popularity.md).
    Column("popularity", Double, nullable=False, default=0.0),
    # The imported figure, and the day since which it is known here (`date.toordinal`); null where nobody gave one.
    Column("base_popularity", Double),
    Column("base_popularity_day", Integer),
    # The imported figures; members' own votes will be added to them.
    Column("base_vote_average", Double, nullable=False, default=0.0),
    Column("base_vote_count", Integer, nullable=False, default=0),
    Column("collection_id", Integer, ForeignKey("collection.id"), index=True),
    source_column(),
)

collection = Table(
    "collection",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("original_language", Text, nullable=False, default=""),
    Column("original_name", Text),
    source_column(),
)

release_date = Table(
    "release_date",
    metadata,
    Column("movie_id", Integer, ForeignKey("movie.id"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("iso_3166_1", Text, nullable=False),
    Column("release_date", Text, nullable=False),
    Column("type", SmallInteger, nullable=False),
    Column("certification", Text, nullable=False, default=""),
    Column("note", Text, nullable=False, default=""),
    Column("iso_639_1", Text, nullable=False, default=""),
    # A JSON array of words, such as "Violence": they are shown together and never asked for alone.
    Column("descriptors", Text, nullable=False, default="[]"),
    Column("is_primary", Boolean, nullable=False, default=False),
    source_column(),
)
