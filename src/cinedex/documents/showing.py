"""Who shows what: for the numbers of some things, the questions for kind and number of the others that copy them."""

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Executable, Table, and_, literal, or_, select, tuple_

from cinedex.catalog.refs import Kind
from cinedex.db.tables import media, movies, people, reference, series, titles, watch

Place = tuple[int, int]
"""A season by its series and number."""
Question = Callable[[Sequence[Any]], Executable]
"""Makes the statement of numbers, or of places."""

_SEASON, _EPISODE, _CREDIT = series.season.c, series.episode.c, people.credit.c
_SAME_SEASON = and_(_SEASON.series_id == _EPISODE.series_id, _SEASON.season_number == _EPISODE.season_number)


def _joined(table: Table, column: str) -> Question:
    def query(numbers: Sequence[Any]) -> Executable:
        return select(table.c.kind, table.c.thing_id).distinct().where(table.c[column].in_(numbers))

    return query


def _rows(kind: Kind, number: ColumnElement[int], condition: ColumnElement[bool]) -> Executable:
    return select(literal(int(kind)), number).distinct().where(condition)


def _people(condition: ColumnElement[bool]) -> Executable:
    return _rows(Kind.PERSON, _CREDIT.person_id, condition)


# What copies a person.


def _series_of_people(numbers: Sequence[int]) -> Executable:
    mine = and_(_CREDIT.person_id.in_(numbers), _CREDIT.series_id.is_not(None))
    return _rows(Kind.SERIES, _CREDIT.series_id, mine)


def _seasons_of_people(numbers: Sequence[int]) -> Executable:
    mine = and_(_CREDIT.person_id.in_(numbers), _CREDIT.kind == Kind.EPISODE, _EPISODE.id == _CREDIT.thing_id)
    return _rows(Kind.SEASON, _SEASON.id, and_(mine, _SAME_SEASON))


def _seasons_of_regulars(numbers: Sequence[int]) -> Executable:
    regular = and_(_CREDIT.person_id.in_(numbers), _CREDIT.kind == Kind.SERIES)
    return _rows(Kind.SEASON, _SEASON.id, and_(regular, _SEASON.series_id == _CREDIT.thing_id))


def _episodes_of_regulars(numbers: Sequence[int]) -> Executable:
    # An episode's cast is its season's.
    regular = and_(_CREDIT.person_id.in_(numbers), _CREDIT.credit_type == "cast", _CREDIT.kind == Kind.SEASON)
    return _rows(Kind.EPISODE, _EPISODE.id, and_(regular, _SEASON.id == _CREDIT.thing_id, _SAME_SEASON))


def _episodes_of_latest_regulars(numbers: Sequence[int]) -> Executable:
    # A latest season's may be its series'.
    regular = and_(_CREDIT.person_id.in_(numbers), _CREDIT.credit_type == "cast", _CREDIT.kind == Kind.SERIES)
    return _rows(Kind.EPISODE, _EPISODE.id, and_(regular, _EPISODE.series_id == _CREDIT.thing_id))


PERSON: tuple[Question, ...] = (
    _joined(people.credit, "person_id"), _series_of_people, _seasons_of_people, _seasons_of_regulars,
    _episodes_of_regulars, _episodes_of_latest_regulars,
)  # fmt: skip


# What copies companies, keywords, networks, collections, words.


def _daughters(numbers: Sequence[int]) -> Executable:
    return _rows(Kind.COMPANY, titles.company.c.id, titles.company.c.parent_company_id.in_(numbers))


def _films_of_collections(numbers: Sequence[int]) -> Executable:
    return _rows(Kind.MOVIE, movies.movie.c.id, movies.movie.c.collection_id.in_(numbers))


def _seasons_of_networks(numbers: Sequence[int]) -> Executable:
    link = titles.title_network.c
    mine = and_(link.network_id.in_(numbers), link.kind == Kind.SERIES, _SEASON.series_id == link.thing_id)
    return _rows(Kind.SEASON, _SEASON.id, mine)


def _series_grouped_by_networks(numbers: Sequence[int]) -> Executable:
    group = series.episode_group.c
    return _rows(Kind.SERIES, group.series_id, group.network_id.in_(numbers))


