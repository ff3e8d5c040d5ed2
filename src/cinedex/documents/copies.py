"""Who shows something of whom: what must be projected again when a thing changes.

A thing's own documents are projected with its change. Lists are filled from cards when they are read, so they never
need it. What is left are copies: a person's name in a film's credits, a company's in its films, a collection's name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Select, select

from cinedex.catalog.changes import address_of
from cinedex.catalog.refs import Collection, Company, Entry, Kind, Movie, Ref, ref
from cinedex.catalog.state import Difference
from cinedex.db.tables import media, movies, people, reference, watch

_AT_ONCE = 1000
_TEXTS = (media.translation, media.image, media.image_choice)


def own(differences: Iterable[Difference]) -> set[Ref]:
    """Return the things whose own documents show what changed; people have none of their own yet."""
    things = {ref(*address_of(difference)) for difference in differences}
    return {Entry() if thing.kind is Kind.ENTRY else thing for thing in things if thing.kind is not Kind.PERSON}


def copying(connection: Connection, differences: Iterable[Difference]) -> set[Ref]:
    """Return the other things that show a copy of what changed."""
    found: set[Ref] = set()
    wanted: dict[Kind, set[int]] = {}
    for difference in differences:
        thing = ref(*address_of(difference))
        of_collection = thing.kind is Kind.COLLECTION
        if difference.table is movies.movie:
            found |= {Collection(int(c)) for c in _either(difference, "collection_id")}
            if _listed(difference):
                wanted.setdefault(Kind.MOVIE, set()).add(thing.id)
        elif difference.table is movies.movie_company:
            found |= {Company(int(number)) for number in _either(difference, "company_id")}
        elif (difference.table in _OWN and difference.before) or (difference.table in _TEXTS and of_collection):
            wanted.setdefault(thing.kind, set()).add(thing.id)
        elif difference.table in _WORDS:
            found |= _showing_word(connection, difference)
    for kind, numbers in wanted.items():
        found |= set(_showing(connection, kind, sorted(numbers)))
    return found


_OWN = (movies.company, movies.collection, movies.keyword, people.person)
_TRANSLATED = (Kind.MOVIE, Kind.COLLECTION)
_WORDS = (reference.country, reference.language, watch.watch_provider)


def _either(difference: Difference, column: str) -> set[int]:
    values = {row[column] for row in (difference.before, difference.after) if row is not None}
    return {value for value in values if isinstance(value, int)}


def _listed(difference: Difference) -> bool:
    # A company lists its films by popularity, and only those that have a page of their own.
    if difference.before is None or difference.after is None:
        return True
    return any(difference.before[name] != difference.after[name] for name in ("popularity", "adult", "original_title"))


def _showing(connection: Connection, kind: Kind, numbers: list[int]) -> Iterator[Ref]:
    for start in range(0, len(numbers), _AT_ONCE):
        for query, make in _QUERIES.get(kind, ()):
            for number in connection.execute(query(numbers[start : start + _AT_ONCE])).scalars():
                yield make(number)


def _films_of_people(numbers: list[int]) -> Select[Any]:
    table = people.credit
    return select(table.c.thing_id).distinct().where(table.c.person_id.in_(numbers), table.c.kind == Kind.MOVIE)


def _films_of_companies(numbers: list[int]) -> Select[Any]:
    table = movies.movie_company
    return select(table.c.movie_id).where(table.c.company_id.in_(numbers))


def _daughters(numbers: list[int]) -> Select[Any]:
    return select(movies.company.c.id).where(movies.company.c.parent_company_id.in_(numbers))


def _films_of_keywords(numbers: list[int]) -> Select[Any]:
    table = movies.movie_keyword
    return select(table.c.movie_id).where(table.c.keyword_id.in_(numbers))


def _films_of_collections(numbers: list[int]) -> Select[Any]:
    return select(movies.movie.c.id).where(movies.movie.c.collection_id.in_(numbers))


def _companies_of_films(numbers: list[int]) -> Select[Any]:
    table = movies.movie_company
    return select(table.c.company_id).distinct().where(table.c.movie_id.in_(numbers))


_Query = Callable[[list[int]], Select[Any]]

_QUERIES: Mapping[Kind, tuple[tuple[_Query, Callable[[int], Ref]], ...]] = {
    Kind.PERSON: ((_films_of_people, Movie),),
    Kind.COMPANY: ((_films_of_companies, Movie), (_daughters, Company)),
    Kind.KEYWORD: ((_films_of_keywords, Movie),),
    Kind.COLLECTION: ((_films_of_collections, Movie),),
    Kind.MOVIE: ((_companies_of_films, Company),),
}


def _showing_word(connection: Connection, difference: Difference) -> set[Ref]:
    row = difference.after or difference.before or {}
    if difference.table is watch.watch_provider:
        if difference.before is None:
            return set()
        table = watch.availability
        query = select(table.c.thing_id).distinct().where(table.c.provider_id == row["id"], table.c.kind == Kind.MOVIE)
        return {Movie(number) for (number,) in connection.execute(query)}
    if difference.table is reference.country:
        shown = movies.movie_country
        query = select(shown.c.movie_id).distinct().where(shown.c.iso_3166_1 == row["iso_3166_1"])
        return {Movie(number) for (number,) in connection.execute(query)}
    spoken, translated = movies.movie_language, media.translation
    code = row["iso_639_1"]
    films = select(spoken.c.movie_id).where(spoken.c.iso_639_1 == code)
    texts = (
        select(translated.c.kind, translated.c.thing_id)
        .distinct()
        .where(translated.c.iso_639_1 == code, translated.c.kind.in_(_TRANSLATED))
    )
    found: set[Ref] = {Movie(number) for (number,) in connection.execute(films)}
    return found | {ref(kind, number) for kind, number in connection.execute(texts)}
