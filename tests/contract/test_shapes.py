"""What today's answers always hold, ours hold too, with a type that was seen there."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from msgspec import inspect

from cinedex import api
from cinedex.wire.operations import Operation
from cinedex.wire.published import shape
from cinedex.wire.routes import all_operations
from tests.support.schemas import Schemas, Type, described
from tests.support.shared import shared
from tests.support.world import IMAGES_URL, SECURE_IMAGES_URL

SCHEMAS = Schemas(all_operations(api.namespaces(IMAGES_URL, SECURE_IMAGES_URL), api.OPERATIONS))

# Beneath these paths nothing is looked for, and why.
EXCEPTIONS = {
    ("/find/{external_id}", ".person_results[]"): "people follow; until then the list is empty",
    ("/find/{external_id}", ".tv_results[]"): "series follow; until then the list is empty",
    ("/find/{external_id}", ".tv_season_results[]"): "seasons follow; until then the list is empty",
    ("/find/{external_id}", ".tv_episode_results[]"): "episodes follow; until then the list is empty",
}

_NAMES: dict[type[Type], str] = {
    inspect.BoolType: "boolean",
    inspect.DictType: "object",
    inspect.FloatType: "number",
    inspect.IntType: "integer",
    inspect.ListType: "array",
    inspect.NoneType: "null",
    inspect.StrType: "string",
    inspect.StructType: "object",
}


@cache
def _shapes() -> dict[tuple[str, str], dict[str, Any]]:
    read = json.loads(shared("contract/shapes.json").read_text(encoding="utf-8"))
    found = {}
    for route, told in read.items():
        method, _, path = route.partition(" ")
        found[method, shape(path)] = told.get("paths", {})
    return found


def _always(row: Operation) -> Iterator[tuple[str, set[str]]]:
    """Yield each path that today's answers always hold, and the types that were seen there."""
    for path, told in _shapes().get((row.method, shape(row.path)), {}).items():
        if told.get("present_in_parent_2026") == 1:
            yield path, set(told["types"])


def _types(kind: Type) -> set[str]:
    if isinstance(kind, inspect.UnionType):
        return set().union(*map(_types, kind.types))
    return {_NAMES[type(kind)]}


def _found(row: Operation, path: str) -> Type | None:
    """Return the type that lies at a path of our own answer, None where there is none."""
    steps = re.findall(r"\[\]|[^.\[\]]+", path)
    kind: Type | None = described(row.returns)
    if steps[0] in row.appends and _step(described(row.returns), steps[0]) is None:
        kind = SCHEMAS.appended(row, steps.pop(0))
    for step in steps:
        kind = None if kind is None else _step(kind, step)
    return kind


def _step(kind: Type, step: str) -> Type | None:
    if isinstance(kind, inspect.UnionType):
        return next((found for member in kind.types if (found := _step(member, step)) is not None), None)
    if isinstance(kind, inspect.ListType):
        return kind.item_type if step == "[]" else None
    if isinstance(kind, inspect.DictType):
        return kind.value_type
    if isinstance(kind, inspect.StructType):
        return next((field.type for field in kind.fields if field.encode_name == step), None)
    return None


def _excepted(row: Operation, path: str) -> bool:
    return any(row.path == route and path.startswith(start) for route, start in EXCEPTIONS)


@pytest.mark.parametrize("row", SCHEMAS.operations, ids=lambda row: row.path)
def test_what_is_always_there_is_in_our_answers_with_a_type_that_was_seen(row: Operation) -> None:
    for path, seen in _always(row):
        if _excepted(row, path):
            continue
        kind = _found(row, path)
        assert kind is not None, f"{row.path} lacks {path}"
        assert _types(kind) - {"null"} <= seen, f"{row.path} {path} was {seen}"


def test_most_routes_are_compared_and_every_exception_is_needed() -> None:
    compared = [row.path for row in SCHEMAS.operations if any(_always(row))]
    assert len(compared) > 25
    for route, start in EXCEPTIONS:
        (row,) = (row for row in SCHEMAS.operations if row.path == route)
        beneath = [path for path, _ in _always(row) if path.startswith(start)]
        assert beneath
        assert all(_found(row, path) is None or _any(row, path) for path in beneath)


def _any(row: Operation, path: str) -> bool:
    return isinstance(_found(row, path), inspect.AnyType)
