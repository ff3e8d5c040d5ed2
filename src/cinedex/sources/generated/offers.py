"""Where invented titles can be watched."""

from collections.abc import Iterator, Sequence

import numpy as np

from cinedex.catalog.bulk import Rows
from cinedex.db.tables import watch
from cinedex.sources.generated.drawing import Array, Weighted, distinct, often, ragged
from cinedex.sources.generated.titles import Titles

# From so many votes on a title is offered almost surely; the fewer the less.
_KNOWN = 200
# The best known are offered in a hundred countries and more; most titles of a catalogue are nowhere.
_MOST_COUNTRIES = 12
_MOST_PROVIDERS = 3
# How much the first providers have more than the last.
_UNEVENLY = 2.0


def offers(made: Titles) -> Iterator[Rows]:
    """Yield in which countries titles are offered, and how, and by whom."""
    rng = made.rng
    known = np.clip(np.log1p(made.votes) / np.log1p(_KNOWN), 0, 1) ** 2
    wanted = rng.integers(1, _MOST_COUNTRIES + 1, len(made.ids))
    owners, _ = ragged(np.where(rng.random(len(made.ids)) < known, wanted, 0))
    regions = Weighted(made.world.numbers.regions)
    drawn = regions.drawn(rng, len(owners))
    kept = distinct(owners, drawn)
    things, countries = made.ids[owners[kept]], [regions.values[at] for at in drawn[kept].tolist()]
    yield Rows(watch.availability_link, {
        "kind": int(made.kind), "thing_id": things.tolist(), "iso_3166_1": countries, "link": "",
    })  # fmt: skip
    yield _by_provider(made, things, countries)


def _by_provider(made: Titles, things: Array, countries: Sequence[str]) -> Rows:
    rng, providers = made.rng, made.world.providers
    ways = Weighted(made.world.numbers.ways)
    pairs, _ = ragged(rng.integers(1, _MOST_PROVIDERS + 1, len(things)))
    way = ways.drawn(rng, len(pairs))
    chosen = often(rng, len(providers), len(pairs), _UNEVENLY)
    kept = distinct(pairs * len(ways.values) + way, chosen)
    pairs, priorities = pairs[kept], chosen[kept].tolist()
    return Rows(watch.availability, {
        "kind": int(made.kind), "thing_id": things[pairs].tolist(),
        "iso_3166_1": [countries[at] for at in pairs.tolist()],
        "monetization": [ways.values[at] for at in way[kept].tolist()],
        "provider_id": [providers[at] for at in priorities], "display_priority": priorities,
    })  # fmt: skip
