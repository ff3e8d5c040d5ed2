"""Recommended films: what those like who like a film, told by sets of ratings.

The model is EASE (Steck, "Embarrassingly shallow autoencoders", 2019): the linear weights by which each film's likes
are best told by the likes of all others. They have one exact solution, the inverse of a matrix of films by films; what
two films owe to a third that both go with is not counted again, as counting pairs does.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray
from scipy import linalg
from scipy.sparse import csr_array

from cinedex.indexes.related.features import Numbers, Weights

LIKED = 7.0
"""From so many out of ten on, a rating says that somebody likes a film."""
# A film whom fewer like has no list of this sort: chance would fill it.
_FEWEST = 10
# The matrix holds the square of so many films, 140 MB; beyond the first six thousand hardly anybody rates.
_MOST_FILMS = 6000
# How much a weight must be worth: found best on ratings kept aside, and flat around it (docs/decisions/0013).
_RIDGE = 500.0
_DIGITS = 5


@dataclass(frozen=True, slots=True)
class Likes:
    """Who likes which film: places of people, places in `films`, and the numbers of the films."""

    films: Numbers
    people: Numbers
    places: Numbers


def likes(told: Iterable[tuple[int, int, int]], films: Collection[int]) -> Likes:
    """Return those of `told` (set, person, film) that are of one of `films` and that enough others share."""
    flat = chain.from_iterable((one << 32 | person, film) for one, person, film in told if film in films)
    known = np.fromiter(flat, dtype=np.int64).reshape(-1, 2)
    numbers, counts = np.unique(known[:, 1], return_counts=True)
    ranked = numbers[np.lexsort((numbers, -counts))][: min(_MOST_FILMS, int((counts >= _FEWEST).sum()))]
    kept = np.sort(ranked)
    rows = known[np.isin(known[:, 1], kept)]
    _, people = np.unique(rows[:, 0], return_inverse=True)
    return Likes(kept, people, np.searchsorted(kept, rows[:, 1]))


def weights(liked: Likes) -> NDArray[np.float32]:
    """Return how much a like of the film of each row says for the film of each column; nothing for itself."""
    count = len(liked.films)
    size = (int(liked.people.max(initial=-1)) + 1, count)
    matrix = csr_array((np.ones(len(liked.people), dtype=np.float32), (liked.people, liked.places)), shape=size)
    together = (matrix.T @ matrix).toarray()
    together[np.diag_indices(count)] += _RIDGE
    # The matrix is symmetric and positive: LAPACK inverts it in place, by its triangle.
    factor, _ = linalg.lapack.spotrf(together, lower=True, overwrite_a=True)
    inverse, _ = linalg.lapack.spotri(factor, lower=True, overwrite_c=True)
    inverse = np.tril(inverse) + np.tril(inverse, -1).T
    # Rounded, since the last digits depend on how many threads worked, and lists must not.
    told: NDArray[np.float32] = np.round(inverse / -np.diag(inverse), _DIGITS)
    np.fill_diagonal(told, 0.0)
    return told


def recommended(liked: Likes, most: int) -> Iterator[tuple[int, list[int], Weights]]:
    """Yield each film with the numbers of at most `most` that go with it, best first, and how much they do."""
    if not len(liked.films):
        return
    told = weights(liked)
    for place, number in enumerate(liked.films.tolist()):
        order = np.lexsort((liked.films, -told[place]))[:most]
        best = order[told[place][order] > 0.0]
        yield number, liked.films[best].tolist(), told[place][best]
