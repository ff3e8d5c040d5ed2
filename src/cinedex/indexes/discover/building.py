"""Making segments of rows of facts: what films and series alike have."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import numpy as np
from sqlalchemy import Connection, Select, Table, select
from sqlalchemy.sql.elements import ColumnElement

from cinedex.catalog.refs import Kind
from cinedex.db.tables import media, titles, watch
from cinedex.db.tables.members import vote_tally
from cinedex.indexes.discover.filters import NO_DAY
from cinedex.indexes.discover.segment import Array, Events, Postings, Segment, Texts
from cinedex.members.ratings import blended

_AT_ONCE = 50_000
_IDS_AT_ONCE = 5_000
MONETIZATIONS = ("flatrate", "free", "ads", "rent", "buy")
ANY_PROVIDER = 0
"""Stands for all providers together."""
NO_CODE = -1
"""The number of what is no code: nothing has it."""
_LONGEST_CODE = 3


def code(text: str) -> int:
    """Return the number that stands for a short code such as `US` or `en`, `NO_CODE` for what is too long to be one."""
    written = text.encode()
    return NO_CODE if len(written) > _LONGEST_CODE or written.startswith(b"\0") else int.from_bytes(written, "big")


def day(text: str | None) -> int:
    """Return the number of a day, `NO_DAY` for what is none."""
    try:
        return date.fromisoformat(text[:10]).toordinal() if text else NO_DAY
    except ValueError:
        return NO_DAY


def offer(region: str, monetization: str, provider: int) -> int:
    """Return the number that stands for a provider's offer in a country."""
    return (code(region) * len(MONETIZATIONS) + MONETIZATIONS.index(monetization)) << 31 | provider


@dataclass(slots=True)
class Reader:
    """Facts of one kind: of some things, or of all."""

    connection: Connection
    kind: Kind
    ids: Sequence[int] | None = None

    def rows(self, wanted: Select[Any], owner: ColumnElement[int]) -> Iterator[Any]:
        """Yield the rows of a query that belong to the things; `owner` is the column that says to which."""
        streamed = self.connection.execution_options(yield_per=_AT_ONCE)
        if self.ids is None:
            yield from streamed.execute(wanted)
            return
        for start in range(0, len(self.ids), _IDS_AT_ONCE):
            yield from streamed.execute(wanted.where(owner.in_(self.ids[start : start + _IDS_AT_ONCE])))

    def hanging(self, table: Table, *names: str) -> Iterator[Any]:
        """Yield `(thing, *names)` of a table whose rows bear a thing's address."""
        wanted: Select[Any] = select(table.c.thing_id, *(table.c[name] for name in names)).where(
            table.c.kind == self.kind
        )
        yield from self.rows(wanted, table.c.thing_id)


def voted(reader: Reader, own: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return rows with `vote_average` and `vote_count`: what a source gave, and what members rated here."""
    tallies = {thing: (votes, halves) for thing, votes, halves in reader.hanging(vote_tally, "votes", "halves")}
    rows = []
    for row in own:
        average, count = blended(row["base_vote_average"], row["base_vote_count"], *tallies.get(row["id"], (0, 0)))
        rows.append({**row, "vote_average": average, "vote_count": count})
    return rows


@dataclass(slots=True)
class Builder:
    """A segment in the making: own rows first, which say what place each thing has."""

    reader: Reader
    columns: dict[str, Array] = field(default_factory=dict)
    postings: dict[str, Postings] = field(default_factory=dict)
    events: dict[str, Events] = field(default_factory=dict)
    texts: dict[str, Texts] = field(default_factory=dict)
    rows: dict[int, int] = field(default_factory=dict)

    def place(self, own: Sequence[Mapping[str, Any]], kinds: Mapping[str, type[np.generic]]) -> None:
        """Give each thing its row, the most popular first, and keep its columns."""
        order = sorted(range(len(own)), key=lambda at: (-own[at]["popularity"], own[at]["id"]))
        self.rows = {own[at]["id"]: row for row, at in enumerate(order)}
        for name, kind in kinds.items():
            self.columns[name] = np.array([own[at][name] for at in order], dtype=kind)

    def post(self, name: str, pairs: Iterable[tuple[int, int]]) -> None:
        """Keep which things have which values: pairs of a thing and a value."""
        known = [(value, self.rows[thing]) for thing, value in pairs if thing in self.rows and value >= 0]
        table = np.array(known, dtype=np.int64).reshape(-1, 2)
        self.postings[name] = Postings.made(table[:, 0], table[:, 1])

    def happen(self, name: str, told: Iterable[tuple[int, int, int, int, int]]) -> None:
        """Keep what happened: thing, group, day, type and rank of each event."""
        self.events[name] = Events.made(
            [
                (group, when, kind, rank, self.rows[thing])
                for thing, group, when, kind, rank in told
                if thing in self.rows
            ]
        )

    def name(self, name: str, texts: Mapping[int, str]) -> None:
        """Keep a text of each thing, to sort by."""
        keys = [b""] * len(self.rows)
        for thing, row in self.rows.items():
            keys[row] = texts.get(thing, "").casefold().encode()
        self.texts[name] = Texts.made(keys)

    def shared(self) -> None:
        """Keep what films and series alike have: genres, keywords, companies, countries, languages, offers."""
        read = self.reader.hanging
        self.post("genre", read(titles.title_genre, "genre_id"))
        self.post("keyword", read(titles.title_keyword, "keyword_id"))
        self.post("company", read(titles.title_company, "company_id"))
        countries = read(titles.title_country, "role", "iso_3166_1")
        self.post("country", ((thing, code(told)) for thing, role, told in countries if role == "origin"))
        offers = read(watch.availability, "iso_3166_1", "monetization", "provider_id")
        self.post(
            "offer",
            (
                (thing, offer(region, way, provider))
                for thing, region, way, number in offers
                if way in MONETIZATIONS
                for provider in (number, ANY_PROVIDER)
            ),
        )

    def english(self, original: Mapping[int, str]) -> dict[int, str]:
        """Return the English title of each thing, or its original one."""
        table = media.translation.c
        wanted: Select[Any] = (
            select(table.thing_id, table.title)
            .where(table.kind == self.reader.kind, table.iso_639_1 == "en", table.title != "")
            .order_by(table.iso_3166_1 == "US")
        )
        return {**original, **dict(tuple(row) for row in self.reader.rows(wanted, table.thing_id))}

    def made(self, sorted_by: Sequence[str]) -> Segment:
        """Return the segment, with its rows in the order of each of some columns and texts."""
        ids = self.columns["id"]
        orders: dict[str, Array] = {"id": np.argsort(ids).astype(np.uint32)}
        for name in sorted_by:
            if name in self.texts:
                keys = [self.texts[name].key(row) for row in range(len(ids))]
                order = np.array(sorted(range(len(ids)), key=lambda row: (keys[row], ids[row])), dtype=np.uint32)
            else:
                order = np.lexsort((ids, self.columns[name])).astype(np.uint32)
            orders[name] = order
            orders[f"{name}~"] = _inverse(order)
        return Segment(self.columns, self.postings, self.events, self.texts, orders)


def _inverse(order: Array) -> Array:
    ranks = np.empty(len(order), dtype=np.uint32)
    ranks[order] = np.arange(len(order), dtype=np.uint32)
    return ranks


Build = Callable[[Connection, Sequence[int] | None], Segment]
"""Makes a segment of some things, or of all for None."""
