"""A collection's documents."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection, select

from cinedex.catalog.refs import Collection, Kind, Movie
from cinedex.db.tables import movies
from cinedex.documents.keys import Part
from cinedex.documents.project import parts
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.movies import collection_facts
from cinedex.documents.project.projection import Projection
from cinedex.documents.project.title import tags

_BUCKETS = {"backdrops": "backdrop", "posters": "poster"}
_TEXTS = {name: name for name in ("title", "overview", "homepage")}


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of collections; the films are listed by the day of their release."""
    batch = Batch(connection, Kind.COLLECTION, numbers)
    films = _films(connection, numbers)
    for number in numbers:
        projection = Projection(Collection(number))
        if batch.rows(movies.collection, number):
            _project(batch, projection)
            projection.cards(Part.PARTS, films.get(number, []))
        yield projection


def _project(batch: Batch, projection: Projection) -> None:
    number = projection.thing.id
    row = batch.rows(movies.collection, number)[0]
    texts, pictures = collection_facts(batch, number)
    original = row["original_name"] or texts.resolve("en", "")["title"]
    backdrop = pictures.backdrop()
    shared = {
        "id": number,
        "original_language": row["original_language"],
        "original_name": original,
        "backdrop_path": backdrop,
    }
    projection.part(Part.DETAILS, shared)
    # No source says that a collection is for adults alone.
    projection.card({"adult": False, **shared})
    for tag in tags(texts, pictures):
        shown = texts.resolve(*tag)
        poster = pictures.poster(tag[0])
        text = {"name": shown["title"], "overview": shown["overview"], "poster_path": poster}
        projection.text(tag, text)
        projection.card_text(tag, text)
    parts.images(batch, projection, _BUCKETS)
    parts.translations(batch, projection, _TEXTS)


def _films(connection: Connection, numbers: Sequence[int]) -> dict[int, list[Movie]]:
    table = movies.movie
    found = (
        select(table.c.collection_id, table.c.id)
        .where(table.c.collection_id.in_(numbers), table.c.original_title.is_not(None))
        .order_by(table.c.release_date.is_(None), table.c.release_date, table.c.id)
    )
    films: dict[int, list[Movie]] = {}
    for collection, movie in connection.execute(found):
        films.setdefault(collection, []).append(Movie(movie))
    return films
