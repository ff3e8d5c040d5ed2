"""Where facts come from: a short table of sources and their licences."""

from sqlalchemy import Connection, insert, select

from cinedex.db.tables import log


def source_id(connection: Connection, source: str, licence: str = "") -> int:
    """Return the number of a source, entering it where it is new."""
    known = select(log.provenance.c.id).where(log.provenance.c.source == source, log.provenance.c.licence == licence)
    found = connection.execute(known).scalar_one_or_none()
    if found is not None:
        return int(found)
    made = connection.execute(insert(log.provenance).values(source=source, licence=licence))
    assert made.inserted_primary_key is not None
    return int(made.inserted_primary_key[0])
