"""Whether an answer is what a type says: the same keys, no more and no fewer, and decimals that are decimals."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from falcon.routing import CompiledRouter
from msgspec import inspect

from cinedex.wire.operations import Operation
from cinedex.wire.paths import plain_path

Type = inspect.Type


@cache
def described(returns: object) -> Type:
    """Return the description of a type, which is made once: every answer of every test asks for it."""
    return inspect.type_info(returns)


def faults(kind: Type, value: Any, at: str = "") -> Iterator[str]:
    """Yield what is wrong with a decoded JSON value, each fault with the path of where it is."""
    if isinstance(kind, inspect.UnionType):
        read = [(_strange(member, value), list(faults(member, value, at))) for member in kind.types]
        # Of several wrong ways to read it, the one that comes nearest.
        _, nearest = min(read, key=lambda one: (one[1] != [], one[0], len(set(one[1]))))
        yield from nearest
    elif isinstance(kind, inspect.StructType) and isinstance(value, dict):
        yield from _struct_faults(kind, value, at)
    elif isinstance(kind, inspect.ListType) and isinstance(value, list):
        for item in value:
            yield from faults(kind.item_type, item, f"{at}[]")
    elif isinstance(kind, inspect.DictType) and isinstance(value, dict):
        for item in value.values():
            yield from faults(kind.value_type, item, f"{at}.{{}}")
    elif not isinstance(kind, inspect.AnyType) and type(value) is not _PYTHON.get(type(kind)):
        yield f"{at}: {_name(value)} in place of {type(kind).__name__.removesuffix('Type').lower()}"


def _strange(kind: Type, value: Any) -> bool:
    """Tell whether a value was never meant to be of this type: it is of another tag, or there where null may be."""
    if isinstance(kind, inspect.StructType) and isinstance(value, dict):
        return kind.tag_field is not None and value.get(kind.tag_field) != kind.tag
    return isinstance(kind, inspect.NoneType)


def _struct_faults(kind: inspect.StructType, value: dict[str, Any], at: str) -> Iterator[str]:
    known = {field.encode_name: field for field in kind.fields}
    if kind.tag_field is not None:
        if kind.tag_field not in value:
            yield f"{at}.{kind.tag_field}: missing"
        elif value[kind.tag_field] != kind.tag:
            yield f"{at}.{kind.tag_field}: not {kind.tag}"
        value = {name: held for name, held in value.items() if name != kind.tag_field}
    for name, field in known.items():
        if name in value:
            yield from faults(field.type, value[name], f"{at}.{name}")
        elif field.required:
            yield f"{at}.{name}: missing"
    yield from (f"{at}.{name}: unknown" for name in value.keys() - known.keys())


_PYTHON: dict[type[Type], type] = {
    inspect.BoolType: bool,
    inspect.FloatType: float,
    inspect.IntType: int,
    inspect.NoneType: type(None),
    inspect.StrType: str,
}


def _name(value: object) -> str:
    return "null" if value is None else type(value).__name__


class Schemas:
    """The schemas of a list of operations, found by the path of a request."""

    def __init__(self, operations: list[Operation]) -> None:
        """Take in what is served of `operations`."""
        self.operations = [row for row in operations if row.method == "GET" and row.returns is not None]
        self._by_path = {row.path: row for row in self.operations}
        self._router = CompiledRouter()
        for row in self.operations:
            self._router.add_route(row.path, row)

    def operation(self, path: str) -> Operation | None:
        """Return the operation that answers `path`, which is without `/3`."""
        found = self._router.find(plain_path(path.encode(), lambda _: True))
        if found is None:
            return None
        row = found[0]
        assert isinstance(row, Operation)
        return row

    def faults(self, path: str, body: Any) -> list[str]:
        """Return what is wrong with the answer to `path`, with whatever is appended to it."""
        row = self.operation(path)
        if row is None:
            return []
        # What is appended by a path into another namespace, such as `season/1`, is what that path answers.
        inner = self._inner(path, row, body)
        own = {name: held for name, held in body.items() if name not in inner} if inner else body
        found = list(self.faults_of(row, own))
        for name, within in inner.items():
            if within is not None:
                found += faults(self._without_id(within), body[name], f".{name}")
        return found

    def _inner(self, path: str, row: Operation, body: Any) -> dict[str, Operation | None]:
        """Return what answers each block that is appended by a path; None where the block is a refusal."""
        if not row.appends:
            return {}
        deeper = [name for name in body if "/" in name and name not in row.appends]
        refused: dict[str, Operation | None] = {name: None for name in deeper if "status_code" in body[name]}
        led = {name: self.operation(f"{path}/{name}") for name in deeper if name not in refused}
        return refused | {name: within for name, within in led.items() if within is not None}

    def _without_id(self, row: Operation) -> Type:
        kind = described(row.returns)
        if row.appends or not isinstance(kind, inspect.StructType):
            return kind
        fields = tuple(field for field in kind.fields if field.encode_name != "id")
        return inspect.StructType(kind.cls, fields)

    def faults_of(self, row: Operation, body: Any) -> Iterator[str]:
        """Yield what is wrong with an answer of an operation."""
        names = [name for name in row.appends if isinstance(body, dict) and name in body]
        own = {name: value for name, value in body.items() if name not in names} if names else body
        yield from faults(described(row.returns), own)
        for name in names:
            part = self.appended(row, name)
            if part is not None and "status_code" not in body[name]:
                yield from faults(part, body[name], f".{name}")

    def appended(self, row: Operation, name: str) -> Type | None:
        """Return the description of a block appended to details: what its own route answers, without the id."""
        part = self._by_path.get(f"{row.path}/{name}")
        return None if part is None else self._without_id(part)
