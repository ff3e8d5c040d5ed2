"""What answers about networks state."""

from typing import Any

import pytest

from cinedex.catalog.refs import Network
from cinedex.catalog.statements import Columns, Members, Statement
from cinedex.sources.tmdb.answer import Tally
from cinedex.sources.tmdb.mapping import statements_of

_NETWORK = {"id": 213, "name": "Netflix", "logo_path": "/n.png", "origin_country": "US"}


def _state(path: str, body: Any, tally: Tally | None = None) -> dict[str, Statement]:
    said = statements_of(path, {}, body, 1e9, tally or Tally()) or []
    assert {one.thing for one in said} <= {Network(213)}
    return {one.aspect: one for one in said}


def _fact(statement: Statement) -> Any:
    (fact,) = statement.facts
    assert isinstance(fact, Columns | Members)
    return fact.values if isinstance(fact, Columns) else fact.rows


def test_it_works() -> None:
    said = _state("/network/213", _NETWORK | {"headquarters": "Los Gatos", "homepage": "https://www.netflix.com"})
    assert {aspect: _fact(one) for aspect, one in said.items()} == {
        "base": {"name": "Netflix", "logo_path": "/n.png", "origin_country": "US"},
        "details": {"headquarters": "Los Gatos", "homepage": "https://www.netflix.com"},
    }


def test_older_details_without_a_logo_leave_it_as_it_is() -> None:
    said = _state("/network/213", {"id": 213, "name": "Netflix", "origin_country": "US"})
    assert said.keys() == {"base/name", "base/origin_country"}


def test_alternative_names_keep_their_order() -> None:
    body = {"id": 213, "results": [{"name": "NFLX", "type": ""}, {"name": ""}, {"name": "网飞", "type": "x"}]}
    tally = Tally()
    (said,) = _state("/network/213/alternative_names", body, tally).values()
    assert _fact(said) == [
        {"name": "NFLX", "type": "", "position": 0},
        {"name": "网飞", "type": "x", "position": 1},
    ]
    assert tally.dropped == {"alternative name: not a name": 1}


def test_logos_bear_an_id_and_a_type_of_file() -> None:
    logo = {"file_path": "/n.png", "file_type": ".svg", "id": "5a", "width": 4, "height": 2, "vote_average": 5.1}
    (row,) = _fact(_state("/network/213/images", {"id": 213, "logos": [logo]})["logos"])
    assert (row["file_path"], row["file_type"], row["image_id"]) == ("/n.png", ".svg", "5a")


@pytest.mark.parametrize("path", ["/network/213", "/network/x/images"])
@pytest.mark.parametrize("body", [[], {"name": "N"}, {"id": 0, "name": "N"}])
def test_what_has_no_id_is_dropped(path: str, body: Any) -> None:
    tally = Tally()
    assert _state(path, body, tally) == {}
    assert tally.dropped == {"network without an id or a name": 1}
