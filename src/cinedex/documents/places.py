"""Whether something stands where an address points, asked within a write."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from cinedex.catalog.refs import EpisodeOf, Ref, SeasonOf
from cinedex.db.tables.documents import alias, document
from cinedex.documents.keys import Address, Part, alias_of, part_key, thing_at

# How many things one statement names.
_AT_ONCE = 400


def standing(connection: Connection, address: Address) -> Ref | None:
    """Return the thing that an address names, or None where nothing stands there that has a page."""
    thing: Ref
    if isinstance(address, SeasonOf | EpisodeOf):
        source, value = alias_of(address)
        found = select(alias.c.base).where(alias.c.source == source, alias.c.value == value).order_by(alias.c.base)
        base = connection.execute(found.limit(1)).scalar_one_or_none()
        if base is None:
            return None
        thing = thing_at(base)
    else:
        thing = address
    wanted = select(document.c.rid).where(document.c.rid == part_key(thing, Part.DETAILS))
    return None if connection.execute(wanted).first() is None else thing


def standing_among(connection: Connection, things: Sequence[Ref]) -> set[Ref]:
    """Return those of some things that have a page."""
    by_key = {part_key(thing, Part.DETAILS): thing for thing in things}
    keys = list(by_key)
    found: set[Ref] = set()
    for start in range(0, len(keys), _AT_ONCE):
        wanted = select(document.c.rid).where(document.c.rid.in_(keys[start : start + _AT_ONCE]))
        found.update(by_key[rid] for rid in connection.execute(wanted).scalars())
    return found
