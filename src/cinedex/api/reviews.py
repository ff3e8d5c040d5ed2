"""Reviews by their own id (protocol notes §14)."""

from typing import Any

import msgspec

from cinedex.api.media.reviews import Review
from cinedex.catalog.refs import Kind
from cinedex.documents.keys import Part, Sought, part_slot
from cinedex.documents.locale import locale
from cinedex.documents.store import Reads, Rows
from cinedex.wire.operations import operation
from cinedex.wire.plan import Plan

_MEDIA = {Kind.MOVIE: ("movie", "title"), Kind.SERIES: ("tv", "name")}
_keyed = msgspec.json.Decoder(list[tuple[str, dict[str, Any]]])
_text = msgspec.json.Decoder(dict[str, Any])


class ReviewDetails(Review, frozen=True):
    """A review, and what it is of; `media_title` is in English where there is such a title."""

    iso_639_1: str
    media_id: int
    media_title: str
    media_type: str


@operation("GET", "/review/{review_id}", returns=ReviewDetails, tag="Reviews")
def review(review_id: str) -> Plan:
    """Retrieve the details of a movie or TV show review."""
    source = "review_id"
    key = Sought(source, review_id, part_slot(Part.REVIEWS))
    text_keys = tuple(Sought(source, review_id, code) for code in locale("en-US").codes)

    def build(rows: Rows) -> bytes | None:
        body, text, title = rows.body(key), rows.first(text_keys), rows.thing(source, review_id)
        if body is None or text is None or title is None:
            return None
        media_type, named = _MEDIA[title.kind]
        # A series' text has a line for each of its seasons after its own.
        media = {
            "media_id": title.id, "media_title": _text.decode(text.partition(b"\n")[0])[named],
            "media_type": media_type,
        }  # fmt: skip
        for language, row in _keyed.decode(body):
            if row["id"] == review_id:
                return msgspec.json.encode(row | {"iso_639_1": language} | media)
        return None

    return Plan(Reads((key, *text_keys)), build)


OPERATIONS = (review,)
