"""Where the text index lies, who writes it, and how workers see what was written.

A generation is a folder with a tantivy index, made of all facts, and a note of the place in the feed of changes
(`db.tables.documents.index_feed`) up to which it knows them. One writer takes changes into the newest; workers read it.
"""

import shutil
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import NamedTuple

import msgspec
from sqlalchemy import Connection, func, select
from tantivy import DocAddress, Index, IndexWriter, Occur, Query, Searcher, SearchResult

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.db.engine import Database
from cinedex.db.tables.documents import index_feed
from cinedex.indexes.text.facts import entries
from cinedex.indexes.text.fields import KINDS, THING, WEIGHT, document, number_of, schema, thing_of
from cinedex.indexes.text.questions import LONGEST, Attempt, Question, attempts

# Raised when names are kept in another form; an older generation is then made anew.
_FORM = 1
_NOTE = "generation.json"
_MAKING = ".making"
# Memory for what is not yet on disk, in bytes: of a writer that makes all, and of one that follows changes.
_WHOLE_HEAP, _FOLLOWING_HEAP = 400_000_000, 50_000_000
# How many changes are taken in at once.
_AT_ONCE = 2_000
# So many answers are kept until something is written: whoever types letter by letter asks what others have asked.
_REMEMBERED = 4_096
# A making that nobody ended in so long was left by a crash, in seconds.
_ABANDONED = 3_600


class Found(NamedTuple):
    """One page of the things found, and how many there are in all."""

    things: list[Ref]
    total: int


class BusyError(RuntimeError):
    """Another process writes the same index; the message says what to do."""


class _Note(msgspec.Struct, frozen=True):
    sequence: int


_Answer = Callable[[Question, int, int], Found]
_Hit = tuple[float, DocAddress]


class TextIndex:
    """The index as one worker sees it."""

    def __init__(self, database: Database, folder: Path) -> None:
        """Read the generations in `folder`; the first one is made where there is none."""
        self._database = database
        self._folder = folder
        self._lock = threading.Lock()
        self._name = ""
        self._written = (0, 0)
        self._index: Index | None = None
        self._answer: _Answer | None = None

    def search(self, question: Question, start: int, count: int) -> Found:
        """Return the things from place `start` on that are meant, the best first, and how many there are in all."""
        read = replace(question, text=question.text[:LONGEST])
        return (self._answer or self._opened())(read, start, count)

    def refresh(self) -> None:
        """See what was written since the last time; costs a look at the folder where nothing was.

        Where there is no generation, whoever asks first, or a writer, makes one.
        """
        with self._lock:
            name = _current(self._folder)
            if name is not None and (self._index is None or name != self._name):
                self._open(name)
            elif self._index is not None and (written := _written(self._folder / self._name)) != self._written:
                self._see(self._index, written)

    def _opened(self) -> _Answer:
        with self._lock:
            return self._answer or self._open(_current(self._folder))

    def _open(self, name: str | None) -> _Answer:
        self._name, self._index = _opened(self._database, self._folder, name)
        return self._see(self._index, _written(self._folder / self._name))

    def _see(self, index: Index, written: tuple[int, int]) -> _Answer:
        """Answer from an index as it is now; what was `written` was looked at before, so that nothing is missed."""
        index.reload()
        self._answer = lru_cache(_REMEMBERED)(partial(_answered, index.searcher()))
        self._written = written
        return self._answer


class TextWriter:
    """Who takes changes into the newest generation; there is one for a folder."""

    def __init__(self, database: Database, folder: Path) -> None:
        """Write the index of `database` in `folder`."""
        self._database = database
        self._folder = folder
        self._name = ""
        self._writer: IndexWriter | None = None

    def follow(self) -> int:
        """Take in what changed since the last time, and let workers see it; return how many changes that were."""
        total = 0
        while taken := self._take():
            total += taken
        return total

    def close(self) -> None:
        """Let another write."""
        self._writer = None

    def _take(self) -> int:
        writer, folder = self._opened()
        since = _noted(folder)
        with self._database.read() as connection:
            oldest, newest = _ends(connection)
            if newest == since:
                return 0
            # Others have cleared the feed of what came after, or it is another feed altogether.
            if newest < since or oldest > since + 1:
                self.close()
                build(self._database, self._folder)
                return 0
            feed = index_feed.c
            wanted = select(feed.sequence, feed.kind, feed.thing_id, feed.votes_alone).where(feed.sequence > since)
            changes = connection.execute(wanted.order_by(feed.sequence).limit(_AT_ONCE)).all()
            # Names do not change with votes.
            renamed = [(kind, number) for _, kind, number, votes_alone in changes if not votes_alone]
            for kind in KINDS:
                _replace(connection, writer, kind, {number for other, number in renamed if other == kind})
        if renamed:
            writer.commit()
        if changes:
            _note(folder, changes[-1].sequence)
        return len(changes)

    def _opened(self) -> tuple[IndexWriter, Path]:
        name = _current(self._folder)
        if self._writer is None or name != self._name:
            self.close()
            self._name, index = _opened(self._database, self._folder, name)
            try:
                self._writer = index.writer(_FOLLOWING_HEAP, 1)
            except ValueError as error:
                message = f"Another process writes the index in {self._folder}; stop it, or set another CINEDEX_DATA"
                raise BusyError(message) from error
        return self._writer, self._folder / self._name


