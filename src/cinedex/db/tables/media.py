"""What every kind of thing may have: texts, pictures, videos, outside ids, titles, reviews, likeness to others.

`kind` and `thing_id` are a thing's address (`catalog.refs`), so that series and people take the same road as films.
"""

from sqlalchemy import Boolean, Column, Double, Index, Integer, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata, source_column


def _thing() -> list[Column[int]]:
    return [Column("kind", SmallInteger, primary_key=True), Column("thing_id", Integer, primary_key=True)]


translation = Table(
    "translation",
    metadata,
    *_thing(),
    Column("iso_639_1", Text, primary_key=True),
    Column("iso_3166_1", Text, primary_key=True),
    Column("title", Text, nullable=False, default=""),
    Column("overview", Text, nullable=False, default=""),
    Column("tagline", Text, nullable=False, default=""),
    Column("homepage", Text, nullable=False, default=""),
    Column("runtime", Integer, nullable=False, default=0),
    source_column(),
)

alternative_title = Table(
    "alternative_title",
    metadata,
    *_thing(),
    Column("iso_3166_1", Text, primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("title", Text, nullable=False),
    Column("type", Text, nullable=False, default=""),
    source_column(),
)

image = Table(
    "image",
    metadata,
    *_thing(),
    Column("type", Text, primary_key=True),
    Column("file_path", Text, primary_key=True),
    Column("position", SmallInteger, nullable=False),
    Column("iso_639_1", Text),
    Column("iso_3166_1", Text),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("vote_average", Double, nullable=False, default=0.0),
    Column("vote_count", Integer, nullable=False, default=0),
    # Logos of companies alone bear an id and the type of the file they were made from.
    Column("image_id", Text),
    Column("file_type", Text),
    source_column(),
)

image_choice = Table(
    "image_choice",
    metadata,
    *_thing(),
    Column("type", Text, primary_key=True),
    # The language in which a source shows this picture first; "" where it does not depend on the language.
    Column("iso_639_1", Text, primary_key=True),
    Column("file_path", Text),
    source_column(),
)

video = Table(
    "video",
    metadata,
    *_thing(),
    Column("video_id", Text, primary_key=True),
    Column("iso_639_1", Text),
    Column("iso_3166_1", Text),
    Column("name", Text, nullable=False),
    Column("key", Text, nullable=False),
    Column("site", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("official", Boolean, nullable=False, default=False),
    Column("published_at", Text, nullable=False, default=""),
    source_column(),
)

external_id = Table(
    "external_id",
    metadata,
    *_thing(),
    Column("source", Text, primary_key=True),
    Column("value", Text, nullable=False),
    source_column(),
    Index("ix_external_id_source_value", "source", "value"),
)

review = Table(
    "review",
    metadata,
    *_thing(),
    Column("review_id", Text, primary_key=True),
    Column("iso_639_1", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("name", Text, nullable=False, default=""),
    Column("username", Text, nullable=False, default=""),
    Column("avatar_path", Text),
    Column("rating", Double),
    Column("content", Text, nullable=False),
    Column("created_at", Text, nullable=False, default=""),
    Column("updated_at", Text, nullable=False, default=""),
    Column("url", Text, nullable=False, default=""),
    Column("position", SmallInteger, nullable=False),
    source_column(),
)

related = Table(
    "related",
    metadata,
    *_thing(),
    # similar or recommendations, as the routes are called; known_for of a person.
    Column("relation", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("other_kind", SmallInteger, nullable=False),
    Column("other_id", Integer, nullable=False),
    source_column(),
)
