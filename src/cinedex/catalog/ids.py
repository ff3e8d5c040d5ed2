"""The daily files of ids: which there are, what they are called, and their lines."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

import msgspec
from sqlalchemy import Connection, Select, Table, func, select

from cinedex.catalog.refs import Kind
from cinedex.db.tables import media, movies, people, series, titles

_AT_ONCE = 1000
_encoder = msgspec.json.Encoder()


class Export(NamedTuple):
    """One file a day."""

    name: str
    """How the file's name begins, such as `movie_ids`."""
    rows: Select[Any]
    """The things that have a page, in the order of their ids; each column is a key of a line."""


def _of_movies(*, adult: bool) -> Select[Any]:
    movie = movies.movie.c
    shown = select(movie.adult, movie.id, movie.original_title, movie.popularity, movie.video)
    return shown.where(movie.original_title.is_not(None), movie.adult.is_(adult)).order_by(movie.id)


def _of_series(*, adult: bool) -> Select[Any]:
    tv = series.series.c
    shown = select(tv.id, tv.original_name, tv.popularity)
    return shown.where(tv.original_name.is_not(None), tv.adult.is_(adult)).order_by(tv.id)


def _of_people(*, adult: bool) -> Select[Any]:
    person = people.person.c
    shown = select(person.adult, person.id, person.name, person.popularity)
    return shown.where(person.name != "", person.adult.is_(adult)).order_by(person.id)


def _of_collections() -> Select[Any]:
    collection, text = movies.collection.c, media.translation.c
    # Where nobody says what one is called in its own language, it is shown by its English name.
    english = (
        select(text.title)
        .where(text.kind == int(Kind.COLLECTION), text.thing_id == collection.id)
        .where(text.iso_639_1 == "en", text.title != "")
        .order_by(text.iso_3166_1 != "US", text.iso_3166_1)
        .limit(1)
        .scalar_subquery()
    )
    name = func.coalesce(func.nullif(collection.original_name, ""), english, "").label("name")
    return select(collection.id, name).where(name != "").order_by(collection.id)


def _named(table: Table) -> Select[Any]:
    return select(table.c.id, table.c.name).where(table.c.name != "").order_by(table.c.id)


EXPORTS: tuple[Export, ...] = (
    Export("movie_ids", _of_movies(adult=False)),
    Export("tv_series_ids", _of_series(adult=False)),
    Export("person_ids", _of_people(adult=False)),
    Export("collection_ids", _of_collections()),
    Export("tv_network_ids", _named(titles.network)),
    Export("keyword_ids", _named(titles.keyword)),
    Export("production_company_ids", _named(titles.company)),
    Export("adult_movie_ids", _of_movies(adult=True)),
    Export("adult_tv_series_ids", _of_series(adult=True)),
    Export("adult_person_ids", _of_people(adult=True)),
)
_NAMES: Mapping[str, Export] = {export.name: export for export in EXPORTS}
_FILE = re.compile(r"([a-z_]+)_([0-9]{2})_([0-9]{2})_([0-9]{4})\.json\.gz")


def file_name(export: Export, day: date) -> str:
    """Return what the file of a day is called: `movie_ids_03_01_2026.json.gz` on the first of March."""
    return f"{export.name}_{day:%m_%d}_{day.year:04}.json.gz"


def day_of(name: str) -> date | None:
    """Return the day of a file that is called as one of these; None where it is none of them."""
    found = _FILE.fullmatch(name)
    if found is None or found[1] not in _NAMES:
        return None
    try:
        return date(int(found[4]), int(found[2]), int(found[3]))
    except ValueError:
        return None


def count(connection: Connection, export: Export) -> int:
    """Return how many lines a file will have."""
    return connection.execute(select(func.count()).select_from(export.rows.order_by(None).subquery())).scalar_one()


def lines(connection: Connection, export: Export) -> Iterator[bytes]:
    """Yield the lines of a file, each an object and a line break, without ever holding more than some of them."""
    for row in connection.execute(export.rows, execution_options={"yield_per": _AT_ONCE}).mappings():
        yield _encoder.encode(dict(row)) + b"\n"
