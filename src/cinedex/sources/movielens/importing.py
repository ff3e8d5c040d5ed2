"""Importing a set of ratings: read beside the one in use, and counted when it is whole."""

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import msgspec

from cinedex.catalog import ratings
from cinedex.catalog.provenance import Provenance, source_id
from cinedex.catalog.ratings import Rated
from cinedex.db.engine import Database
from cinedex.sources.movielens.reading import Columns, FormatError, columns, links, rated, rows
from cinedex.sources.recordings.reading import STDIN

SOURCE = Provenance("MovieLens")
LINKS = "links.csv"
# How many ratings are entered, and how many people's are removed, in one transaction.
_CHUNK, _PEOPLE = 5_000, 100


class Report(msgspec.Struct):
    """The outcome of an import."""

    lines: int = 0
    taken: int = 0
    people: int = 0
    films: int = 0
    # Lines that are no rating of a film with an id of TMDB's, and why.
    skipped: dict[str, int] = {}
    seconds: float = 0.0


@dataclass(slots=True)
class _Run:
    told: Callable[[int], None]
    report: Report = field(default_factory=Report)
    skipped: Counter[str] = field(default_factory=Counter)
    people: set[int] = field(default_factory=set)
    films: set[int] = field(default_factory=set)


def import_ratings(
    database: Database, path: str, links_path: Path | None = None, progress: Callable[[int], None] = lambda _: None
) -> Report:
    """Take the ratings of a file, in place of those that an earlier import took.

    `links_path` says where `links.csv` is, by default beside the file; `progress` is told how many more lines are read.
    Raises `FormatError` where a file has not the columns it should have. An import that is killed leaves the ratings
    that counted before, and is begun anew.
    """
    started = time.perf_counter()
    run = _Run(progress)
    with rows(path) as lines:
        at = columns(next(lines, []))
        linked = _linked(path, links_path) if at.linked else None
        _remove_abandoned(database)
        with database.write() as connection:
            set_id = ratings.begin(connection, source_id(connection, SOURCE))
        told = _rated(run, lines, at, linked)
        while chunk := list(islice(told, _CHUNK)):
            with database.write() as connection:
                ratings.enter(database, connection, set_id, chunk)
    with database.write() as connection:
        ratings.finish(connection, set_id)
    _remove_abandoned(database)
    report = run.report
    report.people, report.films = len(run.people), len(run.films)
    report.skipped = dict(run.skipped.most_common())
    report.seconds = time.perf_counter() - started
    return report


def _linked(path: str, links_path: Path | None) -> dict[int, int]:
    if links_path is None:
        if path == STDIN:
            raise FormatError("the films are numbered by MovieLens. Say with --links where links.csv is.")
        links_path = Path(path).with_name(LINKS)
    if not links_path.is_file():
        raise FormatError(
            f"the films are numbered by MovieLens, and there is no {links_path}. Say where it is with --links."
        )
    return links(links_path)


def _rated(run: _Run, lines: Iterator[list[str]], at: Columns, linked: Mapping[int, int] | None) -> Iterator[Rated]:
    for line in lines:
        found = rated(line, at, linked)
        run.report.lines += 1
        if run.report.lines % _CHUNK == 0:
            run.told(_CHUNK)
        if isinstance(found, str):
            run.skipped[found] += 1
            continue
        run.report.taken += 1
        run.people.add(found[0])
        run.films.add(found[1])
        yield found
    run.told(run.report.lines % _CHUNK)


def _remove_abandoned(database: Database) -> None:
    """Remove what was replaced, or broken off, in transactions that hold nobody up."""
    with database.read() as connection:
        left = ratings.abandoned(connection)
    for set_id in left:
        more = True
        while more:
            with database.write() as connection:
                more = ratings.remove(connection, set_id, _PEOPLE)
