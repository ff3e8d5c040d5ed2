"""Weighing statements against what is known, and writing what is new, with its trace in the change log."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Table, and_, bindparam, delete, insert, update

from cinedex.catalog import changes
from cinedex.catalog.refs import Collection, Company, Keyword, Kind, Movie, Person, Ref
from cinedex.catalog.state import Difference, Key, Row, State, anchor, key_of
from cinedex.catalog.statements import Columns, Fact, Members, StatedImage, StatedText, Statement, Values
from cinedex.catalog.texts import FIELDS, RUNTIME, TITLE, Pictures, Texts
from cinedex.db.engine import Database
from cinedex.db.tables import log, media, movies, people

_OWN_TABLE: Mapping[Kind, Table] = {
    Kind.MOVIE: movies.movie,
    Kind.COLLECTION: movies.collection,
    Kind.COMPANY: movies.company,
    Kind.KEYWORD: movies.keyword,
    Kind.PERSON: people.person,
}
_TEXT_TABLES = (media.translation, media.image, media.image_choice)


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
    current, outdated = _current(database, connection, statements)
    state = State(connection)
    _load(state, current)
    for statement in current:
        _own_row(state, statement.thing)
        for fact in statement.facts:
            _take(state, statement.thing, fact)
    differences = list(state.differences())
    _write(connection, differences, source_id)
    count = changes.write(connection, changes.changes(differences), now)
    return Applied(differences, count, outdated)


def _current(
    database: Database, connection: Connection, statements: Sequence[Statement]
) -> tuple[list[Statement], int]:
    state = State(connection)
    state.load(log.observation, {(s.thing.kind, s.thing.id) for s in statements})
    newest: dict[Key, Row] = {}
    current, outdated = [], 0
    for statement in statements:
        thing = statement.thing
        key = (int(thing.kind), thing.id, statement.aspect)
        known = newest.get(key) or state.rows(log.observation, key[:2]).get(key)
        if known is not None and float(known["recorded_at"] or 0) > statement.recorded_at:
            outdated += 1
            continue
        current.append(statement)
        newest[key] = {
            "kind": key[0], "thing_id": key[1], "aspect": key[2], "recorded_at": statement.recorded_at
        }  # fmt: skip
    rows = [row for key, row in newest.items() if state.rows(log.observation, key[:2]).get(key) != row]
    if rows:
        connection.execute(database.dialect.upsert(log.observation), rows)
    return current, outdated


def _load(state: State, statements: Iterable[Statement]) -> None:
    wanted: dict[Table, set[Key]] = defaultdict(set)
    for statement in statements:
        thing = statement.thing
        if thing.kind in _OWN_TABLE:
            wanted[_OWN_TABLE[thing.kind]].add((thing.id,))
        for fact in statement.facts:
            if isinstance(fact, Columns):
                wanted[fact.table].add(tuple(fact.key[name] for name in anchor(fact.table)))
            elif isinstance(fact, Members):
                wanted[fact.table].add(tuple(fact.scope[name] for name in anchor(fact.table)))
            else:
                for table in _TEXT_TABLES:
                    wanted[table].add((int(thing.kind), thing.id))
    for table, anchors in wanted.items():
        state.load(table, anchors)


def _own_row(state: State, thing: Ref) -> None:
    # Everything that is said of a thing presupposes it: one known by its credits alone has a row all the same.
    if isinstance(thing, Movie | Collection | Company) and not state.rows(_OWN_TABLE[thing.kind], (thing.id,)):
        state.put(_OWN_TABLE[thing.kind], {"id": thing.id})


def _take(state: State, thing: Ref, fact: Fact) -> None:
    if isinstance(fact, Columns):
        state.put(fact.table, {**fact.key, **fact.values})
    elif isinstance(fact, Members):
        _take_members(state, fact)
    elif isinstance(fact, StatedText):
        _take_text(state, thing, fact)
    else:
        _take_image(state, thing, fact)


def _take_members(state: State, fact: Members) -> None:
    owner = tuple(fact.scope[name] for name in anchor(fact.table))
    rows = state.rows(fact.table, owner)
    stated = {key_of(fact.table, row): row for row in ({**fact.scope, **member} for member in reversed(fact.rows))}
    for key, row in list(rows.items()):
        if key not in stated and all(row[name] == value for name, value in fact.scope.items()):
            del rows[key]
    for row in stated.values():
        state.put(fact.table, row)


def _take_text(state: State, thing: Ref, fact: StatedText) -> None:
    owner = (int(thing.kind), thing.id)
    own = _own(state, thing)
    original = own.get("original_title") or own.get("original_name")
    runtime = own.get("runtime") or 0
    if RUNTIME in fact.values and not runtime and thing.kind is Kind.MOVIE:
        runtime = fact.values[RUNTIME] or 0
        state.put(movies.movie, {"id": thing.id, RUNTIME: runtime})
    known = Texts(
        str(original) if original else None, int(runtime or 0), list(state.rows(media.translation, owner).values())
    )
    shown = known.resolve(fact.language, fact.region)
    news = {field: value for field, value in fact.values.items() if value is not None and value != shown[field]}
    if news:
        tag = {"iso_639_1": fact.language, "iso_3166_1": fact.region}
        state.put(media.translation, {"kind": owner[0], "thing_id": owner[1], **tag, **news})


def _take_image(state: State, thing: Ref, fact: StatedImage) -> None:
    owner = (int(thing.kind), thing.id)
    known = Pictures(
        str(_own(state, thing).get("original_language") or ""),
        list(state.rows(media.image, owner).values()),
        list(state.rows(media.image_choice, owner).values()),
    )
    shown = known.backdrop() if fact.type == "backdrop" else known.poster(fact.language)
    if fact.file_path != shown:
        language = "" if fact.type == "backdrop" else fact.language
        choice = {"type": fact.type, "iso_639_1": language, "file_path": fact.file_path}
        state.put(media.image_choice, {"kind": owner[0], "thing_id": owner[1], **choice})


def _own(state: State, thing: Ref) -> Row:
    return next(iter(state.rows(_OWN_TABLE[thing.kind], (thing.id,)).values()), {})


def _write(connection: Connection, differences: Sequence[Difference], source_id: int) -> None:
    inserts: dict[Table, list[Row]] = defaultdict(list)
    updates: dict[Table, list[Row]] = defaultdict(list)
    deletes: dict[Table, list[Row]] = defaultdict(list)
    for difference in differences:
        if difference.after is None:
            deletes[difference.table].append(difference.before or {})
        else:
            target = updates if difference.before else inserts
            target[difference.table].append(difference.after | {"source_id": source_id})
    for table, rows in reversed(deletes.items()):
        connection.execute(delete(table).where(_same_key(table)), _marked(table, rows))
    for table, rows in inserts.items():
        connection.execute(insert(table), rows)
    for table, rows in updates.items():
        key = {column.name for column in table.primary_key}
        values: dict[str, object] = {column.name: bindparam(column.name) for column in table.columns if column.name not in key}
        marked = [row | mark for row, mark in zip(rows, _marked(table, rows), strict=True)]
        connection.execute(update(table).where(_same_key(table)).values(values), marked)


def _same_key(table: Table) -> ColumnElement[bool]:
    return and_(*(column == bindparam(f"key_{column.name}") for column in table.primary_key))


def _marked(table: Table, rows: Sequence[Values]) -> list[Row]:
    return [{f"key_{column.name}": row[column.name] for column in table.primary_key} for row in rows]
