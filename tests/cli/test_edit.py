import json

import pytest

from cinedex.db.engine import Database
from cinedex.db.tables import movies, people
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.cli.conftest import Run
from tests.documents import tv_facts
from tests.documents.shelves import loaded


@pytest.fixture
def films(database: Database, clock: FrozenClock) -> Database:
    """Return two films with two people, and a series."""
    said = [facts.titled(1, "Solaris"), facts.titled(2, "Stalker"), facts.person(1, "Ada"), facts.person(2, "Ada")]
    series = [tv_facts.show(1, "Dekalog"), tv_facts.season(5, 1, 1), tv_facts.episode(6, 1, 1, 1)]
    loaded(database, [*said, *series, facts.cast(1, 1), facts.cast(2, 2)], "test", clock)
    return database


def _ids(database: Database) -> list[object]:
    return [row["id"] for row in facts.rows_of(database, movies.movie)]


def test_delete_works(run: Run, films: Database, database_url: str) -> None:
    result = run("edit", "delete", "movie", 1, "--yes", "--database", database_url)
    assert result.exit_code == 0
    assert result.stdout.startswith("Deleted movie 1: 2 rows and 1 changes.\n")
    assert _ids(films) == [2]


def test_merge_works(run: Run, films: Database, database_url: str) -> None:
    result = run("edit", "merge", "person", 1, "into", 2, "--yes", "--database", database_url)
    assert result.exit_code == 0
    assert result.stdout.startswith("Merged person 1 into 2: ")
    assert {row["person_id"] for row in facts.rows_of(films, people.credit)} == {2}


@pytest.mark.usefixtures("films")
def test_json_tells_what_it_did(run: Run, database_url: str) -> None:
    result = run("edit", "delete", "tv", 1, "--yes", "--json", "--database", database_url)
    assert json.loads(result.stdout) == {"things": 3, "rows": 3, "changes": 3, "waiting": 0}


@pytest.mark.parametrize(("kind", "shown"), [("movie", "movie 1 (Solaris)"), ("tv", "tv 1 (Dekalog)")])
def test_it_asks_first_and_names_what_goes(run: Run, films: Database, database_url: str, kind: str, shown: str) -> None:
    result = run("edit", "delete", kind, 1, "--database", database_url, input="n\n")
    assert result.exit_code == 1
    assert f"Delete {shown}? This cannot be undone." in result.stderr
    assert "Deleted" not in result.stdout
    assert _ids(films) == [1, 2]


def test_who_agrees_gets_it_done(run: Run, films: Database, database_url: str) -> None:
    result = run("edit", "merge", "movie", 1, "into", 2, "--database", database_url, input="y\n")
    assert result.exit_code == 0
    assert "Merge movie 1 (Solaris) into movie 2 (Stalker)?" in result.stderr
    assert _ids(films) == [2]


def test_nobody_to_ask_is_no(run: Run, films: Database, database_url: str) -> None:
    assert run("edit", "delete", "movie", 1, "--database", database_url, input="").exit_code == 1
    assert _ids(films) == [1, 2]


@pytest.mark.parametrize(
    "words", [("delete", "movie", 404), ("merge", "movie", 404, "into", 1), ("merge", "movie", 1, "into", 404)]
)
def test_what_is_not_there_fails_before_anybody_is_asked(
    run: Run, films: Database, database_url: str, words: tuple[str, ...]
) -> None:
    result = run("edit", *words, "--database", database_url)
    assert result.exit_code == 1
    assert "error: there is no movie 404. Name one by the id" in result.stderr
    assert _ids(films) == [1, 2]


@pytest.mark.parametrize(
    ("words", "advice"),
    [
        (("movie", 1, "into", 1), "Name two of them"),
        (("season", 5, "into", 5), "Merge the series"),
        (("episode", 6, "into", 6), "Merge the series"),
    ],
)
def test_what_cannot_be_merged_says_what_to_do(
    run: Run, films: Database, database_url: str, words: tuple[str, ...], advice: str
) -> None:
    result = run("edit", "merge", *words, "--yes", "--database", database_url)
    assert result.exit_code == 1
    assert advice in result.stderr
    assert _ids(films) == [1, 2]


@pytest.mark.parametrize(
    "words", [("delete", "film", 1), ("delete", "movie", 0), ("delete", "movie", 2**31), ("merge", "movie", 1, "to", 2)]
)
def test_a_wrong_word_is_a_usage_error(run: Run, words: tuple[str, ...]) -> None:
    assert run("edit", *words, "--yes").exit_code == 2
