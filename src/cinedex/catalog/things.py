"""The table of each kind of thing, what one is called, and how many there are."""

from collections.abc import Mapping

from sqlalchemy import Connection, Table, func, select

from cinedex.catalog.refs import Kind, Ref
from cinedex.catalog.state import rows_of
from cinedex.db.tables import movies, people, series, titles

TABLES: Mapping[Kind, Table] = {
    Kind.MOVIE: movies.movie,
    Kind.COLLECTION: movies.collection,
    Kind.COMPANY: titles.company,
    Kind.KEYWORD: titles.keyword,
    Kind.PERSON: people.person,
    Kind.SERIES: series.series,
    Kind.SEASON: series.season,
    Kind.EPISODE: series.episode,
    Kind.NETWORK: titles.network,
}
_COUNTED: Mapping[str, Table] = {
    "movies": movies.movie,
    "collections": movies.collection,
    "companies": titles.company,
    "keywords": titles.keyword,
    "people": people.person,
    "series": series.series,
    "seasons": series.season,
    "episodes": series.episode,
    "networks": titles.network,
    "credits": people.credit,
}
_NAMES = ("original_title", "original_name", "name")


def counts(connection: Connection) -> dict[str, int]:
    """Return how many things of each kind there are, and how many credits."""
    return {
        name: connection.execute(select(func.count()).select_from(table)).scalar_one()
        for name, table in _COUNTED.items()
    }


def called(connection: Connection, thing: Ref) -> str | None:
    """Return what a thing is called, `""` where nobody named it, None where it is not known.

    A season or an episode is named by its place: their names are texts, and differ by language.
    """
    row = next(rows_of(connection, TABLES[thing.kind], [(thing.id,)]), None)
    if row is None:
        return None
    if thing.kind is Kind.SEASON:
        return f"season {row['season_number']} of series {row['series_id']}"
    if thing.kind is Kind.EPISODE:
        return f"season {row['season_number']}, episode {row['episode_number']} of series {row['series_id']}"
    return next((str(row[name]) for name in _NAMES if row.get(name)), "")
