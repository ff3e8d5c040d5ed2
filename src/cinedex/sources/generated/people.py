"""Invented people."""

from collections.abc import Iterator

import numpy as np

from cinedex.catalog.bulk import Rows
from cinedex.catalog.refs import Kind
from cinedex.db.tables import media, people
from cinedex.sources.generated.drawing import Array, dates, days
from cinedex.sources.generated.ids import imdb_ids, paths
from cinedex.sources.generated.world import PERSONS, World

_GENDERS = 4
_BORN = (1920, 2006)
# Whose birthday is known, of those who have a picture.
_DATED = 0.4


def persons(world: World, first: int, last: int) -> Iterator[Rows]:
    """Yield the rows of people `first` to `last - 1`."""
    rng = world.random(PERSONS, first)
    ids = np.arange(first, last)
    departments = world.people.department[first - 1 : last - 1]
    languages = world.people.language[first - 1 : last - 1].astype(np.int64)
    pictured = rng.random(len(ids)) < _share(world, "pictured")[departments]
    names = world.names(rng, languages)
    pictures = paths(Kind.PERSON, "profile", ids, np.zeros_like(ids))
    born = dates(days(rng, rng.integers(*_BORN, len(ids))))
    dated = (pictured & (rng.random(len(ids)) < _DATED)).tolist()
    yield Rows(people.person, {
        "id": ids.tolist(), "name": names, "original_name": names, "gender": _genders(world, rng, departments).tolist(),
        "known_for_department": [world.departments[at] for at in departments.tolist()],
        "popularity": world.people.popularity[first - 1 : last - 1].tolist(),
        "profile_path": [path if has else None for path, has in zip(pictures, pictured.tolist(), strict=True)],
        "birthday": [day if known else None for day, known in zip(born, dated, strict=True)],
    })  # fmt: skip
    listed = ids[rng.random(len(ids)) < _share(world, "imdb")[departments]]
    yield Rows(media.external_id, {
        "kind": int(Kind.PERSON), "thing_id": listed.tolist(), "source": "imdb_id", "value": imdb_ids("nm", listed),
    })  # fmt: skip


def _share(world: World, what: str) -> Array:
    return np.array([world.numbers.people[name].get(what, 0.0) for name in world.departments])


def _genders(world: World, rng: np.random.Generator, departments: Array) -> Array:
    shares = np.stack([_share(world, f"gender {gender}") for gender in range(_GENDERS)], axis=1)
    bounds = np.cumsum(shares, axis=1)[departments]
    passed: Array = rng.random(len(departments))[:, None] > bounds
    return np.asarray(np.minimum(passed.sum(axis=1), _GENDERS - 1))
