"""Reading ratings line by line: `userId`, `movieId` or `tmdbId`, `rating`; and `links.csv`, which says what films are.

Ratings are from 0.5 to 5 stars; here a film has twice as many, as TMDB counts.
"""

import csv
import gzip
import io
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple, cast

import zstandard

from cinedex.catalog.ratings import Rated
from cinedex.sources.recordings.reading import opened

_LARGEST = (1 << 31) - 1
_STARS = 5.0
_BROKEN = (UnicodeDecodeError, csv.Error, EOFError, zlib.error, gzip.BadGzipFile, zstandard.ZstdError)


class FormatError(ValueError):
    """A file that has not the columns it should have; the message says what to do."""


class Columns(NamedTuple):
    """Where a file of ratings has what."""

    user: int
    film: int
    rating: int
    linked: bool
    """Whether its films are MovieLens's own numbers, so that `links.csv` is needed."""


@contextmanager
def rows(path: str) -> "Iterator[Iterator[list[str]]]":
    """Open a file of comma-separated values, packed or not; the first row is its head.

    Raises `FormatError` where it cannot be read to its end.
    """
    try:
        with opened(path) as file, io.TextIOWrapper(cast("io.BufferedReader", file), "utf-8-sig", newline="") as text:
            yield csv.reader(text)
    except _BROKEN as error:
        raise FormatError(f"{path} cannot be read further: {error}. Fetch it anew.") from error


def columns(head: list[str]) -> Columns:
    """Return where the columns are that a head names; raises `FormatError` where one is missing."""
    places = {name: place for place, name in enumerate(head)}
    film = next((name for name in ("tmdbId", "movieId") if name in places), None)
    if film is None or not {"userId", "rating"} <= places.keys():
        raise FormatError(
            "the first line does not name the columns userId, movieId or tmdbId, and rating. "
            "Import ratings.csv of a MovieLens data set, or name the columns so."
        )
    return Columns(places["userId"], places[film], places["rating"], film == "movieId")


def links(path: Path) -> dict[int, int]:
    """Return TMDB's number of each film that MovieLens numbers; raises `FormatError` where the file tells none."""
    with rows(str(path)) as lines:
        head = next(lines, [])
        if not {"movieId", "tmdbId"} <= set(head):
            raise FormatError(
                f"the first line of {path} does not name the columns movieId and tmdbId. "
                "Take links.csv of the data set."
            )
        own, theirs = head.index("movieId"), head.index("tmdbId")
        told = [(number(line, own), number(line, theirs)) for line in lines]
    return {film: tmdb for film, tmdb in told if film is not None and tmdb is not None}


def rated(line: list[str], at: Columns, linked: Mapping[int, int] | None) -> Rated | str:
    """Return the rating that a line tells, or why it tells none: `bad line` or `film without a TMDB id`."""
    user, film = number(line, at.user), number(line, at.film)
    stars = _stars(line[at.rating]) if len(line) > at.rating else None
    if user is None or film is None or stars is None:
        return "bad line"
    known = film if linked is None else linked.get(film)
    return "film without a TMDB id" if known is None else (user, known, 2 * stars)


def number(line: list[str], place: int) -> int | None:
    """Return the whole number at a place of a line, None where there is none that could be an id."""
    text = line[place] if len(line) > place else ""
    # At most ten digits are read: who sends a million of them would wait for the answer.
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(_LARGEST))):
        return None
    return int(text) if int(text) <= _LARGEST else None


def _stars(text: str) -> float | None:
    try:
        stars = float(text)
    except ValueError:
        return None
    return stars if 0.0 < stars <= _STARS else None
