"""Invented ids of the forms that the protocol knows: object ids, paths of pictures, IMDb ids."""

from cinedex.catalog.refs import Kind
from cinedex.sources.generated.drawing import Array

# An object id is the kind, the thing's number and a place in it, of so many bits each.
_PLACE = 24
_THING = 64


def object_ids(kind: Kind, things: Array, places: Array) -> list[str]:
    """Return an id of 24 hexadecimal digits for each place in each thing; they rise with the things' numbers."""
    head = int(kind) << _PLACE + _THING
    return [
        f"{head | thing << _PLACE | place:024x}" for thing, place in zip(things.tolist(), places.tolist(), strict=True)
    ]


def paths(kind: Kind, sort: str, things: Array, places: Array) -> list[str]:
    """Return a path of a picture for each place in each thing; `sort` tells posters from backdrops."""
    head = f"/{sort[0]}{int(kind):x}"
    return [
        f"{head}{thing:013x}{place:012x}.jpg" for thing, place in zip(things.tolist(), places.tolist(), strict=True)
    ]


def imdb_ids(letters: str, things: Array, offset: int = 0) -> list[str]:
    """Return an IMDb id for each thing: `tt` or `nm` and eight digits."""
    return [f"{letters}{offset + thing:08d}" for thing in things.tolist()]