COMPANY = (_joined(titles.title_company, "company_id"), _daughters)
KEYWORD = (_joined(titles.title_keyword, "keyword_id"),)
COLLECTION = (_films_of_collections,)
NETWORK = (_joined(titles.title_network, "network_id"), _seasons_of_networks, _series_grouped_by_networks)
PROVIDER = (_joined(watch.availability, "provider_id"),)
WORDS: dict[Table, tuple[Question, ...]] = {
    reference.country: (_joined(titles.title_country, "iso_3166_1"),),
    reference.language: (_joined(titles.title_language, "iso_639_1"), _joined(media.translation, "iso_639_1")),
}


# What depends on how films and series stand: what people are known for.


def _people_of_films(numbers: Sequence[int]) -> Executable:
    return _people(and_(_CREDIT.kind == Kind.MOVIE, _CREDIT.thing_id.in_(numbers)))


def _people_of_series_parts(numbers: Sequence[int]) -> Executable:
    return _people(_CREDIT.series_id.in_(numbers))


def _people_of_series(numbers: Sequence[int]) -> Executable:
    return _people(and_(_CREDIT.kind == Kind.SERIES, _CREDIT.thing_id.in_(numbers)))


FILM_STANDS = (_people_of_films,)
SERIES_STANDS = (_people_of_series, _people_of_series_parts)


# What copies parts of series.


def _seasons_of_series(numbers: Sequence[int]) -> Executable:
    return _rows(Kind.SEASON, _SEASON.id, _SEASON.series_id.in_(numbers))


def _episodes_of_series(numbers: Sequence[int]) -> Executable:
    return _rows(Kind.EPISODE, _EPISODE.id, _EPISODE.series_id.in_(numbers))


def _series_of_seasons(numbers: Sequence[int]) -> Executable:
    return _rows(Kind.SERIES, _SEASON.series_id, _SEASON.id.in_(numbers))


def _episodes_of_seasons(numbers: Sequence[int]) -> Executable:
    return _rows(Kind.EPISODE, _EPISODE.id, and_(_SEASON.id.in_(numbers), _SAME_SEASON))


def _seasons_of_episodes(numbers: Sequence[int]) -> Executable:
    return _rows(Kind.SEASON, _SEASON.id, and_(_EPISODE.id.in_(numbers), _SAME_SEASON))


def _seasons_at(places: Sequence[Place]) -> Executable:
    return _rows(Kind.SEASON, _SEASON.id, tuple_(_SEASON.series_id, _SEASON.season_number).in_(places))


def _series_of_regulars_at(places: Sequence[Place]) -> Executable:
    # A source may state a credit for another series than the one that the season belongs to.
    here = and_(tuple_(_SEASON.series_id, _SEASON.season_number).in_(places), _CREDIT.thing_id == _SEASON.id)
    regular = and_(_CREDIT.kind == Kind.SEASON, _CREDIT.series_id.is_not(None))
    return _rows(Kind.SERIES, _CREDIT.series_id, and_(here, regular))


def _people_of_episodes(numbers: Sequence[int]) -> Executable:
    return _people(and_(_CREDIT.kind == Kind.EPISODE, _CREDIT.thing_id.in_(numbers)))


def _regulars_of_series(numbers: Sequence[int]) -> Executable:
    of_seasons = and_(_CREDIT.kind == Kind.SEASON, _CREDIT.series_id.in_(numbers))
    return _people(or_(of_seasons, and_(_CREDIT.kind == Kind.SERIES, _CREDIT.thing_id.in_(numbers))))


SERIES_NETWORKS = (_seasons_of_series,)
SERIES_CREDITS = (_seasons_of_series, _episodes_of_series)
SEASON_SHOWN = (_series_of_seasons,)
SEASON_CREDITS = (_series_of_seasons, _episodes_of_seasons)
EPISODE_SHOWN = (_seasons_of_episodes,)
SEASON_LINES = (_seasons_at, _series_of_regulars_at)
"""Of places: the seasons there, which list their episodes, and the series that count their regulars by them."""
EPISODE_COUNTED = (_people_of_episodes,)
REGULARS_COUNTED = (_regulars_of_series,)
"""Of series: the people whose episodes are counted by their seasons."""


def without_season(connection: Connection, places: Sequence[Place]) -> set[int]:
    """Return the series of those places of which no season is known."""
    known = select(_SEASON.series_id, _SEASON.season_number).where(
        tuple_(_SEASON.series_id, _SEASON.season_number).in_(places)
    )
    there = {(row[0], row[1]) for row in connection.execute(known)}
    return {number for number, place in places if (number, place) not in there}
