"""What invented titles are joined to: companies, networks, keywords, collections."""

from collections.abc import Iterator

import numpy as np

from cinedex.catalog.bulk import Rows
from cinedex.catalog.refs import Kind
from cinedex.db.tables import media, movies, titles
from cinedex.kit.tags import main_region
from cinedex.sources.generated.drawing import Array
from cinedex.sources.generated.world import VOCABULARIES, World


def vocabularies(world: World) -> Iterator[Rows]:
    """Yield the rows of all that titles refer to, people aside."""
    rng = world.random(VOCABULARIES)
    for table, count in ((titles.company, world.companies), (titles.network, world.networks)):
        languages = world.languages.drawn(rng, count)
        yield Rows(table, {
            "id": list(range(1, count + 1)), "name": world.titles(rng, languages),
            "origin_country": [main_region(code) for code in world.codes(languages)],
        })  # fmt: skip
    english = np.full(world.keywords, world.english)
    yield Rows(titles.keyword, {
        "id": list(range(1, world.keywords + 1)), "name": [name.lower() for name in world.titles(rng, english)],
    })  # fmt: skip
    yield from _collections(world, rng, np.arange(1, world.collections + 1))


def _collections(world: World, rng: np.random.Generator, ids: Array) -> Iterator[Rows]:
    languages = world.languages.drawn(rng, len(ids))
    yield Rows(movies.collection, {
        "id": ids.tolist(), "original_language": world.codes(languages), "original_name": world.titles(rng, languages),
    })  # fmt: skip
    english = np.full(len(ids), world.english)
    yield Rows(media.translation, {
        "kind": int(Kind.COLLECTION), "thing_id": ids.tolist(), "iso_639_1": "en", "iso_3166_1": "US",
        "title": world.titles(rng, english), "overview": world.prose(rng, english),
    })  # fmt: skip
