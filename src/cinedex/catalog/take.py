"""Taking one fact of a statement into the rows that a batch touches."""

from collections.abc import Sequence
from datetime import UTC, datetime

from cinedex.catalog.refs import Ref
from cinedex.catalog.state import Key, Row, State, defaults, key_of
from cinedex.catalog.statements import (
    Columns,
    Fact,
    Members,
    StatedImage,
    StatedText,
    StatedTranslations,
    Values,
)
from cinedex.catalog.texts import FIELDS
from cinedex.catalog.times import Times
from cinedex.db.tables import media

# The groups in which an answer's texts are stated: `translations/fr-FR/text` and `translations/fr-FR/detail`.
GROUPS = {"title": "text", "overview": "text", "tagline": "detail", "homepage": "detail", "runtime": "runtime"}


def take(state: State, times: Times, thing: Ref, fact: Fact, newer: Sequence[str]) -> None:
    """Change the rows as `fact` says, but for the parts in `newer`, of which something later is known."""
    if isinstance(fact, Columns):
        _take_columns(state, times, fact, newer)
    elif isinstance(fact, Members):
        _take_members(state, fact, newer)
    elif isinstance(fact, StatedText):
        _take_text(state, times, thing, fact, newer)
    elif isinstance(fact, StatedTranslations):
        _take_translations(state, thing, fact, newer)
    else:
        _take_image(state, thing, fact)


def _take_columns(state: State, times: Times, fact: Columns, newer: Sequence[str]) -> None:
    known = state.rows(fact.table, state.owner(fact.table, fact.key)).get(key_of(fact.table, fact.key))
    if fact.if_missing and known is not None:
        return
    values = {name: value for name, value in fact.values.items() if name not in newer} if newer else fact.values
    if "popularity" in values:
        values = _with_base(known, values, times.now)
    state.put(fact.table, {**fact.key, **values})


def _with_base(known: Row | None, values: Values, now: float) -> Values:
    """Return values with what they say of popularity kept as imported, and shown only where it is news.

    What is shown has been refreshed since: stating the same figure again does not take that back.
    """
    if known is not None and known["base_popularity"] == values["popularity"]:
        return {name: value for name, value in values.items() if name != "popularity"}
    day = datetime.fromtimestamp(now, UTC).toordinal()
    return {**values, "base_popularity": values["popularity"], "base_popularity_day": day}


def _take_members(state: State, fact: Members, newer: Sequence[str]) -> None:
    table, scope, window = fact.table, fact.scope, fact.window
    rows = state.rows(table, state.owner(table, scope))
    if not rows and not fact.rows:
        return
    stated = {key_of(table, row): row for row in ({**scope, **member} for member in reversed(fact.rows))}
    later = set(newer) if fact.split else set()
    for key, row in list(rows.items()):
        if key in stated or any(row[name] != value for name, value in scope.items()):
            continue
        if later and part_name(row[fact.split]) in later:
            continue
        if window is None or window[1] <= int(row[window[0]] or 0) < window[2]:
            del rows[key]
    empty = defaults(table)
    for key, row in reversed(stated.items()):
        whole = {**empty, **row}
        if later and _spoken_of(row, rows.get(key), fact.split, later):
            if not fact.own:
                continue
            part = part_name(row[fact.split])
            whole |= rows.get(key, {}) | {name: whole[name] for name in fact.own if f"{part}/{name}" not in later}
        rows[key] = whole


def _spoken_of(row: Values, known: Row | None, split: str, later: set[str]) -> bool:
    return part_name(row[split]) in later or (known is not None and part_name(known[split]) in later)


def part_name(value: object) -> str:
    """Return how a value of a split column is written in an aspect."""
    return "null" if value is None else str(value)


def _take_text(state: State, times: Times, thing: Ref, fact: StatedText, newer: Sequence[str]) -> None:
    rows = state.rows(media.translation, (int(thing.kind), thing.id))
    key = _translation_key(thing, fact.language, fact.region)
    values = {name: value for name, value in fact.values.items() if name not in newer}
    if key not in rows and not any(values.values()):
        return
    state.put(media.translation, {**_named(key), **values})
    # A translation that says nothing is one only where the source lists it.
    if not any(rows[key][name] for name in FIELDS) and not times.listed(thing, f"{fact.language}-{fact.region}"):
        del rows[key]


def _take_translations(state: State, thing: Ref, fact: StatedTranslations, newer: Sequence[str]) -> None:
    rows = state.rows(media.translation, (int(thing.kind), thing.id))
    stated = {
        _translation_key(thing, str(row["iso_639_1"]), str(row["iso_3166_1"])): row for row in reversed(fact.rows)
    }
    later = set(newer)
    empty = defaults(media.translation)
    for key in [*stated, *(key for key in rows if key not in stated)]:
        tag = f"{key[2]}-{key[3]}"
        said, known = stated.get(key, {}), rows.get(key, empty)
        texts = {
            name: known[name]
            if f"{tag}/{group}" in later or f"{tag}/{group}/{name}" in later
            else said.get(name, empty[name])
            for name, group in GROUPS.items()
        }
        if key in stated or any(texts.values()):
            rows[key] = {**known, **_named(key), **texts}
        else:
            del rows[key]


def _translation_key(thing: Ref, language: str, region: str) -> Key:
    return int(thing.kind), thing.id, language, region


def _named(key: Key) -> Row:
    return dict(zip(("kind", "thing_id", "iso_639_1", "iso_3166_1"), key, strict=True))


def _take_image(state: State, thing: Ref, fact: StatedImage) -> None:
    key = int(thing.kind), thing.id, fact.type, fact.language if fact.type == "poster" else ""
    if fact.file_path is None:
        # No picture at all: nothing is chosen.
        state.rows(media.image_choice, key[:2]).pop(key, None)
        return
    names = ("kind", "thing_id", "type", "iso_639_1")
    state.put(media.image_choice, {**dict(zip(names, key, strict=True)), "file_path": fact.file_path})
