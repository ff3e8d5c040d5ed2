"""A film's own documents: details, card, texts; its parts are in the files beside."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from sqlalchemy import Connection

from cinedex.catalog.refs import Kind, Movie
from cinedex.catalog.state import Row
from cinedex.catalog.texts import Pictures, Texts
from cinedex.db.tables import media, movies
from cinedex.documents.keys import Part
from cinedex.documents.project import credits, parts, releases, title, watch
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Projection, Tag
from cinedex.documents.project.votes import votes

_TEXTS = {name: name for name in ("homepage", "overview", "runtime", "tagline", "title")}
_EXTERNAL_IDS = ("imdb_id", "wikidata_id", "facebook_id", "instagram_id", "twitter_id")


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of films; a film that is gone yields none, so that its old ones go."""
    batch = Batch(connection, Kind.MOVIE, numbers)
    collections = _Collections(batch, numbers)
    for number in numbers:
        projection = Projection(Movie(number))
        rows = batch.rows(movies.movie, number)
        if rows:
            _project(batch, collections, projection, rows[0])
        yield projection


def _project(batch: Batch, collections: "_Collections", projection: Projection, movie: Row) -> None:
    number = projection.thing.id
    known = movie["original_title"] is not None
    if known:
        pictures = Pictures(
            str(movie["original_language"]), batch.rows(media.image, number), batch.rows(media.image_choice, number)
        )
        _details(batch, projection, movie, pictures)
        _texts(batch, collections, projection, movie, pictures)
    else:
        projection.part(Part.STUB, {})
    credits.for_movie(batch, projection)
    releases.project(batch, projection)
    watch.project(batch, projection)
    parts.images(batch, projection, parts.TITLE_BUCKETS)
    parts.videos(batch, projection)
    parts.reviews(batch, projection)
    parts.translations(batch, projection, _TEXTS)
    parts.alternative_titles(batch, projection)
    parts.keywords(batch, projection, "keywords")
    parts.external_ids(batch, projection, _EXTERNAL_IDS)
    parts.related(batch, projection)


def _details(batch: Batch, projection: Projection, movie: Row, pictures: Pictures) -> None:
    number = projection.thing.id
    genres = title.genres(batch, number)
    imdb = [row["value"] for row in batch.rows(media.external_id, number) if row["source"] == "imdb_id"]
    shared = {
        "adult": movie["adult"],
        "backdrop_path": pictures.backdrop(),
        "id": number,
        "original_language": movie["original_language"],
        "original_title": movie["original_title"],
        "popularity": movie["popularity"],
        "release_date": movie["release_date"] or "",
        "softcore": movie["softcore"],
        "video": movie["video"],
        **votes(batch, movie),
    }
    own = {
        "budget": movie["budget"],
        "imdb_id": imdb[0] if imdb else None,
        "origin_country": title.countries(batch, number, "origin"),
        "production_companies": title.companies(batch, number),
        "production_countries": title.named_countries(batch, number),
        "revenue": movie["revenue"],
        "spoken_languages": title.spoken_languages(batch, number),
        "status": movie["status"],
    }
    projection.part(Part.DETAILS, shared | own)
    projection.part(Part.GENRE_IDS, genres)
    projection.card(shared | {"genre_ids": genres})


def _texts(batch: Batch, collections: "_Collections", projection: Projection, movie: Row, pictures: Pictures) -> None:
    number = projection.thing.id
    runtime = movie["runtime"]
    assert isinstance(runtime, int)
    texts = Texts(str(movie["original_title"]), runtime, batch.rows(media.translation, number))
    collection = movie["collection_id"]
    assert collection is None or isinstance(collection, int)
    own_tags = title.tags(texts, pictures)
    for tag in own_tags | collections.tags(collection):
        shown = texts.resolve(*tag)
        poster = pictures.poster(tag[0])
        belongs = {"belongs_to_collection": collections.reference(collection, tag)}
        projection.text(tag, shown | {"poster_path": poster} | belongs)
        if tag in own_tags:
            projection.card_text(tag, {"title": shown["title"], "overview": shown["overview"], "poster_path": poster})


class _Collections:
    """What films show of the collections that they belong to."""

    def __init__(self, batch: Batch, numbers: Sequence[int]) -> None:
        found = {batch.rows(movies.movie, n)[0]["collection_id"] for n in numbers if batch.rows(movies.movie, n)}
        self._batch = Batch(batch.connection, Kind.COLLECTION, sorted(int(c) for c in found if c is not None))
        self._shown: dict[int, _Shown] = {}

    def tags(self, collection: int | None) -> set[Tag]:
        return set() if collection is None else self._of(collection).tags

    def reference(self, collection: int | None, tag: Tag) -> dict[str, object] | None:
        if collection is None:
            return None
        shown = self._of(collection)
        return {
            "id": collection,
            "name": shown.texts.resolve(*tag)["title"],
            "poster_path": shown.pictures.poster(tag[0]),
            "backdrop_path": shown.pictures.backdrop(),
        }

    def _of(self, collection: int) -> "_Shown":
        if collection not in self._shown:
            self._shown[collection] = _Shown(self._batch, collection)
        return self._shown[collection]


class _Shown:
    """A collection's texts and pictures."""

    def __init__(self, batch: Batch, number: int) -> None:
        self.texts, self.pictures = collection_facts(batch, number)

    @cached_property
    def tags(self) -> set[Tag]:
        return title.tags(self.texts, self.pictures)


def collection_facts(batch: Batch, number: int) -> tuple[Texts, Pictures]:
    """Return the texts and pictures of a collection."""
    row = batch.rows(movies.collection, number)[0]
    name = row["original_name"]
    return (
        Texts(None if name is None else str(name), 0, batch.rows(media.translation, number)),
        Pictures(
            str(row["original_language"]), batch.rows(media.image, number), batch.rows(media.image_choice, number)
        ),
    )
