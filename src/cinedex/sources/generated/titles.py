"""What films and series have alike: texts, genres, companies, keywords, countries, languages, pictures."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from sqlalchemy import Table

from cinedex.catalog.bulk import Rows
from cinedex.catalog.refs import Kind
from cinedex.db.tables import media, titles
from cinedex.kit.tags import main_region
from cinedex.sources.generated.drawing import Array, Weighted, distinct, flattened, often, ragged
from cinedex.sources.generated.ids import paths
from cinedex.sources.generated.world import World

_SIZES = {"poster": (2000, 3000), "backdrop": (3840, 2160), "still": (1920, 1080), "profile": (1000, 1500)}
# Who is known is translated: so many languages for each factor e of votes.
_TRANSLATIONS = 0.35
_SOMEWHERE = "US"


@dataclass(slots=True)
class Titles:
    """Some films, or some series, in the making."""

    world: World
    kind: Kind
    rng: np.random.Generator
    ids: Array
    profile: Array
    """The profile that each of them follows."""
    languages: Array
    """Their original languages, as places in the languages of the world."""
    votes: Array

    def told(self, column: Sequence[object]) -> Array:
        """Return a column of their profiles."""
        return np.array(column)[self.profile]


def texts(made: Titles, taglines: Array) -> Rows:
    """Return what titles are called and said to be: in English, in their own language, in others where known."""
    world, rng = made.world, made.rng
    foreign = np.flatnonzero(made.languages != world.english)
    others, _ = ragged(rng.poisson(_TRANSLATIONS * np.log1p(made.votes)))
    owners = np.concatenate((np.arange(len(made.ids)), foreign, others))
    english = np.full(len(made.ids), world.english)
    languages = np.concatenate((english, made.languages[foreign], world.languages.drawn(rng, len(others))))
    kept = distinct(owners, languages)
    owners, languages = owners[kept], languages[kept]
    codes = world.codes(languages)
    # What equals the original title is not stated.
    own = (languages == made.languages[owners]).tolist()
    names = world.titles(rng, languages)
    slogans = world.titles(rng, languages)
    return Rows(media.translation, {
        "kind": int(made.kind), "thing_id": made.ids[owners].tolist(), "iso_639_1": codes,
        "iso_3166_1": [main_region(code) or _SOMEWHERE for code in codes],
        "title": ["" if same else name for same, name in zip(own, names, strict=True)],
        "overview": world.prose(rng, languages),
        "tagline": [
            f"{slogan}." if wanted else "" for wanted, slogan in zip(taglines[owners].tolist(), slogans, strict=True)
        ],
    })  # fmt: skip


def genres(made: Titles, lists: Sequence[Sequence[int]]) -> Rows:
    """Return the genres of titles, those of their profiles."""
    values, starts, sizes = flattened(lists)
    owners, places = ragged(sizes[made.profile])
    return _joined(made, titles.title_genre, "genre_id", owners, values[starts[made.profile][owners] + places])


def met(made: Titles, table: Table, column: str, counts: Array, *, among: int, spread: float) -> Rows:
    """Return which of `among` things titles are joined to, so many each; some are met the most often."""
    owners, _ = ragged(counts)
    drawn = often(made.rng, among, len(owners), spread)
    # Half of them go together with the rest of the profile, as keywords go with genres.
    own = (drawn + made.profile[owners] * 37) % among
    return _joined(made, table, column, owners, np.where(made.rng.random(len(owners)) < 1 / 2, drawn, own) + 1)


def _joined(made: Titles, table: Table, column: str, owners: Array, values: Array) -> Rows:
    kept = distinct(owners, values)
    owners, values = owners[kept], values[kept]
    _, places = ragged(np.bincount(owners, minlength=len(made.ids)))
    return Rows(table, {
        "kind": int(made.kind), "thing_id": made.ids[owners].tolist(), column: values.tolist(),
        "position": places.tolist(),
    })  # fmt: skip


def places(made: Titles) -> Iterator[Rows]:
    """Yield where titles come from and what is spoken in them."""
    countries = np.full(len(made.ids), _SOMEWHERE, dtype=object)
    for language in np.unique(made.languages).tolist():
        mine = np.flatnonzero(made.languages == language)
        code = made.world.languages.values[language]
        shares = made.world.numbers.countries.get(code) or {main_region(code) or _SOMEWHERE: 1.0}
        countries[mine] = Weighted(shares).texts(made.rng, len(mine))
    thing = {"kind": int(made.kind), "thing_id": made.ids.tolist(), "position": 0}
    for role in ("origin", "production"):
        yield Rows(titles.title_country, {**thing, "role": role, "iso_3166_1": countries.tolist()})
    yield Rows(titles.title_language, {**thing, "role": "spoken", "iso_639_1": made.world.codes(made.languages)})


def shown(made: Titles, posters: Array, backdrops: Array) -> Iterator[Rows]:
    """Yield the pictures of titles: posters in English and in their own language, backdrops without words."""
    owners, numbers = ragged(posters)
    codes = made.world.codes(np.where(numbers % 2, made.languages[owners], made.world.english))
    yield pictures(made, made.kind, "poster", made.ids[owners], numbers, languages=codes)
    owners, numbers = ragged(backdrops)
    yield pictures(made, made.kind, "backdrop", made.ids[owners], numbers)


def pictures(
    made: Titles, kind: Kind, sort: str, things: Array, numbers: Array, *, languages: list[str] | None = None
) -> Rows:
    """Return pictures of a sort, of things by their ids, numbered within each: of a title, or of what belongs to it."""
    width, height = _SIZES[sort]
    return Rows(media.image, {
        "kind": int(kind), "thing_id": things.tolist(), "type": sort, "file_path": paths(kind, sort, things, numbers),
        "position": numbers.tolist(), "iso_639_1": languages, "width": width, "height": height,
        "vote_average": np.round(made.rng.uniform(0, 6, len(things)), 3).tolist(),
        "vote_count": made.rng.integers(0, 30, len(things)).tolist(),
    })  # fmt: skip


def other_titles(made: Titles, counts: Array) -> Rows:
    """Return what else titles are called."""
    owners, numbers = ragged(counts)
    languages = made.world.languages.drawn(made.rng, len(owners))
    return Rows(media.alternative_title, {
        "kind": int(made.kind), "thing_id": made.ids[owners].tolist(), "position": numbers.tolist(),
        "iso_3166_1": [main_region(code) or _SOMEWHERE for code in made.world.codes(languages)],
        "title": made.world.titles(made.rng, languages),
    })  # fmt: skip
