"""Collections."""

from cinedex.catalog.refs import Collection
from cinedex.catalog.statements import Columns, Values
from cinedex.db.tables import movies
from cinedex.sources.tmdb import cards, images
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.fields import fields, read, text
from cinedex.sources.tmdb.wording import NAMED_TEXT, state_pictures, state_texts, translations

_ORIGINAL = fields(original_language=text, original_name=text)


def reference(answer: Answer, row: Object, listed: list[Values] | None = None) -> int | None:
    """State a collection as films and lists show it; return its number."""
    number = number_of(row.get("id"))
    name = row.get("name")
    if number is None or not isinstance(name, str) or not name:
        answer.drop("collection without an id or a name")
        return None
    thing, key = Collection(number), {"id": number}
    original = read(answer, "collection", row, _ORIGINAL)
    for column, value in original.items():
        answer.state(thing, column, Columns(movies.collection, key, {column: value}))
    state_texts(answer, thing, row, original.get("original_name"), wanted=NAMED_TEXT, listed=listed)
    state_pictures(answer, thing, row)
    return number


def details(answer: Answer) -> None:
    """State what a collection's own page says, and what is appended to it."""
    body = answer.body
    number = number_of(body.get("id")) if isinstance(body, dict) else None
    if number is None or not isinstance(body, dict):
        answer.drop("collection without an id or a name")
        return
    thing = Collection(number)
    block = body.get("translations")
    listed = translations(answer, thing, block) if isinstance(block, dict) else None
    reference(answer, body, listed)
    for movie in cards.films(answer, body, "parts"):
        answer.state(movie, "collection", Columns(movies.movie, {"id": movie.id}, {"collection_id": number}))
    pictures = body.get("images")
    if isinstance(pictures, dict):
        images.images(answer, thing, pictures)


def part(answer: Answer, name: str) -> None:
    """State what one sub-request says."""
    body = answer.body
    number = number_of(body.get("id", answer.segments[1])) if isinstance(body, dict) else None
    if number is None or not isinstance(body, dict):
        answer.drop("collection without an id or a name")
    elif name == "translations":
        translations(answer, Collection(number), body)
    else:
        images.images(answer, Collection(number), body)
