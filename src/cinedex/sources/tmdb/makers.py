"""Who makes a title and who shows it: companies and networks, each stated in passing."""

from collections.abc import Callable

from cinedex.catalog.refs import Ref
from cinedex.catalog.statements import Members, Values
from cinedex.db.tables import titles
from cinedex.sources.tmdb.answer import Answer, Object, address
from cinedex.sources.tmdb.companies import reference as company
from cinedex.sources.tmdb.networks import reference as network


def companies(answer: Answer, thing: Ref, body: Object) -> None:
    """State which companies made a title."""
    rows = _rows(answer, body, "production_companies", "company_id", company)
    if rows is not None:
        members = Members(titles.title_company, address(thing), rows, split="company_id", own=("position",))
        answer.state(thing, "companies", members)


def networks(answer: Answer, thing: Ref, body: Object) -> None:
    """State which networks show a series."""
    rows = _rows(answer, body, "networks", "network_id", network)
    if rows is not None:
        answer.state(thing, "networks", Members(titles.title_network, address(thing), rows))


def _rows(
    answer: Answer, body: Object, name: str, column: str, reference: Callable[[Answer, Object], int | None]
) -> list[Values] | None:
    if name not in body:
        return None
    rows: dict[int, Values] = {}
    for row in answer.rows(body, name):
        number = reference(answer, row)
        if number is not None and number not in rows:
            rows[number] = {column: number, "position": len(rows)}
    return list(rows.values())
