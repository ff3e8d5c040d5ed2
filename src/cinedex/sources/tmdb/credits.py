"""Cast and crew of films, series, seasons and episodes, as the titles name them, and the people themselves."""

from collections.abc import Iterator

from cinedex.catalog.refs import Ref
from cinedex.catalog.statements import Members, Values
from cinedex.db.tables import people
from cinedex.sources.tmdb.answer import Answer, Object, address
from cinedex.sources.tmdb.fields import Field, fields, optional_text, optional_whole, read
from cinedex.sources.tmdb.people import person

# The lists of an answer that credits may stand in, and what each says of a credit.
_WANTED: dict[str, tuple[Field, ...]] = {
    "cast": fields(cast_id=optional_whole, character=optional_text, order=optional_whole),
    "guest_stars": fields(character=optional_text, order=optional_whole),
    "crew": fields(department=optional_text, job=optional_text),
}
# The lists of aggregate credits: what a person's parts are called, what each part says, and what the person's row does.
_PARTS = {
    "cast": ("roles", fields(character=optional_text, episode_count=optional_whole), fields(order=optional_whole)),
    "crew": ("jobs", fields(job=optional_text, episode_count=optional_whole), fields(department=optional_text)),
}
_TOTAL = fields(total_episode_count=optional_whole)
# What a person's own list of credits does not say of one, so that it is the title's list that does.
_OWN = ("position", "series_id", "cast_id", "order", "total_episode_count")


def credits(answer: Answer, thing: Ref, block: Object, series_id: int | None = None) -> None:
    """State who played in a title and who made it; `series_id` is the series of a season or an episode."""
    found = _Credits(answer, thing, series_id)
    for kind, wanted in _WANTED.items():
        if kind in block:
            rows = ((row, row, read(answer, "credit", row, wanted)) for row in answer.rows(block, kind))
            found.state(kind, f"credits_{kind}", rows)


def creators(answer: Answer, thing: Ref, body: Object) -> None:
    """State who created a series."""
    if "created_by" in body:
        rows: Iterator[_Row] = ((row, row, {}) for row in answer.rows(body, "created_by"))
        _Credits(answer, thing, None).state("creator", "credits_creator", rows)


def aggregate_credits(answer: Answer, thing: Ref, block: Object, series_id: int | None = None) -> None:
    """State who had which part in how many episodes of a whole series or season: a row for each part."""
    found = _Credits(answer, thing, series_id)
    for kind in _PARTS:
        if kind in block:
            found.state(f"aggregate_{kind}", f"aggregate_{kind}", _parts(answer, block, kind))


_Row = tuple[Object, Object, Values]
"""A person, what bears the credit's id, and the columns of the credit."""


def _parts(answer: Answer, block: Object, kind: str) -> Iterator[_Row]:
    name, of_part, of_person = _PARTS[kind]
    for row in answer.rows(block, kind):
        shared = read(answer, "credit", row, (*of_person, *_TOTAL))
        for part in answer.rows(row, name):
            yield row, part, {**shared, **read(answer, "credit", part, of_part)}


class _Credits:
    """The credits of one block; the same credit is not named twice in it, and nobody is stated twice."""

    def __init__(self, answer: Answer, thing: Ref, series_id: int | None) -> None:
        self._answer = answer
        self._thing = thing
        self._series: Values = {} if series_id is None else {"series_id": series_id}
        self._known: dict[object, int | None] = {}
        self._seen: set[str] = set()

    def state(self, credit_type: str, aspect: str, told: Iterator[_Row]) -> None:
        rows: list[Values] = []
        for row, part, values in told:
            credit_id = part.get("credit_id")
            if not isinstance(credit_id, str) or not credit_id or "\0" in credit_id:
                self._answer.drop("credit without an id")
            elif credit_id in self._seen:
                self._answer.drop("credit named twice")
            else:
                number = self._person(row)
                if number is not None:
                    self._seen.add(credit_id)
                    own: Values = {"position": len(rows), "credit_id": credit_id, "person_id": number}
                    rows.append({**own, **self._series, **values})
        scope = {**address(self._thing), "credit_type": credit_type}
        members = Members(people.credit, scope, rows, split="credit_id", own=_OWN)
        self._answer.state(self._thing, aspect, members)

    def _person(self, row: Object) -> int | None:
        told = row.get("id")
        if not isinstance(told, int | str):
            self._answer.drop("person without an id or a name")
            return None
        if told not in self._known:
            self._known[told] = person(self._answer, row)
        return self._known[told]
