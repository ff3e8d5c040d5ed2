"""The parts that several kinds have: pictures, videos, titles, keywords, outside ids, reviews, likeness.

A part that requests filter is kept as `[[key, row], …]`: the key is read, the row passes through as it is.
"""

from collections.abc import Mapping, Sequence

import msgspec

from cinedex.catalog.refs import Ref, ref
from cinedex.catalog.state import Row
from cinedex.db.tables import documents, media, titles
from cinedex.documents.keys import Part
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Projection

TITLE_BUCKETS = {"backdrops": "backdrop", "logos": "logo", "posters": "poster"}
_NUMBERS = frozenset({"tvdb_id", "tvrage_id"})
_VIDEO = (
    "iso_639_1", "iso_3166_1", "name", "key", "site", "size", "type", "official", "published_at",
)  # fmt: skip
# Where nothing says what is recommended with a title, what is similar to it is.
_RELATIONS = {
    Part.SIMILAR: ("similar",),
    Part.RECOMMENDATIONS: ("recommendations", "similar"),
}


def images(batch: Batch, projection: Projection, buckets: dict[str, str]) -> None:
    """Add a thing's pictures, best first: all together, and each under its language."""
    rows = batch.rows(media.image, projection.thing.id)
    if rows:
        ranked = sorted(rows, key=lambda row: (-float(row["vote_average"] or 0), int(row["position"] or 0)))
        tagged = {
            bucket: [(row["iso_639_1"], image(row)) for row in ranked if row["type"] == kind]
            for bucket, kind in buckets.items()
        }
        # Most requests filter nothing, and a film may have hundreds: all of them are kept ready as well.
        projection.part(Part.IMAGES, {bucket: [shown for _, shown in rows] for bucket, rows in tagged.items()})
        projection.part(Part.IMAGES_BY_LANGUAGE, tagged)


def image(row: Row) -> dict[str, object]:
    """Return one picture as the image routes show it."""
    width, height = int(row["width"] or 0), int(row["height"] or 0)
    return {
        "aspect_ratio": round(width / height, 3) if height else 0.0,
        "height": height,
        "iso_3166_1": row["iso_3166_1"],
        "iso_639_1": row["iso_639_1"],
        "file_path": row["file_path"],
        "vote_average": row["vote_average"],
        "vote_count": row["vote_count"],
        "width": width,
    }


def names(projection: Projection, rows: Sequence[Row]) -> None:
    """Add the other names of a company or network."""
    if rows:
        projection.part(Part.ALTERNATIVE_NAMES, {"results": [_pick(row, ("name", "type")) for row in rows]})


def logos(batch: Batch, projection: Projection) -> None:
    """Add the logos of a company or network, best first."""
    rows = [row for row in batch.rows(media.image, projection.thing.id) if row["type"] == "logo"]
    if rows:
        ranked = sorted(rows, key=lambda row: (-float(row["vote_average"] or 0), int(row["position"] or 0)))
        projection.part(Part.IMAGES, {"logos": [_logo(row) for row in ranked]})


def _logo(row: Row) -> dict[str, object]:
    width, height = int(row["width"] or 0), int(row["height"] or 0)
    return {
        # Unlike other pictures, these logos show the whole fraction.
        "aspect_ratio": width / height if height else 0.0,
        "file_path": row["file_path"],
        "height": height,
        "id": row["image_id"],
        "file_type": row["file_type"],
        "vote_average": row["vote_average"],
        "vote_count": row["vote_count"],
        "width": width,
    }


def translations(batch: Batch, projection: Projection, fields: Mapping[str, str]) -> None:
    """Add what a thing is called and said to be in each language; `fields` names the column of each field."""
    rows = batch.rows(media.translation, projection.thing.id)
    if not rows:
        return
    shown = []
    for row in sorted(rows, key=lambda row: (str(row["iso_639_1"]), str(row["iso_3166_1"]))):
        english, own = batch.words.languages.get(str(row["iso_639_1"]), ("", ""))
        shown.append(
            {
                "iso_3166_1": row["iso_3166_1"],
                "iso_639_1": row["iso_639_1"],
                "name": own,
                "english_name": english,
                "data": {name: row[column] for name, column in fields.items()},
            }
        )
    projection.part(Part.TRANSLATIONS, {"translations": shown})


