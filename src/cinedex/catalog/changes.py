"""The change log: what an edit did to a thing, in TMDB's form (protocol notes §8)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, Table, func, insert, select

from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Difference, Row
from cinedex.catalog.statements import Value
from cinedex.db.tables import log, media, movies, people
from cinedex.kit.times import utc_text

# The thing's own row: the change key of each column; a column that is not named changes without a trace.
_OWN: dict[Table, tuple[Kind, dict[str, str]]] = {
    movies.movie: (
        Kind.MOVIE,
        {
            "adult": "adult", "softcore": "softcore", "video": "video", "original_title": "original_title",
            "original_language": "languages", "release_date": "releases", "status": "status", "runtime": "runtime",
            "budget": "budget", "revenue": "revenue", "collection_id": "parts",
        },
    ),
    movies.collection: (Kind.COLLECTION, {"original_name": "original_name", "original_language": "languages"}),
    movies.company: (
        Kind.COMPANY,
        {
            "name": "name", "logo_path": "images", "origin_country": "origin_country", "description": "overview",
            "headquarters": "general", "homepage": "homepage", "parent_company_id": "general",
        },
    ),
    movies.keyword: (Kind.KEYWORD, {"name": "name"}),
    people.person: (
        Kind.PERSON,
        {
            "name": "name", "original_name": "original_name", "adult": "adult", "gender": "general",
            "known_for_department": "general", "profile_path": "images",
        },
    ),
}  # fmt: skip

# Rows that hang on a thing: the change key, and the columns that say what the row is about.
_HANGING: dict[Table, tuple[str, tuple[str, ...]]] = {
    media.alternative_title: ("alternative_titles", ("title", "iso_3166_1", "type")),
    media.image: ("images", ("type", "file_path", "iso_639_1")),
    media.video: ("videos", ("video_id", "name", "key", "site", "size", "type")),
    media.external_id: ("general", ("source", "value")),
    movies.movie_keyword: ("plot_keywords", ("keyword_id",)),
    movies.movie_genre: ("genres", ("genre_id",)),
    movies.movie_company: ("production_companies", ("company_id",)),
    movies.movie_country: ("production_countries", ("role", "iso_3166_1")),
    movies.movie_language: ("spoken_languages", ("iso_639_1",)),
    movies.release_date: ("releases", ("iso_3166_1", "release_date", "type", "certification", "note", "iso_639_1")),
    movies.company_alternative_name: ("alternative_titles", ("name", "type")),
    people.credit: ("credits", ("credit_type", "credit_id", "person_id", "character", "order", "department", "job")),
}
_LOGGED = {media.translation, *_OWN, *_HANGING}
_TEXT_KEYS = ("title", "overview", "tagline", "homepage", "runtime")
_OWNER = {"movie_id": Kind.MOVIE, "company_id": Kind.COMPANY}
Address = tuple[int, int]


class Change(NamedTuple):
    """One entry of the log, without its number and time."""

    kind: int
    thing_id: int
    key: str
    action: str
    value: object
    original_value: object
    iso_639_1: str = ""
    iso_3166_1: str = ""


def changes(differences: Iterable[Difference]) -> Iterator[Change]:
    """Yield what is to be logged; a thing that was just made is one entry, whatever came with it."""
    logged = [item for item in differences if item.table in _LOGGED]
    created = {address_of(item) for item in logged if item.table in _OWN and item.before is None}
    for address in sorted(created):
        yield Change(*address, "general", "created", None, None)
    hanging: dict[tuple[Address, Table], list[Difference]] = defaultdict(list)
    for difference in logged:
        address = address_of(difference)
        if address in created:
            continue
        if difference.table in _OWN:
            yield from _own_changes(difference)
        elif difference.table is media.translation:
            yield from _text_changes(difference)
        else:
            hanging[address, difference.table].append(difference)
    for (address, table), group in hanging.items():
        yield from _hanging_changes(address, table, group)


def address_of(difference: Difference) -> Address:
    """Return kind and number of the thing that a row belongs to."""
    row = difference.after or difference.before or {}
    if difference.table in _OWN:
        own, _ = _OWN[difference.table]
        return own, _number(row["id"])
    if "thing_id" in row:
        return _number(row["kind"]), _number(row["thing_id"])
    for name, owner in _OWNER.items():
        if name in row:
            return owner, _number(row[name])
    return Kind.ENTRY, 0


def _number(value: object) -> int:
    assert isinstance(value, int)
    return value


def _own_changes(difference: Difference) -> Iterator[Change]:
    kind, keys = _OWN[difference.table]
    before, after = difference.before or {}, difference.after
    number = _number(before["id"])
    if after is None:
        yield Change(kind, number, "general", "destroyed", None, None)
        return
    for column, key in keys.items():
        if before[column] != after[column]:
            yield Change(kind, number, key, *_action(before[column], after[column]))


def _text_changes(difference: Difference) -> Iterator[Change]:
    before, after = difference.before or {}, difference.after or {}
    row = after or before
    kind, number = address_of(difference)
    tag = str(row["iso_639_1"]), str(row["iso_3166_1"])
    if not before or not after:
        action, value, original = _action(before and "-".join(tag), after and "-".join(tag))
        yield Change(kind, number, "translations", action, value, original, *tag)
    for key in _TEXT_KEYS:
        old, new = before.get(key), after.get(key)
        if (old or None) != (new or None):
            yield Change(kind, number, key, *_action(old, new), *tag)


def _hanging_changes(address: Address, table: Table, group: list[Difference]) -> Iterator[Change]:
    key, columns = _HANGING[table]
    before = Counter(_about(item.before, columns) for item in group if item.before is not None)
    after = Counter(_about(item.after, columns) for item in group if item.after is not None)
    # A row that only moved to another place stands on both sides.
    for row in map(dict, (before - after).elements()):
        yield Change(*address, _credit_key(key, row), "deleted", None, row)
    for row in map(dict, (after - before).elements()):
        yield Change(*address, _credit_key(key, row), "added", row, None)


def _about(row: Row, columns: tuple[str, ...]) -> tuple[tuple[str, Value], ...]:
    return tuple([(name, row[name]) for name in columns if row[name] is not None])


def _credit_key(key: str, row: Row) -> str:
    return str(row["credit_type"]) if key == "credits" else key


def _action(old: object, new: object) -> tuple[str, object, object]:
    if not new and new is not False:
        return "deleted", None, old
    return ("updated", new, old) if old or old is False else ("added", new, None)


def write(connection: Connection, entries: Iterable[Change], now: datetime) -> int:
    """Append entries to the log; return how many there were."""
    time = utc_text(now)
    rows = [
        entry._asdict() | {"time": time, "value": _json(entry.value), "original_value": _json(entry.original_value)}
        for entry in entries
    ]
    if rows:
        connection.execute(insert(log.change), rows)
    return len(rows)


def last_sequence(connection: Connection) -> int:
    """Return the number of the newest entry, 0 where nothing ever changed."""
    return connection.execute(select(func.max(log.change.c.sequence))).scalar_one() or 0


def _json(value: object) -> str | None:
    return None if value is None else msgspec.json.encode(value).decode()
