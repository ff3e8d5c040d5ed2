"""Where a thing can be watched."""

from sqlalchemy import Column, ForeignKey, Integer, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata, source_column

watch_provider = Table(
    "watch_provider",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("logo_path", Text),
    source_column(),
)

watch_provider_listing = Table(
    "watch_provider_listing",
    metadata,
    # movie or tv: a provider is listed for either or both.
    Column("medium", Text, primary_key=True),
    Column("provider_id", Integer, ForeignKey("watch_provider.id"), primary_key=True),
    Column("display_priority", Integer, nullable=False),
    source_column(),
)

watch_provider_country = Table(
    "watch_provider_country",
    metadata,
    Column("medium", Text, primary_key=True),
    Column("provider_id", Integer, ForeignKey("watch_provider.id"), primary_key=True),
    Column("iso_3166_1", Text, primary_key=True),
    Column("display_priority", Integer, nullable=False),
    source_column(),
)

watch_region = Table(
    "watch_region",
    metadata,
    Column("iso_3166_1", Text, primary_key=True),
    Column("english_name", Text, nullable=False),
    Column("native_name", Text, nullable=False),
    source_column(),
)

availability = Table(
    "availability",
    metadata,
    Column("kind", SmallInteger, primary_key=True),
    Column("thing_id", Integer, primary_key=True),
    Column("iso_3166_1", Text, primary_key=True),
    # flatrate, free, ads, rent or buy.
    Column("monetization", Text, primary_key=True),
    Column("provider_id", Integer, ForeignKey("watch_provider.id"), primary_key=True),
    Column("display_priority", Integer, nullable=False),
    source_column(),
)

availability_link = Table(
    "availability_link",
    metadata,
    Column("kind", SmallInteger, primary_key=True),
    Column("thing_id", Integer, primary_key=True),
    Column("iso_3166_1", Text, primary_key=True),
    Column("link", Text, nullable=False),
    source_column(),
)