def alternative_titles(batch: Batch, projection: Projection) -> None:
    """Add a title's other titles, each under its country."""
    rows = batch.rows(media.alternative_title, projection.thing.id)
    if rows:
        shown = [[row["iso_3166_1"], _pick(row, ("iso_3166_1", "title", "type"))] for row in rows]
        projection.part(Part.ALTERNATIVE_TITLES, shown)


def keywords(batch: Batch, projection: Projection, name: str) -> None:
    """Add a title's keywords, under the `name` that its answers give them."""
    placed = [row for row in batch.rows(titles.title_keyword, projection.thing.id) if row["position"] is not None]
    if placed:
        rows = [batch.keywords[int(row["keyword_id"] or 0)] for row in placed]
        projection.part(Part.KEYWORDS, {name: [_pick(row, ("id", "name")) for row in rows]})


def external_ids(batch: Batch, projection: Projection, names: tuple[str, ...]) -> None:
    """Add the ids by which others know a thing, and let it be found by each."""
    rows = batch.rows(media.external_id, projection.thing.id)
    projection.aliases |= {(str(row["source"]), str(row["value"])) for row in rows if row["value"]}
    external = {str(row["source"]): _external_id(row) for row in rows}
    if external:
        projection.part(Part.EXTERNAL_IDS, {name: external.get(name) for name in names})


def _external_id(row: Row) -> object:
    value = str(row["value"])
    return int(value) if row["source"] in _NUMBERS and value.isdigit() else value


def related(batch: Batch, projection: Projection) -> None:
    """Add the titles that are like a title: what a source said where one did, else what was computed."""
    thing = projection.thing
    said = batch.rows(media.related, thing.id)
    computed = {row["relation"]: row["others"] for row in batch.rows(documents.likeness, thing.id)}
    for part, relations in _RELATIONS.items():
        rows = [row for row in said if row["relation"] == relations[0]]
        found = next((computed[relation] for relation in relations if relation in computed), "[]")
        projection.cards(part, _placed(rows) or [ref(thing.kind, number) for number in _numbers(found)])


def videos(batch: Batch, projection: Projection) -> None:
    """Add a thing's videos, each under its language and region."""
    rows = batch.rows(media.video, projection.thing.id)
    if rows:
        # Newest first; equal moments by id, so that the order never depends on the database.
        rows = sorted(rows, key=lambda row: str(row["video_id"]))
        rows.sort(key=lambda row: str(row["published_at"]), reverse=True)
        shown = [[_tag(row), _pick(row, _VIDEO) | {"id": row["video_id"]}] for row in rows]
        projection.part(Part.VIDEOS, shown)


def _tag(row: Row) -> str | None:
    return f"{row['iso_639_1']}-{row['iso_3166_1']}" if row["iso_639_1"] else None


def reviews(batch: Batch, projection: Projection) -> None:
    """Add a title's reviews, each under its language, and let it be found by each."""
    rows = batch.rows(media.review, projection.thing.id)
    if rows:
        projection.part(Part.REVIEWS, [[row["iso_639_1"], _review(row)] for row in rows])
        projection.aliases |= {("review_id", str(row["review_id"])) for row in rows}


def rating(row: Row) -> dict[str, object]:
    """Return what a country lets see a series."""
    return {"descriptors": words(row["descriptors"]), "iso_3166_1": row["iso_3166_1"], "rating": row["rating"]}


def words(kept: object) -> list[str]:
    """Return the words of a column that keeps a JSON array of them."""
    return msgspec.json.decode(str(kept), type=list[str])


def _numbers(kept: object) -> list[int]:
    return msgspec.json.decode(str(kept), type=list[int])


def _review(row: Row) -> dict[str, object]:
    details = _pick(row, ("name", "username", "avatar_path", "rating"))
    return {
        "author": row["author"],
        "author_details": details,
        "content": row["content"],
        "created_at": row["created_at"],
        "id": row["review_id"],
        "updated_at": row["updated_at"],
        "url": row["url"],
    }


def _placed(rows: list[Row]) -> list[Ref | None]:
    # A source may have given the second page of a list without the first: places keep their numbers.
    places = {int(row["position"] or 0): ref(int(row["other_kind"] or 0), int(row["other_id"] or 0)) for row in rows}
    return [places.get(place) for place in range(max(places, default=-1) + 1)]


def _pick(row: Row, names: tuple[str, ...]) -> dict[str, object]:
    return {name: row[name] for name in names}
