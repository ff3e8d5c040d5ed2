"""The map of routes against the lists that others published, not against a copy of itself."""

import csv
import re

from cinedex.wire.published import shape
from tests.support.shared import shared
from tests.support.world import offered

OFFERED = offered()

# Offered though no list publishes them: clients still call them.
BESIDES = {
    ("GET", "/account"),
    ("GET", "/authentication/session/new"),
    ("GET", "/authentication/token/validate_with_login"),
    ("GET", "/company/{company_id}/movies"),
    ("GET", "/genre/{genre_id}/movies"),
    ("GET", "/movie/{movie_id}/casts"),
    ("GET", "/movie/{movie_id}/releases"),
    ("GET", "/movie/{movie_id}/similar_movies"),
    ("GET", "/movie/{movie_id}/trailers"),
    ("GET", "/timezones/list"),
}


def test_every_operation_of_the_official_description_is_offered_under_its_own_id() -> None:
    with shared("contract/operations.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) == 155
    offered = {(row.method, shape(row.path)): row.operation_id for row in OFFERED}
    for row in rows:
        found = offered.get((row["method"], shape(row["path"])))
        assert found is not None, f"{row['method']} {row['path']} is missing"
        if row["in_seed"] != "seed-only":  # spellings that the description itself does not have
            assert found == row["operationId"]


def test_every_route_of_the_seed_list_is_offered() -> None:
    paths = re.findall(r"\| `(/[^`]*)` \|", shared("contract/routes.md").read_text(encoding="utf-8"))
    assert len(paths) == 101
    offered = {shape(row.path) for row in OFFERED}
    assert {path for path in paths if shape(path) not in offered} == set()


def test_what_is_offered_besides_is_named_here() -> None:
    with shared("contract/operations.tsv").open(encoding="utf-8", newline="") as file:
        published = {(row["method"], shape(row["path"])) for row in csv.DictReader(file, delimiter="\t")}
    found = {(row.method, row.path) for row in OFFERED if (row.method, shape(row.path)) not in published}
    assert found == BESIDES


def test_each_route_and_each_id_is_offered_once() -> None:
    routes = [(row.method, shape(row.path)) for row in OFFERED]
    assert len(routes) == len(set(routes))
    ids = [row.operation_id for row in OFFERED]
    assert len(ids) == len(set(ids))


def test_all_that_is_served_says_what_it_answers() -> None:
    for row in OFFERED:
        if row.state != "declared":
            assert row.returns is not None, row.path
            assert row.summary, row.path
            assert row.tag, row.path
