"""The rows that a batch of statements touches: as they were, and as they are to be.

Everything is read once, changed in memory, and written back as the difference, so that a batch of a thousand films
costs a few dozen statements, and stating what is known already writes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, cast

from sqlalchemy import Column, ColumnElement, Connection, Table, Text, select
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from cinedex.catalog.statements import Value, Values
from cinedex.db.tables import metadata

Row = dict[str, Value]
Key = tuple[Value, ...]
_AT_ONCE = 5000
_FEW = 8


# Small tables that are read whole, or medium by medium: their rows belong to no thing.
_VOCABULARIES: dict[str, tuple[str, ...]] = {
    "country": (), "language": (), "primary_translation": (), "time_zone": (), "job": (), "watch_region": (),
    "genre": ("medium",), "certification": ("medium",), "watch_provider_listing": ("medium",),
}  # fmt: skip
_OWNERS = ("movie_id", "series_id", "person_id", "company_id", "network_id", "provider_id", "genre_id")


@cache
def _key_names(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.primary_key)


@cache
def anchor(table: Table) -> tuple[str, ...]:
    """Return the columns by which rows of `table` are read together: those of the thing that they belong to."""
    if table.name in _VOCABULARIES:
        return _VOCABULARIES[table.name]
    key = _key_names(table)
    if "thing_id" in key:
        return ("kind", "thing_id")
    return (next((name for name in _OWNERS if name in key), key[0]),)


def key_of(table: Table, row: Values) -> Key:
    """Return the primary key of a row."""
    return tuple([row[name] for name in _key_names(table)])


@dataclass(slots=True)
class Difference:
    """What happened to one row."""

    table: Table
    before: Row | None
    after: Row | None


@dataclass(slots=True)
class State:
    """Rows by table and anchor."""

    connection: Connection
    _before: dict[str, dict[Key, dict[Key, Row]]] = field(default_factory=lambda: defaultdict(dict))
    _after: dict[str, dict[Key, dict[Key, Row]]] = field(default_factory=lambda: defaultdict(dict))

    def load(self, table: Table, anchors: Iterable[Key]) -> None:
        """Read all rows of `table` that belong to `anchors`, unless they are here."""
        before, after = self._before[table.name], self._after[table.name]
        missing = [key for key in anchors if key not in before]
        for key in missing:
            before[key], after[key] = {}, {}
        names = anchor(table)
        for row in rows_of(self.connection, table, missing):
            owner = tuple(row[name] for name in names)
            before[owner][key_of(table, row)] = row
            after[owner][key_of(table, row)] = dict(row)

    def rows(self, table: Table, owner: Key) -> dict[Key, Row]:
        """Return the rows that belong to `owner`, by primary key, to be changed in place."""
        return self._after[table.name][owner]

    @staticmethod
    def owner(table: Table, row: Values) -> Key:
        """Return the anchor that a row belongs to."""
        return tuple([row[name] for name in anchor(table)])

    def put(self, table: Table, row: Values) -> None:
        """Set the given columns of a row, making it with defaults where it is missing."""
        owner = self.owner(table, row)
        rows, key = self.rows(table, owner), key_of(table, row)
        if key in rows:
            rows[key].update(row)
        else:
            rows[key] = {**defaults(table), **row}

    def differences(self) -> Iterator[Difference]:
        """Yield what is to be written, in an order that keeps foreign keys whole."""
        for table in metadata.sorted_tables:
            for owner, after in self._after[table.name].items():
                before = self._before[table.name][owner]
                for key, row in after.items():
                    old = before.get(key)
                    if old is None or (old != row and old != {**row, "source_id": old["source_id"]}):
                        yield Difference(table, old, row)
                for key in before.keys() - after.keys():
                    yield Difference(table, before[key], None)


@cache
def defaults(table: Table) -> Values:
    """Return a row of `table` in which nothing was stated; keys and source are left to the caller."""
    return {column.name: _default(column) for column in table.columns}


def _default(column: Column[Any]) -> Value:
    if isinstance(column.default, ScalarElementColumnDefault):
        return cast("Value", column.default.arg)
    if column.nullable or column.primary_key or column.foreign_keys:
        return None
    return "" if isinstance(column.type, Text) else 0


def rows_of(connection: Connection, table: Table, anchors: Sequence[Key]) -> Iterator[Row]:
    """Yield the rows of `table` that belong to any of `anchors`."""
    names = anchor(table)
    if not names:
        if anchors:
            yield from (dict(row) for row in connection.execute(select(table)).mappings())
        return
    by_kind: dict[Key, list[Value]] = defaultdict(list)
    for key in anchors:
        by_kind[key[:-1]].append(key[-1])
    for head, numbers in by_kind.items():
        for start in range(0, len(numbers), _AT_ONCE):
            wanted = select(table).where(among(table.c[names[-1]], numbers[start : start + _AT_ONCE]))
            for name, value in zip(names[:-1], head, strict=True):
                wanted = wanted.where(table.c[name] == value)
            # Mappings would look up every column of every row, which takes nearly twice as long.
            columns = table.columns.keys()
            for row in connection.execute(wanted).all():
                yield dict(zip(columns, row, strict=True))


def among(column: ColumnElement[Any], values: Sequence[Value]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of some values.

    Whole numbers without a gap are told by their ends: a thousand numbers take longer to write out than to look up.
    """
    numbers = {value for value in values if isinstance(value, int)}
    if len(numbers) > _FEW:
        first, last = min(numbers), max(numbers)
        if last - first + 1 == len(numbers) == len(set(values)):
            return column.between(first, last)
    return column.in_(values)
