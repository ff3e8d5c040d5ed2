"""A company's documents."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from cinedex.catalog.refs import Company, Kind, Movie
from cinedex.catalog.state import Row, rows_of
from cinedex.db.tables import media, movies
from cinedex.documents.keys import Part
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Projection

_DETAILS = ("description", "headquarters", "homepage", "id", "logo_path", "name", "origin_country")


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of companies; their films are listed most popular first."""
    batch = Batch(connection, Kind.COMPANY, numbers)
    films = _films(connection, numbers)
    for number in numbers:
        projection = Projection(Company(number))
        rows = batch.rows(movies.company, number)
        if rows:
            _project(batch, projection, rows[0])
            projection.cards(Part.MOVIES, films.get(number, []))
        yield projection


def _project(batch: Batch, projection: Projection, row: Row) -> None:
    number = projection.thing.id
    parent = row["parent_company_id"]
    details = {name: row[name] for name in _DETAILS}
    projection.part(Part.DETAILS, details | {"parent_company": None if parent is None else _parent(batch, parent)})
    names = batch.rows(movies.company_alternative_name, number)
    if names:
        results = [{"name": name["name"], "type": name["type"]} for name in names]
        projection.part(Part.ALTERNATIVE_NAMES, {"results": results})
    logos = [row for row in batch.rows(media.image, number) if row["type"] == "logo"]
    if logos:
        ranked = sorted(logos, key=lambda logo: (-float(logo["vote_average"] or 0), int(logo["position"] or 0)))
        projection.part(Part.IMAGES, {"logos": [_logo(logo) for logo in ranked]})


def _parent(batch: Batch, number: object) -> dict[str, object]:
    assert isinstance(number, int)
    row = next(rows_of(batch.connection, movies.company, [(number,)]))
    return {name: row[name] for name in ("id", "logo_path", "name")}


def _logo(row: Row) -> dict[str, object]:
    width, height = int(row["width"] or 0), int(row["height"] or 0)
    return {
        # Unlike other pictures, logos of companies show the whole fraction: 15 digits.
        "aspect_ratio": float(f"{width / height:.15g}") if height else 0.0,
        "file_path": row["file_path"],
        "height": height,
        "id": row["image_id"],
        "file_type": row["file_type"],
        "vote_average": row["vote_average"],
        "vote_count": row["vote_count"],
        "width": width,
    }


def _films(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Movie]]:
    movie, link = movies.movie, movies.movie_company
    found = (
        select(link.c.company_id, movie.c.id)
        .join(movie, movie.c.id == link.c.movie_id)
        .where(link.c.company_id.in_(numbers), movie.c.original_title.is_not(None), movie.c.adult.is_(False))
        .order_by(movie.c.popularity.desc(), movie.c.id)
    )
    films: dict[int, list[Movie]] = {}
    for company, number in connection.execute(found):
        films.setdefault(company, []).append(Movie(number))
    return films
