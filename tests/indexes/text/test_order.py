"""What comes first, and what is found where not every word is: common words, typos, words too many."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cinedex.catalog.refs import Kind, Movie, Person
from cinedex.catalog.statements import Statement
from cinedex.db.engine import Database
from cinedex.db.tables import media
from cinedex.documents.edit import edit
from cinedex.indexes.text import questions
from cinedex.indexes.text.keeping import TextIndex
from cinedex.indexes.text.questions import MOST_WORDS, Question
from cinedex.kit.clock import FrozenClock
from tests.support.world import SOURCE, film, of, person

Index = Callable[..., TextIndex]


@pytest.fixture
def index(database: Database, clock: FrozenClock, tmp_path: Path) -> Index:
    """Return a function that states films by number, title and popularity, and indexes them."""

    def made(*films: tuple[int, str, float], besides: tuple[Statement, ...] = ()) -> TextIndex:
        stated = [film(number, title, popularity=popularity) for number, title, popularity in films]
        edit(database, [*stated, *besides], SOURCE, clock)
        return TextIndex(database, tmp_path / "text")

    return made


def _also(number: int, title: str) -> Statement:
    return of(Movie(number), media.alternative_title, {"iso_3166_1": "US", "title": title, "type": ""})


def _ids(text: TextIndex, typed: str, start: int = 0, count: int = 20) -> list[int]:
    return [thing.id for thing in text.search(Question(typed, (Kind.MOVIE,)), start, count).things]


_SHORT = (
    (1, "The", 1.0),
    (2, "Other", 0.5),
    (3, "Who Is the One", 9.0),
    (4, "Of the One", 99.0),
    (5, "Theo of the One", 999.0),
    (6, "One Theo", 9999.0),
    (7, "Of One", 5.0),
)


@pytest.mark.parametrize("common", [1, 10_000])
def test_a_whole_name_comes_first_then_another_then_words_as_typed_then_what_begins_so(
    index: Index, monkeypatch: pytest.MonkeyPatch, common: int
) -> None:
    monkeypatch.setattr(questions, "_COMMON", common)
    text = index(*_SHORT, besides=(_also(2, "The"),))
    assert _ids(text, "the") == [1, 2, 5, 4, 3, 6]
    assert [_ids(text, "the", start, 2) for start in (0, 2, 4, 6)] == [[1, 2], [5, 4], [3, 6], []]
    assert {text.search(Question("the", (Kind.MOVIE,)), start, 2).total for start in (0, 2, 4, 6)} == {6}


def test_common_words_find_what_scores_find(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    text = index(*_SHORT, besides=(_also(2, "The"), person(1, "Theo One")))
    typed = ["the", "one", "of the", "the o", "one th", "the one of", "of on", "t", "theo", "who the"]
    asked = [Question(one, kinds) for one in typed for kinds in ((Kind.MOVIE,), (Kind.MOVIE, Kind.PERSON))]
    scored = [text.search(question, 0, 20) for question in asked]
    monkeypatch.setattr(questions, "_COMMON", 1)
    climbed = [TextIndex(text._database, text._folder).search(question, 0, 20) for question in asked]
    assert all(found.total for found in scored)
    for one, other in zip(scored, climbed, strict=True):
        assert (one.total, sorted(map(str, one.things))) == (other.total, sorted(map(str, other.things)))


def test_names_that_begin_with_common_words_come_before_those_that_hold_them(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(questions, "_COMMON", 1)
    text = index((1, "One of the Few", 9.0), (2, "Few of the One", 99.0), (3, "Few One", 1.0))
    assert _ids(text, "one of the") == [1, 2]


def test_a_thing_called_the_same_twice_is_not_meant_twice(index: Index) -> None:
    text = index((1, "Marble", 1.0), (2, "Marble", 2.0), besides=(_also(1, "Marble"),))
    assert _ids(text, "marble") == [2, 1]


def test_common_words_may_be_missing_where_nothing_has_all(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(questions, "_COMMON", 3)
    text = index((1, "The Sea", 1.0), (2, "The Moon", 1.0), (3, "The Sun", 1.0), (4, "Marble", 1.0))
    assert _ids(text, "the marble") == [4]
    assert _ids(text, "the sea") == [1]


def test_one_of_three_rare_words_may_be_missing_and_none_of_two(index: Index) -> None:
    text = index((1, "Marble Table", 1.0), (2, "Marble Tower", 2.0), (3, "Glass Table", 9.0))
    assert _ids(text, "marble table zzz") == [1]
    assert _ids(text, "zzz table marble") == [1]
    assert _ids(text, "glass table marble") == [3, 1]
    assert _ids(text, "marble zzz") == []


def test_two_typos_are_looked_for_where_one_finds_nothing(index: Index) -> None:
    text = index((1, "Generation", 1.0), (2, "Generatoni", 9.0))
    assert _ids(text, "generatoin") == [2, 1]
    assert _ids(text, "generatoinz") == [2, 1]
    assert _ids(text, "genaratiom") == [1]


def test_so_many_words_may_hold_typos_and_no_more(index: Index, monkeypatch: pytest.MonkeyPatch) -> None:
    text = index((1, "Marble Copper Silver", 1.0))
    assert _ids(text, "marbel coppre silvre") == [1]
    monkeypatch.setattr(questions, "_MOST_MISTYPED", 1)
    again = TextIndex(text._database, text._folder)
    assert _ids(again, "marbel coppre silvre") == []
    assert _ids(again, "marble copper silvre") == [1]


def test_of_many_words_the_first_ones_are_asked_for(index: Index) -> None:
    words = [f"w{number}" for number in range(MOST_WORDS)]
    text = index((1, " ".join(words), 1.0))
    assert _ids(text, " ".join([*words, "nowhere"])) == [1]
    assert _ids(text, " ".join([*words[2:], "nowhere", "never"])) == []


def test_people_are_found_beside_films_by_popularity(index: Index) -> None:
    text = index((1, "Marble", 5.0), besides=(person(1, "Marble", popularity=9.0),))
    found = text.search(Question("marble", (Kind.MOVIE, Kind.PERSON)), 0, 20)
    assert (found.things, found.total) == ([Person(1), Movie(1)], 2)
