"""Cast and crew of a film."""

from cinedex.catalog.refs import Movie
from cinedex.catalog.statements import Members, Values
from cinedex.db.tables import people
from cinedex.sources.tmdb.answer import Answer, Object, address
from cinedex.sources.tmdb.fields import Field, fields, optional_text, optional_whole, read
from cinedex.sources.tmdb.people import person

_WANTED: dict[str, tuple[Field, ...]] = {
    "cast": fields(cast_id=optional_whole, character=optional_text, order=optional_whole),
    "crew": fields(department=optional_text, job=optional_text),
}


def credits(answer: Answer, movie: Movie, block: Object) -> None:
    """State who played in a film and who made it, and the people themselves."""
    known: dict[object, int | None] = {}
    seen: set[str] = set()
    for kind, wanted in _WANTED.items():
        if kind not in block:
            continue
        rows: list[Values] = []
        for row in answer.rows(block, kind):
            credit_id = row.get("credit_id")
            if not isinstance(credit_id, str) or not credit_id or "\0" in credit_id:
                answer.drop("credit without an id")
                continue
            if credit_id in seen:
                answer.drop("credit named twice")
                continue
            told = row.get("id")
            if not isinstance(told, int | str):
                answer.drop("person without an id or a name")
                continue
            if told not in known:
                known[told] = person(answer, row)
            number = known[told]
            if number is not None:
                seen.add(credit_id)
                values = read(answer, "credit", row, wanted)
                rows.append({"position": len(rows), "credit_id": credit_id, "person_id": number, **values})
        scope = {**address(movie), "credit_type": kind}
        answer.state(movie, f"credits_{kind}", Members(people.credit, scope, rows))
