"""People's own pages: details with whatever is appended to them, and each sub-request alone."""

from collections.abc import Mapping
from functools import partial

from cinedex.catalog.refs import Person
from cinedex.catalog.statements import Members, Value, Values
from cinedex.db.tables import people
from cinedex.sources.tmdb import extras, filmographies, images, tagged
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.fields import Field, day, fields, optional_text, read, text
from cinedex.sources.tmdb.parts import Part, appended
from cinedex.sources.tmdb.people import person, translated
from cinedex.sources.tmdb.wording import state_texts, translations

_ENGLISH = "en"
_FACTS = fields(birthday=day, deathday=day, place_of_birth=optional_text, homepage=optional_text)
_IMDB = fields(imdb_id=optional_text)
_TEXT = (Field("name", "title", text), Field("biography", "overview", text))
PARTS: Mapping[str, Part[Person]] = {
    "combined_credits": partial(filmographies.credits, medium=""),
    "external_ids": extras.external_ids,
    "images": images.images,
    "movie_credits": partial(filmographies.credits, medium="movie"),
    "tagged_images": tagged.images,
    "translations": translations,
    "tv_credits": partial(filmographies.credits, medium="tv"),
}


def details(answer: Answer) -> None:
    """State all that a person's details say, and what is appended to them."""
    body = answer.body
    if not isinstance(body, dict):
        answer.drop("details: not an object")
        return
    tag = answer.tag()
    english = tag is None or tag[0] == _ENGLISH
    number = person(answer, body) if english else translated(answer, body)
    if number is None:
        return
    thing = Person(number)
    _facts(answer, thing, body)
    listed = appended(answer, thing, body, PARTS)
    # In English a person is called by the name; in another language, what is shown may be the language's own.
    own = body.get("name") if english else None
    state_texts(answer, thing, body, own if isinstance(own, str) else None, wanted=_TEXT, listed=listed)


def part(answer: Answer, name: str) -> None:
    """State what one sub-request says."""
    body = answer.body
    number = number_of(body.get("id", answer.segments[1])) if isinstance(body, dict) else None
    if number is None or not isinstance(body, dict):
        answer.drop("person without an id or a name")
    else:
        PARTS[name](answer, Person(number), body)


def _facts(answer: Answer, thing: Person, body: Object) -> None:
    values: dict[str, Value] = read(answer, "person", body, _FACTS)
    answer.state_row(thing, "details", people.person, key={"id": thing.id}, values=values, whole=len(_FACTS))
    for value in read(answer, "person", body, _IMDB).values():
        # An id that was taken back is "".
        extras.external_id(answer, thing, "imdb_id", None if value is None else str(value))
    names = body.get("also_known_as")
    if isinstance(names, list):
        rows: list[Values] = []
        for name in names:
            if isinstance(name, str) and name and "\0" not in name:
                rows.append({"position": len(rows), "name": name})
            else:
                answer.drop("other name: not a text")
        answer.state(thing, "also_known_as", Members(people.also_known_as, {"person_id": thing.id}, rows))
