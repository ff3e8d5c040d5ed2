"""The vocabularies: countries, languages, genres, certifications, jobs, time zones."""

from sqlalchemy import Column, Integer, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata, source_column

country = Table(
    "country",
    metadata,
    Column("iso_3166_1", Text, primary_key=True),
    Column("english_name", Text, nullable=False),
    Column("native_name", Text, nullable=False),
    source_column(),
)

language = Table(
    "language",
    metadata,
    Column("iso_639_1", Text, primary_key=True),
    Column("english_name", Text, nullable=False),
    Column("name", Text, nullable=False, default=""),
    Column("position", SmallInteger, nullable=False, default=0),
    source_column(),
)

primary_translation = Table(
    "primary_translation",
    metadata,
    Column("tag", Text, primary_key=True),
    source_column(),
)

time_zone = Table(
    "time_zone",
    metadata,
    Column("iso_3166_1", Text, primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("zone", Text, nullable=False),
    source_column(),
)

job = Table(
    "job",
    metadata,
    Column("department", Text, primary_key=True),
    # Places, not names, are the key: TMDB itself names a job of a department twice.
    Column("position", SmallInteger, primary_key=True),
    Column("department_position", SmallInteger, nullable=False),
    Column("job", Text, nullable=False),
    source_column(),
)

genre = Table(
    "genre",
    metadata,
    # movie or tv: the two lists share some genres.
    Column("medium", Text, primary_key=True),
    Column("genre_id", Integer, primary_key=True),
    Column("position", SmallInteger, nullable=False),
    source_column(),
)

genre_name = Table(
    "genre_name",
    metadata,
    Column("genre_id", Integer, primary_key=True),
    Column("iso_639_1", Text, primary_key=True),
    Column("name", Text, nullable=False),
    source_column(),
)

certification = Table(
    "certification",
    metadata,
    Column("medium", Text, primary_key=True),
    Column("iso_3166_1", Text, primary_key=True),
    Column("certification", Text, primary_key=True),
    Column("position", SmallInteger, nullable=False),
    Column("meaning", Text, nullable=False, default=""),
    Column("order", SmallInteger, nullable=False),
    source_column(),
)
