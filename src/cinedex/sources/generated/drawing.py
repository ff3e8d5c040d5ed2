"""Drawing at random, many at a time: whole arrays of numbers, the same for the same seed."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from cinedex.sources.generated.fitted import Shares

Array = NDArray[Any]
# Keeps what is met the most from being met without limit in a large catalogue. With 0.05, the first of people, keywords
# and companies are as far above the mean as in the load.
_HEAD = 0.05


def random(seed: int, *place: int) -> np.random.Generator:
    """Return the numbers of one place: what is drawn elsewhere changes nothing of them."""
    return np.random.default_rng([seed, *place])


class Weighted:
    """Values that are drawn as often as their shares say."""

    def __init__(self, shares: Shares) -> None:
        """Keep `shares`; what they lack of one is spread over them."""
        self.values = list(shares)
        bounds = np.cumsum(list(shares.values()))
        self._bounds = bounds / bounds[-1]

    def drawn(self, rng: np.random.Generator, count: int) -> Array:
        """Return the places of `count` values in `values`."""
        return np.searchsorted(self._bounds, rng.random(count), side="right")

    def texts(self, rng: np.random.Generator, count: int) -> list[str]:
        """Return `count` values."""
        return [self.values[at] for at in self.drawn(rng, count).tolist()]


def ragged(counts: Array) -> tuple[Array, Array]:
    """Return for each of so many parts whose it is, as a place in `counts`, and its place among them."""
    owners = np.repeat(np.arange(len(counts)), counts)
    ends = np.cumsum(counts)
    return owners, np.arange(len(owners)) - np.repeat(ends - counts, counts)


def often(rng: np.random.Generator, sizes: Array | int, count: int, exponent: float) -> Array:
    """Return `count` ranks below `sizes`, the lowest the most often."""
    least = _HEAD**exponent
    drawn = ((rng.random(count) + _HEAD) ** exponent - least) / ((1 + _HEAD) ** exponent - least)
    return np.asarray(sizes * drawn).astype(np.int64)


def distinct(owners: Array, values: Array) -> Array:
    """Return the places of pairs, each pair once, in the order in which they stand."""
    _, first = np.unique(owners * (int(values.max(initial=0)) + 1) + values, return_index=True)
    return np.sort(first)


def about(rng: np.random.Generator, values: Array, sigma: float) -> Array:
    """Return whole numbers near `values`, off by a factor that is about `exp(sigma)`; 0 stays 0."""
    return np.asarray(np.rint(values * np.exp(rng.normal(0.0, sigma, len(values)))), dtype=np.int64)


def days(rng: np.random.Generator, years: Array) -> Array:
    """Return a day of each year, as `datetime64`."""
    first = (years - 1970).astype("M8[Y]").astype("M8[D]")
    return np.asarray(first + rng.integers(0, 365, len(years)))


def dates(told: Array) -> list[str]:
    """Return days as ISO 8601 texts."""
    return list(map(str, np.datetime_as_string(told, unit="D").tolist()))


def flattened(several: Sequence[Sequence[int]]) -> tuple[Array, Array, Array]:
    """Return the members of lists in one array, where each list begins, and how long it is."""
    sizes = np.array([len(one) for one in several])
    return np.array([value for one in several for value in one]), np.cumsum(sizes) - sizes, sizes
