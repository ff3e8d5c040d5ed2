"""Which rows belong to a thing, which refer to one, and which say the same."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from sqlalchemy import Table

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.catalog.state import anchor
from cinedex.catalog.statements import Value, Values
from cinedex.db.tables import media, metadata, movies, people, series, titles

_OWNERS: Mapping[Kind, str] = {
    Kind.MOVIE: "movie_id", Kind.SERIES: "series_id", Kind.PERSON: "person_id", Kind.COMPANY: "company_id",
    Kind.NETWORK: "network_id",
}  # fmt: skip
_ADDRESS = ("kind", "thing_id")


class Reference(NamedTuple):
    """A column that names a thing by its number."""

    table: Table
    column: str
    # None: another column of the row says so.
    kind: Kind | None
    kind_column: str = ""
    optional: bool = False
    """Whether the row stays when what it names is gone."""

    def named(self, row: Values) -> Ref | None:
        """Return the thing that a row names; None where it names none, or does not speak of it."""
        number = row.get(self.column)
        if not isinstance(number, int):
            return None
        return ref(int(row.get(self.kind_column) or 0) if self.kind is None else self.kind, number)


REFERENCES: tuple[Reference, ...] = (
    Reference(movies.movie, "collection_id", Kind.COLLECTION, optional=True),
    Reference(titles.company, "parent_company_id", Kind.COMPANY, optional=True),
    Reference(series.episode_group, "network_id", Kind.NETWORK, optional=True),
    Reference(titles.title_company, "company_id", Kind.COMPANY),
    Reference(titles.title_network, "network_id", Kind.NETWORK),
    Reference(titles.title_keyword, "keyword_id", Kind.KEYWORD),
    Reference(people.credit, "person_id", Kind.PERSON),
    Reference(people.credit, "series_id", Kind.SERIES),
    Reference(people.tagged_image, "thing_id", None, "kind"),
    Reference(series.season, "series_id", Kind.SERIES),
    Reference(series.episode, "series_id", Kind.SERIES),
    Reference(series.screening, "episode_id", Kind.EPISODE),
    Reference(series.episode_group_entry, "episode_id", Kind.EPISODE),
    Reference(media.related, "other_id", None, "other_kind"),
)
"""Every column that names a thing other than the one its row belongs to."""


class Owned(NamedTuple):
    """The rows of a table that belong to things of a kind: the column that says to which, and what else holds."""

    table: Table
    column: str
    also: Values


def owned(kind: Kind) -> Iterator[Owned]:
    """Yield where the rows are that belong to things of `kind`, but for their own."""
    for table in metadata.sorted_tables:
        # Facts alone know their source.
        if "source_id" in table.c:
            names = anchor(table)
            if names == _ADDRESS:
                yield Owned(table, "thing_id", {"kind": int(kind)})
            elif names == (_OWNERS.get(kind),):
                yield Owned(table, names[0], {})


# Two sources number one credit differently, and places say nothing of what stands there.
_SAME: Mapping[Table, tuple[str, ...]] = {
    people.credit: ("kind", "thing_id", "credit_type", "person_id", "character", "department", "job"),
    media.related: ("kind", "thing_id", "relation", "other_kind", "other_id"),
}


def identity(table: Table, row: Values) -> tuple[Value, ...]:
    """Return what two rows of a table have in common that say the same."""
    return tuple([row.get(name) for name in _identity(table)])


@cache
def _identity(table: Table) -> tuple[str, ...]:
    key = tuple(column.name for column in table.primary_key)
    if table in _SAME:
        return _SAME[table]
    if "position" not in key:
        return key
    return tuple(column.name for column in table.columns if column.name not in ("position", "source_id"))
