"""Videos, and their older form: trailers."""

from collections import defaultdict
from hashlib import blake2b

from cinedex.catalog.refs import Ref
from cinedex.catalog.statements import Members, Values
from cinedex.db.tables import media
from cinedex.sources.tmdb.answer import Answer, Object, Tag, address, parse_tag
from cinedex.sources.tmdb.fields import fields, flag, optional_text, read, text, whole

_VIDEO = fields(
    iso_639_1=optional_text,
    iso_3166_1=optional_text,
    name=text,
    key=text,
    site=text,
    size=whole,
    type=text,
    official=flag,
    published_at=text,
)
_NEEDED = {"name", "key", "site", "size", "type"}
_NO_TAG = (None, None)
_SIZES = {"HD": 720, "HQ": 480}
_Tag = Tag | tuple[None, None]


def videos(answer: Answer, thing: Ref, block: Object) -> None:
    """State a thing's videos in the languages that the request asked for."""
    by_tag: dict[_Tag, list[Values]] = defaultdict(list, {tag: [] for tag in _asked(answer)})
    seen: set[str] = set()
    for row in answer.rows(block, "results"):
        told = row.get("id")
        values = read(answer, "video", row, _VIDEO)
        if not isinstance(told, str) or not told or "\0" in told or not values.keys() >= _NEEDED:
            answer.drop("video without an id, a key or a name")
        elif told in seen:
            answer.drop("video named twice")
        else:
            seen.add(told)
            language, region = values.get("iso_639_1"), values.get("iso_3166_1")
            tag = (str(language), str(region or "")) if language else _NO_TAG
            by_tag[tag].append({**values, "video_id": told})
    for tag, shown in by_tag.items():
        _state(answer, thing, "videos", tag, shown)


def _state(answer: Answer, thing: Ref, aspect: str, tag: _Tag, rows: list[Values]) -> None:
    scope = {**address(thing), "iso_639_1": tag[0], "iso_3166_1": tag[1]}
    name = "null" if tag[0] is None else f"{tag[0]}-{tag[1]}"
    answer.state(thing, f"{aspect}/{name}", Members(media.video, scope, rows))


def _asked(answer: Answer) -> list[_Tag]:
    asked: list[_Tag] = []
    names = f"{answer.query.get('language') or 'en-US'},{answer.query.get('include_video_language') or ''}"
    for name in (name.strip() for name in names.split(",")):
        tag = _NO_TAG if name == "null" else parse_tag(name)
        if tag is not None:
            asked.append(tag)
    return asked


def trailers(answer: Answer, thing: Ref, block: Object) -> None:
    """State the videos that the older form shows; the newer one, wherever it is known, says more and wins."""
    tag = answer.tag()
    if tag is None:
        return
    rows: dict[str, Values] = {}
    for row in answer.rows(block, "youtube"):
        values = read(answer, "trailer", row, fields(name=text, source=text, type=text))
        key = values.get("source")
        if not key or not values.get("name"):
            answer.drop("trailer without a source or a name")
            continue
        # The older form has no ids; the same trailer gets the same one each time.
        video_id = blake2b(f"youtube:{key}".encode(), digest_size=12).hexdigest()
        size = row.get("size")
        rows[video_id] = {
            "video_id": video_id, "name": values["name"], "key": key, "site": "YouTube",
            "size": _SIZES.get(size, 360) if isinstance(size, str) else 360, "type": values.get("type") or "Trailer",
        }  # fmt: skip
    for _ in answer.rows(block, "quicktime"):
        answer.drop("trailer on QuickTime")
    _state(answer, thing, "trailers", tag, list(rows.values()))
