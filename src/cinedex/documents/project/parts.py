"""The parts that films share with other kinds: pictures, videos, titles, keywords, reviews, likeness.

A part that requests filter is kept as `[[key, row], …]`: the key is read, the row passes through as it is.
"""

from cinedex.catalog.refs import Movie
from cinedex.catalog.state import Row
from cinedex.db.tables import media, movies
from cinedex.documents.keys import Part
from cinedex.documents.project.gather import Batch
from cinedex.documents.project.projection import Projection

_BUCKETS = {"backdrops": "backdrop", "logos": "logo", "posters": "poster"}
_EXTERNAL_IDS = ("imdb_id", "wikidata_id", "facebook_id", "instagram_id", "twitter_id")
_VIDEO = (
    "iso_639_1", "iso_3166_1", "name", "key", "site", "size", "type", "official", "published_at",
)  # fmt: skip
_RELATIONS = {"similar": Part.SIMILAR, "recommendations": Part.RECOMMENDATIONS}


def project(batch: Batch, projection: Projection) -> None:
    """Add each part that a film has anything of."""
    number = projection.thing.id
    images(batch, projection, _BUCKETS)
    _videos(batch, projection)
    _reviews(batch, projection)
    translations(batch, projection, ("homepage", "overview", "runtime", "tagline", "title"))
    titles = batch.rows(media.alternative_title, number)
    if titles:
        shown = [[row["iso_3166_1"], _pick(row, ("iso_3166_1", "title", "type"))] for row in titles]
        projection.part(Part.ALTERNATIVE_TITLES, shown)
    keywords = [batch.keywords[int(row["keyword_id"] or 0)] for row in batch.rows(movies.movie_keyword, number)]
    if keywords:
        projection.part(Part.KEYWORDS, {"keywords": [_pick(row, ("id", "name")) for row in keywords]})
    external = {str(row["source"]): row["value"] for row in batch.rows(media.external_id, number)}
    if external:
        projection.part(Part.EXTERNAL_IDS, {name: external.get(name) for name in _EXTERNAL_IDS})
    for relation, part in _RELATIONS.items():
        rows = [row for row in batch.rows(media.related, number) if row["relation"] == relation]
        projection.cards(part, _placed(rows))


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


def translations(batch: Batch, projection: Projection, fields: tuple[str, ...]) -> None:
    """Add what a thing is called and said to be in each language."""
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
                "data": _pick(row, fields),
            }
        )
    projection.part(Part.TRANSLATIONS, {"translations": shown})


def _videos(batch: Batch, projection: Projection) -> None:
    rows = batch.rows(media.video, projection.thing.id)
    if rows:
        # Newest first; equal moments by id, so that the order never depends on the database.
        rows = sorted(rows, key=lambda row: str(row["video_id"]))
        rows.sort(key=lambda row: str(row["published_at"]), reverse=True)
        shown = [[_tag(row), _pick(row, _VIDEO) | {"id": row["video_id"]}] for row in rows]
        projection.part(Part.VIDEOS, shown)


def _tag(row: Row) -> str | None:
    return f"{row['iso_639_1']}-{row['iso_3166_1']}" if row["iso_639_1"] else None


def _reviews(batch: Batch, projection: Projection) -> None:
    rows = batch.rows(media.review, projection.thing.id)
    if rows:
        projection.part(Part.REVIEWS, [[row["iso_639_1"], _review(row)] for row in rows])


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


def _placed(rows: list[Row]) -> list[Movie | None]:
    # A source may have given the second page of a list without the first: places keep their numbers.
    places = {int(row["position"] or 0): Movie(int(row["other_id"] or 0)) for row in rows}
    return [places.get(place) for place in range(max(places, default=-1) + 1)]


def _pick(row: Row, names: tuple[str, ...]) -> dict[str, object]:
    return {name: row[name] for name in names}
