from typing import Any

import jsonschema_rs
import pytest

from cinedex.wire.docs import page
from cinedex.wire.openapi import document
from cinedex.wire.routes import all_operations
from tests.wire.client import Client
from tests.wire.little import CHAPTER, MOVIE, OPERATIONS

OFFERED = all_operations((MOVIE, CHAPTER), OPERATIONS)


@pytest.fixture(scope="module")
def told() -> dict[str, Any]:
    return document(OFFERED)


def parameter(told: dict[str, Any], path: str, name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(row for row in told["paths"][path]["get"]["parameters"] if row["name"] == name)
    return found


def test_the_document_is_served_as_it_is_made(client: Client, told: dict[str, Any]) -> None:
    response = client.get("/openapi.json", key=False)
    assert response.json == told
    assert response.headers["etag"]


def test_it_is_no_route_of_the_api(client: Client) -> None:
    assert client.get("/3/openapi.json").status == 404


def test_operation_ids_are_the_published_ones_and_unique(told: dict[str, Any]) -> None:
    ids = [row["operationId"] for methods in told["paths"].values() for row in methods.values()]
    assert len(ids) == len(set(ids))
    assert told["paths"]["/movie/{movie_id}"]["get"]["operationId"] == "movie-details"
    assert told["paths"]["/movie/{movie_id}/watch/providers"]["get"]["operationId"] == "movie-watch-providers"
    assert told["paths"]["/movie/{movie_id}/casts"]["get"]["operationId"] == "movie-casts"


def test_parameters_tell_type_default_bounds_and_meaning(told: dict[str, Any]) -> None:
    page = parameter(told, "/movie/{movie_id}/similar", "page")
    assert page["schema"] == {"type": "integer", "minimum": 1, "maximum": 500, "default": 1}
    assert page["description"]
    assert parameter(told, "/movie/{movie_id}", "language")["schema"] == {"type": "string", "default": "en-US"}
    assert parameter(told, "/movie/{movie_id}", "movie_id")["schema"] == {"type": "integer"}
    assert parameter(told, "/find/{external_id}", "external_id")["schema"] == {"type": "string"}
    assert parameter(told, "/search/movie", "vote_average.gte")["in"] == "query"


def test_details_tell_what_may_be_appended(told: dict[str, Any]) -> None:
    assert "watch/providers" in parameter(told, "/movie/{movie_id}", "append_to_response")["description"]


def test_answers_have_the_schema_of_their_type(told: dict[str, Any]) -> None:
    responses = told["paths"]["/movie/{movie_id}/credits"]["get"]["responses"]
    assert responses["200"]["content"]["application/json"]["schema"] == {"$ref": "#/components/schemas/Credits"}
    assert set(responses) == {"200", "304", "401", "404", "500"}


def test_older_spellings_are_deprecated(told: dict[str, Any]) -> None:
    for name in ("casts", "similar_movies", "releases"):
        assert told["paths"][f"/movie/{{movie_id}}/{name}"]["get"]["deprecated"]
    assert "deprecated" not in told["paths"]["/movie/{movie_id}/credits"]["get"]


def test_what_is_declared_answers_501_only(told: dict[str, Any]) -> None:
    assert set(told["paths"]["/movie/popular"]["get"]["responses"]) == {"401", "500", "501"}


def test_answers_fit_their_own_schemas(client: Client, told: dict[str, Any]) -> None:
    for path, name in (("/3/movie/550", "Details"), ("/3/movie/550/credits", "Credits"), ("/3/movie/9", "Envelope")):
        schema = {"$ref": f"#/components/schemas/{name}", "components": told["components"]}
        jsonschema_rs.validate(schema, client.get(path).json)


def test_the_page_tells_every_operation_without_scripts_or_other_hosts() -> None:
    html = page(OFFERED)
    assert all(f'id="{row.operation_id}"' in html for row in OFFERED)
    assert "<script" not in html
    assert "://" not in html
