"""What is left of things that were deleted or merged: since when, and what stands in their place.

Of a thing that goes everything is stated at once: that there is none. So what was recorded before yields, as ever, and
what is recorded after may bring it back. What was recorded of others before, and names it, is read without it, or with
what it was merged into.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, func, insert, select

from cinedex.catalog.references import REFERENCES, Reference, identity
from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.catalog.state import rows_of
from cinedex.catalog.statements import Columns, Fact, Members, Statement, Values
from cinedex.catalog.things import TABLES
from cinedex.catalog.times import EVERYTHING, HEIR, Times
from cinedex.db.tables import log

_AT_ONCE = 5000
_NOTED = log.observation
_BY_TABLE: Mapping[Table, list[Reference]] = {
    table: [one for one in REFERENCES if one.table is table] for table in {one.table for one in REFERENCES}
}


def named(statements: Iterable[Statement]) -> set[Ref]:
    """Return the things that rows of statements name."""
    found = {
        reference.named(row) for statement in statements for fact in statement.facts for reference, row in _naming(fact)
    }
    return {thing for thing in found if thing is not None}


def _naming(fact: Fact) -> Iterator[tuple[Reference, Values]]:
    if isinstance(fact, Columns | Members):
        for reference in _BY_TABLE.get(fact.table, ()):
            for row in fact.rows if isinstance(fact, Members) else ({**fact.key, **fact.values},):
                yield reference, row


def standing(
    connection: Connection, times: Times, statements: Sequence[Statement], things: Iterable[Ref]
) -> Sequence[Statement]:
    """Return statements as they are to be read now that some of the `things` they name are gone."""
    since = {thing: time for thing in things if (time := times.of_everything(thing))}
    known = _known(connection, since)
    gone = {thing: time for thing, time in since.items() if thing not in known}
    if not gone:
        return statements
    reading = _Reading(times, gone)
    return [reading.statement(statement) for statement in statements]


def _known(connection: Connection, things: Iterable[Ref]) -> set[Ref]:
    return {
        ref(kind, int(row["id"] or 0))
        for kind, numbers in _numbers(things)
        for row in rows_of(connection, TABLES[kind], [(number,) for number in numbers])
    }


@dataclass(frozen=True, slots=True)
class _Reading:
    """What was stated, without the things that went later."""

    times: Times
    gone: Mapping[Ref, float]

    def statement(self, statement: Statement) -> Statement:
        facts = [self._fact(fact, statement.recorded_at) for fact in statement.facts]
        return replace(statement, facts=tuple(fact for fact in facts if fact is not None))

    def _fact(self, fact: Fact, time: float) -> Fact | None:
        if isinstance(fact, Columns) and fact.table in _BY_TABLE:
            row = self._row(fact.table, {**fact.key, **fact.values}, time)
            if row is None:
                return None
            return replace(
                fact, key={name: row[name] for name in fact.key}, values={name: row[name] for name in fact.values}
            )
        if isinstance(fact, Members) and fact.table in _BY_TABLE:
            return replace(fact, rows=self._rows(fact, time))
        return fact

    def _rows(self, fact: Members, time: float) -> list[Values]:
        read = [(row, self._row(fact.table, row, time)) for row in fact.rows]
        said = {identity(fact.table, {**fact.scope, **row}) for row, now in read if now is row}
        kept: list[Values] = []
        for row, now in read:
            # What one was merged into may be named already.
            if now is row or (now is not None and identity(fact.table, {**fact.scope, **now}) not in said):
                kept.append(now)
        return kept

    def _row(self, table: Table, row: Values, time: float) -> Values | None:
        for reference in _BY_TABLE[table]:
            thing = reference.named(row)
            if thing is not None and thing in self.gone and self.gone[thing] >= time:
                heir = self.times.heir(thing)
                if heir is None and not reference.optional:
                    return None
                row = {**row, reference.column: heir}
        return row


def bury(connection: Connection, heirs: Mapping[Ref, Ref | None], now: datetime) -> None:
    """Note that things are gone, and what stands in the place of each: nothing, or what it was merged into.

    A merge is an edit of all that the other is: of that, too, what was recorded before says nothing any more.
    """
    merged = {heir: None for heir in heirs.values() if heir is not None}
    stated = _stated_at(connection, [*heirs, *merged], now)
    for mine in _about(heirs):
        connection.execute(delete(_NOTED).where(mine))
    for mine in _about(merged):
        connection.execute(delete(_NOTED).where(mine, _NOTED.c.aspect == EVERYTHING))
    rows = [_noted(thing, EVERYTHING, time) for thing, time in stated.items()]
    rows += [_noted(thing, f"{HEIR}{heir.id}", stated[thing]) for thing, heir in heirs.items() if heir is not None]
    connection.execute(insert(_NOTED), [*rows, *_passed_on(connection, heirs)])


def _stated_at(connection: Connection, things: Collection[Ref], now: datetime) -> dict[Ref, float]:
    # The clock may have gone wrong; an edit wins over all that is known.
    stated = dict.fromkeys(things, now.timestamp())
    columns = (_NOTED.c.kind, _NOTED.c.thing_id)
    for mine in _about(things):
        newest = select(*columns, func.max(_NOTED.c.recorded_at)).where(mine).group_by(*columns)
        for kind, number, time in connection.execute(newest):
            stated[ref(kind, number)] = max(time, stated[ref(kind, number)])
    return stated


def _passed_on(connection: Connection, heirs: Mapping[Ref, Ref | None]) -> list[dict[str, object]]:
    """Take back what was merged into things that go now; return it as merged into what those become."""
    rows = []
    for kind, numbers in _numbers(heirs):
        heirs_by_aspect = {f"{HEIR}{number}": heirs[ref(kind, number)] for number in numbers}
        mine = and_(_NOTED.c.kind == int(kind), _NOTED.c.aspect.in_(heirs_by_aspect))
        for earlier in connection.execute(select(_NOTED).where(mine)).all():
            heir = heirs_by_aspect[earlier.aspect]
            if heir is not None:
                rows.append(_noted(ref(kind, earlier.thing_id), f"{HEIR}{heir.id}", earlier.recorded_at))
        connection.execute(delete(_NOTED).where(mine))
    return rows


def _about(things: Iterable[Ref]) -> Iterator[ColumnElement[bool]]:
    for kind, numbers in _numbers(things):
        yield and_(_NOTED.c.kind == int(kind), _NOTED.c.thing_id.in_(numbers))


def _numbers(things: Iterable[Ref]) -> Iterator[tuple[Kind, list[int]]]:
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for thing in things:
        by_kind[thing.kind].append(thing.id)
    for kind, numbers in by_kind.items():
        for start in range(0, len(numbers), _AT_ONCE):
            yield kind, sorted(numbers)[start : start + _AT_ONCE]


def _noted(thing: Ref, aspect: str, time: float) -> dict[str, object]:
    return {"kind": int(thing.kind), "thing_id": thing.id, "aspect": aspect, "recorded_at": time}
