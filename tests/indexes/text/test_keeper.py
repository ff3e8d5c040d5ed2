"""The threads of a server: one writes what changed, and each worker sees it."""

import logging
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from cinedex.catalog.refs import Kind
from cinedex.db.engine import Database
from cinedex.documents.edit import edit
from cinedex.indexes.keeper import TextFollower, TextKeeper
from cinedex.indexes.text.keeping import TextIndex, TextWriter
from cinedex.indexes.text.questions import Question
from cinedex.kit.clock import FrozenClock
from tests.support.world import SOURCE, film

_PATIENCE = 20.0


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "text"


@pytest.fixture
def keeper(database: Database, folder: Path) -> Iterator[TextKeeper]:
    keeper = TextKeeper(database, folder)
    keeper.start()
    yield keeper
    keeper.stop()


def _is_found(text: TextIndex, words: str) -> bool:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        if text.search(Question(words, (Kind.MOVIE,)), 0, 20).total:
            return True
        time.sleep(0.01)
    return False


@pytest.mark.usefixtures("keeper")
def test_what_is_edited_is_found_by_every_worker(database: Database, clock: FrozenClock, folder: Path) -> None:
    workers = [TextIndex(database, folder) for _ in range(2)]
    followers = [TextFollower(text) for text in workers]
    for follower in followers:
        follower.start()
    edit(database, [film(1, "Marble")], SOURCE, clock)
    assert all(_is_found(text, "marble") for text in workers)
    edit(database, [film(1, "Granite")], SOURCE, clock)
    assert all(_is_found(text, "granite") for text in workers)
    assert not any(text.search(Question("marble", (Kind.MOVIE,)), 0, 20).total for text in workers)
    for follower in followers:
        follower.stop()


def test_who_stops_lets_another_write(database: Database, clock: FrozenClock, folder: Path, keeper: TextKeeper) -> None:
    text = TextIndex(database, folder)
    follower = TextFollower(text)
    follower.start()
    edit(database, [film(1, "Marble")], SOURCE, clock)
    assert _is_found(text, "marble")
    keeper.stop()
    edit(database, [film(2, "Granite")], SOURCE, clock)
    other = TextWriter(database, folder)
    assert other.follow()
    other.close()
    assert _is_found(text, "granite")
    follower.stop()


def test_a_second_keeper_says_what_to_do_and_waits(
    database: Database, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    first = TextWriter(database, folder)
    first.follow()
    second = TextKeeper(database, folder)
    with caplog.at_level(logging.ERROR):
        second.start()
        deadline = time.monotonic() + _PATIENCE
        while "Another process writes the index" not in caplog.text and time.monotonic() < deadline:
            time.sleep(0.01)
        second.stop()
    assert "stop it, or set another CINEDEX_DATA" in caplog.text
    first.close()
