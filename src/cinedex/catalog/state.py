"""The rows that a batch of statements touches: as they were, and as they are to be.

Everything is read once, changed in memory, and written back as the difference, so that a batch of a thousand films costs
a few dozen statements, and stating what is known already writes nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, select
from sqlalchemy.sql.schema import ScalarElementColumnDefault

from cinedex.catalog.statements import Value, Values
from cinedex.db.tables import metadata

Row = dict[str, Value]
Key = tuple[Value, ...]
_AT_ONCE = 5000


def anchor(table: Table) -> tuple[str, ...]:
    """Return the columns by which rows of `table` are read together: those of the thing that they belong to."""
    if "thing_id" in table.c:
        return ("kind", "thing_id")
    owner = next((name for name in ("movie_id", "company_id", "provider_id", "genre_id") if name in table.c), None)
    return (owner or next(iter(table.primary_key)).name,)


def key_of(table: Table, row: Values) -> Key:
    """Return the primary key of a row."""
    return tuple(row[column.name] for column in table.primary_key)


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

    def put(self, table: Table, row: Values) -> None:
        """Set the given columns of a row, making it with defaults where it is missing."""
        owner = tuple(row[name] for name in anchor(table))
        rows, key = self.rows(table, owner), key_of(table, row)
        if key in rows:
            rows[key].update(row)
        else:
            rows[key] = defaults(table) | dict(row)

    def differences(self) -> Iterator[Difference]:
        """Yield what is to be written, in an order that keeps foreign keys whole."""
        for table in metadata.sorted_tables:
            for owner, after in self._after[table.name].items():
                before = self._before[table.name][owner]
                for key, row in after.items():
                    old = before.get(key)
                    if old is None or any(old[name] != value for name, value in row.items() if name != "source_id"):
                        yield Difference(table, old, row)
                for key in before.keys() - after.keys():
                    yield Difference(table, before[key], None)


def defaults(table: Table) -> Row:
    """Return a row of `table` with nothing but defaults; keys and source are left to the caller."""
    return {
        column.name: column.default.arg if isinstance(column.default, ScalarElementColumnDefault) else None
        for column in table.columns
    }


def rows_of(connection: Connection, table: Table, anchors: Sequence[Key]) -> Iterator[Row]:
    """Yield the rows of `table` that belong to any of `anchors`."""
    names = anchor(table)
    by_kind: dict[Key, list[Value]] = defaultdict(list)
    for key in anchors:
        by_kind[key[:-1]].append(key[-1])
    for head, numbers in by_kind.items():
        for start in range(0, len(numbers), _AT_ONCE):
            wanted = select(table).where(table.c[names[-1]].in_(numbers[start : start + _AT_ONCE]))
            for name, value in zip(names[:-1], head, strict=True):
                wanted = wanted.where(table.c[name] == value)
            for row in connection.execute(wanted).mappings():
                yield dict(row)
