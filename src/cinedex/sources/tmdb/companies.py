"""Companies."""

from collections.abc import Callable, Mapping

from cinedex.catalog.refs import Company, Movie
from cinedex.catalog.statements import Columns, Members, Value, Values
from cinedex.db.tables import titles
from cinedex.sources.tmdb import cards, images
from cinedex.sources.tmdb.answer import Answer, Object, address, number_of
from cinedex.sources.tmdb.fields import fields, picture, read, text

_BASE = fields(name=text, logo_path=picture, origin_country=text)
_DETAILS = fields(description=text, headquarters=text, homepage=text)


def reference(answer: Answer, row: Object) -> int | None:
    """State a company as films show it; return its number."""
    number = number_of(row.get("id"))
    values: dict[str, Value] = read(answer, "company", row, _BASE)
    if number is None or not values.get("name"):
        answer.drop("company without an id or a name")
        return None
    answer.state_row(Company(number), "base", titles.company, key={"id": number}, values=values, whole=len(_BASE))
    return number


def details(answer: Answer) -> None:
    """State what a company's own page says, and what is appended to it."""
    body = answer.body
    number = reference(answer, body) if isinstance(body, dict) else None
    if number is None or not isinstance(body, dict):
        return
    company, key = Company(number), {"id": number}
    values = read(answer, "company", body, _DETAILS)
    answer.state_row(company, "details", titles.company, key=key, values=values, whole=len(_DETAILS))
    if "parent_company" in body:
        told = body["parent_company"]
        parent = reference(answer, told) if isinstance(told, dict) else None
        if parent is not None or told is None:
            answer.state(company, "parent", Columns(titles.company, key, {"parent_company_id": parent}))
    for name, part in PARTS.items():
        block = body.get(name)
        if isinstance(block, dict):
            part(answer, company, block)


def part(answer: Answer, name: str) -> None:
    """State what one sub-request says."""
    body = answer.body
    number = number_of(body.get("id", answer.segments[1])) if isinstance(body, dict) else None
    if number is None or not isinstance(body, dict):
        answer.drop("company without an id or a name")
        return
    PARTS[name](answer, Company(number), body)


def _alternative_names(answer: Answer, company: Company, block: Object) -> None:
    rows: list[Values] = []
    for row in answer.rows(block, "results"):
        values = read(answer, "alternative name", row, fields(name=text, type=text))
        if values.get("name"):
            rows.append({**values, "position": len(rows)})
    scope = {"company_id": company.id}
    answer.state(company, "alternative_names", Members(titles.company_alternative_name, scope, rows))


def _movies(answer: Answer, company: Company, block: Object) -> None:
    for movie in cards.films(answer, block, "results"):
        _produced(answer, movie, company)


def _produced(answer: Answer, movie: Movie, company: Company) -> None:
    # The company is stated too, for its row must be there.
    answer.state(company, "films")
    key = {**address(movie), "company_id": company.id}
    answer.state(movie, f"companies/{company.id}", Columns(titles.title_company, key, {}))


PARTS: Mapping[str, Callable[[Answer, Company, Object], None]] = {
    "alternative_names": _alternative_names,
    "images": images.images,
    "movies": _movies,
}
