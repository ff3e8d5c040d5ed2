"""What titles share: keywords, genres, people, collection, companies, networks, era and language, as numbers.

Each feature is `number * len(Family) + family`; a title bears a feature with a weight.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import ColumnElement, Connection, Select, Table, and_, or_, select

from cinedex.catalog.refs import Kind
from cinedex.db.tables import movies, people, series, titles
from cinedex.indexes.discover.building import Reader, code

Numbers = NDArray[np.int64]
Weights = NDArray[np.float32]
Borne = Iterator[tuple[int, int, float]]
"""Triples: a title, a number of the family, and how much it weighs."""


class Family(IntEnum):
    """The sorts of features; the numbers are kept in a saved model."""

    KEYWORD = 0
    GENRE = 1
    PERSON = 2
    COLLECTION = 3
    COMPANY = 4
    NETWORK = 5
    ERA = 6
    LANGUAGE = 7


# How much a feature of a family says beside its rarity.
_WEIGHT = {
    Family.KEYWORD: 1.0, Family.GENRE: 1.2, Family.COLLECTION: 1.5, Family.COMPANY: 0.4, Family.NETWORK: 0.4,
    Family.ERA: 0.8, Family.LANGUAGE: 0.8,
}  # fmt: skip
_DIRECTOR, _WRITER, _CREATOR, _ACTOR = 1.0, 0.6, 1.0, 0.8
_WRITERS = ("Screenplay", "Writer", "Novel", "Story", "Author", "Characters")
# The first ten names of a cast: who comes later is not what a film is known for. The tenth says half of the first.
_BILLED = 10
# Titles less than half as many years apart share an era for certain, and none from so many on.
_ERA = 8


@dataclass(frozen=True, slots=True)
class Features:
    """Titles of a kind, the most voted first, and what they bear; `rows` are places in `ids`."""

    ids: Numbers
    votes: Weights
    rows: Numbers
    features: Numbers
    weights: Weights


@dataclass(frozen=True, slots=True)
class _Own:
    """Where a kind keeps what is asked of its own rows."""

    table: Table
    name: ColumnElement[Any]
    day: ColumnElement[Any]


_OWN: Mapping[Kind, _Own] = {
    Kind.MOVIE: _Own(movies.movie, movies.movie.c.original_title, movies.movie.c.release_date),
    Kind.SERIES: _Own(series.series, series.series.c.original_name, series.series.c.first_air_date),
}


def read(connection: Connection, kind: Kind, ids: Sequence[int] | None = None) -> Features:
    """Return what titles of a kind bear: of all of them, or of those with one of `ids`.

    Left out are titles without a page of their own, and those for adults, which no list of others shows.
    """
    reader = Reader(connection, kind, ids)
    own = sorted(_own(reader), key=lambda row: (-row[1], -row[2], row[0]))
    rows = {row[0]: place for place, row in enumerate(own)}
    borne = [_known(rows, Family.ERA, _eras(own)), _known(rows, Family.LANGUAGE, _languages(own))]
    if kind is Kind.MOVIE:
        borne.append(_known(rows, Family.COLLECTION, _collections(reader)))
    borne += [_known(rows, family, _hanging(reader, family, *told)) for family, told in _HANGING.items()]
    borne.append(_known(rows, Family.PERSON, _credits(reader)))
    return Features(
        np.array([row[0] for row in own], dtype=np.int64),
        np.array([row[1] for row in own], dtype=np.float32),
        *_strongest(np.concatenate(borne)),
    )


_BORNE = np.dtype([("row", np.int64), ("feature", np.int64), ("weight", np.float32)])
_HANGING = {
    Family.KEYWORD: (titles.title_keyword, "keyword_id"),
    Family.GENRE: (titles.title_genre, "genre_id"),
    Family.COMPANY: (titles.title_company, "company_id"),
    Family.NETWORK: (titles.title_network, "network_id"),
}


def _own(reader: Reader) -> Iterator[tuple[int, int, float, str, str | None]]:
    own = _OWN[reader.kind]
    of = own.table.c
    wanted: Select[Any] = select(of.id, of.base_vote_count, of.popularity, of.original_language, own.day).where(
        own.name.is_not(None), of.adult.is_(False)
    )
    yield from reader.rows(wanted, of.id)


def _known(rows: Mapping[int, int], family: Family, told: Iterable[tuple[int, int, float]]) -> NDArray[np.void]:
    return np.fromiter(
        ((rows[title], number * len(Family) + family, weight) for title, number, weight in told if title in rows),
        dtype=_BORNE,
    )


def _strongest(borne: NDArray[np.void]) -> tuple[Numbers, Numbers, Weights]:
    """Return each feature of a title once: who directs and plays too counts as what says more."""
    order = np.lexsort((-borne["weight"], borne["feature"], borne["row"]))
    rows, features = borne["row"][order], borne["feature"][order]
    first = np.ones(len(order), dtype=bool)
    first[1:] = (rows[1:] != rows[:-1]) | (features[1:] != features[:-1])
    return rows[first], features[first], borne["weight"][order][first]


def _eras(own: Iterable[Sequence[Any]]) -> Borne:
    for number, _, _, _, day in own:
        if day and day[:4].isascii() and day[:4].isdigit():
            # Two rulers, one half a step further: years near each other are never on different marks of both.
            yield number, 2 * (int(day[:4]) // _ERA), _WEIGHT[Family.ERA]
            yield number, 2 * ((int(day[:4]) + _ERA // 2) // _ERA) + 1, _WEIGHT[Family.ERA]


def _languages(own: Iterable[Sequence[Any]]) -> Borne:
    for number, _, _, language, _ in own:
        if code(language) > 0:
            yield number, code(language), _WEIGHT[Family.LANGUAGE]


def _collections(reader: Reader) -> Borne:
    film = movies.movie.c
    wanted: Select[Any] = select(film.id, film.collection_id).where(film.collection_id.is_not(None))
    for number, collection in reader.rows(wanted, film.id):
        yield number, collection, _WEIGHT[Family.COLLECTION]


def _hanging(reader: Reader, family: Family, table: Table, name: str) -> Borne:
    for number, other in reader.hanging(table, name):
        yield number, other, _WEIGHT[family]


def _credits(reader: Reader) -> Borne:
    credit = people.credit.c
    told = or_(
        and_(credit.credit_type == "cast", credit.order < _BILLED),
        and_(credit.credit_type == "crew", credit.job.in_(("Director", *_WRITERS))),
        credit.credit_type == "creator",
    )
    yield from _weighed(reader, told, Kind(reader.kind), credit.thing_id)
    if reader.kind is Kind.SERIES:
        # Who plays in it is often told season by season.
        yield from _weighed(reader, told, Kind.SEASON, credit.series_id)


def _weighed(reader: Reader, told: ColumnElement[bool], kind: Kind, owner: ColumnElement[Any]) -> Borne:
    credit = people.credit.c
    wanted: Select[Any] = select(owner, credit.person_id, credit.credit_type, credit.job, credit.order).where(
        credit.kind == kind, told
    )
    for number, person, role, job, order in reader.rows(wanted, owner):
        if role == "cast":
            yield number, person, _ACTOR * (1.0 - order / (2 * _BILLED))
        elif role == "creator":
            yield number, person, _CREATOR
        else:
            yield number, person, _DIRECTOR if job == "Director" else _WRITER
