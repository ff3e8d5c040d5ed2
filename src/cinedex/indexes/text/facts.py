"""All that things are called, read from facts."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Select, Table, func, select
from sqlalchemy.sql.elements import ColumnElement

from cinedex.catalog.refs import Kind, ref
from cinedex.db.tables import media, movies, people, series, titles
from cinedex.indexes.discover.building import Reader
from cinedex.indexes.text.fields import ADULT, Entry, first_year, year

_AT_ONCE = 5_000
_Entries = dict[int, Entry]


def entries(connection: Connection, kind: Kind, ids: Sequence[int] | None = None) -> Iterator[Entry]:
    """Yield what some things of a kind are called, or all for None; those without a page or a name are left out."""
    known = _all_ids(connection, kind) if ids is None else ids
    for start in range(0, len(known), _AT_ONCE):
        found = _SOURCES[kind](Reader(connection, kind, known[start : start + _AT_ONCE]))
        yield from (entry for entry in found.values() if entry.names)


def _all_ids(connection: Connection, kind: Kind) -> Sequence[int]:
    table = _TABLES[kind]
    return connection.execute(select(table.c.id).order_by(table.c.id)).scalars().all()


def _movies(reader: Reader) -> _Entries:
    film = movies.movie.c
    wanted = select(film.id, film.popularity, film.original_title, film.adult, film.release_date).where(
        film.original_title.is_not(None)
    )
    found = _titles(reader, wanted, film.id)
    released = movies.release_date.c
    dated = reader.rows(select(released.movie_id, released.release_date), released.movie_id)
    _mark_years(found, dated)
    return found


def _series(reader: Reader) -> _Entries:
    show = series.series.c
    wanted = select(show.id, show.popularity, show.original_name, show.adult, show.first_air_date).where(
        show.original_name.is_not(None)
    )
    found = _titles(reader, wanted, show.id)
    episode = series.episode.c
    aired = select(episode.series_id, episode.air_date).where(episode.air_date.is_not(None))
    _mark_years(found, reader.rows(aired, episode.series_id))
    return found


def _titles(reader: Reader, wanted: Select[Any], owner: ColumnElement[int]) -> _Entries:
    found: _Entries = {}
    for number, popularity, name, adult, day in reader.rows(wanted, owner):
        entry = found[number] = _entry(reader, number, popularity, name, adult=adult)
        if came := _year(day):
            entry.marks |= {year(came), first_year(came)}
    _translate(reader, found)
    for number, title in reader.hanging(media.alternative_title, "title"):
        if number in found:
            found[number].others.append(title)
    return found


def _mark_years(found: _Entries, days: Iterator[tuple[int, str]]) -> None:
    for number, day in days:
        came = _year(day)
        if came and number in found:
            found[number].marks.add(year(came))


def _people(reader: Reader) -> _Entries:
    person, other = people.person.c, people.also_known_as.c
    found: _Entries = {}
    wanted = select(person.id, person.popularity, person.name, person.original_name, person.adult)
    for number, popularity, name, original, adult in reader.rows(wanted, person.id):
        found[number] = _entry(reader, number, popularity, name, adult=adult)
        if original:
            found[number].names.append(original)
    _translate(reader, found)
    for number, name in reader.rows(select(other.person_id, other.name), other.person_id):
        found[number].others.append(name)
    return found


def _collections(reader: Reader) -> _Entries:
    own, film = movies.collection.c, movies.movie.c
    owner: ColumnElement[Any] = film.collection_id
    best: Select[Any] = select(owner, func.max(film.popularity)).group_by(owner)
    wanted: Mapping[int, float] = dict(tuple(row) for row in reader.rows(best, owner))
    found = {
        number: _entry(reader, number, wanted.get(number, 0.0), name)
        for number, name in reader.rows(select(own.id, own.original_name), own.id)
    }
    _translate(reader, found)
    return found


def _companies(reader: Reader) -> _Entries:
    other = titles.company_alternative_name.c
    found = _named(reader, titles.company, _uses(reader, titles.title_company.c.company_id))
    for number, name in reader.rows(select(other.company_id, other.name), other.company_id):
        found[number].others.append(name)
    return found


def _keywords(reader: Reader) -> _Entries:
    return _named(reader, titles.keyword, _uses(reader, titles.title_keyword.c.keyword_id))


def _uses(reader: Reader, owner: ColumnElement[Any]) -> Mapping[int, int]:
    # Nobody says how popular these are: what many titles have is what people look for.
    counted = select(owner, func.count()).group_by(owner)
    return dict(tuple(row) for row in reader.rows(counted, owner))


def _named(reader: Reader, table: Table, uses: Mapping[int, int]) -> _Entries:
    rows = reader.rows(select(table.c.id, table.c.name), table.c.id)
    return {number: _entry(reader, number, uses.get(number, 0), name) for number, name in rows}


def _entry(reader: Reader, number: int, popularity: float, name: str | None, *, adult: bool = False) -> Entry:
    return Entry(ref(reader.kind, number), popularity, [name] if name else [], marks={ADULT} if adult else set())


def _year(day: str | None) -> int:
    """Return the year of a day, 0 where that is none."""
    return int(day[:4]) if day and day[:4].isdecimal() else 0


def _translate(reader: Reader, found: _Entries) -> None:
    for number, title in reader.hanging(media.translation, "title"):
        if title and number in found:
            found[number].names.append(title)


_TABLES: Mapping[Kind, Table] = {
    Kind.MOVIE: movies.movie,
    Kind.SERIES: series.series,
    Kind.PERSON: people.person,
    Kind.COLLECTION: movies.collection,
    Kind.COMPANY: titles.company,
    Kind.KEYWORD: titles.keyword,
}
_SOURCES: Mapping[Kind, Callable[[Reader], _Entries]] = {
    Kind.MOVIE: _movies,
    Kind.SERIES: _series,
    Kind.PERSON: _people,
    Kind.COLLECTION: _collections,
    Kind.COMPANY: _companies,
    Kind.KEYWORD: _keywords,
}
