"""The server is held to its own OpenAPI document, by requests that Schemathesis makes up."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
import requests
import schemathesis
from hypothesis import Phase, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from cinedex.db.engine import Database
from cinedex.db.tables.members import session as session_table
from cinedex.kit.clock import Clock
from cinedex.members import accounts
from cinedex.members.secrets import digest
from cinedex.members.sessions import Sort
from cinedex.wire.openapi import document
from tests.clients.catalogue import fill
from tests.clients.running import Address, serving
from tests.support.members import member
from tests.support.world import offered
from tools.docs import GENERATED

# Requests made up for each operation, besides those that try the edges of each parameter.
EXAMPLES = 20
CHECKS = [
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
# Whose sessions they are, `server` says.
SESSION, GUEST = "5e" * 20, "9e" * 16
# Values that lead somewhere: what is made up alone would find nothing but 404.
LEADING: dict[str, list[Any]] = {
    "movie_id": [78, 129, 900, 335984],
    "collection_id": [422837],
    "company_id": [174, 5000, 7965],
    "keyword_id": [310],
    "genre_id": [878],
    "series_id": [4000, 4001],
    "season_number": [0, 1],
    "episode_number": [1, 2],
    "season_id": [4010, 4011],
    "episode_id": [4020, 4021],
    "person_id": [3, 586, 4100],
    "network_id": [49],
    "credit_id": ["5c00000000000000000040d1", "52fe4214c3a36847f80024db"],
    "review_id": ["5e3000000000000000004000"],
    "tv_episode_group_id": ["5e1000000000000000004000"],
    "external_id": ["tt0083658", "Q184843", "400011", "nm4000100"],
    "external_source": ["imdb_id", "wikidata_id", "tvdb_id"],
    "time_window": ["day", "week"],
    "media_type": ["movie", "person"],
    "start_date": ["2026-03-01"],
    "end_date": ["2026-03-02"],
    "language": ["fr-FR", "fr-CA", "ja"],
    "include_image_language": ["en,null", "fr"],
    "include_video_language": ["fr", "null"],
    "append_to_response": [
        "credits,images,videos",
        "casts,similar_movies,watch/providers",
        "season/1,season/1/episode/1/images,season/x,combined_credits,tagged_images",
        "lists,unknown",
        ",".join("x" * 21),
    ],
    "country": ["DE"],
    "page": [1, 2],
    "watch_region": ["US"],
    "session_id": [SESSION],
    "guest_session_id": [GUEST],
    "account_id": ["1", "null"],
    "list_id": [1],
}


def _told() -> dict[str, Any]:
    told: dict[str, Any] = json.loads(json.dumps(document(offered())))
    return told


def _operations(told: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in told["paths"].items():
        for method, operation in methods.items():
            yield path, method, operation


def _leading(told: dict[str, Any]) -> dict[str, Any]:
    """Return the document with values that lead somewhere beside those of each parameter's own schema."""
    led = deepcopy(told)
    for _, _, operation in _operations(led):
        for parameter in operation["parameters"]:
            if parameter["name"] in LEADING:
                parameter["schema"] = {"anyOf": [{"enum": LEADING[parameter["name"]]}, parameter["schema"]]}
    return led


TOLD = _told()
OPERATIONS = list(_operations(TOLD))
SERVED = [(path, method) for path, method, told in OPERATIONS if told["x-state"] != "declared"]
# What does something is answered in the tests of its own route, where it has something to do.
ASKED = [(row.path, row.method.lower()) for row in offered() if row.state != "declared" and not row.acts]
schema = schemathesis.openapi.from_dict(_leading(TOLD))


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Address]:
    with serving(tmp_path_factory.mktemp("contract"), _fill) as address:
        made = requests.post(
            f"{address.base}/list",
            params={"api_key": address.api_key, "session_id": SESSION},
            json={"name": "Seen"},
            timeout=20,
        )
        assert made.json()["list_id"] == 1
        yield address


def _fill(database: Database, clock: Clock) -> None:
    """Put the catalogue, a member and a guest into a database, with sessions that are known beforehand."""
    fill(database, clock)
    alice = member(database, clock, "Alice")
    with database.mark() as connection:
        owners = {SESSION: (Sort.USER, alice), GUEST: (Sort.GUEST, accounts.create_guest(connection, 0))}
        rows = [
            {"digest": digest(secret), "sort": int(sort), "account_id": owner, "created_at": 0}
            for secret, (sort, owner) in owners.items()
        ]
        connection.execute(session_table.insert(), rows)


