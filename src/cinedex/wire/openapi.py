"""The OpenAPI 3.1 document, made of the same tables as the routes."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from cinedex.documents.store import Store
from cinedex.wire.caching import etag
from cinedex.wire.exchange import Answer, Request
from cinedex.wire.operations import Operation
from cinedex.wire.status import (
    INTERNAL,
    INVALID_KEY,
    INVALID_PAGE,
    NOT_FOUND,
    NOT_SERVED,
    STATUSES,
    TOO_MANY_APPENDS,
    Envelope,
)

_AGE = 300
_TEMPLATE = "#/components/schemas/{name}"
_PATH_PARAMETERS = {
    "movie_id": "The movie id, or its IMDb id.",
    "external_id": "The id that others know the thing by.",
    "media_type": "`all`, `movie`, `tv` or `person`.",
    "time_window": "`day` or `week`.",
}
_APPENDED = "Sub-requests to answer within the details, separated by commas; at most 20."


def openapi_operation(operations: Sequence[Operation]) -> Operation:
    """Return the route `/openapi.json`, which serves the document of `operations`: made once, given without a key."""
    made = cache(lambda: msgspec.json.encode(document(operations)))

    async def respond(_store: Store, request: Request, _segments: Mapping[str, str]) -> Answer:
        body = made()
        return Answer(200, body, etag(body, request.path, b""), _AGE)

    return Operation("GET", "/openapi.json", respond, "openapi")


def document(operations: Sequence[Operation]) -> dict[str, Any]:
    """Return the OpenAPI document that describes `operations`."""
    returned = [row.returns for row in operations if row.returns is not None]
    schemas, components = msgspec.json.schema_components([*returned, Envelope], ref_template=_TEMPLATE)
    *bodies, envelope = schemas
    body_of = dict(zip(map(id, [row for row in operations if row.returns is not None]), bodies, strict=True))
    paths: dict[str, dict[str, Any]] = {}
    for row in operations:
        told = _operation(row, _inner(row, operations), body_of.get(id(row)), envelope)
        paths.setdefault(row.path, {})[row.method.lower()] = told
    return {
        "openapi": "3.1.0",
        "info": {"title": "cinedex", "version": "3", "description": "The Movie Database API, v3, self-hosted."},
        "servers": [{"url": "/3"}],
        "security": [{"api_key": []}, {"bearer": []}],
        "tags": [{"name": tag} for tag in dict.fromkeys(row.tag for row in operations)],
        "paths": paths,
        "components": {
            "schemas": components,
            "securitySchemes": {
                "api_key": {"type": "apiKey", "in": "query", "name": "api_key"},
                "bearer": {"type": "http", "scheme": "bearer"},
            },
        },
    }


def _inner(row: Operation, operations: Sequence[Operation]) -> list[str]:
    """Return the paths, relative to a thing's own, of the things within it: they and their parts can be appended."""
    within = f"{row.path}/"
    return [other.path.removeprefix(within) for other in operations if other.appends and other.path.startswith(within)]


def parameters(row: Operation, inner: Sequence[str]) -> list[dict[str, Any]]:
    """Return the OpenAPI parameters of an operation: the path's, then the query's; `inner` are paths to append."""
    found = [
        {
            "name": name,
            "in": "path",
            "required": True,
            "schema": {"type": "integer" if kind is int else "string"},
            "description": _PATH_PARAMETERS.get(name, f"The {name.replace('_', ' ')}."),
        }
        for name, kind in row.parameters.items()
    ]
    if row.appends:
        deeper = f" Paths lead further: {', '.join(inner)}, and the parts of each." if inner else ""
        found.append(
            {
                "name": "append_to_response",
                "in": "query",
                "schema": {"type": "string", "examples": [",".join(row.appends[:2])]},
                "description": f"{_APPENDED} Known here: {', '.join(row.appends)}.{deeper}",
            }
        )
    return found + _query_parameters(row.query)


def _query_parameters(query: type[msgspec.Struct]) -> list[dict[str, Any]]:
    (_,), components = msgspec.json.schema_components([query], ref_template=_TEMPLATE)
    properties: dict[str, dict[str, Any]] = components[query.__name__]["properties"]
    found = []
    for name, schema in properties.items():
        plain = {key: value for key, value in schema.items() if key != "description"}
        # Of what may be left out, the description stands with what may be given.
        said = [one["description"] for one in (schema, *schema.get("anyOf", ())) if "description" in one]
        found.append({"name": name, "in": "query", "schema": plain, "description": said[0] if said else ""})
    return found


def _operation(
    row: Operation, inner: Sequence[str], body: Mapping[str, Any] | None, envelope: Mapping[str, Any]
) -> dict[str, Any]:
    told: dict[str, Any] = {
        "operationId": row.operation_id,
        "tags": [row.tag],
        "summary": row.summary,
        "parameters": parameters(row, inner),
        "responses": _responses(row, body, envelope),
        "x-state": row.state,
    }
    if row.body is not None:
        (_,), components = msgspec.json.schema_components([row.body], ref_template=_TEMPLATE)
        told["requestBody"] = {"content": _content(components[row.body.__name__])}
    description = "\n\n".join(part for part in (row.description, row.note) if part)
    if description:
        told["description"] = description
    if row.legacy:
        told["deprecated"] = True
    return told


def _responses(row: Operation, body: Mapping[str, Any] | None, envelope: Mapping[str, Any]) -> dict[str, Any]:
    codes = [INVALID_KEY, INTERNAL]
    told: dict[str, Any] = {}
    if row.state == "declared":
        codes.append(NOT_SERVED)
    else:
        what = "What was done." if row.acts else "What was asked for."
        told |= {str(status): {"description": what, "content": _content(body or {})} for status in row.statuses}
        if not row.acts:
            told["304"] = {"description": "The client has it already."}
        codes.append(NOT_FOUND)
        if "page" in row.query.__struct_encode_fields__:
            codes.append(INVALID_PAGE)
        if row.appends:
            codes.append(TOO_MANY_APPENDS)
        codes += row.refusals
    if row.body is not None:
        told["400"] = {"description": "The body cannot be read.", "content": _content(envelope)}
    for code in sorted(codes, key=lambda code: STATUSES[code].http):
        told[str(STATUSES[code].http)] = {"description": STATUSES[code].message, "content": _content(envelope)}
    return told


def _content(schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": dict(schema)}}
