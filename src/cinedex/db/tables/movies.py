"""Films, and the collections, companies, keywords and genres that hang on them."""

from sqlalchemy import BigInteger, Boolean, Column, Double, ForeignKey, Index, Integer, SmallInteger, Table, Text

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
    Column("popularity", Double, nullable=False, default=0.0),
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

company = Table(
    "company",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False, default=""),
    Column("logo_path", Text),
    Column("origin_country", Text, nullable=False, default=""),
    Column("description", Text, nullable=False, default=""),
    Column("headquarters", Text, nullable=False, default=""),
    Column("homepage", Text, nullable=False, default=""),
    Column("parent_company_id", Integer, ForeignKey("company.id"), index=True),
    source_column(),
)

company_alternative_name = Table(
    "company_alternative_name",
    metadata,
    Column("company_id", Integer, ForeignKey("company.id"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("name", Text, nullable=False),
    Column("type", Text, nullable=False, default=""),
    source_column(),
)

keyword = Table(
    "keyword",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    source_column(),
)

movie_company = Table(
    "movie_company",
    metadata,
    Column("movie_id", Integer, ForeignKey("movie.id"), primary_key=True),
    Column("company_id", Integer, ForeignKey("company.id"), primary_key=True),
    # Null: the source named the film among the company's, not the company among the film's.
    Column("position", SmallInteger),
    source_column(),
    Index("ix_movie_company_company_id", "company_id"),
)

movie_keyword = Table(
    "movie_keyword",
    metadata,
    Column("movie_id", Integer, ForeignKey("movie.id"), primary_key=True),
    Column("keyword_id", Integer, ForeignKey("keyword.id"), primary_key=True),
    Column("position", SmallInteger, nullable=False),
    source_column(),
    Index("ix_movie_keyword_keyword_id", "keyword_id"),
)

movie_genre = Table(
    "movie_genre",
    metadata,
    Column("movie_id", Integer, ForeignKey("movie.id"), primary_key=True),
    Column("genre_id", Integer, primary_key=True),
    Column("position", SmallInteger, nullable=False),
    source_column(),
    Index("ix_movie_genre_genre_id", "genre_id"),
)

movie_country = Table(
    "movie_country",
    metadata,
    Column("movie_id", Integer, ForeignKey("movie.id"), primary_key=True),
    # production: made there; origin: where it comes from, as `origin_country` says.
    Column("role", Text, primary_key=True),
    Column("iso_3166_1", Text, primary_key=True),
    Column("position", SmallInteger, nullable=False),
    source_column(),
)

movie_language = Table(
    "movie_language",
    metadata,
    Column("movie_id", Integer, ForeignKey("movie.id"), primary_key=True),
    Column("iso_639_1", Text, primary_key=True),
    Column("position", SmallInteger, nullable=False),
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
