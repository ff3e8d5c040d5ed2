"""Generations of the text index: made aside, taken along by one writer, seen by all who share the folder."""

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete, func, select
from tantivy import Index

from cinedex.catalog.refs import Kind, Movie
from cinedex.db.engine import Database, open_database
from cinedex.db.tables.documents import index_feed
from cinedex.documents.edit import edit, merge, remove
from cinedex.indexes.text import keeping
from cinedex.indexes.text.facts import entries
from cinedex.indexes.text.keeping import BusyError, TextIndex, TextWriter, build, prepare
from cinedex.indexes.text.questions import Question
from cinedex.kit.clock import FrozenClock
from tests.support.world import SOURCE, film, person, show, translations


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "text"


@pytest.fixture
def writer(database: Database, folder: Path) -> Iterator[TextWriter]:
    writer = TextWriter(database, folder)
    yield writer
    writer.close()


def _ids(text: TextIndex, words: str = "film", kind: Kind = Kind.MOVIE) -> list[int]:
    found = text.search(Question(words, (kind,)), 0, 10_000)
    assert found.total == len(found.things)
    return sorted(thing.id for thing in found.things)


def _films(database: Database, clock: FrozenClock, *numbers: int, title: str = "Film") -> None:
    edit(database, [film(number, f"{title} {number}") for number in numbers], SOURCE, clock)


def _seen(text: TextIndex, words: str = "film") -> list[int]:
    text.refresh()
    return _ids(text, words)


def test_an_empty_catalogue_has_an_index(database: Database, folder: Path) -> None:
    assert _ids(TextIndex(database, folder)) == []


def test_a_writer_makes_the_first_generation_and_workers_share_it(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter
) -> None:
    _films(database, clock, 1, 2, 3)
    assert writer.follow() == 0
    assert [_ids(TextIndex(database, folder)) for _ in range(2)] == [[1, 2, 3]] * 2
    assert len(list(folder.iterdir())) == 1


def test_a_change_is_taken_in_once_and_replaces_what_was_known(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter
) -> None:
    _films(database, clock, 1, 2, 3)
    text = TextIndex(database, folder)
    assert _ids(text) == [1, 2, 3]
    _films(database, clock, 2, title="Picture")
    assert writer.follow() >= 1
    assert writer.follow() == 0
    assert (_seen(text), _ids(text, "picture")) == ([1, 3], [2])


def test_what_is_removed_is_found_no_more(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter
) -> None:
    _films(database, clock, 1, 2, 3)
    edit(database, [translations(Movie(3), en_US={"title": "Third"})], SOURCE, clock)
    text = TextIndex(database, folder)
    assert _ids(text) == [1, 2, 3]
    remove(database, Movie(1), clock)
    merge(database, Movie(3), Movie(2), clock)
    writer.follow()
    assert _seen(text) == [2]
    assert _ids(text, "third") in ([], [2])


def test_things_of_one_number_and_other_kinds_are_left_alone(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter
) -> None:
    edit(database, [film(1, "Film"), show(1, "Film"), person(1, "Film")], SOURCE, clock)
    text = TextIndex(database, folder)
    assert _ids(text) == [1]
    remove(database, Movie(1), clock)
    writer.follow()
    assert _seen(text) == []
    assert _ids(text, kind=Kind.SERIES) == _ids(text, kind=Kind.PERSON) == [1]


def test_many_changes_are_taken_in_by_parts(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeping, "_AT_ONCE", 7)
    text = TextIndex(database, folder)
    assert _ids(text) == []
    _films(database, clock, *range(1, 51))
    assert writer.follow() >= 50
    assert _seen(text) == list(range(1, 51))


def test_who_finds_the_feed_cleared_of_what_it_never_saw_begins_anew(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter
) -> None:
    text = TextIndex(database, folder)
    assert _ids(text) == []
    _films(database, clock, 1, 2)
    with database.write() as connection:
        newest = connection.execute(select(func.max(index_feed.c.sequence))).scalar_one()
        connection.execute(delete(index_feed).where(index_feed.c.sequence < newest))
    writer.follow()
    assert _seen(text) == [1, 2]
    _films(database, clock, 3)
    writer.follow()
    assert _seen(text) == [1, 2, 3]


