"""The numbers that invented catalogues are made of; `tools/distributions.py` fits them to real answers."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec


class FilmProfiles(msgspec.Struct, frozen=True):
    """What real films count and weigh, column by column; averages and popularity in thousandths."""

    year: list[int]
    runtime: list[int]
    budget: list[int]
    revenue: list[int]
    votes: list[int]
    average: list[int]
    popularity: list[int]
    genres: list[list[int]]
    cast: list[int]
    crew: list[int]
    posters: list[int]
    backdrops: list[int]
    tagline: list[int]
    videos: list[int]
    collection: list[int]
    other_titles: list[int]
    certified: list[int]
    imdb: list[int]
    keywords: list[int]
    companies: list[int]


class SeriesProfiles(msgspec.Struct, frozen=True):
    """The same of series; from `named` on in thousandths, of an episode."""

    year: list[int]
    seasons: list[list[int]]
    votes: list[int]
    average: list[int]
    popularity: list[int]
    genres: list[list[int]]
    cast: list[int]
    crew: list[int]
    companies: list[int]
    networks: list[int]
    posters: list[int]
    backdrops: list[int]
    other_titles: list[int]
    status: list[str]
    type: list[str]
    runtime: list[int]
    named: list[int]
    described: list[int]
    pictured: list[int]
    guests: list[int]
    makers: list[int]
    episode_votes: list[int]


class Spread(msgspec.Struct, frozen=True):
    """How unevenly things are met: `n * u ** exponent` for an even `u` is the rank of the one that is met."""

    people: float
    keywords: float
    companies: float


Shares = Mapping[str, float]
"""How much of the whole each of some values is; together about one."""


class Fitted(msgspec.Struct, frozen=True):
    """All of the numbers."""

    films: FilmProfiles
    popularity: tuple[float, float, float]
    """Logarithm of popularity: so much for each of `log(votes + 1)`, so much anyway, and how far they are off."""
    spread: Spread
    jobs: Shares
    certifications: Shares
    series: SeriesProfiles
    departments: Shares
    people: dict[str, dict[str, float]]
    people_popularity: list[float]
    languages: Shares
    countries: dict[str, Shares]
    regions: Shares
    ways: Shares
    regions_offered: list[int]


@cache
def fitted() -> Fitted:
    """Return the numbers."""
    return msgspec.json.decode(
        files("cinedex.sources.generated").joinpath("distributions.json").read_bytes(), type=Fitted
    )
