"""Where changes of seasons and episodes surface besides: on their series, and an episode's on its season."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from cinedex.catalog.change_lookups import Place, known_series, place_of, places, seasons_at
from cinedex.catalog.refs import Kind
from cinedex.catalog.state import Difference
from cinedex.db.tables import series

Address = tuple[int, int]
Surfaced = tuple[Address, str, str, dict[str, int]]
"""The thing on which a change surfaces, the key, the action, and the value that names what changed."""

_ACTIONS = {"created": "added", "destroyed": "deleted"}
_KINDS = {series.season: Kind.SEASON, series.episode: Kind.EPISODE}


def surfaced(
    connection: Connection, touched: Mapping[Address, str], differences: Iterable[Difference]
) -> Iterator[Surfaced]:
    """Yield what else is to be logged for the things `touched`, each with what was done to it first.

    What moved to another place is gone from the old one and new at the other. A series of which nothing is known yet
    has no log.
    """
    found = _placed(connection, {at: done for at, done in touched.items() if at[0] in (Kind.SEASON, Kind.EPISODE)})
    found |= _moved(differences)
    if not found:
        return
    owners = {place.series_id for moves in found.values() for _, place in moves}
    known = known_series(connection, owners)
    seasons = seasons_at(connection, {place.series_id for at, moves in found.items() for _, place in moves})
    for (kind, number), moves in found.items():
        key = Kind(kind).name.lower()
        for action, place in moves:
            value = {f"{key}_id": number, f"{key}_number": place.number}
            if place.series_id in known:
                yield (Kind.SERIES, place.series_id), key, action, value
            if kind == Kind.EPISODE and place[:2] in seasons:
                yield (Kind.SEASON, seasons[place[:2]]), key, action, value


_Moves = list[tuple[str, Place]]


def _placed(connection: Connection, touched: Mapping[Address, str]) -> dict[Address, _Moves]:
    """Return where things stand that are there, with what was done to them."""
    there = places(connection, touched)
    return {at: [(_ACTIONS.get(done, "updated"), there[at])] for at, done in touched.items() if at in there}


def _moved(differences: Iterable[Difference]) -> dict[Address, _Moves]:
    """Return where things stood that are gone, or stand elsewhere now."""
    found: dict[Address, _Moves] = {}
    for difference in differences:
        if difference.table not in _KINDS or difference.before is None:
            continue
        number = difference.before["id"]
        assert isinstance(number, int)
        old, after = place_of(difference.before), difference.after
        if after is None:
            found[_KINDS[difference.table], number] = [("deleted", old)]
        elif (new := place_of(after)) != old and _elsewhere(difference, old, new):
            found[_KINDS[difference.table], number] = [("deleted", old), ("added", new)]
    return found


def _elsewhere(difference: Difference, old: Place, new: Place) -> bool:
    # A season that is renumbered stays with its series; an episode may change its season.
    return old.series_id != new.series_id or (difference.table is series.episode and old[:2] != new[:2])
