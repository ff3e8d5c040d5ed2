"""Keeping a fifth of what each person likes aside, and measuring how much of it is found among twenty."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from cinedex.indexes.related.recommended import Likes

_SEED = 20261124
_ASIDE = 0.2
_PLACES = 20
# How many people are measured at once.
_AT_ONCE = 1000

Scores = Callable[[csr_array], NDArray[np.float32]]
"""Says how much each person, known by the films they like (a row each), should like every film."""


class Split(NamedTuple):
    """What is known of people, and what was kept aside: a row for each person, a column for each of `films`."""

    films: NDArray[np.int64]
    known: csr_array
    aside: csr_array


class Found(NamedTuple):
    """Means over people of whom anything was kept aside."""

    recall: float
    """The share of what was kept aside that is among the twenty."""
    ndcg: float
    """The same weighted by places: 1.0 where the first places are all right."""


def split(liked: Likes) -> Split:
    """Keep a fifth of each person's likes aside, the same ones every time."""
    drawn = np.random.default_rng(_SEED).random(len(liked.people))
    order = np.lexsort((drawn, liked.people))
    people, places = liked.people[order], liked.places[order]
    counts = np.bincount(people)
    within = np.arange(len(people)) - np.repeat(np.cumsum(counts) - counts, counts)
    aside = within < (counts[people] * _ASIDE).astype(int)
    shape = (len(counts), len(liked.films))
    known, hidden = (
        csr_array((np.ones(int(chosen.sum()), dtype=np.float32), (people[chosen], places[chosen])), shape=shape)
        for chosen in (~aside, aside)
    )
    return Split(liked.films, known, hidden)


def measured(told: Split, scores: Scores) -> Found:
    """Return how much of what was kept aside is found; what is known of somebody is not recommended to them."""
    recalls: list[float] = []
    gains: list[float] = []
    worth = 1 / np.log2(np.arange(2, _PLACES + 2))
    best = np.cumsum(worth)
    for start in range(0, told.known.shape[0], _AT_ONCE):
        known, aside = (rows[start : start + _AT_ONCE] for rows in (told.known, told.aside))
        scored = np.array(scores(known), dtype=np.float64)
        scored[known.toarray() > 0] = -np.inf
        first = np.argsort(-scored, axis=1, kind="stable")[:, :_PLACES]
        hits = np.take_along_axis(aside.toarray() > 0, first, axis=1)
        wanted = np.asarray(aside.sum(axis=1)).astype(int)
        some = wanted > 0
        recalls += (hits.sum(axis=1)[some] / wanted[some]).tolist()
        gains += ((hits * worth).sum(axis=1)[some] / best[np.minimum(wanted[some], _PLACES) - 1]).tolist()
    return Found(float(np.mean(recalls)), float(np.mean(gains)))
