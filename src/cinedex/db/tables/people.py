"""People, and the credits that join them to films, series, seasons and episodes."""

from sqlalchemy import Boolean, Column, Double, ForeignKey, Index, Integer, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata, source_column

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    # "": nobody said, and it is the name.
    Column("original_name", Text, nullable=False),
    Column("adult", Boolean, nullable=False, default=False),
    Column("gender", SmallInteger, nullable=False, default=0),
    Column("known_for_department", Text),
    # Refreshed daily from the two below (docs/popularity.md).
    Column("popularity", Double, nullable=False, default=0.0),
    # The imported figure, and the day since which it is known here (`date.toordinal`); null where nobody gave one.
    Column("base_popularity", Double),
    Column("base_popularity_day", Integer),
    Column("profile_path", Text),
    Column("birthday", Text),
    Column("deathday", Text),
    Column("place_of_birth", Text),
    Column("homepage", Text),
    source_column(),
    Index("ix_person_popularity", "popularity"),
)

also_known_as = Table(
    "also_known_as",
    metadata,
    Column("person_id", Integer, ForeignKey("person.id"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("name", Text, nullable=False),
    source_column(),
)

credit = Table(
    "credit",
    metadata,
    Column("kind", SmallInteger, primary_key=True),
    Column("thing_id", Integer, primary_key=True),
    # cast, crew, guest_stars (episodes), creator (series); aggregate_cast and aggregate_crew are those of a whole
    # series or season, as far as a source counted them.
    Column("credit_type", Text, primary_key=True),
    # The same in several things: a regular part is one credit in every season.
    Column("credit_id", Text, primary_key=True),
    # Null: the source named the title among the person's, not the person among the title's.
    Column("position", Integer),
    Column("person_id", Integer, ForeignKey("person.id"), nullable=False),
    # The series that a season or an episode belongs to.
    Column("series_id", Integer),
    Column("cast_id", Integer),
    Column("character", Text),
    Column("order", Integer),
    Column("department", Text),
    Column("job", Text),
    # The next three are counted from the episodes where nobody said.
    Column("episode_count", Integer),
    Column("total_episode_count", Integer),
    Column("first_air_date", Text),
    source_column(),
    Index("ix_credit_person_id", "person_id"),
    Index("ix_credit_credit_id", "credit_id"),
    Index("ix_credit_series_id", "series_id"),
)

tagged_image = Table(
    "tagged_image",
    metadata,
    Column("person_id", Integer, ForeignKey("person.id"), primary_key=True),
    # 24 hexadecimal digits.
    Column("image_id", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    # The film, series, season or episode that the picture is of.
    Column("kind", SmallInteger, nullable=False),
    Column("thing_id", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("file_path", Text, nullable=False),
    Column("iso_639_1", Text),
    Column("iso_3166_1", Text),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("vote_average", Double, nullable=False, default=0.0),
    Column("vote_count", Integer, nullable=False, default=0),
    source_column(),
)
