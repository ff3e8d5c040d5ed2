"""Networks."""

from collections.abc import Mapping

from cinedex.catalog.refs import Network
from cinedex.catalog.statements import Members, Value, Values
from cinedex.db.tables import titles
from cinedex.sources.tmdb import images
from cinedex.sources.tmdb.answer import Answer, Object, number_of
from cinedex.sources.tmdb.fields import fields, picture, read, text
from cinedex.sources.tmdb.parts import Part, appended

_BASE = fields(name=text, logo_path=picture, origin_country=text)
_DETAILS = fields(headquarters=text, homepage=text)
_NAME = fields(name=text, type=text)


def reference(answer: Answer, row: Object) -> int | None:
    """State a network as series show it; return its number."""
    number = number_of(row.get("id"))
    values: dict[str, Value] = read(answer, "network", row, _BASE)
    if number is None or not values.get("name"):
        answer.drop("network without an id or a name")
        return None
    answer.state_row(Network(number), "base", titles.network, key={"id": number}, values=values, whole=len(_BASE))
    return number


def details(answer: Answer) -> None:
    """State what a network's own page says."""
    body = answer.body if isinstance(answer.body, dict) else {}
    number = reference(answer, body)
    if number is None:
        return
    values: dict[str, Value] = read(answer, "network", body, _DETAILS)
    thing = Network(number)
    answer.state_row(thing, "details", titles.network, key={"id": number}, values=values, whole=len(_DETAILS))
    appended(answer, thing, body, PARTS)


def part(answer: Answer, name: str) -> None:
    """State what one sub-request says."""
    body = answer.body
    number = number_of(body.get("id", answer.segments[1])) if isinstance(body, dict) else None
    if number is None or not isinstance(body, dict):
        answer.drop("network without an id or a name")
    else:
        PARTS[name](answer, Network(number), body)


def _alternative_names(answer: Answer, thing: Network, block: Object) -> None:
    rows: list[Values] = []
    for row in answer.rows(block, "results"):
        values = read(answer, "alternative name", row, _NAME)
        if values.get("name"):
            rows.append({**values, "position": len(rows)})
        else:
            answer.drop("alternative name: not a name")
    members = Members(titles.network_alternative_name, {"network_id": thing.id}, rows)
    answer.state(thing, "alternative_names", members)


PARTS: Mapping[str, Part[Network]] = {"alternative_names": _alternative_names, "images": images.images}
