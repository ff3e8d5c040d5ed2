"""Weighing statements against what is known, and writing what is new, with its trace in the change log."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, insert, update

from cinedex.catalog import changes, gone
from cinedex.catalog.refs import Collection, Company, Movie, Network, Person, Ref, Series
from cinedex.catalog.state import Difference, Key, Row, State
from cinedex.catalog.statements import Columns, Members, StatedImage, Statement, Values
from cinedex.catalog.take import take
from cinedex.catalog.things import TABLES
from cinedex.catalog.times import Times
from cinedex.db.engine import Database
from cinedex.db.tables import media, titles

# The others have columns without which there is no such thing: whoever states something of them states those too.
_MADE_BARE = (Movie, Collection, Company, Person, Series, Network)


@dataclass(frozen=True, slots=True)
class Applied:
    """What a batch did: the rows it changed, the entries it logged, and how many statements were too old."""

    differences: Sequence[Difference]
    changes: int
    outdated: int


def apply(
    database: Database, connection: Connection, statements: Sequence[Statement], source_id: int, now: datetime
) -> Applied:
    """Write what `statements` say that is new; a statement older than what is known of the same aspect is dropped."""
    state, times, outdated = State(connection), Times(now.timestamp()), 0
    named = gone.named(statements)
    times.load(connection, named.union(statement.thing for statement in statements))
    statements = gone.standing(connection, times, statements, named)
    _load(state, statements)
    for statement in statements:
        if times.repeated(statement):
            continue
        if times.outdated(statement):
            outdated += 1
            continue
        newer = times.newer(statement)
        _own_row(state, statement.thing)
        # Noted first: what is listed by a statement is known while the statement itself is taken.
        times.note(statement)
        for fact in statement.facts:
            take(state, times, statement.thing, fact, newer)
    times.write(database, connection)
    differences = [_sourced(difference, source_id) for difference in state.differences()]
    write(connection, differences)
    return Applied(differences, changes.record(connection, differences, now), outdated)


def _load(state: State, statements: Iterable[Statement]) -> None:
    wanted: dict[Table, set[Key]] = defaultdict(set)
    for statement in statements:
        thing = statement.thing
        if thing.kind in TABLES:
            wanted[TABLES[thing.kind]].add((thing.id,))
        for fact in statement.facts:
            if isinstance(fact, Columns):
                wanted[fact.table].add(state.owner(fact.table, fact.key))
            elif isinstance(fact, Members):
                wanted[fact.table].add(state.owner(fact.table, fact.scope))
            else:
                table = media.image_choice if isinstance(fact, StatedImage) else media.translation
                wanted[table].add((int(thing.kind), thing.id))
    for table, anchors in wanted.items():
        state.load(table, anchors)


def _own_row(state: State, thing: Ref) -> None:
    # Everything that is said of a thing presupposes it: one known by its credits alone has a row all the same.
    if isinstance(thing, _MADE_BARE) and not state.rows(TABLES[thing.kind], (thing.id,)):
        state.put(TABLES[thing.kind], {"id": thing.id})


def _sourced(difference: Difference, source_id: int) -> Difference:
    after = difference.after
    return Difference(difference.table, difference.before, None if after is None else after | {"source_id": source_id})


def write(connection: Connection, differences: Iterable[Difference]) -> None:
    """Make the tables hold what rows are to be, each with the source that it names."""
    inserts: dict[Table, list[Row]] = defaultdict(list)
    updates: dict[Table, list[Row]] = defaultdict(list)
    deletes: dict[Table, list[Row]] = defaultdict(list)
    for difference in differences:
        if difference.after is None:
            deletes[difference.table].append(difference.before or {})
        else:
            target = updates if difference.before else inserts
            target[difference.table].append(difference.after)
    for table, rows in inserts.items():
        if table is titles.company:
            # A mother may be made together with her daughter: she is named once both are there.
            updates[table] += [row for row in rows if row["parent_company_id"] is not None]
            connection.execute(insert(table), [row | {"parent_company_id": None} for row in rows])
        else:
            connection.execute(insert(table), rows)
    for table, rows in updates.items():
        if rows:
            _update(connection, table, rows)
    # Last, when nothing refers to them any more; what hangs on others goes before what it hangs on.
    for table, rows in reversed(deletes.items()):
        connection.execute(delete(table).where(_same_key(table)), _marked(table, rows))


def _update(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    key = {column.name for column in table.primary_key}
    values: dict[str, object] = {
        column.name: bindparam(column.name) for column in table.columns if column.name not in key
    }
    marked = [row | mark for row, mark in zip(rows, _marked(table, rows), strict=True)]
    connection.execute(update(table).where(_same_key(table)).values(values), marked)


def _same_key(table: Table) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"key_{column.name}") for column in table.primary_key))


def _marked(table: Table, rows: Sequence[Values]) -> list[Row]:
    return [{f"key_{column.name}": row[column.name] for column in table.primary_key} for row in rows]
