"""A company's documents."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, and_, select

from cinedex.catalog.refs import Company, Kind, Movie
from cinedex.catalog.state import Row, rows_of
from cinedex.db.tables import movies, titles
from cinedex.documents.keys import Part
from cinedex.documents.project import parts
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Projection

_DETAILS = ("description", "headquarters", "homepage", "id", "logo_path", "name", "origin_country")


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of companies; their films are listed most popular first."""
    batch = Batch(connection, Kind.COMPANY, numbers)
    films = _films(connection, numbers)
    for number in numbers:
        projection = Projection(Company(number))
        rows = batch.rows(titles.company, number)
        if rows:
            _project(batch, projection, rows[0])
            projection.cards(Part.MOVIES, films.get(number, []))
        yield projection


def _project(batch: Batch, projection: Projection, row: Row) -> None:
    number = projection.thing.id
    parent = row["parent_company_id"]
    details = {name: row[name] for name in _DETAILS}
    projection.part(Part.DETAILS, details | {"parent_company": None if parent is None else _parent(batch, parent)})
    parts.names(projection, batch.rows(titles.company_alternative_name, number))
    parts.logos(batch, projection)


def _parent(batch: Batch, number: object) -> dict[str, object]:
    assert isinstance(number, int)
    row = next(rows_of(batch.connection, titles.company, [(number,)]))
    return {name: row[name] for name in ("id", "logo_path", "name")}


def _films(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Movie]]:
    movie, link = movies.movie, titles.title_company
    found = (
        select(link.c.company_id, movie.c.id)
        .join(movie, and_(link.c.kind == Kind.MOVIE, movie.c.id == link.c.thing_id))
        .where(link.c.company_id.in_(numbers), movie.c.original_title.is_not(None), movie.c.adult.is_(False))
        .order_by(movie.c.popularity.desc(), movie.c.id)
    )
    films: dict[int, list[Movie]] = {}
    for company, number in connection.execute(found):
        films.setdefault(company, []).append(Movie(number))
    return films