def prepare(database: Database, folder: Path) -> None:
    """Make a generation where there is none that can be used."""
    _opened(database, folder, _current(folder))


def build(database: Database, folder: Path) -> str:
    """Make a new generation of all facts, and let writer and workers find it; return its name."""
    name = f"{time.time_ns():020d}-{_FORM}"
    making = folder / f"{name}{_MAKING}"
    making.mkdir(parents=True)
    writer = Index(schema(), str(making)).writer(_WHOLE_HEAP, 1)
    with database.read() as connection:
        _, sequence = _ends(connection)
        for kind in KINDS:
            for entry in entries(connection, kind):
                writer.add_document(document(entry))
    writer.commit()
    writer.wait_merging_threads()
    _note(making, sequence)
    making.rename(folder / name)
    _clear(folder)
    return name


def _answered(searcher: Searcher, question: Question, start: int, count: int) -> Found:
    hits: Sequence[_Hit] = ()
    total = 0
    for attempt in attempts(question, searcher.doc_freq):
        if total >= attempt.below:
            continue
        if attempt.rungs:
            hits, total = _climbed(searcher, attempt, start + count)
            break
        result = searcher.search(attempt.query, start + count, weight_by_field=WEIGHT)
        hits, total = result.hits, _total(result)
        if hits and hits[0][0] >= attempt.meant:
            break
    numbers = searcher.fast_field_values(THING, [address for _, address in hits[start:]])
    return Found([thing_of(number) for number in numbers if isinstance(number, int)], total)


def _climbed(searcher: Searcher, attempt: Attempt, count: int) -> tuple[Sequence[_Hit], int]:
    """Return the first things that an attempt finds, rung by rung and each by popularity, and how many it finds."""
    hits: list[_Hit] = []
    for place, rung in enumerate((*attempt.rungs, attempt.query)):
        others = [(Occur.MustNot, known) for known in attempt.rungs[:place]]
        query = Query.boolean_query([(Occur.Must, rung), *others])
        hits += searcher.search(query, count - len(hits), count=False, order_by_field=WEIGHT).hits
        if len(hits) >= count:
            break
    return hits, _total(searcher.search(attempt.query, 1, order_by_field=WEIGHT))


def _replace(connection: Connection, writer: IndexWriter, kind: Kind, numbers: set[int]) -> None:
    for number in numbers:
        # By query: some tantivys compare an unsigned term with nothing, and delete nothing, silently.
        writer.delete_documents_by_query(Query.term_query(schema(), THING, number_of(ref(kind, number))))
    for entry in entries(connection, kind, sorted(numbers)):
        writer.add_document(document(entry))


def _ends(connection: Connection) -> tuple[int, int]:
    """Return the first and the last place of the feed, 0 and 0 where it is empty."""
    feed = index_feed.c.sequence
    # Each in a question of its own: of both at once SQLite reads the whole feed.
    ends = (select(end(feed)).scalar_subquery() for end in (func.min, func.max))
    oldest, newest = connection.execute(select(*ends)).one()
    return oldest or 0, newest or 0


def _total(result: SearchResult) -> int:
    return int(result.count)  # type: ignore[attr-defined]  # tantivy counts, and its stubs do not say so


def _current(folder: Path) -> str | None:
    return max((path.parent.name for path in folder.glob(f"*-{_FORM}/{_NOTE}")), default=None)


def _opened(database: Database, folder: Path, name: str | None) -> tuple[str, Index]:
    """Return the name and the index of a generation, or of a new one where it cannot be used."""
    index = None if name is None else _usable(folder / name)
    while name is None or index is None:
        name = build(database, folder)
        index = _usable(folder / name)
    return name, index


def _usable(generation: Path) -> Index | None:
    """Return the index of a generation, or None where a crash or somebody's hand has damaged it."""
    try:
        _noted(generation)
        index = Index.open(str(generation))
        index.config_reader("manual")
        index.reload()
    except (ValueError, OSError, msgspec.MsgspecError):
        return None
    return index


def _noted(generation: Path) -> int:
    return msgspec.json.decode((generation / _NOTE).read_bytes(), type=_Note).sequence


def _note(generation: Path, sequence: int) -> None:
    # After the commit, never before it: what a crash leaves between the two is taken in twice, which changes nothing.
    written = generation / f"{_NOTE}.new"
    written.write_bytes(msgspec.json.encode(_Note(sequence)))
    written.replace(generation / _NOTE)


def _written(generation: Path) -> tuple[int, int]:
    """Return what changes whenever something was committed."""
    meta = (generation / "meta.json").stat()
    return meta.st_ino, meta.st_mtime_ns


def _clear(folder: Path) -> None:
    """Remove what nobody needs: all but the two newest generations, and what crashes have left."""
    old = sorted(path.parent for path in folder.glob(f"*/{_NOTE}") if path.parent.suffix != _MAKING)[:-2]
    left = [path for path in folder.glob(f"*{_MAKING}") if time.time() - path.stat().st_mtime > _ABANDONED]
    for path in (*old, *left):
        shutil.rmtree(path, ignore_errors=True)
