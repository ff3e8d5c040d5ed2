"""Who plays in invented titles, and who made them."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from cinedex.catalog.bulk import Rows
from cinedex.catalog.refs import Kind
from cinedex.db.tables import people
from cinedex.sources.generated.drawing import Array, Weighted, distinct, ragged
from cinedex.sources.generated.ids import object_ids
from cinedex.sources.generated.world import World

# Where the numbers of a thing's jobs begin, after those of its parts.
_JOBS = 1 << 12


@dataclass(frozen=True, slots=True)
class Things:
    """Things of one kind that have credits, by their ids and languages."""

    world: World
    rng: np.random.Generator
    kind: Kind
    ids: Array
    languages: Array


def credits(things: Things, cast: Array, crew: Array) -> Iterator[Rows]:
    """Yield the credits of things with so many parts and jobs each."""
    yield _parts(things, *ragged(cast))
    yield _jobs(things, *ragged(crew))


def _parts(things: Things, owners: Array, places: Array) -> Rows:
    world, rng, kind = things.world, things.rng, things.kind
    bearers = world.people.met(rng, things.languages[owners])
    # Nobody plays twice in one title.
    kept = distinct(owners, bearers)
    places, ids = places[kept], things.ids[owners[kept]]
    return Rows(people.credit, {
        "kind": int(kind), "thing_id": ids.tolist(), "credit_type": "guest_stars" if kind is Kind.EPISODE else "cast",
        "credit_id": object_ids(kind, ids, places), "position": places.tolist(), "person_id": bearers[kept].tolist(),
        "character": world.names(rng, np.full(len(kept), world.english)), "order": places.tolist(),
        "cast_id": (places + 1).tolist() if kind is Kind.MOVIE else None,
    })  # fmt: skip


def _jobs(things: Things, owners: Array, places: Array) -> Rows:
    world, rng = things.world, things.rng
    jobs = Weighted(world.numbers.jobs)
    told = [name.split("/", 1) for name in jobs.values]
    known = world.departments
    pools = np.array([known.index(name) if name in known else 0 for name, _ in told])
    drawn = jobs.drawn(rng, len(owners))
    bearers = world.people.met(rng, things.languages[owners], pools[drawn])
    # One may have several jobs in a title, each once.
    kept = distinct(owners * len(told) + drawn, bearers)
    places, drawn, ids = places[kept], drawn[kept].tolist(), things.ids[owners[kept]]
    return Rows(people.credit, {
        "kind": int(things.kind), "thing_id": ids.tolist(), "credit_type": "crew",
        "credit_id": object_ids(things.kind, ids, places + _JOBS), "position": places.tolist(),
        "person_id": bearers[kept].tolist(), "department": [told[at][0] for at in drawn],
        "job": [told[at][1] for at in drawn],
    })  # fmt: skip
