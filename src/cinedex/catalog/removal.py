"""Taking things out of the facts: deleted, or merged into another of their kind.

What belongs to a thing goes with it, and so does what refers to it; a film only loses its collection, and a company its
mother. Of two things merged, the one that stays keeps what it has: the other gives what it lacks.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, Table, select

from cinedex.catalog.references import REFERENCES, Reference, identity, owned
from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.catalog.state import Difference, Key, Row, defaults, key_of, rows_of
from cinedex.catalog.statements import Value, Values
from cinedex.catalog.things import TABLES
from cinedex.db.tables import media, metadata, series, titles

_AT_ONCE = 5000
_PLACES = ("position", "order")

Heirs = Mapping[int, int | None]
"""What stands in the place of each thing that goes; None: nothing."""


class RemovalError(ValueError):
    """What cannot be taken out; the message says why, and what to do."""


@dataclass(frozen=True, slots=True)
class Removal:
    """What is to be written, and what becomes of the things that go."""

    differences: list[Difference]
    heirs: Mapping[Ref, Ref | None]


def deletion(connection: Connection, thing: Ref) -> Removal:
    """Return what deleting a thing changes; a series goes with its seasons and episodes, a season with its episodes.

    Raises `RemovalError` where there is no such thing.
    """
    _require(connection, thing)
    beneath: dict[Kind, Heirs] = {}
    if thing.kind is Kind.SERIES:
        rows = {kind: _of_series(connection, kind, [thing.id]) for kind in (Kind.EPISODE, Kind.SEASON)}
        beneath = {kind: {_number(row["id"]): None for row in found} for kind, found in rows.items()}
    elif thing.kind is Kind.SEASON:
        beneath = {Kind.EPISODE: dict.fromkeys(_episodes_of_season(connection, thing.id))}
    return _removal(connection, {**beneath, thing.kind: {thing.id: None}})


def merging(connection: Connection, thing: Ref, into: Ref) -> Removal:
    """Return what merging a thing into another changes; of series, seasons and episodes at one place are merged too.

    Raises `RemovalError` where there is no such thing, or where the two are not of a kind that can be merged.
    """
    name = thing.kind.name.lower()
    if thing.kind in (Kind.SEASON, Kind.EPISODE):
        # Two of one series stand at different places, and what stands elsewhere is another: nothing says what the one
        # that stays should be. Those of two series that are one are merged with them.
        raise RemovalError(f"a {name} is merged with its series. Merge the series, or delete the {name}.")
    if thing == into:
        raise RemovalError(f"{name} {thing.id} cannot be merged into itself. Name two of them.")
    _require(connection, thing)
    _require(connection, into)
    beneath: dict[Kind, Heirs] = {}
    if thing.kind is Kind.SERIES:
        beneath = {kind: _at_one_place(connection, kind, thing.id, into.id) for kind in (Kind.EPISODE, Kind.SEASON)}
    return _removal(connection, {**beneath, thing.kind: {thing.id: into.id}})


def _require(connection: Connection, thing: Ref) -> None:
    if next(rows_of(connection, TABLES[thing.kind], [(thing.id,)]), None) is None:
        name = thing.kind.name.lower()
        raise RemovalError(f"there is no {name} {thing.id}. Name one by the id that answers show.")


def _removal(connection: Connection, heirs: Mapping[Kind, Heirs]) -> Removal:
    facts = _Facts(connection)
    for kind, pairs in heirs.items():
        _own_rows(facts, kind, pairs)
        for reference in REFERENCES:
            if reference.kind in (kind, None):
                _references(facts, reference, kind, pairs)
        _things(facts, kind, pairs)
    becomes = {
        ref(kind, number): None if heir is None else ref(kind, heir)
        for kind, pairs in heirs.items()
        for number, heir in pairs.items()
    }
    return Removal(list(facts.differences()), becomes)


def _of_series(connection: Connection, kind: Kind, numbers: Collection[int]) -> list[Row]:
    table = TABLES[kind]
    found = select(table).where(table.c.series_id.in_(numbers)).order_by(table.c.id)
    return [dict(row) for row in connection.execute(found).mappings()]


def _place(row: Row) -> tuple[Value, Value]:
    return row["season_number"], row.get("episode_number")


def _episodes_of_season(connection: Connection, number: int) -> list[int]:
    [season] = rows_of(connection, series.season, [(number,)])
    owner = [_number(season["series_id"])]
    here = [row for row in _of_series(connection, Kind.SEASON, owner) if _place(row) == _place(season)]
    if len(here) > 1:
        # Sources have two seasons at one place, by mistake: the episodes stay with the other.
        return []
    episodes = _of_series(connection, Kind.EPISODE, owner)
    return [_number(row["id"]) for row in episodes if row["season_number"] == season["season_number"]]


def _at_one_place(connection: Connection, kind: Kind, number: int, into: int) -> Heirs:
    places = {_place(row): _number(row["id"]) for row in reversed(_of_series(connection, kind, [into]))}
    rows = _of_series(connection, kind, [number])
    return {_number(row["id"]): places[_place(row)] for row in rows if _place(row) in places}


@dataclass(slots=True)
class _Facts:
    """The rows that a removal touches: as they were, and as they are to be."""

    connection: Connection
    _before: dict[Table, dict[Key, Row]] = field(default_factory=lambda: defaultdict(dict))
    _after: dict[Table, dict[Key, Row]] = field(default_factory=lambda: defaultdict(dict))

    def find(self, table: Table, column: str, numbers: Collection[int], also: Values) -> dict[int, list[Row]]:
        """Return the rows that now have one of these numbers in a column, by number, in the order of their places."""
        for row in self._read(table, column, sorted(numbers), also):
            key = key_of(table, row)
            if key not in self._before[table]:
                self._before[table][key], self._after[table][key] = row, dict(row)
        found: dict[int, list[Row]] = defaultdict(list)
        for row in self._after[table].values():
            number = row[column]
            if number in numbers and all(row[name] == value for name, value in also.items()):
                found[_number(number)].append(row)
        for rows in found.values():
            rows.sort(key=lambda row: (int(row.get("position") or 0), str(key_of(table, row))))
        return found

    def at(self, table: Table, row: Row) -> Row | None:
        """Return the row that stands where `row` would."""
        return self._after[table].get(key_of(table, row))

    def put(self, table: Table, row: Row) -> None:
        self._after[table][key_of(table, row)] = row

    def drop(self, table: Table, row: Row) -> None:
        del self._after[table][key_of(table, row)]

    def differences(self) -> Iterator[Difference]:
        for table in metadata.sorted_tables:
            before, after = self._before[table], self._after[table]
            for key in {**before, **after}:
                if before.get(key) != after.get(key):
                    yield Difference(table, before.get(key), after.get(key))

    def _read(self, table: Table, column: str, numbers: list[int], also: Values) -> Iterator[Row]:
        for start in range(0, len(numbers), _AT_ONCE):
            wanted = select(table).where(table.c[column].in_(numbers[start : start + _AT_ONCE]))
            for name, value in also.items():
                wanted = wanted.where(table.c[name] == value)
            for row in self.connection.execute(wanted).mappings():
                yield dict(row)


def _own_rows(facts: _Facts, kind: Kind, heirs: Heirs) -> None:
    for table, column, also in owned(kind):
        found = facts.find(table, column, _both(heirs), also)
        for number, heir in heirs.items():
            rows = found.get(number, [])
            for row in rows:
                facts.drop(table, row)
            if heir is not None:
                theirs = found[heir]
                # What is added comes after what is there.
                first = 1 + max((int(row["position"] or 0) for row in theirs if "position" in row), default=-1)
                moved = [row | {column: heir} | _later(row, first) for row in rows]
                _hand_over(facts, table, moved, theirs)


def _later(row: Row, first: int) -> Row:
    place = row.get("position")
    return {} if place is None else {"position": int(place) + first}


def _references(facts: _Facts, reference: Reference, kind: Kind, heirs: Heirs) -> None:
    table, column = reference.table, reference.column
    also = {reference.kind_column: int(kind)} if reference.kind is None else {}
    found = facts.find(table, column, _both(heirs), also)
    for number, heir in heirs.items():
        rows = found.get(number, [])
        for row in rows:
            facts.drop(table, row)
        # No company is its own mother.
        kept = [row for row in rows if heir is not None and not (table is titles.company and row["id"] == heir)]
        _hand_over(facts, table, [row | {column: heir} for row in kept], found[heir or 0])
        if reference.optional:
            for row in rows:
                if row not in kept:
                    facts.put(table, row | {column: None})
        if table is media.related and heir is not None:
            _forget_likeness(facts, kind, heir, found[heir])


def _forget_likeness(facts: _Facts, kind: Kind, number: int, rows: Iterable[Row]) -> None:
    # What was like the other would be like itself.
    for row in rows:
        if (row["kind"], row["thing_id"]) == (kind, number) and facts.at(media.related, row) is row:
            facts.drop(media.related, row)


def _things(facts: _Facts, kind: Kind, heirs: Heirs) -> None:
    table = TABLES[kind]
    found = facts.find(table, "id", _both(heirs), {})
    for number, heir in heirs.items():
        [row] = found[number]
        facts.drop(table, row)
        if heir is not None:
            own = {"parent_company_id": None} if table is titles.company and row["parent_company_id"] == heir else {}
            _fill(table, found[heir][0], row | own)


def _hand_over(facts: _Facts, table: Table, rows: Iterable[Row], theirs: list[Row]) -> None:
    """Put rows that already name their new owner beside what is there; one that says the same fills what is empty."""
    known = {identity(table, row): row for row in theirs}
    for row in rows:
        twin = known.get(identity(table, row)) or facts.at(table, row)
        if twin is None:
            facts.put(table, row)
            theirs.append(row)
        else:
            _fill(table, twin, row)


def _fill(table: Table, row: Row, other: Row) -> None:
    key = {column.name for column in table.primary_key}
    for name, empty in defaults(table).items():
        # A flag that is not set, and a first place, are values like any other.
        unsaid = row[name] is None or (row[name] == empty and empty is not False and name not in _PLACES)
        if unsaid and name not in key and name != "source_id":
            row[name] = other[name]


def _both(heirs: Heirs) -> set[int]:
    return {*heirs, *(heir for heir in heirs.values() if heir is not None)}


def _number(value: Value) -> int:
    assert isinstance(value, int)
    return value
