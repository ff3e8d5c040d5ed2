"""Ratings in MovieLens's form: read, linked to TMDB's films, and counted when the whole set is in."""

import gzip
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from cinedex.catalog import ratings
from cinedex.catalog.provenance import source_id
from cinedex.db.engine import Database
from cinedex.db.tables.ratings import rating_set, set_rating
from cinedex.sources.movielens import importing
from cinedex.sources.movielens.importing import SOURCE, import_ratings
from cinedex.sources.movielens.reading import Columns, FormatError, rated

Written = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Return a function that writes lines into a file."""

    def write(*lines: str, name: str = "ratings.csv") -> Path:
        path = tmp_path / name
        path.write_text("".join(f"{line}\n" for line in lines))
        return path

    return write


def _counting(database: Database) -> list[tuple[int, int, float]]:
    """Return who rated what and how, in the sets that count."""
    with database.read() as connection:
        rows = connection.execute(
            select(set_rating.c.user_id, set_rating.c.movie_id, set_rating.c.rating)
            .join(rating_set, rating_set.c.id == set_rating.c.set_id)
            .where(rating_set.c.complete)
        )
        return sorted((row[0], row[1], row[2]) for row in rows)


def _count(database: Database) -> int:
    with database.read() as connection:
        return connection.execute(select(func.count()).select_from(set_rating)).scalar_one()


def test_it_works(database: Database, written: Written) -> None:
    path = written("userId,tmdbId,rating", "1,78,5.0", "1,335984,0.5", "2,78,3.5")
    told: list[int] = []
    report = import_ratings(database, str(path), progress=told.append)
    assert _counting(database) == [(1, 78, 10.0), (1, 335984, 1.0), (2, 78, 7.0)]
    assert (report.lines, report.taken, report.people, report.films, report.skipped) == (3, 3, 2, 2, {})
    assert sum(told) == 3


def test_films_that_movielens_numbers_are_found_in_links(database: Database, written: Written) -> None:
    written("movieId,imdbId,tmdbId", "541,0083658,78", "7,0000001,", name="links.csv")
    path = written("userId,movieId,rating,timestamp", "1,541,4.0,1256677221", "1,7,4.0,1256677222", "1,8,2,1256677223")
    report = import_ratings(database, str(path))
    assert _counting(database) == [(1, 78, 8.0)]
    assert (report.taken, report.skipped) == (1, {"film without a TMDB id": 2})


def test_links_may_lie_elsewhere(database: Database, written: Written) -> None:
    links = written("tmdbId,movieId", "78,541", name="elsewhere.csv")
    import_ratings(database, str(written("movieId,rating,userId", "541,4.0,1")), links)
    assert _counting(database) == [(1, 78, 8.0)]


def test_packed_files_and_byte_order_marks_are_read(database: Database, tmp_path: Path) -> None:
    path = tmp_path / "ratings.csv.zst"
    path.write_bytes(zstandard.compress("\ufeffuserId,tmdbId,rating\r\n1,78,5\r\n".encode()))
    import_ratings(database, str(path))
    assert _counting(database) == [(1, 78, 10.0)]


def test_of_two_ratings_by_the_same_person_the_later_one_stays(database: Database, written: Written) -> None:
    import_ratings(database, str(written("userId,tmdbId,rating", "1,78,5.0", "1,78,1.0")))
    assert _counting(database) == [(1, 78, 2.0)]


@pytest.mark.parametrize(
    "line",
    [
        "", "1,78", "x,78,4", "1,,4", "1,78,", "1,78,0", "1,78,5.5", "1,78,-1", "1,78,nan", "1,78,good", "-1,78,4",
        "1,1.5,4", "1,99999999999,4", "1,٣,4", '"1,78,4',
    ],
)  # fmt: skip
def test_a_line_that_is_no_rating_is_counted_and_the_rest_goes_on(written: Written, sqlite_url: str, line: str) -> None:
    database = Database(sqlite_url)
    report = import_ratings(database, str(written("userId,tmdbId,rating", "1,1,1", line)))
    assert _counting(database) == [(1, 1, 2.0)]
    assert report.skipped == {"bad line": 1}
    database.close()


def test_another_set_takes_the_place_of_the_first(
    database: Database, written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_PEOPLE", 2)
    import_ratings(database, str(written("userId,tmdbId,rating", *(f"{person},78,5" for person in range(1, 8)))))
    import_ratings(database, str(written("userId,tmdbId,rating", "9,78,4")))
    assert _counting(database) == [(9, 78, 8.0)]
    assert _count(database) == 1


def test_a_set_of_another_source_stays(database: Database, written: Written) -> None:
    with database.write() as connection:
        other = ratings.begin(connection, source_id(connection, SOURCE._replace(source="another")))
        ratings.enter(database, connection, other, [(1, 5, 6.0)])
        ratings.finish(connection, other)
    import_ratings(database, str(written("userId,tmdbId,rating", "9,78,4")))
    assert _counting(database) == [(1, 5, 6.0), (9, 78, 8.0)]


def test_an_import_that_breaks_off_leaves_what_counted_and_the_next_removes_its_wreck(
    database: Database, written: Written, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "_CHUNK", 100)
    import_ratings(database, str(written("userId,tmdbId,rating", "1,78,5")))
    lines = "userId,tmdbId,rating\n" + "".join(f"{person},{person % 97},4\n" for person in range(9_000))
    cut = tmp_path / "cut.csv.gz"
    packed = gzip.compress(lines.encode())
    cut.write_bytes(packed[: len(packed) // 2])
    with pytest.raises(FormatError, match=r"cannot be read further.*Fetch it anew"):
        import_ratings(database, str(cut))
    assert _counting(database) == [(1, 78, 10.0)]
    assert _count(database) > 1
    import_ratings(database, str(written("userId,tmdbId,rating", "2,78,5")))
    assert _counting(database) == [(2, 78, 10.0)]
    assert _count(database) == 1


@pytest.mark.parametrize(
    ("head", "advice"),
    [
        ("", "Import ratings.csv"),
        ("user,film,rating", "name the columns so"),
        ("userId,rating", "userId, movieId or tmdbId, and rating"),
        ("userId,movieId,rating", "Say where it is with --links"),
    ],
)
def test_a_file_without_its_columns_says_what_to_do_and_changes_nothing(
    database: Database, written: Written, head: str, advice: str
) -> None:
    import_ratings(database, str(written("userId,tmdbId,rating", "1,78,5")))
    with pytest.raises(FormatError, match=advice):
        import_ratings(database, str(written(head, "1,1,1")))
    assert _counting(database) == [(1, 78, 10.0)]


def test_links_without_their_columns_say_what_to_do(database: Database, written: Written) -> None:
    written("movieId,imdbId", "1,2", name="links.csv")
    with pytest.raises(FormatError, match=r"Take links\.csv"):
        import_ratings(database, str(written("userId,movieId,rating", "1,1,1")))


def _whole(found: Iterable[object]) -> bool:
    return all(isinstance(part, int) and 0 <= part < 1 << 31 for part in found)


@given(st.lists(st.one_of(st.text(), st.integers().map(str), st.floats().map(str)), max_size=4))
def test_any_line_is_a_rating_or_says_why_not(line: list[str]) -> None:
    found = rated(line, Columns(0, 1, 2, linked=False), None)
    if isinstance(found, str):
        assert found == "bad line"
    else:
        assert _whole(found[:2])
        assert 0.0 < found[2] <= 10.0
