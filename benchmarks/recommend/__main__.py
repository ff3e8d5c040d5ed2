"""`python -m benchmarks.recommend`: what is recommended and what is similar, beside three common ways."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table
from scipy.sparse import csr_array
from scipy.sparse.linalg import svds

from benchmarks import catalogue
from benchmarks.recommend.keeping_aside import Scores, Split, measured, split
from cinedex.catalog.refs import Kind
from cinedex.db.engine import open_database
from cinedex.indexes.related import features, recommended
from cinedex.indexes.related.recommended import LIKED, Likes
from cinedex.indexes.related.similar import model, similar
from cinedex.sources.movielens.reading import columns, rated, rows

_RATINGS = catalogue.LOAD.with_name("ratings.csv.zst")
# As many as a film's list holds.
_SHOWN = 40
# Neighbours of a film, and factors: the best of 20, 40, 100, 200 and of 16, 32, 64 on these ratings.
_NEIGHBOURS, _FACTORS = 20, 32
# Enough that forty rated films are among them.
_WIDE = 3000


def main(
    ratings: Annotated[
        Path, typer.Option(help="userId, tmdbId and rating, as `import movielens` reads it.")
    ] = _RATINGS,
    database: Annotated[str, typer.Option(help="A database's URL; default: the films of the load.")] = "",
) -> None:
    """Keep a fifth of each person's likes aside, and look for it in twenty films made of the rest."""
    if not ratings.is_file():
        raise SystemExit(f"there is no {ratings}: name a file with --ratings")
    told = split(_likes(ratings))
    url = database or f"sqlite:///{catalogue.prepared('load').folder}/cinedex.db"
    ways: Mapping[str, Callable[[], Scores]] = {
        "popularity": lambda: _popularity(told),
        "item-kNN, cosine": lambda: _neighbours(told),
        "matrix factorisation": lambda: _factors(told),
        "similar, as shown": lambda: _listed(told, _similar(told, url)),
        "recommended, as shown": lambda: _listed(told, recommended.recommended(_known(told), _SHOWN)),
        "recommended, all weights": lambda: _weighted(recommended.weights(_known(told))),
    }
    table = Table("way", "recall@20", "NDCG@20", "made in, s")
    table.title = f"{told.known.shape[0]:,} people, {len(told.films):,} films, {told.known.nnz:,} likes known"
    for name, way in ways.items():
        started = time.perf_counter()
        scores = way()
        took = time.perf_counter() - started
        found = measured(told, scores)
        table.add_row(name, f"{found.recall:.4f}", f"{found.ndcg:.4f}", f"{took:.1f}")
    Console().print(table)


def _likes(path: Path) -> Likes:
    with rows(str(path)) as lines:
        at = columns(next(lines))
        found = [one for line in lines if not isinstance(one := rated(line, at, None), str)]
    liked = [(0, person, film) for person, film, mark in found if mark >= LIKED]
    return recommended.likes(liked, {film for _, _, film in liked})


def _known(told: Split) -> Likes:
    people, places = told.known.tocoo().coords
    return Likes(told.films, people.astype(np.int64), places.astype(np.int64))


def _weighted(weights: NDArray[np.float32]) -> Scores:
    return lambda known: np.asarray(known @ weights)


def _popularity(told: Split) -> Scores:
    counts = np.asarray(told.known.sum(axis=0), dtype=np.float32)
    return lambda known: np.tile(counts, (known.shape[0], 1))


def _neighbours(told: Split) -> Scores:
    together = (told.known.T @ told.known).toarray()
    lengths = np.maximum(np.sqrt(np.diag(together)), 1.0)
    alike = together / np.outer(lengths, lengths)
    np.fill_diagonal(alike, 0.0)
    least = np.partition(alike, -_NEIGHBOURS, axis=1)[:, -_NEIGHBOURS]
    alike[alike < least[:, None]] = 0.0
    return _weighted(alike.astype(np.float32))


def _factors(told: Split) -> Scores:
    _, _, films = svds(told.known.tocsc(), k=_FACTORS, random_state=1)
    return lambda known: np.asarray((known @ films.T) @ films, dtype=np.float32)


def _similar(told: Split, url: str) -> Iterator[tuple[int, list[int], list[float]]]:
    """Yield the lists of similar films as they are with ratings out of sight, with films left out that nobody rated."""
    rated_films = set(told.films.tolist())
    database = open_database(url)
    with database.read() as connection:
        found = features.read(connection, Kind.MOVIE)
        asked = features.read(connection, Kind.MOVIE, told.films.tolist())
    database.close()
    for number, others, weights in similar(model(found), asked, _WIDE):
        kept = [pair for pair in zip(others, weights, strict=True) if pair[0] in rated_films][:_SHOWN]
        yield number, [other for other, _ in kept], [weight for _, weight in kept]


def _listed(told: Split, lists: Iterable[tuple[int, Sequence[int], Iterable[float]]]) -> Scores:
    """Score by the lists of the films that somebody likes, the weights of all together."""
    places = {number: place for place, number in enumerate(told.films.tolist())}
    triples = [
        (places[number], places[other], weight)
        for number, others, weights in lists
        for other, weight in zip(others, weights, strict=True)
    ]
    table = np.array(triples).reshape(-1, 3)
    shape = (len(places), len(places))
    listed = csr_array((table[:, 2], (table[:, 0].astype(int), table[:, 1].astype(int))), shape=shape)
    return lambda known: (known @ listed).toarray().astype(np.float32)


if __name__ == "__main__":
    typer.run(main)
