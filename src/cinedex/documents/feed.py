"""What indexes follow: which things that can be found have changed, in the order in which they did."""

from collections.abc import Iterable

from sqlalchemy import Connection, insert

from cinedex.catalog.refs import Kind, Ref
from cinedex.db.tables.documents import index_feed

_FOUND = frozenset({Kind.MOVIE, Kind.SERIES, Kind.PERSON, Kind.COLLECTION, Kind.COMPANY, Kind.KEYWORD})

_ENTERED = insert(index_feed)


def feed(connection: Connection, own: Iterable[Ref], showing: Iterable[Ref]) -> None:
    """Note which of these things indexes must read again; the note lives and dies with the open transaction.

    `own` are the things that changed. Of those that show something of them (`showing`) only series count: they are
    found by the days of their episodes.
    """
    found = {thing for thing in own if thing.kind in _FOUND}
    found |= {thing for thing in showing if thing.kind is Kind.SERIES}
    if found:
        rows = [{"kind": int(thing.kind), "thing_id": thing.id} for thing in found]
        connection.execute(_ENTERED, rows)
