"""Invented series, with their seasons and episodes."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from cinedex.catalog.bulk import Rows
from cinedex.catalog.refs import Kind
from cinedex.db.tables import media, series
from cinedex.db.tables import titles as joined
from cinedex.sources.generated.credits import Things, credits
from cinedex.sources.generated.drawing import Array, about, dates, days, ragged
from cinedex.sources.generated.films import average, popularity
from cinedex.sources.generated.ids import imdb_ids, object_ids
from cinedex.sources.generated.offers import offers
from cinedex.sources.generated.titles import Titles, genres, met, other_titles, pictures, places, shown, texts
from cinedex.sources.generated.world import SHOWS, World

_THOUSAND = 1000
_YEARS = (1950, 2026)
_AGE, _VOTES = 2.0, 0.5
_WEEK, _YEAR = 7, 365
# IMDb numbers titles of all kinds in one row: those of series follow films.
_AFTER_FILMS = 20_000_000


def shows(world: World, first: int, last: int) -> Iterator[Rows]:
    """Yield the rows of series `first` to `last - 1` and of all that belongs to them."""
    rng, told = world.random(SHOWS, first), world.numbers.series
    ids = np.arange(first, last)
    profile = world.shapes.profile[first - 1 : last - 1]
    languages = world.languages.drawn(rng, len(ids))
    votes = about(rng, np.array(told.votes)[profile], _VOTES)
    made = Titles(world, Kind.SERIES, rng, ids, profile, languages, votes)
    years = np.clip(made.told(told.year) + np.rint(rng.normal(0, _AGE, len(ids))).astype(np.int64), *_YEARS)
    begun = days(rng, years)
    yield _own(made, begun)
    yield texts(made, np.zeros(len(ids), dtype=np.int64))
    yield genres(made, told.genres)
    spread = world.numbers.spread.companies
    networks = np.minimum(made.told(told.networks), 3)
    yield met(made, joined.title_company, "company_id", made.told(told.companies), among=world.companies, spread=spread)
    yield met(made, joined.title_network, "network_id", networks, among=world.networks, spread=spread)
    yield from places(made)
    yield from shown(made, made.told(told.posters), made.told(told.backdrops))
    yield other_titles(made, made.told(told.other_titles))
    yield Rows(media.external_id, {
        "kind": int(made.kind), "thing_id": ids.tolist(), "source": "imdb_id",
        "value": imdb_ids("tt", ids, _AFTER_FILMS),
    })  # fmt: skip
    yield from offers(made)
    yield from credits(Things(world, rng, Kind.SERIES, ids, languages), made.told(told.cast), made.told(told.crew))
    yield from _seasons(made, begun)


def _own(made: Titles, begun: Array) -> Rows:
    told = made.world.numbers.series
    return Rows(series.series, {
        "id": made.ids.tolist(), "original_language": made.world.codes(made.languages),
        "original_name": made.world.titles(made.rng, made.languages), "first_air_date": dates(begun),
        "status": made.told(told.status).tolist(), "type": made.told(told.type).tolist(),
        "popularity": popularity(made).tolist(), "base_vote_average": average(made, told.average).tolist(),
        "base_vote_count": made.votes.tolist(),
    })  # fmt: skip


def _seasons(made: Titles, begun: Array) -> Iterator[Rows]:
    shapes, first = made.world.shapes, int(made.ids[0])
    owners, places = ragged(shapes.seasons[made.ids - 1])
    counts = shapes.lengths(made.profile[owners], places)
    ids = np.arange(len(owners)) + int(shapes.first_season[first - 1])
    aired = begun[owners] + places * _YEAR
    yield Rows(series.season, {
        "id": ids.tolist(), "series_id": made.ids[owners].tolist(), "season_number": (places + 1).tolist(),
        "air_date": dates(aired), "object_id": object_ids(Kind.SEASON, ids, places),
    })  # fmt: skip
    posters = np.flatnonzero(made.rng.random(len(ids)) < 1 / 2)
    english = ["en"] * len(posters)
    yield pictures(made, Kind.SEASON, "poster", ids[posters], np.zeros_like(posters), languages=english)
    seasons, numbers = ragged(counts)
    episodes = _Episodes(
        made, owners[seasons], np.arange(len(seasons)) + int(shapes.first_episode[first - 1]),
        places[seasons] + 1, numbers + 1, aired[seasons] + numbers * _WEEK,
    )  # fmt: skip
    yield _episodes(episodes)
    yield from _of_episodes(episodes)


@dataclass(slots=True)
class _Episodes:
    made: Titles
    owners: Array
    ids: Array
    seasons: Array
    numbers: Array
    aired: Array

    def share(self, column: list[int]) -> Array:
        """Return what a profile says of each episode, as a share or a mean."""
        return self.made.told(column)[self.owners] / _THOUSAND


def _episodes(all_of_them: _Episodes) -> Rows:
    made, told = all_of_them.made, all_of_them.made.world.numbers.series
    rng, count = made.rng, len(all_of_them.ids)
    votes = rng.poisson(all_of_them.share(told.episode_votes))
    runtime = made.told(told.runtime)[all_of_them.owners]
    return Rows(series.episode, {
        "id": all_of_them.ids.tolist(), "series_id": made.ids[all_of_them.owners].tolist(),
        "season_number": all_of_them.seasons.tolist(), "episode_number": all_of_them.numbers.tolist(),
        "air_date": dates(all_of_them.aired),
        "runtime": [minutes or None for minutes in runtime.tolist()],
        "base_vote_average": np.where(votes > 0, np.round(rng.uniform(4, 9, count), 1), 0.0).tolist(),
        "base_vote_count": votes.tolist(),
    })  # fmt: skip


def _of_episodes(episodes: _Episodes) -> Iterator[Rows]:
    made, told = episodes.made, episodes.made.world.numbers.series
    world, rng, count = made.world, made.rng, len(episodes.ids)
    named = rng.random(count) < episodes.share(told.named)
    described = rng.random(count) < episodes.share(told.described)
    texts = np.flatnonzero(named | described)
    english = np.full(len(texts), world.english)
    names, prose = world.titles(rng, english), world.prose(rng, english)
    yield Rows(media.translation, {
        "kind": int(Kind.EPISODE), "thing_id": episodes.ids[texts].tolist(), "iso_639_1": "en", "iso_3166_1": "US",
        "title": [text if has else "" for text, has in zip(names, named[texts].tolist(), strict=True)],
        "overview": [text if has else "" for text, has in zip(prose, described[texts].tolist(), strict=True)],
    })  # fmt: skip
    stills = np.flatnonzero(rng.random(count) < episodes.share(told.pictured))
    yield pictures(made, Kind.EPISODE, "still", episodes.ids[stills], np.zeros_like(stills))
    guests, makers = (rng.poisson(episodes.share(column)) for column in (told.guests, told.makers))
    first, series_ids = int(episodes.ids[0]), made.ids[episodes.owners]
    things = Things(world, rng, Kind.EPISODE, episodes.ids, made.languages[episodes.owners])
    for rows in credits(things, guests, makers):
        owners = np.array(rows.columns["thing_id"], dtype=np.int64) - first
        yield Rows(rows.table, {**rows.columns, "series_id": series_ids[owners].tolist()})
