"""Series, their seasons and episodes, and the other orders in which episodes are told."""

from sqlalchemy import Boolean, Column, Double, ForeignKey, Index, Integer, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata, source_column

series = Table(
    "series",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("adult", Boolean, nullable=False, default=False),
    Column("softcore", Boolean, nullable=False, default=False),
    Column("original_language", Text, nullable=False, default=""),
    # Null: the series is known only through its parts, so it has no page of its own yet.
    Column("original_name", Text),
    Column("first_air_date", Text),
    Column("status", Text, nullable=False, default=""),
    Column("type", Text, nullable=False, default=""),
    # Null in the next four: nobody said, and they are derived from the episodes.
    Column("last_air_date", Text),
    Column("in_production", Boolean),
    Column("number_of_episodes", Integer),
    Column("number_of_seasons", Integer),
    # Refreshed daily from the two below (docs/popularity.md).
    Column("popularity", Double, nullable=False, default=0.0),
    # The imported figure, and the day since which it is known here (`date.toordinal`); null where nobody gave one.
    Column("base_popularity", Double),
    Column("base_popularity_day", Integer),
    # The imported figures; members' own votes will be added to them.
    Column("base_vote_average", Double, nullable=False, default=0.0),
    Column("base_vote_count", Integer, nullable=False, default=0),
    source_column(),
)

season = Table(
    "season",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    # Not a foreign key: a season or an episode may come before its series, and waits for it.
    Column("series_id", Integer, nullable=False),
    Column("season_number", Integer, nullable=False),
    Column("air_date", Text),
    # The `_id` of answers: 24 hexadecimal digits.
    Column("object_id", Text, nullable=False, default=""),
    # Null: nobody said, and the episodes are counted.
    Column("episode_count", Integer),
    Column("vote_average", Double, nullable=False, default=0.0),
    source_column(),
    Index("ix_season_series_id_season_number", "series_id", "season_number"),
)

episode = Table(
    "episode",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("series_id", Integer, nullable=False),
    Column("season_number", Integer, nullable=False),
    Column("episode_number", Integer, nullable=False),
    Column("air_date", Text),
    Column("episode_type", Text, nullable=False, default="standard"),
    Column("production_code", Text, nullable=False, default=""),
    # In minutes; null where nobody said.
    Column("runtime", Integer),
    Column("base_vote_average", Double, nullable=False, default=0.0),
    Column("base_vote_count", Integer, nullable=False, default=0),
    source_column(),
    Index("ix_episode_series_id_season_number", "series_id", "season_number", "episode_number"),
)

episode_run_time = Table(
    "episode_run_time",
    metadata,
    Column("series_id", Integer, ForeignKey("series.id"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    # In minutes.
    Column("runtime", Integer, nullable=False),
    source_column(),
)

content_rating = Table(
    "content_rating",
    metadata,
    Column("series_id", Integer, ForeignKey("series.id"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("iso_3166_1", Text, nullable=False),
    Column("rating", Text, nullable=False),
    # A JSON array of words, as of releases.
    Column("descriptors", Text, nullable=False, default="[]"),
    source_column(),
)

screening = Table(
    "screening",
    metadata,
    # An episode of the series that was shown in cinemas.
    Column("series_id", Integer, ForeignKey("series.id"), primary_key=True),
    Column("episode_id", Integer, primary_key=True),
    Column("position", SmallInteger, nullable=False),
    source_column(),
)

episode_group = Table(
    "episode_group",
    metadata,
    Column("series_id", Integer, ForeignKey("series.id"), primary_key=True),
    # 24 hexadecimal digits.
    Column("group_id", Text, primary_key=True),
    Column("position", SmallInteger, nullable=False, default=0),
    Column("name", Text, nullable=False, default=""),
    Column("description", Text, nullable=False, default=""),
    # 1 original air date, 2 absolute, 3 DVD, 4 digital, 5 story arc, 6 production, 7 television.
    Column("type", SmallInteger, nullable=False, default=0),
    Column("network_id", Integer, ForeignKey("network.id")),
    # Null in both: nobody said, and what is held is counted.
    Column("episode_count", Integer),
    Column("group_count", Integer),
    source_column(),
)

episode_group_part = Table(
    "episode_group_part",
    metadata,
    Column("series_id", Integer, ForeignKey("series.id"), primary_key=True),
    Column("group_id", Text, primary_key=True),
    Column("part_id", Text, primary_key=True),
    Column("order", Integer, nullable=False),
    Column("name", Text, nullable=False, default=""),
    Column("locked", Boolean, nullable=False, default=False),
    source_column(),
)

episode_group_entry = Table(
    "episode_group_entry",
    metadata,
    Column("series_id", Integer, ForeignKey("series.id"), primary_key=True),
    Column("group_id", Text, primary_key=True),
    Column("part_id", Text, primary_key=True),
    Column("episode_id", Integer, primary_key=True),
    Column("order", Integer, nullable=False),
    source_column(),
)
