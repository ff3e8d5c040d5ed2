"""Invented films."""

from collections.abc import Iterator

import numpy as np

from cinedex.catalog.bulk import Rows
from cinedex.catalog.refs import Kind
from cinedex.db.tables import media, movies
from cinedex.db.tables import titles as joined
from cinedex.sources.generated.credits import Things, credits
from cinedex.sources.generated.drawing import Array, Weighted, about, dates, days, ragged
from cinedex.sources.generated.ids import imdb_ids, object_ids
from cinedex.sources.generated.offers import offers
from cinedex.sources.generated.titles import Titles, genres, met, other_titles, places, shown, texts
from cinedex.sources.generated.world import FILMS, World

_THOUSANDTH = 1000
_YEARS = (1900, 2026)
# How far a film is off its profile: factors of `exp(sigma)`, minutes, years, and points of ten.
_MONEY, _VOTES, _MINUTES, _AGE, _POINTS = 0.4, 0.5, 6.0, 2.0, 0.4
_ADULT = 0.01
_CINEMAS = 3


def films(world: World, first: int, last: int) -> Iterator[Rows]:
    """Yield the rows of films `first` to `last - 1`; what they refer to must be there."""
    rng, told = world.random(FILMS, first), world.numbers.films
    ids = np.arange(first, last)
    profile = rng.integers(0, len(told.year), len(ids))
    languages = world.languages.drawn(rng, len(ids))
    votes = about(rng, np.array(told.votes)[profile], _VOTES)
    made = Titles(world, Kind.MOVIE, rng, ids, profile, languages, votes)
    years = np.clip(made.told(told.year) + np.rint(rng.normal(0, _AGE, len(ids))).astype(np.int64), *_YEARS)
    released = dates(days(rng, years))
    yield _own(made, released)
    yield texts(made, made.told(told.tagline))
    yield genres(made, told.genres)
    spread = world.numbers.spread
    keywords, companies = made.told(told.keywords), made.told(told.companies)
    yield met(made, joined.title_keyword, "keyword_id", keywords, among=world.keywords, spread=spread.keywords)
    yield met(made, joined.title_company, "company_id", companies, among=world.companies, spread=spread.companies)
    yield from places(made)
    yield from shown(made, made.told(told.posters), made.told(told.backdrops))
    yield other_titles(made, made.told(told.other_titles))
    yield from _known_elsewhere(made)
    yield _releases(made, released)
    yield from offers(made)
    yield from credits(Things(world, rng, Kind.MOVIE, ids, languages), made.told(told.cast), made.told(told.crew))


def _own(made: Titles, released: list[str]) -> Rows:
    world, rng, told, count = made.world, made.rng, made.world.numbers.films, len(made.ids)
    runtime = made.told(told.runtime)
    minutes = np.maximum(1, runtime + np.rint(rng.normal(0, _MINUTES, count)).astype(np.int64))
    in_collection = made.told(told.collection) > 0
    collections = rng.integers(1, world.collections + 1, count)
    return Rows(movies.movie, {
        "id": made.ids.tolist(), "adult": (rng.random(count) < _ADULT).tolist(),
        "original_language": world.codes(made.languages), "original_title": world.titles(rng, made.languages),
        "release_date": released, "status": "Released", "runtime": np.where(runtime > 0, minutes, 0).tolist(),
        "budget": about(rng, made.told(told.budget), _MONEY).tolist(),
        "revenue": about(rng, made.told(told.revenue), _MONEY).tolist(),
        "popularity": popularity(made).tolist(), "base_vote_average": average(made, told.average).tolist(),
        "base_vote_count": made.votes.tolist(),
        "collection_id": [
            number if held else None for number, held in zip(collections.tolist(), in_collection.tolist(), strict=True)
        ],
    })  # fmt: skip


def popularity(made: Titles) -> Array:
    """Return how popular titles are: it follows their votes, more or less."""
    slope, start, noise = made.world.numbers.popularity
    return np.round(np.exp(slope * np.log1p(made.votes) + start + made.rng.normal(0, noise, len(made.ids))), 4)


def average(made: Titles, column: list[int]) -> Array:
    """Return what titles are rated: from a tenth to ten, 0 where nobody rated them."""
    told = made.told(column) / _THOUSANDTH + made.rng.normal(0, _POINTS, len(made.ids))
    return np.where(made.votes > 0, np.round(np.clip(told, 1 / 2, 10), 1), 0.0)


def _known_elsewhere(made: Titles) -> Iterator[Rows]:
    told = made.world.numbers.films
    listed = made.ids[made.told(told.imdb) > 0]
    yield Rows(media.external_id, {
        "kind": int(made.kind), "thing_id": listed.tolist(), "source": "imdb_id", "value": imdb_ids("tt", listed),
    })  # fmt: skip
    owners, numbers = ragged(made.told(told.videos))
    ids = object_ids(Kind.MOVIE, made.ids[owners], numbers)
    yield Rows(media.video, {
        "kind": int(made.kind), "thing_id": made.ids[owners].tolist(), "video_id": ids, "iso_639_1": "en",
        "iso_3166_1": "US", "name": "Trailer", "key": [name[-11:] for name in ids], "site": "YouTube", "size": 1080,
        "type": "Trailer", "official": True, "published_at": "2020-01-01T00:00:00.000Z",
    })  # fmt: skip


def _releases(made: Titles, released: list[str]) -> Rows:
    chosen = np.flatnonzero(made.told(made.world.numbers.films.certified)).tolist()
    return Rows(movies.release_date, {
        "movie_id": [int(made.ids[at]) for at in chosen], "position": 0, "iso_3166_1": "US",
        "release_date": [f"{released[at]}T00:00:00.000Z" for at in chosen], "type": _CINEMAS,
        "certification": Weighted(made.world.numbers.certifications).texts(made.rng, len(chosen)),
    })  # fmt: skip
