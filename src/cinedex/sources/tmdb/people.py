"""People, as credits, lists and their own pages show them."""

from cinedex.catalog.refs import Person
from cinedex.catalog.statements import Columns, Value
from cinedex.db.tables import people
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.fields import fields, flag, number, optional_text, picture, read, small, text

_BASE = fields(
    name=text,
    adult=flag,
    gender=small,
    known_for_department=optional_text,
    popularity=number,
    profile_path=picture,
)
# Not in details, so that it is an aspect of its own.
_ORIGINAL = fields(original_name=text)


def person(answer: Answer, row: Object) -> int | None:
    """State a person; return the number, None where there is no such person."""
    found = number_of(row.get("id"))
    values: dict[str, Value] = read(answer, "person", row, _BASE)
    if found is None or not values.get("name"):
        answer.drop("person without an id or a name")
        return None
    _state(answer, Person(found), values)
    for name, value in read(answer, "person", row, _ORIGINAL).items():
        answer.state(Person(found), name, Columns(people.person, {"id": found}, {name: value}))
    return found


def translated(answer: Answer, row: Object) -> int | None:
    """State a person whom a page in another language than English shows: the name there may be that language's own."""
    found = number_of(row.get("id"))
    if found is None:
        answer.drop("person without an id or a name")
        return None
    values: dict[str, Value] = read(answer, "person", row, _BASE)
    _state(answer, Person(found), {name: value for name, value in values.items() if name != "name"})
    return found


def _state(answer: Answer, thing: Person, values: dict[str, Value]) -> None:
    """State what every answer about a person shows."""
    answer.state_row(thing, "base", people.person, key={"id": thing.id}, values=values, whole=len(_BASE))
