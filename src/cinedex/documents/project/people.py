"""A person's documents: details, card, biography by language, and credits in films and series."""

from collections.abc import Iterator, Sequence

from sqlalchemy import Connection

from cinedex.catalog.refs import Kind, Person, ref
from cinedex.catalog.state import Row
from cinedex.catalog.texts import TITLE, Pictures, Texts
from cinedex.db.tables import media, people
from cinedex.documents.keys import Part
from cinedex.documents.project import parts
from cinedex.documents.project.filmographies import Filmographies
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import NO_LANGUAGE, Projection
from cinedex.documents.project.title import tags

_EXTERNAL_IDS = (
    "freebase_mid", "freebase_id", "imdb_id", "tvrage_id", "wikidata_id", "facebook_id", "instagram_id", "tiktok_id",
    "twitter_id", "youtube_id",
)  # fmt: skip
_ENGLISH = ("en", "US")
_TEXTS = {"biography": "overview", "name": "title"}
_CARD = ("adult", "gender", "id", "known_for_department", "popularity", "profile_path")
_DETAILS = (
    "adult", "birthday", "deathday", "gender", "homepage", "id", "known_for_department", "place_of_birth", "popularity",
    "profile_path",
)  # fmt: skip


def project(connection: Connection, numbers: Sequence[int]) -> Iterator[Projection]:
    """Yield the documents of people."""
    batch = Batch(connection, Kind.PERSON, numbers)
    films = Filmographies(connection, numbers)
    for number in numbers:
        projection = Projection(Person(number))
        for row in batch.rows(people.person, number):
            texts = Texts(str(row["name"]) or None, 0, batch.rows(media.translation, number))
            # A person who is known by a name in some other language alone is called that.
            name = row["name"] or str(texts.resolve(*_ENGLISH)[TITLE])
            if name:
                _details(batch, projection, row | {"name": name}, texts)
            else:
                projection.part(Part.STUB, {})
            films.project(projection, batch.rows(media.related, number), row["known_for_department"])
            _parts(batch, projection)
        yield projection


def _details(batch: Batch, projection: Projection, row: Row, texts: Texts) -> None:
    number = projection.thing.id
    imdb = [known["value"] for known in batch.rows(media.external_id, number) if known["source"] == "imdb_id"]
    names = [known["name"] for known in batch.rows(people.also_known_as, number)]
    projection.part(
        Part.DETAILS,
        {name: row[name] for name in _DETAILS} | {"also_known_as": names, "imdb_id": imdb[0] if imdb else None},
    )
    # Older sources give one name only.
    projection.card({name: row[name] for name in _CARD} | {"original_name": row["original_name"] or row["name"]})
    for tag in tags(texts, Pictures("", (), ())):
        said = texts.translated(*tag)
        projection.text(tag, {"biography": said["overview"], "name": said["title"] or row["name"]})
    # Lists name a person the same in every language.
    projection.card_text(NO_LANGUAGE, {"name": row["name"]})


def _parts(batch: Batch, projection: Projection) -> None:
    number = projection.thing.id
    parts.images(batch, projection, {"profiles": "profile"})
    parts.translations(batch, projection, _TEXTS)
    parts.external_ids(batch, projection, _EXTERNAL_IDS)
    tagged = batch.rows(people.tagged_image, number)
    if tagged:
        projection.lines(Part.TAGGED_IMAGES, map(_tagged, tagged))
        places = enumerate(tagged)
        projection.placed(
            Part.TAGGED_IMAGES, {place: ref(int(row["kind"] or 0), int(row["thing_id"] or 0)) for place, row in places}
        )


def _tagged(row: Row) -> dict[str, object]:
    return parts.image(row) | {"id": row["image_id"], "image_type": row["type"]}
