"""People, as far as credits show them."""

from cinedex.catalog.refs import Person
from cinedex.catalog.statements import Value
from cinedex.db.tables import people
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.fields import fields, flag, number, optional_text, picture, read, small, text

_PERSON = fields(
    name=text,
    original_name=text,
    adult=flag,
    gender=small,
    known_for_department=optional_text,
    popularity=number,
    profile_path=picture,
)


def person(answer: Answer, row: Object) -> int | None:
    """State a person; return the number, None where there is no such person."""
    found = number_of(row.get("id"))
    values: dict[str, Value] = read(answer, "person", row, _PERSON)
    if found is None or not values.get("name"):
        answer.drop("person without an id or a name")
        return None
    answer.state_row(Person(found), "base", people.person, key={"id": found}, values=values, whole=len(_PERSON))
    return found
