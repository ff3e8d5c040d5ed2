"""What people did, seen from their side, and the titles that lists say they are known for."""

from cinedex.catalog.refs import Episode, Movie, Person, Season, Series
from cinedex.catalog.statements import Columns, Members, Value, Values
from cinedex.db.tables import media, people
from cinedex.sources.tmdb.answer import Answer, Object, address
from cinedex.sources.tmdb.cards import card
from cinedex.sources.tmdb.fields import Field, day, fields, optional_text, optional_whole, read
from cinedex.sources.tmdb.people import person

_IN_FILM = {"cast": fields(character=optional_text), "crew": fields(department=optional_text, job=optional_text)}
_COUNTS = (*fields(episode_count=optional_whole), Field("first_credit_air_date", "first_air_date", day))
_IN_SERIES = {side: (*wanted, *_COUNTS) for side, wanted in _IN_FILM.items()}
# A series that the person created stands among the jobs, without a number of episodes.
_CREATOR = "Creator"
_ORDER = fields(order=optional_whole)


def credits(answer: Answer, thing: Person, block: Object, medium: str) -> None:
    """State what a person did, and the titles; `medium` is `movie` or `tv`, `""` where both are in one list."""
    # Credits refer to the person, whose row must be there.
    answer.state(thing, "credits")
    for side in _IN_FILM:
        for row in answer.rows(block, side):
            credit_id = identifier(answer, row.get("credit_id"))
            title = card(answer, row, medium) if credit_id else None
            if title is not None:
                _credit(answer, title, thing, row, side)


def identifier(answer: Answer, told: object) -> str:
    """Return the id of a credit, `""` for what is none: it is a part of the names of aspects."""
    if isinstance(told, str) and told and "\0" not in told and "/" not in told:
        return told
    answer.drop("credit without an id")
    return ""


def _credit(answer: Answer, title: Movie | Series, thing: Person, row: Object, side: str) -> None:
    credit_id = str(row["credit_id"])
    if isinstance(title, Movie):
        state_credit(answer, title, side, credit_id, {"person_id": thing.id, **_read(answer, row, _IN_FILM[side])})
        for value in read(answer, "credit", row, _ORDER).values():
            key = {**address(title), "credit_type": side, "credit_id": credit_id}
            answer.state(title, f"credits_{side}/{credit_id}/order", Columns(people.credit, key, {"order": value}))
    elif row.get("department") == _CREATOR:
        state_credit(answer, title, "creator", credit_id, {"person_id": thing.id})
    else:
        values = {"person_id": thing.id, **_read(answer, row, _IN_SERIES[side])}
        state_credit(answer, title, f"aggregate_{side}", credit_id, values)


def _read(answer: Answer, row: Object, wanted: tuple[Field, ...]) -> dict[str, Value]:
    # What the row does not say is said to be unknown: what the title's own list said of it before was of another time.
    return {field.column: None for field in wanted} | read(answer, "credit", row, wanted)


def state_credit(
    answer: Answer, thing: Movie | Series | Season | Episode, credit_type: str, credit_id: str, values: Values
) -> None:
    """State one credit of a thing, beside those that the thing's own list names."""
    key = {**address(thing), "credit_type": credit_type, "credit_id": credit_id}
    aspect = credit_type if credit_type.startswith("aggregate") else f"credits_{credit_type}"
    answer.state(thing, f"{aspect}/{credit_id}", Columns(people.credit, key, values))


def listed(answer: Answer, row: Object) -> Person | None:
    """State a person as lists show them, and what they are known for; None where that is no person."""
    number = person(answer, row)
    if number is None:
        return None
    thing = Person(number)
    if "known_for" in row:
        rows: list[Values] = []
        for shown in answer.rows(row, "known_for"):
            title = card(answer, shown)
            if title is not None:
                rows.append({"position": len(rows), "other_kind": int(title.kind), "other_id": title.id})
        scope = {**address(thing), "relation": "known_for"}
        answer.state(thing, "known_for", Members(media.related, scope, rows))
    return thing
