"""Whether an answer is what a type says: the same keys, no more and no fewer, and decimals that are decimals."""

from collections.abc import Iterator
from typing import Any

from falcon.routing import CompiledRouter
from msgspec import inspect

from cinedex.wire.operations import Operation
from cinedex.wire.paths import plain_path

Type = inspect.Type


def described(returns: object) -> Type:
    """Return the description of a type."""
    return inspect.type_info(returns)


def faults(kind: Type, value: Any, at: str = "") -> Iterator[str]:
    """Yield what is wrong with a decoded JSON value, each fault with the path of where it is."""
    if isinstance(kind, inspect.UnionType):
        found = [list(faults(member, value, at)) for member in kind.types]
        # Of several wrong ways to read it, the one that comes nearest.
        yield from [] if [] in found else max(found, key=lambda listed: max(map(len, listed)))
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


def _struct_faults(kind: inspect.StructType, value: dict[str, Any], at: str) -> Iterator[str]:
    known = {field.encode_name: field for field in kind.fields}
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
        return [] if row is None else list(self.faults_of(row, body))

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
        if part is None:
            return None
        kind = described(part.returns)
        if not isinstance(kind, inspect.StructType):
            return kind
        fields = tuple(field for field in kind.fields if field.encode_name != "id")
        return inspect.StructType(kind.cls, fields)
