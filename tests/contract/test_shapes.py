"""What today's answers always hold, ours hold too, with a type that was seen there."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from msgspec import inspect

from cinedex.wire.operations import Operation
from cinedex.wire.published import shape
from tests.support.schemas import Schemas, Type, described
from tests.support.shared import shared
from tests.support.world import offered

SCHEMAS = Schemas(offered())

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
        if step == kind.tag_field:
            return inspect.StrType()
        return next((field.type for field in kind.fields if field.encode_name == step), None)
    return kind if isinstance(kind, inspect.AnyType) else None


@pytest.mark.parametrize("row", SCHEMAS.operations, ids=lambda row: row.path)
def test_what_is_always_there_is_in_our_answers_with_a_type_that_was_seen(row: Operation) -> None:
    for path, seen in _always(row):
        kind = _found(row, path)
        assert kind is not None, f"{row.path} lacks {path}"
        if isinstance(kind, inspect.AnyType):
            continue
        ours = _types(kind)
        # Where nothing but null was seen, all that is known is that it may be null.
        assert ours - {"null"} <= seen or (seen == {"null"} <= ours), f"{row.path} {path} was {seen}"


def test_most_routes_are_compared() -> None:
    compared = [row.path for row in SCHEMAS.operations if any(_always(row))]
    assert len(compared) > 70
