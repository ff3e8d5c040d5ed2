"""What an invented catalogue as a whole is: how much there is of everything, who is who, how long series are."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

import msgspec
import numpy as np

from cinedex.sources.bundled import reference_exchanges
from cinedex.sources.generated.drawing import Array, Weighted, flattened, often, random
from cinedex.sources.generated.fitted import Fitted, fitted
from cinedex.sources.generated.names import Tongue, tongue

# Places of the random numbers; each part of the catalogue has its own, so that it can be made by itself.
TONGUES, PEOPLE, SHAPES, VOCABULARIES, PERSONS, FILMS, SHOWS = range(7)
_ACTING = "Acting"
# How many parts in a title are played by people who work in its language.
_AT_HOME = 0.85
_NOISE = 0.1
_TITLE_LENGTHS = Weighted({"1": 0.25, "2": 0.35, "3": 0.22, "4": 0.12, "5": 0.06})


@dataclass(frozen=True, slots=True)
class Plan:
    """How much is to be made, and the seed that it is made of."""

    movies: int
    series: int
    people: int
    seed: int


class _Provider(msgspec.Struct):
    provider_id: int


class _Listed(msgspec.Struct):
    results: list[_Provider]


@dataclass
class World:
    """The catalogue of a plan."""

    plan: Plan
    numbers: Fitted = field(default_factory=fitted)
    _tongues: dict[str, Tongue] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Count what belongs to so many films and series, about as many as in the whole of TMDB."""
        plan = self.plan
        titles = plan.movies + plan.series
        self.companies = 10 + titles // 7
        self.keywords = 50 + min(60_000, titles // 4)
        self.networks = 5 + plan.series // 50
        self.collections = 1 + plan.movies // 60
        self.languages = Weighted(self.numbers.languages)
        self.english = self.languages.values.index("en")
        self.departments = list(self.numbers.departments)
        self._words = min(6000, 300 + (titles + plan.people) // 300)

    def random(self, *place: int) -> np.random.Generator:
        """Return the random numbers of one place of this catalogue."""
        return random(self.plan.seed, *place)

    def codes(self, languages: Array) -> list[str]:
        """Return the codes of languages by their places."""
        return [self.languages.values[at] for at in languages.tolist()]

    def titles(self, rng: np.random.Generator, languages: Array) -> list[str]:
        """Return a title in each of these languages."""
        return self._spoken(languages, lambda tongue, count: tongue.titles(rng, _TITLE_LENGTHS.drawn(rng, count) + 1))

    def names(self, rng: np.random.Generator, languages: Array) -> list[str]:
        """Return a person's name in each of these languages."""
        return self._spoken(languages, lambda tongue, count: tongue.people(rng, count))

    def prose(self, rng: np.random.Generator, languages: Array) -> list[str]:
        """Return some sentences in each of these languages."""
        return self._spoken(languages, lambda tongue, count: tongue.prose(rng, count))

    def _spoken(self, languages: Array, say: Callable[[Tongue, int], list[str]]) -> list[str]:
        said = np.empty(len(languages), dtype=object)
        for language in np.unique(languages).tolist():
            mine = np.flatnonzero(languages == language)
            said[mine] = say(self._tongue(self.languages.values[language]), len(mine))
        return list(said)

    def _tongue(self, language: str) -> Tongue:
        if language not in self._tongues:
            rng = self.random(TONGUES, *language.encode())
            self._tongues[language] = tongue(language, rng, self._words)
        return self._tongues[language]

    @cached_property
    def providers(self) -> list[int]:
        """The ids of those who let films be watched, the greatest first."""
        [listed] = [one.body for one in reference_exchanges() if one.path == "/watch/providers/movie"]
        return [one.provider_id for one in msgspec.convert(listed, type=_Listed).results]

    @cached_property
    def people(self) -> "People":
        """Who there is."""
        return People(self)

    @cached_property
    def shapes(self) -> "Shapes":
        """How long series are."""
        return Shapes(self)


class People:
    """The language and department of every person, and who of them is met how often."""

    def __init__(self, world: World) -> None:
        """Tell every person a language and a department."""
        rng, count = world.random(PEOPLE), world.plan.people
        self.language = world.languages.drawn(rng, count).astype(np.int16)
        self.department = Weighted(world.numbers.departments).drawn(rng, count).astype(np.int16)
        self._departments = len(world.departments)
        self._acting = world.departments.index(_ACTING)
        self._spread = world.numbers.spread.people
        pools = self.language.astype(np.int64) * self._departments + self.department
        self._order = np.argsort(pools, kind="stable").astype(np.int32)
        kinds = np.arange(len(world.languages.values) * self._departments + 1)
        self._starts = np.searchsorted(pools[self._order], kinds)
        ranks = np.empty(count)
        within = np.arange(count) - np.repeat(self._starts[:-1], np.diff(self._starts))
        ranks[self._order] = within / np.repeat(np.diff(self._starts), np.diff(self._starts))
        # Those who are met the most often are looked for the most, on the whole.
        fame = np.clip(1 - ranks + rng.normal(0, _NOISE, count), 0, 1)
        told = world.numbers.people_popularity
        self.popularity = np.round(np.interp(fame, np.linspace(0, 1, len(told)), told), 4)

    def met(self, rng: np.random.Generator, languages: Array, departments: Array | None = None) -> Array:
        """Return the ids of people who worked in titles of these languages; actors where no department is said."""
        count = len(languages)
        wanted = self._acting if departments is None else departments
        abroad = rng.random(count) > _AT_HOME
        pools = np.where(abroad, 0, languages) * self._departments + wanted
        starts, ends = self._starts[pools], self._starts[pools + 1]
        places = starts + often(rng, ends - starts, count, self._spread)
        # Where nobody does such work in that language, it is anybody.
        anybody = rng.integers(0, len(self.language), count)
        return np.where(ends > starts, self._order[np.minimum(places, len(self.language) - 1)], anybody) + 1


class Shapes:
    """Which profile each series follows, and where the numbers of its seasons and episodes begin."""

    def __init__(self, world: World) -> None:
        """Draw a profile for every series."""
        rng, profiles = world.random(SHAPES), world.numbers.series
        self._lengths, self._starts, sizes = flattened(profiles.seasons)
        sums = np.add.reduceat(self._lengths, self._starts)
        self.profile = rng.integers(0, len(sizes), world.plan.series)
        self.seasons = sizes[self.profile]
        self.episodes = sums[self.profile]
        self.first_season = np.cumsum(self.seasons) - self.seasons + 1
        self.first_episode = np.cumsum(self.episodes) - self.episodes + 1

    def lengths(self, profiles: Array, places: Array) -> Array:
        """Return how many episodes seasons have, by the profile of the series and the place in it."""
        at: Array = self._starts[profiles] + places
        return self._lengths.take(at)
