"""Similar titles: what they share, weighted by how rare it is, among the titles that most have seen.

A model is a sparse matrix of features by titles. A title's list is its own features times that matrix. Of a feature
that many bear, only those with the most votes are in the matrix: thousands share a language or a genre, and comparing
all of them with all would cost the square of that.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from scipy.sparse import csr_array

from cinedex.indexes.related.features import Features, Numbers, Weights

# How many bear a feature at most, in the matrix.
_BEARERS = 1000
# Titles that bear much are like everything: their weight is divided by this power of their length.
_LENGTH = 0.8
# How much more a title counts for every tenfold of its votes.
_VOTES = 0.25
# How many titles are compared at once: their scores are in memory together.
_AT_ONCE = 256
UNREADABLE = (OSError, EOFError, ValueError, KeyError, BadZipFile)
"""What opening a file raises that a crash has cut short."""


@dataclass(frozen=True, slots=True)
class Model:
    """What titles are compared with."""

    ids: Numbers
    features: Numbers
    rarity: Weights
    matrix: csr_array

    def save(self, path: Path) -> None:
        """Keep the model in a file."""
        with path.open("wb") as file:
            np.savez(
                file, ids=self.ids, features=self.features, rarity=self.rarity, data=self.matrix.data,
                indices=self.matrix.indices, indptr=self.matrix.indptr,
            )  # fmt: skip

    @classmethod
    def opened(cls, path: Path) -> "Model":
        """Return the model kept in a file; raises one of `UNREADABLE` where it cannot be read."""
        with path.open("rb") as file, np.load(file) as kept:
            ids, features = kept["ids"], kept["features"]
            matrix = csr_array((kept["data"], kept["indices"], kept["indptr"]), shape=(len(features), len(ids)))
            return cls(ids, features, kept["rarity"], matrix)


def model(titles: Features) -> Model:
    """Return the model of all titles of a kind."""
    features, columns = np.unique(titles.features, return_inverse=True)
    bearers = np.bincount(columns, minlength=len(features))
    rarity = np.log((1 + len(titles.ids)) / bearers).astype(np.float32)
    weights = titles.weights * rarity[columns]
    length = np.sqrt(np.bincount(titles.rows, weights=weights**2, minlength=len(titles.ids)))
    counts = (1 + _VOTES * np.log10(1 + titles.votes)) / np.maximum(length, 1.0) ** _LENGTH
    order = np.lexsort((titles.rows, columns))
    # Rows are places by votes, so the first of each feature are those that most have seen.
    places = np.arange(len(order)) - np.repeat(np.cumsum(bearers) - bearers, bearers)
    kept = order[places < _BEARERS]
    indptr = np.concatenate([[0], np.cumsum(np.minimum(bearers, _BEARERS))])
    scaled = (weights[kept] * counts[titles.rows[kept]]).astype(np.float32)
    matrix = csr_array((scaled, titles.rows[kept], indptr), shape=(len(features), len(titles.ids)))
    return Model(titles.ids, features, rarity, matrix)


def similar(known: Model, titles: Features, most: int) -> Iterator[tuple[int, list[int], list[float]]]:
    """Yield each of the titles with the numbers of at most `most` that are like it, best first, and how much."""
    if not len(known.features):
        yield from ((number, [], []) for number in titles.ids.tolist())
        return
    columns = np.minimum(np.searchsorted(known.features, titles.features), len(known.features) - 1)
    # What no title bore when the model was made, nobody shares.
    shared = known.features[columns] == titles.features
    rows, columns = titles.rows[shared], columns[shared]
    weights = titles.weights[shared] * known.rarity[columns]
    asked = csr_array((weights, (rows, columns)), shape=(len(titles.ids), len(known.features)))
    for start in range(0, len(titles.ids), _AT_ONCE):
        scores = asked[start : start + _AT_ONCE] @ known.matrix
        for place, number in enumerate(titles.ids[start : start + _AT_ONCE].tolist()):
            row = slice(scores.indptr[place], scores.indptr[place + 1])
            yield number, *_best(known.ids, scores.indices[row], scores.data[row], number, most)


def _best(ids: Numbers, places: Numbers, scores: Weights, number: int, most: int) -> tuple[list[int], list[float]]:
    if len(scores) > most + 1:
        # One more than asked for: the title itself is among them.
        # Of equals, all are looked at: those with the most votes stay.
        chosen = scores >= np.partition(scores, -most - 1)[-most - 1]
        places, scores = places[chosen], scores[chosen]
    order = np.lexsort((places, -scores))
    found = [(int(ids[places[at]]), float(scores[at])) for at in order if ids[places[at]] != number][:most]
    return [other for other, _ in found], [score for _, score in found]
