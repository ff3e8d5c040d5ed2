import json
from pathlib import Path
from typing import Any

import pytest

from cinedex.db.engine import open_database
from cinedex.documents.edit import edit
from cinedex.kit.clock import FrozenClock
from tests.cli.conftest import Run
from tests.support.world import SOURCE, client_of, film

_PEOPLE = range(1, 21)


@pytest.fixture
def rated(tmp_path: Path) -> Path:
    """Return ratings by which who likes 1 likes 2, and who likes 3 does not; 4 is rated by nobody."""
    lines = [f"{person},{number},5" for person in _PEOPLE for number in (1, 2)]
    lines += [f"{person + 100},3,5" for person in _PEOPLE]
    lines += [f"{person},3,1" for person in _PEOPLE]
    path = tmp_path / "ratings.csv"
    path.write_text("\n".join(["userId,tmdbId,rating", *lines, "no rating"]))
    return path


@pytest.fixture
def films(run: Run, database_url: str, clock: FrozenClock) -> str:
    """Return the URL of a catalogue of four films."""
    run("status", "--database", database_url)
    database = open_database(database_url)
    edit(database, [film(number, f"Film {number}", original_language="de") for number in (1, 2, 3, 4)], SOURCE, clock)
    database.close()
    return database_url


def _recommended(url: str, number: int, clock: FrozenClock) -> list[int]:
    database = open_database(url)
    with client_of(database, clock) as client:
        answer: Any = client.get(f"/movie/{number}/recommendations").json
    database.close()
    return [row["id"] for row in answer["results"]]


def test_it_works(run: Run, films: str, rated: Path, clock: FrozenClock) -> None:
    result = run("import", "movielens", rated, "--database", films)
    assert result.exit_code == 0, result.output
    assert result.stdout.startswith("Took 80 of 81 ratings, by 40 people of 3 films, in ")
    assert "other lists for 4 titles." in result.stdout
    assert "Lines without a rating: 1\n" in result.stdout
    assert _recommended(films, 1, clock) == [2]
    # Few have rated it: what is similar is recommended.
    assert _recommended(films, 4, clock) == [1, 2, 3]


def test_for_programs_it_is_json(run: Run, films: str, rated: Path) -> None:
    made = json.loads(run("import", "movielens", rated, "--json", "--database", films).stdout)
    assert made.pop("seconds") > 0
    assert made == {"lines": 81, "taken": 80, "people": 40, "films": 3, "skipped": {"bad line": 1}}


def test_a_file_that_is_not_there_is_named(run: Run) -> None:
    result = run("import", "movielens", "nowhere.csv")
    assert result.exit_code == 1
    assert "there is no file nowhere.csv." in result.stderr


def test_a_file_of_something_else_says_what_to_do(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "films.csv"
    path.write_text("title,year\nSolaris,1972\n")
    result = run("import", "movielens", path)
    assert result.exit_code == 1
    assert "no ratings were taken: the first line does not name the columns" in result.stderr


def test_ratings_from_standard_input_need_to_know_where_the_links_are(run: Run, tmp_path: Path) -> None:
    told = "userId,movieId,rating\n1,541,4\n"
    result = run("import", "movielens", "-", input=told)
    assert result.exit_code == 1
    assert "Say with --links where links.csv is." in result.stderr
    links = tmp_path / "links.csv"
    links.write_text("movieId,tmdbId\n541,78\n")
    result = run("import", "movielens", "-", "--links", links, "--json", input=told)
    assert json.loads(result.stdout)["taken"] == 1


def test_rebuilding_indexes_makes_the_lists_and_shows_them(run: Run, films: str, clock: FrozenClock) -> None:
    result = run("rebuild", "indexes", "--database", films)
    assert "Made the lists of what is alike, others than before for 4 titles.\n" in result.stdout
    assert _recommended(films, 1, clock) == [2, 3, 4]
