"""The facts of a batch of things, read table by table."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, partial

from sqlalchemy import Connection, Table, select

from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Key, Row, anchor, key_of, rows_of
from cinedex.db.tables import people, reference, titles, watch


@dataclass
class Words:
    """The vocabularies that every title refers to."""

    connection: Connection

    @cached_property
    def countries(self) -> dict[str, str]:
        """English names of countries by code."""
        table = reference.country
        return {row.iso_3166_1: row.english_name for row in self.connection.execute(select(table))}

    @cached_property
    def languages(self) -> dict[str, tuple[str, str]]:
        """English and own names of languages by code."""
        table = reference.language
        return {row.iso_639_1: (row.english_name, row.name) for row in self.connection.execute(select(table))}

    @cached_property
    def providers(self) -> dict[int, Row]:
        """Who lets titles be watched, by id."""
        return {row["id"]: dict(row) for row in self.connection.execute(select(watch.watch_provider)).mappings()}


class Batch:
    """Rows of many things, found by table and thing."""

    def __init__(self, connection: Connection, kind: Kind, numbers: Sequence[int]) -> None:
        """Prepare to read what belongs to the things `numbers` of `kind`."""
        self.connection = connection
        self.words = Words(connection)
        self._kind = kind
        self._numbers = numbers
        self._rows: dict[str, dict[int, list[Row]]] = {}

    def rows(self, table: Table, number: int) -> list[Row]:
        """Return the rows of `table` that belong to one of the things, in the order of their places."""
        if table.name not in self._rows:
            self._rows[table.name] = self._read(table)
        return self._rows[table.name].get(number, [])

    def _read(self, table: Table) -> dict[int, list[Row]]:
        names = anchor(table)
        head = (int(self._kind),) if len(names) > 1 else ()
        grouped: dict[int, list[Row]] = {}
        for row in rows_of(self.connection, table, [(*head, number) for number in self._numbers]):
            number = row[names[-1]]
            assert isinstance(number, int)
            grouped.setdefault(number, []).append(row)
        for rows in grouped.values():
            rows.sort(key=partial(_place, table))
        return grouped

    @cached_property
    def people(self) -> dict[int, Row]:
        """The people who bear credits of these things."""
        wanted = {int(row["person_id"] or 0) for number in self._numbers for row in self.rows(people.credit, number)}
        return self._by_id(people.person, wanted)

    @cached_property
    def companies(self) -> dict[int, Row]:
        """The companies of these titles."""
        return self._joined(titles.company, titles.title_company, "company_id")

    @cached_property
    def keywords(self) -> dict[int, Row]:
        """The keywords of these titles."""
        return self._joined(titles.keyword, titles.title_keyword, "keyword_id")

    @cached_property
    def networks(self) -> dict[int, Row]:
        """The networks of these series."""
        return self._joined(titles.network, titles.title_network, "network_id")

    def _joined(self, table: Table, link: Table, column: str) -> dict[int, Row]:
        return self._by_id(
            table, {int(row[column] or 0) for number in self._numbers for row in self.rows(link, number)}
        )

    def _by_id(self, table: Table, numbers: set[int]) -> dict[int, Row]:
        return rows_by_id(self.connection, table, numbers)


def rows_by_id(connection: Connection, table: Table, numbers: set[int]) -> dict[int, Row]:
    """Return the rows of a table of things by their ids."""
    return {int(row["id"] or 0): row for row in rows_of(connection, table, [(n,) for n in sorted(numbers)])}


def _place(table: Table, row: Row) -> tuple[int, Key]:
    # Places alone leave ties, such as the first pictures of two languages: documents must not depend on how an engine
    # happens to bring its rows.
    position = row.get("position")
    return -1 if position is None else int(position), key_of(table, row)
