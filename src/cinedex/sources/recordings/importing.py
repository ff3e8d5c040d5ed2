"""Importing recordings: read → map → merge → load, a chunk of exchanges to a transaction."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, delete, select

from cinedex.catalog.provenance import Provenance
from cinedex.catalog.refs import Kind
from cinedex.catalog.statements import Statement
from cinedex.catalog.waiting import waiting
from cinedex.db.engine import Database
from cinedex.db.tables.log import import_progress
from cinedex.documents import queue
from cinedex.documents.edit import load
from cinedex.kit.clock import Clock
from cinedex.kit.times import seconds_since_1970
from cinedex.sources.recordings.reading import STDIN, BadLine, Exchange, Line, read_exchanges
from cinedex.sources.recordings.report import BadLineAt, Report
from cinedex.sources.tmdb.answer import UNTIMED, Tally
from cinedex.sources.tmdb.mapping import segments_of, statements_of

# How many exchanges, and how many bytes of them, are taken at once: a series' season may be two megabytes.
CHUNK = 500
CHUNK_BYTES = 8 << 20
_Item = TypeVar("_Item")
UNNAMED_SOURCE = "recordings"
# A file of nothing but bad lines must not fill the memory; all are counted.
_BAD_LINES_KEPT = 1000
_HOLD = 2.0

Progress = Callable[[str, int], None]
"""Told what is being done (`read` or `project`) and how many more lines or things are done."""


class BadLineError(ValueError):
    """A strict import met a line that holds no exchange."""


@dataclass(slots=True)
class _Run:
    """What accumulates while exchanges are taken."""

    database: Database
    clock: Clock
    report: Report = field(default_factory=Report)
    tally: Tally = field(default_factory=Tally)
    progress: Progress | None = None
    # The time of all exchanges, whatever they say.
    recorded_at: float | None = None

    def time_of(self, exchange: Exchange) -> float:
        if self.recorded_at is not None:
            return self.recorded_at
        return seconds_since_1970(exchange.recorded) or UNTIMED

    def tell(self, what: str, count: int) -> None:
        if self.progress is not None:
            self.progress(what, count)


def import_recordings(
    database: Database,
    paths: Iterable[str | Path],
    *,
    strict: bool = False,
    clock: Clock,
    progress: Progress | None = None,
    recorded_at: float | None = None,
) -> Report:
    """Take the exchanges of files into the facts, then project what changed.

    `recorded_at`, where given, is the time of all of them, whatever they say themselves.

    A run that is cut short goes on after its last whole chunk when it is started again. `-` reads standard input.
    """
    started = time.perf_counter()
    run = _Run(database, clock, progress=progress, recorded_at=recorded_at)
    for path in paths:
        _import_file(run, str(path), strict=strict)
    return _finish(run, started)


def import_exchanges(
    database: Database, exchanges: Iterable[Exchange], *, clock: Clock, recorded_at: float | None = None
) -> Report:
    """Take exchanges that are at hand into the facts, then project what changed."""
    started = time.perf_counter()
    run = _Run(database, clock, recorded_at=recorded_at)
    for chunk in _chunks(exchanges, lambda _: 0):
        run.report.lines += len(chunk)
        with database.write() as connection:
            _take(run, connection, chunk)
    return _finish(run, started)


def _finish(run: _Run, started: float) -> Report:
    report = run.report
    report.projected = queue.drain(run.database, lambda count: run.tell("project", count), hold=_HOLD)
    with run.database.read() as connection:
        report.waiting_seasons, report.waiting_episodes = waiting(connection)
    report.skipped = dict(run.tally.skipped.most_common())
    report.dropped = dict(run.tally.dropped.most_common())
    report.unknown_keys = dict(run.tally.unknown.most_common())
    report.seconds = time.perf_counter() - started
    return report


def _import_file(run: _Run, path: str, *, strict: bool) -> None:
    key = _file_key(path)
    done = _lines_done(run.database, key)
    run.report.resumed += done
    for lines in _chunks(read_exchanges(path, done), lambda line: line.size):
        exchanges = _exchanges(run, path, lines, strict=strict)
        run.report.lines += len(lines)
        with run.database.write() as connection:
            _take(run, connection, exchanges)
            if key:
                row = {"file": key, "lines_done": lines[-1].number}
                connection.execute(run.database.dialect.upsert(import_progress), row)
        run.tell("read", len(lines))
    with run.database.write() as connection:
        connection.execute(delete(import_progress).where(import_progress.c.file == key))


def _exchanges(run: _Run, path: str, lines: Iterable[Line], *, strict: bool) -> list[Exchange]:
    exchanges = []
    for number, found, _ in lines:
        if isinstance(found, BadLine):
            _refuse(run, path, number, found, strict=strict)
        else:
            exchanges.append(found)
    return exchanges


def _file_key(path: str) -> str:
    if path == STDIN:
        return ""
    file = Path(path).resolve()
    known = file.stat()
    return f"{file}:{known.st_size}:{known.st_mtime_ns}"


def _lines_done(database: Database, key: str) -> int:
    with database.read() as connection:
        found = select(import_progress.c.lines_done).where(import_progress.c.file == key)
        return connection.execute(found).scalar_one_or_none() or 0


def _refuse(run: _Run, path: str, number: int, bad: BadLine, *, strict: bool) -> None:
    if strict:
        raise BadLineError(f"{path}, line {number}: {bad.why}")
    run.report.bad_line_count += 1
    if len(run.report.bad_lines) < _BAD_LINES_KEPT:
        run.report.bad_lines.append(BadLineAt(path, number, bad.why))


def _take(run: _Run, connection: Connection, exchanges: Sequence[Exchange]) -> None:
    database, report = run.database, run.report
    for provenance, group in groupby(exchanges, key=_provenance):
        statements = [statement for exchange in group for statement in _map(run, exchange)]
        if not statements:
            continue
        applied = load(database, connection, statements, provenance, run.clock.now())
        report.changes += applied.changes
        report.outdated += applied.outdated


def _provenance(exchange: Exchange) -> Provenance:
    return Provenance((exchange.source or UNNAMED_SOURCE).replace("\0", ""), exchange.licence.replace("\0", ""))


def _map(run: _Run, exchange: Exchange) -> list[Statement]:
    skipped = run.tally.skipped
    if exchange.path is None:
        skipped["documented example"] += 1
    elif exchange.method.upper() != "GET":
        skipped[f"method {exchange.method.upper()[:16]}"] += 1
    elif exchange.status != 200:
        skipped[f"status {exchange.status}"] += 1
    else:
        return _statements(run, exchange, exchange.path)
    return []


def _statements(run: _Run, exchange: Exchange, path: str) -> list[Statement]:
    statements = statements_of(path, exchange.query or {}, exchange.body, run.time_of(exchange), run.tally)
    if statements is None:
        return []
    run.report.taken += 1
    _count(run.report, segments_of(path.lower()), statements)
    return statements


def _count(report: Report, segments: Sequence[str], statements: Sequence[Statement]) -> None:
    # A list, such as /movie/popular, has no number at its end.
    if segments[-1] != "latest" and not any(map(str.isdigit, segments[-1])):
        return
    match segments:
        case ["movie", _]:
            report.films += 1
        case ["tv", _]:
            report.series += 1
        case ["tv", _, "season", _]:
            report.seasons += 1
            report.episodes += len({one.thing.id for one in statements if one.thing.kind is Kind.EPISODE})
        case ["tv", _, "season", _, "episode", _]:
            report.episodes += 1
        case ["person", _]:
            report.people += 1


def _chunks(items: Iterable[_Item], size: Callable[[_Item], int]) -> Iterator[list[_Item]]:
    chunk: list[_Item] = []
    held = 0
    for item in items:
        chunk.append(item)
        held += size(item)
        if len(chunk) == CHUNK or held >= CHUNK_BYTES:
            yield chunk
            chunk, held = [], 0
    if chunk:
        yield chunk