def test_a_feed_that_begins_anew_is_another_catalogue(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter
) -> None:
    _films(database, clock, 1, 2)
    text = TextIndex(database, folder)
    assert _ids(text) == [1, 2]
    remove(database, Movie(2), clock)
    with database.write() as connection:
        connection.execute(delete(index_feed))
    writer.follow()
    assert _seen(text) == [1]


def test_a_rebuild_by_another_is_followed_by_writer_and_workers(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter
) -> None:
    _films(database, clock, 1)
    text = TextIndex(database, folder)
    assert _ids(text) == [1]
    writer.follow()
    for number in (2, 3, 4):
        _films(database, clock, number)
        build(database, folder)
        _films(database, clock, number + 10)
        writer.follow()
        assert number in _seen(text)
        assert number + 10 in _ids(text)
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize("broken", ["meta.json", "generation.json", "*.term", "*.fast", "*.idx"])
@pytest.mark.parametrize("missing", [True, False])
def test_a_generation_that_is_damaged_is_made_anew(
    database: Database, clock: FrozenClock, folder: Path, *, broken: str, missing: bool
) -> None:
    _films(database, clock, 1, 2)
    name = build(database, folder)
    (damaged,) = (folder / name).glob(broken)
    damaged.unlink() if missing else damaged.write_bytes(b"")
    assert _ids(TextIndex(database, folder)) == [1, 2]
    writer = TextWriter(database, folder)
    _films(database, clock, 3)
    writer.follow()
    writer.close()
    assert _ids(TextIndex(database, folder)) == [1, 2, 3]


def test_what_was_committed_but_not_noted_is_taken_in_twice_and_found_once(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter
) -> None:
    text = TextIndex(database, folder)
    assert _ids(text) == []
    (generation,) = folder.iterdir()
    before = (generation / "generation.json").read_bytes()
    _films(database, clock, 1, 2)
    writer.follow()
    (generation / "generation.json").write_bytes(before)
    assert writer.follow() >= 2
    assert _seen(text) == [1, 2]


def test_a_generation_is_prepared_where_there_is_none(database: Database, clock: FrozenClock, folder: Path) -> None:
    _films(database, clock, 1)
    text = TextIndex(database, folder)
    text.refresh()
    assert not folder.exists()
    prepare(database, folder)
    made = list(folder.iterdir())
    prepare(database, folder)
    assert list(folder.iterdir()) == made
    assert _seen(text) == [1]


def test_only_one_writes_at_a_time(database: Database, folder: Path, writer: TextWriter) -> None:
    writer.follow()
    other = TextWriter(database, folder)
    with pytest.raises(BusyError, match=r"Another process writes the index in .*; stop it, or set another"):
        other.follow()
    writer.close()
    assert other.follow() == 0
    other.close()


def test_what_a_crash_left_is_cleared_when_it_is_old(
    database: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = folder / "00000000000000000001-1.making"
    left.mkdir(parents=True)
    build(database, folder)
    assert left.exists()
    monkeypatch.setattr(keeping, "_ABANDONED", -1)
    build(database, folder)
    assert not left.exists()


@pytest.mark.parametrize("work", ["build", "follow"])
def test_a_process_killed_at_work_leaves_a_usable_index(
    sqlite_url: str, clock: FrozenClock, folder: Path, work: str
) -> None:
    database = open_database(sqlite_url)
    _films(database, clock, *range(1, 101))
    build(database, folder)
    for round_, after in enumerate((0.0, 0.02, 0.1)):
        command = [sys.executable, "-m", "tests.indexes.text.writing_for_ever", work, sqlite_url, str(folder)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            process.stdout.readline()
            if work == "follow":
                _films(database, clock, *range(1000 + 100 * round_, 1100 + 100 * round_))
            time.sleep(after)
            process.send_signal(signal.SIGKILL)
        writer = TextWriter(database, folder)
        writer.follow()
        writer.close()
        with database.read() as connection:
            films = len(list(entries(connection, Kind.MOVIE)))
        assert len(_ids(TextIndex(database, folder))) == films == 100 + (100 * (round_ + 1) if work == "follow" else 0)
    database.close()


def test_a_document_is_deleted_by_its_number(
    database: Database, clock: FrozenClock, folder: Path, writer: TextWriter
) -> None:
    _films(database, clock, 1, 2)
    writer.follow()
    remove(database, Movie(1), clock)
    writer.follow()
    (generation,) = folder.iterdir()
    assert Index.open(str(generation)).searcher().num_docs == 1