@pytest.fixture(scope="module")
def session(server: Address) -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.headers["Authorization"] = f"Bearer {server.access_token}"
        yield session


def test_it_is_valid_openapi() -> None:
    assert TOLD["openapi"] == "3.1.0"
    schemathesis.openapi.from_dict(deepcopy(TOLD)).validate()


def test_it_is_served_without_a_key(server: Address) -> None:
    served = requests.get(f"{server.root}/openapi.json", timeout=20)
    assert (served.status_code, served.headers["content-type"]) == (200, "application/json;charset=utf-8")
    assert served.json() == TOLD


def test_operation_ids_are_unique() -> None:
    ids = [operation["operationId"] for _, _, operation in OPERATIONS]
    assert sorted(set(ids)) == sorted(ids)


def test_every_operation_says_what_it_does() -> None:
    silent = [
        f"{method} {path}" for path, method, told in OPERATIONS if told["x-state"] != "declared" and not told["summary"]
    ]
    assert silent == []


@pytest.mark.parametrize(
    "place",
    ["query", "path"],
)
def test_every_parameter_says_what_it_means(place: str) -> None:
    silent = [
        f"{method} {path}: {parameter['name']}"
        for path, method, told in OPERATIONS
        for parameter in told["parameters"]
        if parameter["in"] == place and not parameter.get("description")
    ]
    assert silent == []


def test_every_answer_of_what_is_served_has_a_schema() -> None:
    for path, method in SERVED:
        answers = [told for status, told in TOLD["paths"][path][method]["responses"].items() if status < "300"]
        assert answers, path
        assert all(told["content"]["application/json"]["schema"] for told in answers), path


def test_too_many_appends_are_described() -> None:
    for _, _, told in OPERATIONS:
        if any(parameter["name"] == "append_to_response" for parameter in told["parameters"]):
            assert "400" in told["responses"]


def test_what_can_be_appended_by_its_path_is_described() -> None:
    def told(path: str) -> str:
        parameters = TOLD["paths"][path]["get"]["parameters"]
        (one,) = (row["description"] for row in parameters if row["name"] == "append_to_response")
        return str(one)

    assert "season/{season_number}/episode/{episode_number}" in told("/tv/{series_id}")
    assert "episode/{episode_number}, and the parts" in told("/tv/{series_id}/season/{season_number}")
    assert "Paths" not in told("/movie/{movie_id}")


def test_an_id_of_nobody_is_described() -> None:
    assert "422" in TOLD["paths"]["/find/{external_id}"]["get"]["responses"]


def test_a_photograph_is_kept_beside_the_documents() -> None:
    # tests/docs refuses a stale one.
    assert json.loads(GENERATED["docs/openapi.json"]()) == TOLD


@pytest.mark.parametrize(("path", "method"), ASKED)
def test_what_is_served_answers_as_described(
    server: Address, session: requests.Session, path: str, method: str
) -> None:
    operation = schema[path][method]
    wanted = {name: values[0] for name, values in LEADING.items() if f"{{{name}}}" in path}
    if "company_id" in path:
        wanted["company_id"] = 5000 if path.endswith("/movies") else 7965
    needed = {"/find": {"external_source": "imdb_id"}, "/search": {"query": "blade"}}
    query = next((asked for start, asked in needed.items() if path.startswith(start)), {"session_id": SESSION})
    response = operation.Case(path_parameters=wanted, query=query).call_and_validate(
        base_url=server.base, session=session, checks=CHECKS
    )
    assert response.status_code == 200


@schema.parametrize()
@settings(
    max_examples=EXAMPLES, derandomize=True, deadline=None, database=None, phases=[Phase.explicit, Phase.generate]
)
def test_no_request_leads_to_what_is_not_described(case: Any, server: Address, session: requests.Session) -> None:
    response = case.call_and_validate(base_url=server.base, session=session, checks=CHECKS)
    declared = case.operation.definition.raw["x-state"] == "declared"
    assert response.status_code < 500 or (declared and response.status_code == 501)
