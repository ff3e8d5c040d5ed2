"""Statements for tests, in the aspects that sources use; `at` is when each was recorded."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Table, insert

from cinedex.catalog.refs import Collection, Company, Entry, Keyword, Movie, Person, Ref
from cinedex.catalog.statements import (
    Columns,
    Members,
    StatedImage,
    StatedText,
    StatedTranslations,
    Statement,
    Value,
    Values,
)
from cinedex.db.engine import Database
from cinedex.db.tables import media, metadata, movies, people, reference, titles, watch

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def at(statement: Statement, moment: float) -> Statement:
    """Return a statement as recorded at another time."""
    return replace(statement, recorded_at=moment)


def clear(database: Database) -> None:
    """Empty every table."""
    with database.write() as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())


def rows_of(database: Database, table: Table) -> list[dict[str, object]]:
    """Return all rows of a table in the order of its key, but for who stated them."""
    with database.read() as connection:
        rows = [dict(row) for row in connection.execute(table.select()).mappings()]
    for row in rows:
        row.pop("source_id", None)
    return sorted(rows, key=lambda row: [str(row[column.name]) for column in table.primary_key])


def all_facts(database: Database) -> dict[str, list[dict[str, object]]]:
    """Return every fact that is known, table by table."""
    derived = {
        "provenance", "observation", "change", "document", "listing", "alias", "projection_queue", "index_feed",
        "activity", "upkeep", "likeness", "rating_set", "rating",
    }  # fmt: skip
    tables = [table for table in metadata.sorted_tables if table.name not in derived]
    return {table.name: rows for table in tables if (rows := rows_of(database, table))}


def enter(database: Database, table: Table, *rows: Mapping[str, object]) -> None:
    """Put rows into a table that belongs to no source."""
    with database.write() as connection:
        connection.execute(insert(table), [dict(row) for row in rows])


def address(thing: Ref) -> dict[str, Value]:
    return {"kind": int(thing.kind), "thing_id": thing.id}


def film(number: int, at: float = 0.0, **values: Value) -> Statement:
    return Statement(Movie(number), "base", (Columns(movies.movie, {"id": number}, values),), at)


def titled(number: int, title: str, at: float = 0.0, **values: Value) -> Statement:
    return film(number, at, original_title=title, original_language="en", **values)


def no_film(number: int, at: float = 0.0) -> Statement:
    """State that there is no such film, nor anything that hangs on it by a foreign key."""
    hanging = (
        titles.title_company, titles.title_keyword, titles.title_genre, titles.title_language, titles.title_country,
    )  # fmt: skip
    gone = [Members(table, address(Movie(number)), ()) for table in hanging]
    gone.append(Members(movies.release_date, {"movie_id": number}, ()))
    return Statement(Movie(number), "gone", (*gone, Members(movies.movie, {"id": number}, ())), at)


def text(thing: Ref, language: str, region: str, at: float = 0.0, **values: Value) -> Statement:
    return Statement(thing, f"translations/{language}-{region}/text", (StatedText(language, region, values),), at)


def translations(thing: Ref, *rows: Values, at: float = 0.0) -> Statement:
    return Statement(thing, "translations", (StatedTranslations(rows),), at)


def image(path: str, language: str | None, vote: float = 0.0, position: int = 0) -> dict[str, Value]:
    return {
        "file_path": path, "iso_639_1": language, "iso_3166_1": None, "width": 1000, "height": 1500,
        "vote_average": vote, "vote_count": 1, "position": position,
    }  # fmt: skip


def images(thing: Ref, kind: str, *rows: Values, at: float = 0.0) -> Statement:
    members = Members(media.image, {**address(thing), "type": kind}, rows, split="iso_639_1")
    return Statement(thing, f"{kind}s", (members,), at)


def images_in(thing: Ref, kind: str, language: str | None, *rows: Values, at: float = 0.0) -> Statement:
    scope = {**address(thing), "type": kind, "iso_639_1": language}
    return Statement(
        thing, f"{kind}s/{language or 'null'}", (Members(media.image, scope, rows, split="iso_639_1"),), at
    )


def shown(thing: Ref, kind: str, language: str, path: str | None, at: float = 0.0) -> Statement:
    """State which picture an answer in a language showed first."""
    aspect = "backdrop" if kind == "backdrop" else f"poster/{language}"
    return Statement(thing, aspect, (StatedImage(kind, language, path),), at)


def person(number: int, name: str, at: float = 0.0, **values: Value) -> Statement:
    columns = {"name": name, "original_name": name, **values}
    return Statement(Person(number), "base", (Columns(people.person, {"id": number}, columns),), at)


def company(number: int, name: str, at: float = 0.0, **values: Value) -> Statement:
    return Statement(Company(number), "base", (Columns(titles.company, {"id": number}, {"name": name, **values}),), at)


def mother(daughter: int, number: int | None, at: float = 0.0) -> Statement:
    columns = Columns(titles.company, {"id": daughter}, {"parent_company_id": number})
    return Statement(Company(daughter), "parent", (columns,), at)


def keyword(number: int, name: str, at: float = 0.0) -> Statement:
    return Statement(Keyword(number), "base", (Columns(titles.keyword, {"id": number}, {"name": name}),), at)


def collection(number: int, at: float = 0.0, **values: Value) -> Statement:
    return Statement(Collection(number), "base", (Columns(movies.collection, {"id": number}, values),), at)


def in_collection(movie: int, number: int | None, at: float = 0.0) -> Statement:
    columns = Columns(movies.movie, {"id": movie}, {"collection_id": number})
    return Statement(Movie(movie), "collection", (columns,), at)


def cast(movie: int, *people_: int, at: float = 0.0) -> Statement:
    rows: list[Values] = [
        {"position": place, "credit_id": f"c{movie}-{number}", "person_id": number, "character": "X", "order": place}
        for place, number in enumerate(people_)
    ]
    scope = {**address(Movie(movie)), "credit_type": "cast"}
    return Statement(Movie(movie), "credits_cast", (Members(people.credit, scope, rows),), at)


def _numbered(table: Table, column: str, movie: int, values: Sequence[Value]) -> Members:
    rows: list[Values] = [{column: value, "position": place} for place, value in enumerate(values)]
    return Members(table, address(Movie(movie)), rows)


def companies(movie: int, *numbers: int, at: float = 0.0) -> Statement:
    return Statement(Movie(movie), "companies", (_numbered(titles.title_company, "company_id", movie, numbers),), at)


def keywords(movie: int, *numbers: int, at: float = 0.0) -> Statement:
    return Statement(Movie(movie), "keywords", (_numbered(titles.title_keyword, "keyword_id", movie, numbers),), at)


def genres(movie: int, *numbers: int, at: float = 0.0) -> Statement:
    return Statement(Movie(movie), "genres", (_numbered(titles.title_genre, "genre_id", movie, numbers),), at)


def languages(movie: int, *codes: str, at: float = 0.0) -> Statement:
    scope: Values = {**address(Movie(movie)), "role": "spoken"}
    rows: list[Values] = [{"iso_639_1": code, "position": place} for place, code in enumerate(codes)]
    return Statement(Movie(movie), "languages", (Members(titles.title_language, scope, rows),), at)


def countries(movie: int, *codes: str, at: float = 0.0) -> Statement:
    scope: Values = {**address(Movie(movie)), "role": "production"}
    rows: list[Values] = [{"iso_3166_1": code, "position": place} for place, code in enumerate(codes)]
    return Statement(Movie(movie), "countries_production", (Members(titles.title_country, scope, rows),), at)


def similar(movie: int, *others: int, at: float = 0.0) -> Statement:
    scope = {**address(Movie(movie)), "relation": "similar"}
    rows: list[Values] = [
        {"position": place, "other_kind": int(Movie.kind), "other_id": other} for place, other in enumerate(others)
    ]
    members = Members(media.related, scope, rows, window=("position", 0, 20))
    return Statement(Movie(movie), "similar/1", (members,), at)


def imdb(movie: int, value: str | None, at: float = 0.0) -> Statement:
    scope: Values = {**address(Movie(movie)), "source": "imdb_id"}
    rows: list[Values] = [] if value is None else [{"value": value}]
    return Statement(Movie(movie), "external_id/imdb_id", (Members(media.external_id, scope, rows),), at)


def released(movie: int, *dates: tuple[str, str], at: float = 0.0) -> Statement:
    rows: list[Values] = [
        {"position": place, "iso_3166_1": code, "release_date": day, "type": 3}
        for place, (code, day) in enumerate(dates)
    ]
    return Statement(Movie(movie), "release_dates", (Members(movies.release_date, {"movie_id": movie}, rows),), at)


def _entry(aspect: str, table: Table, key: Values, values: Values, at: float) -> Statement:
    return Statement(Entry(), aspect, (Columns(table, key, values),), at)


def country(code: str, name: str, at: float = 0.0) -> Statement:
    names = {"english_name": name, "native_name": name}
    return _entry(f"countries/{code}", reference.country, {"iso_3166_1": code}, names, at)


def language(code: str, name: str, at: float = 0.0) -> Statement:
    names = {"english_name": name, "name": name}
    return _entry(f"languages/{code}", reference.language, {"iso_639_1": code}, names, at)


def genre_name(number: int, code: str, name: str, at: float = 0.0) -> Statement:
    key: Values = {"genre_id": number, "iso_639_1": code}
    return _entry(f"genre_name/{number}/{code}", reference.genre_name, key, {"name": name}, at)


def provider(number: int, name: str, at: float = 0.0, **values: Value) -> Statement:
    return _entry(f"provider/{number}", watch.watch_provider, {"id": number}, {"name": name, **values}, at)


def offered(movie: int, *offers: tuple[str, str, int], at: float = 0.0) -> Statement:
    """State by whom a film is offered: country, way, provider."""
    rows: list[Values] = [
        {"iso_3166_1": code, "monetization": way, "provider_id": number, "display_priority": 1}
        for code, way, number in offers
    ]
    links: list[Values] = [{"iso_3166_1": code, "link": f"https://example.org/{code}"} for code, _, _ in offers]
    scope = address(Movie(movie))
    facts = Members(watch.availability, scope, rows), Members(watch.availability_link, scope, links)
    return Statement(Movie(movie), "watch/providers", facts, at)
