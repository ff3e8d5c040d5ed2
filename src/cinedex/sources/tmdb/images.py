"""Pictures."""

from collections import defaultdict

from cinedex.catalog.refs import Ref
from cinedex.catalog.statements import Members, Values
from cinedex.db.tables import media
from cinedex.sources.tmdb.answer import Answer, Object, address
from cinedex.sources.tmdb.fields import fields, number, optional_text, read, text, whole

BUCKETS = {"backdrops": "backdrop", "logos": "logo", "posters": "poster", "stills": "still", "profiles": "profile"}
_IMAGE = fields(
    iso_639_1=optional_text,
    iso_3166_1=optional_text,
    width=whole,
    height=whole,
    vote_average=number,
    vote_count=whole,
    file_type=optional_text,
)
_LARGEST_POSITION = 2**15 - 1


def images(answer: Answer, thing: Ref, block: Object) -> None:
    """State a thing's pictures; an answer to a filtered request speaks of the languages asked for alone."""
    asked = languages(answer)
    for bucket, kind in BUCKETS.items():
        if bucket not in block:
            continue
        scope = {**address(thing), "type": kind}
        rows = _rows(answer, block, bucket)
        if asked is None:
            answer.state(thing, bucket, Members(media.image, scope, rows, split="iso_639_1"))
            continue
        by_language: dict[str | None, list[Values]] = defaultdict(list, {language: [] for language in asked})
        for row in rows:
            by_language[_language(row)].append(row)
        for language, shown in by_language.items():
            members = Members(media.image, {**scope, "iso_639_1": language}, shown, split="iso_639_1")
            answer.state(thing, f"{bucket}/{language or 'null'}", members)


def languages(answer: Answer) -> set[str | None] | None:
    """Return the languages that the request asked pictures in, None where it asked for all."""
    asked = answer.query.get("include_image_language") or answer.query.get("language")
    if not asked:
        return None
    names = (name.strip() for name in asked.split(","))
    return {None if name == "null" else name.partition("-")[0] for name in names if name}


def _language(row: Values) -> str | None:
    language = row.get("iso_639_1")
    return None if language is None else str(language)


def _rows(answer: Answer, block: Object, bucket: str) -> list[Values]:
    rows: dict[str, Values] = {}
    for row in answer.rows(block, bucket):
        told = row.get("file_path")
        if not isinstance(told, str) or not told or "\0" in told:
            answer.drop("image without a path")
            continue
        if told in rows or len(rows) > _LARGEST_POSITION:
            answer.drop("image named twice")
            continue
        values = read(answer, "image", row, _IMAGE)
        # A language may be missing: none is one as well.
        seen = {"iso_639_1": None, "width": 0, "height": 0, **values, "file_path": told, "position": len(rows)}
        if "id" in row:
            seen |= read(answer, "image", {"image_id": row["id"]}, fields(image_id=text))
        rows[told] = seen
    return list(rows.values())
