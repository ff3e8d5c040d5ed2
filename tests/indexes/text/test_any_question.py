"""Whatever somebody types is answered, and finds what bears that name."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog.refs import Kind
from cinedex.db.engine import Database, open_database
from cinedex.documents.edit import edit
from cinedex.indexes.text.fields import KINDS
from cinedex.indexes.text.folding import folded
from cinedex.indexes.text.keeping import TextIndex, TextWriter
from cinedex.indexes.text.questions import LONGEST, Question
from cinedex.kit.clock import FrozenClock
from tests.support.world import SOURCE, film, person

_HOSTILE = [
    "a" * 100_000,
    "a b " * 50_000,
    " ".join(f"abcdefgh{number}xyz" for number in range(5_000)),
    "abcdefghijklm" * 5_000,
    "\u0301" * 10_000,
    "\ufdfa" * 10_000,
    "仮" * 10_000,
    "仮 " * 10_000,
    "*" * 10_000,
    "\0" * 10_000,
    "\ud7a3\u1160" * 5_000,
    "a* OR b~2 AND (c^9 [d TO e])",
    "🎬🎬🎬",
    "\ud83d".encode("utf-8", "surrogatepass").decode("utf-8", "replace"),
]


@pytest.fixture
def text(sqlite_url: str, clock: FrozenClock, tmp_path: Path) -> Iterator[TextIndex]:
    database: Database = open_database(sqlite_url)
    titles = ["Godfather", "仮面", "The abcdefgh1xyz", "a b", "Ⅷ", "10 000", "Æon Flux"]
    edit(database, [film(number, title) for number, title in enumerate(titles, start=1)], SOURCE, clock)
    edit(database, [person(1, "Ada Godfather")], SOURCE, clock)
    yield TextIndex(database, tmp_path / "text")
    database.close()


@pytest.mark.parametrize("typed", _HOSTILE)
def test_no_question_is_too_much(text: TextIndex, typed: str) -> None:
    found = text.search(Question(typed, KINDS, adult=True, marks=("y1999",)), 0, 20)
    assert found.total == len(found.things)


def test_signs_beyond_the_longest_question_are_not_read(text: TextIndex) -> None:
    padding = " " * (LONGEST - len("godfather"))
    assert text.search(Question(f"godfather{padding}nowhere", (Kind.MOVIE,)), 0, 20).total == 1
    assert text.search(Question(f"godfather{padding[3:]}xyz", (Kind.MOVIE,)), 0, 20).total == 0


@given(typed=st.text(max_size=80))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_anything_typed_is_answered_and_pages_agree(text: TextIndex, typed: str) -> None:
    for kinds in ((Kind.MOVIE,), KINDS):
        whole = text.search(Question(typed, kinds), 0, 100)
        pages = [text.search(Question(typed, kinds), start, 2) for start in range(0, whole.total + 2, 2)]
        assert [thing for page in pages for thing in page.things] == whole.things
        assert {page.total for page in pages} == {whole.total} == {len(whole.things)}


@given(title=st.text(min_size=1, max_size=60), number=st.integers(1, 2**31 - 1))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=15)
def test_a_thing_is_found_by_its_whole_name(
    sqlite_url: str, clock: FrozenClock, tmp_path: Path, title: str, number: int
) -> None:
    if "\0" in title or not folded(title).whole or len(title) > LONGEST:
        return
    database = open_database(sqlite_url)
    folder = tmp_path / "other"
    writer, text = TextWriter(database, folder), TextIndex(database, folder)
    edit(database, [film(number, title)], SOURCE, clock)
    writer.follow()
    text.refresh()
    found = text.search(Question(title, (Kind.MOVIE,)), 0, 1000)
    assert number in {thing.id for thing in found.things}
    writer.close()
    database.close()
