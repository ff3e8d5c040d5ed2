"""What films and series alike are joined to: companies, networks, keywords, genres, countries, languages.

`kind` and `thing_id` are the address of the film or series (`catalog.refs`).
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, SmallInteger, Table, Text

from cinedex.db.tables.base import metadata, source_column


def _title() -> list[Column[int]]:
    return [
        Column("kind", SmallInteger, primary_key=True),
        Column("thing_id", Integer, primary_key=True),
    ]


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

network = Table(
    "network",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False, default=""),
    Column("logo_path", Text),
    Column("origin_country", Text, nullable=False, default=""),
    Column("headquarters", Text, nullable=False, default=""),
    Column("homepage", Text, nullable=False, default=""),
    source_column(),
)

network_alternative_name = Table(
    "network_alternative_name",
    metadata,
    Column("network_id", Integer, ForeignKey("network.id"), primary_key=True),
    Column("position", SmallInteger, primary_key=True),
    Column("name", Text, nullable=False),
    Column("type", Text, nullable=False, default=""),
    source_column(),
)

title_company = Table(
    "title_company",
    metadata,
    *_title(),
    Column("company_id", Integer, ForeignKey("company.id"), primary_key=True),
    # Null: the source named the title among the company's, not the company among the title's.
    Column("position", SmallInteger),
    source_column(),
    Index("ix_title_company_company_id", "company_id"),
)

title_network = Table(
    "title_network",
    metadata,
    *_title(),
    Column("network_id", Integer, ForeignKey("network.id"), primary_key=True),
    Column("position", SmallInteger, nullable=False),
    source_column(),
    Index("ix_title_network_network_id", "network_id"),
)

title_keyword = Table(
    "title_keyword",
    metadata,
    *_title(),
    Column("keyword_id", Integer, ForeignKey("keyword.id"), primary_key=True),
    # Null: the source named the title among the keyword's.
    Column("position", SmallInteger),
    source_column(),
    Index("ix_title_keyword_keyword_id", "keyword_id"),
)

title_genre = Table(
    "title_genre",
    metadata,
    *_title(),
    Column("genre_id", Integer, primary_key=True),
    Column("position", SmallInteger, nullable=False),
    source_column(),
    Index("ix_title_genre_genre_id", "genre_id"),
)

title_country = Table(
    "title_country",
    metadata,
    *_title(),
    # production: made there; origin: where it comes from, as `origin_country` says.
    Column("role", Text, primary_key=True),
    Column("iso_3166_1", Text, primary_key=True),
    Column("position", SmallInteger, nullable=False),
    source_column(),
)

title_language = Table(
    "title_language",
    metadata,
    *_title(),
    # spoken: heard in it; made: in which it is made, as `languages` of a series says.
    Column("role", Text, primary_key=True),
    Column("iso_639_1", Text, primary_key=True),
    Column("position", SmallInteger, nullable=False),
    source_column(),
)
