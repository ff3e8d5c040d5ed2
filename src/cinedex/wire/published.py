"""The published list of operations: the routes and operation ids that TMDB documents, and the older spellings."""

from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple


class Published(NamedTuple):
    """One operation of the list; `seed` says how the plain list of routes spells it: yes, variant, no or seed-only."""

    method: str
    path: str
    operation_id: str
    seed: str


@lru_cache(maxsize=1)
def published() -> tuple[Published, ...]:
    """Return the published operations, in the order of their documentation."""
    lines = files(__package__).joinpath("published.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(Published(*line.split("\t")) for line in lines[1:])


def operation_id(method: str, path: str) -> str:
    """Return the published id of an operation, or one made of its path where none is published."""
    return _ids().get((method, path)) or derived_id(method, path)


def derived_id(method: str, path: str) -> str:
    """Return an id made of the path's literal segments: `/movie/{movie_id}/similar_movies` → `movie-similar-movies`."""
    literal = [segment.replace("_", "-") for segment in path.split("/") if segment and segment[0] != "{"]
    return "-".join(literal if method == "GET" else [*literal, method.lower()])


def shape(path: str) -> str:
    """Return a path without the names of its parameters, so that spellings compare."""
    return "/".join("{}" if segment[:1] == "{" else segment for segment in path.split("/"))


@lru_cache(maxsize=1)
def _ids() -> dict[tuple[str, str], str]:
    return {(row.method, row.path): row.operation_id for row in published()}
