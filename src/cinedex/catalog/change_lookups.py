"""What the change log asks of the facts once per batch: names beside numbers, and where seasons and episodes belong."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple

from sqlalchemy import Connection, Table, select

from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Row, rows_of
from cinedex.catalog.statements import Value
from cinedex.db.tables import reference, series, titles

_AT_ONCE = 5000
_PLACED: Mapping[int, Table] = {Kind.SEASON: series.season, Kind.EPISODE: series.episode}

NAMED: Mapping[Table, tuple[Table, str]] = {
    titles.title_keyword: (titles.keyword, "keyword_id"),
    titles.title_genre: (reference.genre_name, "genre_id"),
    titles.title_company: (titles.company, "company_id"),
    titles.title_network: (titles.network, "network_id"),
}
"""The tables whose rows are told with a name: where it is, and by which column it is found."""


class Place(NamedTuple):
    """Where a season or an episode belongs."""

    series_id: int
    season_number: int
    number: int
    """The season's number, or the episode's."""


def place_of(row: Row) -> Place:
    """Return where the own row of a season or an episode puts it."""
    series_id, season = int(row["series_id"] or 0), int(row["season_number"] or 0)
    return Place(series_id, season, int(row.get("episode_number", season) or 0))


class KnownNames:
    """The names of some rows."""

    def __init__(self, connection: Connection, wanted: Mapping[Table, Collection[int]]) -> None:
        """Read what the rows with these numbers are called, table by table."""
        self._names = {table: _names(connection, table, numbers) for table, numbers in wanted.items()}

    def name(self, table: Table, number: Value) -> str:
        """Return what the row `number` of `table` is called, a genre in English; `""` where it has no name."""
        return self._names[table].get(number, "")


def places(connection: Connection, addresses: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Place]:
    """Return where those of some seasons and episodes belong that are known, by kind and number."""
    wanted: dict[int, list[tuple[Value, ...]]] = {}
    for kind, number in addresses:
        wanted.setdefault(kind, []).append((number,))
    return {
        (kind, int(row["id"] or 0)): place_of(row)
        for kind, anchors in wanted.items()
        for row in rows_of(connection, _PLACED[kind], anchors)
    }


def known_series(connection: Connection, numbers: Collection[int]) -> set[int]:
    """Return which of some series are known."""
    table = series.series.c
    found: set[int] = set()
    for some in _chunks(numbers):
        found.update(connection.execute(select(table.id).where(table.id.in_(some))).scalars())
    return found


def seasons_at(connection: Connection, series_ids: Collection[int]) -> dict[tuple[int, int], int]:
    """Return the seasons of some series by series and number; of two at one place the one with the lower id."""
    table = series.season.c
    found: dict[tuple[int, int], int] = {}
    for some in _chunks(series_ids):
        wanted = (
            select(table.series_id, table.season_number, table.id)
            .where(table.series_id.in_(some))
            .order_by(table.id.desc())
        )
        found.update({(owner, season): number for owner, season, number in connection.execute(wanted)})
    return found


def _names(connection: Connection, table: Table, numbers: Collection[int]) -> dict[Value, str]:
    if table is not reference.genre_name:
        return {row["id"]: str(row["name"]) for row in rows_of(connection, table, [(one,) for one in sorted(numbers)])}
    rows = sorted(
        rows_of(connection, table, [(one,) for one in sorted(numbers)]),
        key=lambda row: (row["iso_639_1"] == "en", str(row["iso_639_1"])),
    )
    return {row["genre_id"]: str(row["name"]) for row in rows}


def _chunks(numbers: Collection[int]) -> Iterator[list[int]]:
    ordered = sorted(numbers)
    for start in range(0, len(ordered), _AT_ONCE):
        yield ordered[start : start + _AT_ONCE]
