"""The change log: what an edit did to a thing, in TMDB's form (protocol notes §8)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Table, func, insert, select

from cinedex.catalog.change_forms import (
    GENERAL,
    HANGING,
    OWN,
    PARTS,
    SILENT,
    TEXTS,
    Form,
    is_empty,
    own_value,
    part_of,
    text_key,
)
from cinedex.catalog.change_lookups import NAMED, KnownNames
from cinedex.catalog.change_surfaces import surfaced
from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Difference, Row, anchor
from cinedex.catalog.statements import Value
from cinedex.db.tables import log, media
from cinedex.kit.times import utc_text

_TOLD = {media.translation, media.related, *OWN, *HANGING, *PARTS}
_OWNER = {
    "movie_id": Kind.MOVIE, "company_id": Kind.COMPANY, "series_id": Kind.SERIES, "person_id": Kind.PERSON,
    "network_id": Kind.NETWORK,
}  # fmt: skip
Address = tuple[int, int]
_Group = tuple[Address, Table, str]


class Change(NamedTuple):
    """One entry of the log, without its number and time; a value that is None is absent."""

    kind: int
    thing_id: int
    key: str
    action: str
    value: object = None
    original_value: object = None
    iso_639_1: str = ""
    iso_3166_1: str = ""


def record(connection: Connection, differences: Sequence[Difference], now: datetime) -> int:
    """Append to the log what rows just written tell; return how many entries that made."""
    told = [(address_of(item), item) for item in differences if item.table in _TOLD]
    made = {address for address, item in told if item.table in OWN and item.before is None}
    gone = {address for address, item in told if item.table in OWN and item.after is None}
    entries = [Change(*address, GENERAL, "created") for address in sorted(made)]
    entries += [Change(*address, GENERAL, "destroyed") for address in sorted(gone)]
    changed = [(address, item) for address, item in told if address not in made and address not in gone]
    entries += _changes(changed, _names(connection, [item for _, item in changed]))
    touched = {(entry.kind, entry.thing_id): entry.action for entry in reversed(entries)}
    for owner, key, action, value in surfaced(connection, touched, [item for _, item in told]):
        if owner not in made and owner not in gone:
            entries.append(Change(*owner, key, action, *((None, value) if action == "deleted" else (value, None))))
    return _append(connection, entries, now)


def address_of(difference: Difference) -> Address:
    """Return kind and number of the thing that a row belongs to."""
    row = difference.after or difference.before or {}
    if difference.table in OWN:
        own, _ = OWN[difference.table]
        return own, _number(row["id"])
    names = anchor(difference.table)
    if names == ("kind", "thing_id"):
        return _number(row["kind"]), _number(row["thing_id"])
    if len(names) == 1 and names[0] in _OWNER:
        return _OWNER[names[0]], _number(row[names[0]])
    return Kind.ENTRY, 0


def last_sequence(connection: Connection) -> int:
    """Return the number of the newest entry, 0 where nothing ever changed."""
    return connection.execute(select(func.max(log.change.c.sequence))).scalar_one() or 0


def _number(value: object) -> int:
    assert isinstance(value, int)
    return value


def _names(connection: Connection, differences: Iterable[Difference]) -> KnownNames:
    wanted: dict[Table, set[int]] = {}
    for difference in differences:
        if difference.table in NAMED:
            table, column = NAMED[difference.table]
            wanted.setdefault(table, set()).add(_number((difference.after or difference.before or {})[column]))
    return KnownNames(connection, wanted)


def _changes(changed: Iterable[tuple[Address, Difference]], names: KnownNames) -> Iterator[Change]:
    hanging: dict[_Group, list[Difference]] = defaultdict(list)
    parts: dict[_Group, list[Difference]] = defaultdict(list)
    for address, difference in changed:
        row = difference.after or difference.before or {}
        if difference.table in OWN:
            yield from _own_changes(difference)
        elif difference.table is media.translation:
            yield from _text_changes(address, difference)
        elif difference.table in HANGING:
            key = HANGING[difference.table].key(address[0], row)
            hanging[address, difference.table, key].append(difference)
        elif part := part_of(difference.table, row):
            parts[address, difference.table, part].append(difference)
    for (address, table, key), group in hanging.items():
        yield from _hanging_changes(address, key, HANGING[table], group, names)
    changed_parts = {(address, part): None for (address, _, part), group in parts.items() if any(_gone_and_new(group))}
    for address, part in changed_parts:
        yield Change(*address, GENERAL, "updated", {"part": part})


def _own_changes(difference: Difference) -> Iterator[Change]:
    kind, keys = OWN[difference.table]
    before, after = difference.before or {}, difference.after or {}
    for column, new in after.items():
        if before[column] != new and column not in SILENT:
            key = keys.get(column, GENERAL)
            action, *values = _action(column, before[column], new)
            value, original = [own_value(column, key, one) for one in values]
            yield Change(kind, _number(before["id"]), key, action, value, original)


def _text_changes(address: Address, difference: Difference) -> Iterator[Change]:
    before, after = difference.before or {}, difference.after or {}
    row = after or before
    tag = str(row["iso_639_1"]), str(row["iso_3166_1"])
    if not before or not after:
        action, value, original = _action("tag", "-".join(tag) if before else None, "-".join(tag) if after else None)
        yield Change(*address, "translations", action, value, original)
    for column in TEXTS:
        old, new = before.get(column), after.get(column)
        if (old or None) != (new or None):
            action, value, original = _action(column, old, new)
            yield Change(*address, text_key(address[0], column), action, value, original, *tag)


def _action(column: str, old: Value, new: Value) -> tuple[str, Value, Value]:
    """Return action, value and original value of a column that held `old`, or nothing, and now holds `new`."""
    if is_empty(column, old) != is_empty(column, new):
        return ("added", new, None) if is_empty(column, old) else ("deleted", None, old)
    return "updated", new, old


def _hanging_changes(
    address: Address, key: str, form: Form, group: Sequence[Difference], names: KnownNames
) -> Iterator[Change]:
    gone, new = _gone_and_new(group)
    if form.listed:
        for action, rows in (("deleted", gone), ("added", new)):
            if rows:
                listed = [form.value(row, names) for row in rows]
                yield Change(*address, key, action, *((None, listed) if action == "deleted" else (listed, None)))
        return
    waiting = defaultdict(list)
    for row in gone:
        waiting[_identity(form, row)].append(row)
    for row in new:
        same = waiting[_identity(form, row)]
        original = form.value(same.pop(), names) if same else None
        action = "updated" if original is not None else "added"
        yield Change(*address, key, action, form.value(row, names), original, *_spoken(form, row))
    for row in (row for rows in waiting.values() for row in rows):
        yield Change(*address, key, "deleted", None, form.value(row, names), *_spoken(form, row))


def _identity(form: Form, row: Row) -> tuple[Value, ...]:
    return tuple([row[name] for name in form.identity])


def _spoken(form: Form, row: Row) -> tuple[str, str]:
    return (str(row["iso_639_1"] or ""), str(row.get("iso_3166_1") or "")) if form.spoken else ("", "")


def _gone_and_new(group: Sequence[Difference]) -> tuple[list[Row], list[Row]]:
    """Return the rows that went and that came; a row that only moved to another place did neither."""
    columns = _about(group[0].table)
    before = Counter([_said(item.before, columns) for item in group if item.before is not None])
    after = Counter([_said(item.after, columns) for item in group if item.after is not None])
    return [dict(row) for row in (before - after).elements()], [dict(row) for row in (after - before).elements()]


def _said(row: Row, columns: Sequence[str]) -> tuple[tuple[str, Value], ...]:
    return tuple([(name, row[name]) for name in columns])


@cache
def _about(table: Table) -> tuple[str, ...]:
    return tuple(column.name for column in table.columns if column.name not in SILENT)


def _append(connection: Connection, entries: Iterable[Change], now: datetime) -> int:
    time = utc_text(now)
    rows: list[Mapping[str, object]] = [
        entry._asdict() | {"time": time, "value": _json(entry.value), "original_value": _json(entry.original_value)}
        for entry in entries
    ]
    if rows:
        connection.execute(insert(log.change), rows)
    return len(rows)


def _json(value: object) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()
