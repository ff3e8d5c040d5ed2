"""Where facts come from: a short table of sources and their licences."""

from typing import NamedTuple

from sqlalchemy import Connection, insert, select

from cinedex.db.tables import log


class Provenance(NamedTuple):
    """A source, and the licence under which it gives its facts; `""` where it does not say."""

    source: str
    licence: str = ""


def source_id(connection: Connection, provenance: Provenance) -> int:
    """Return the number of a source, entering it where it is new."""
    table = log.provenance
    known = select(table.c.id).where(table.c.source == provenance.source, table.c.licence == provenance.licence)
    found = connection.execute(known).scalar_one_or_none()
    if found is not None:
        return int(found)
    made = connection.execute(insert(table).values(provenance._asdict()))
    assert made.inserted_primary_key is not None
    return int(made.inserted_primary_key[0])
