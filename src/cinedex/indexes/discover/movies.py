"""Films as discover knows them."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from sqlalchemy import Connection, select

from cinedex.catalog.refs import Kind
from cinedex.db.tables import movies, people, reference
from cinedex.indexes.discover.building import Builder, Reader, code, day, voted
from cinedex.indexes.discover.segment import Segment

_COLUMNS: dict[str, type[np.generic]] = {
    "id": np.int32, "popularity": np.float64, "vote_average": np.float64, "vote_count": np.int32, "release": np.int32,
    "revenue": np.int64, "runtime": np.int32,
}  # fmt: skip
SORTED_BY = ("vote_average", "vote_count", "release", "revenue", "title", "original_title")
_THEATRICAL = 3
_UNRANKED = -1


def build(connection: Connection, ids: Sequence[int] | None = None) -> Segment:
    """Return the segment of some films, or of all; only those that have a page of their own are in it."""
    builder = Builder(Reader(connection, Kind.MOVIE, ids))
    own = _own(builder.reader)
    builder.place(own, _COLUMNS)
    builder.shared()
    builder.post("language", ((film["id"], code(film["original_language"])) for film in own))
    for flag in ("adult", "video"):
        builder.post(flag, ((film["id"], 1) for film in own if film[flag]))
    _credits(builder)
    _releases(builder, own)
    original = {film["id"]: film["original_title"] for film in own}
    builder.name("original_title", original)
    builder.name("title", builder.english(original))
    return builder.made(SORTED_BY)


def _own(reader: Reader) -> list[dict[str, Any]]:
    film = movies.movie.c
    wanted = select(
        film.id, film.popularity, film.base_vote_average,
        film.base_vote_count, film.release_date, film.revenue, film.runtime, film.adult, film.video,
        film.original_language, film.original_title,
    ).where(film.original_title.is_not(None))  # fmt: skip
    own = [row._asdict() | {"release": day(row.release_date)} for row in reader.rows(wanted, film.id)]
    return voted(reader, own)


def _credits(builder: Builder) -> None:
    sides: dict[str, list[tuple[int, int]]] = {"cast": [], "crew": []}
    for film, side, person in builder.reader.hanging(people.credit, "credit_type", "person_id"):
        if side in sides:
            sides[side].append((film, person))
    for side, pairs in sides.items():
        builder.post(side, pairs)


def _releases(builder: Builder, own: Sequence[dict[str, Any]]) -> None:
    table = movies.release_date.c
    order = ranks(builder.reader.connection)
    wanted = select(table.movie_id, table.iso_3166_1, table.release_date, table.type, table.certification)
    told = [
        (film, code(country), day(when), kind, order.get(country, {}).get(certification, _UNRANKED))
        for film, country, when, kind, certification in builder.reader.rows(wanted, table.movie_id)
    ]
    known = {event[0] for event in told}
    # A film of which only the day is known came out on it, in cinemas, nobody knows where.
    told += [(film["id"], 0, film["release"], _THEATRICAL, _UNRANKED) for film in own if film["id"] not in known]
    builder.happen("releases", [event for event in told if event[2]])


def ranks(connection: Connection) -> dict[str, dict[str, int]]:
    """Return the order of certifications by country."""
    table = reference.certification.c
    wanted = select(table.iso_3166_1, table.certification, table.order).where(table.medium == "movie")
    found: dict[str, dict[str, int]] = {}
    for country, name, order in connection.execute(wanted):
        found.setdefault(country, {})[name] = order
    return found
