import gzip
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cinedex.catalog import ids
from cinedex.catalog.refs import Collection, Movie
from cinedex.cli import export
from cinedex.db.engine import Database
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.cli.conftest import Run
from tests.documents import tv_facts
from tests.documents.shelves import loaded

TODAY = date(2026, 3, 1)


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    # Late in the day elsewhere: it is the day in UTC that counts.
    monkeypatch.setattr(export, "SystemClock", lambda: FrozenClock(datetime(2026, 3, 1, 23, 59, tzinfo=UTC)))


@pytest.fixture
def catalogue(database: Database, clock: FrozenClock) -> Database:
    """Return one thing or two of each kind, and some without a page."""
    said = [
        facts.titled(2, "千と千尋の神隠し", popularity=8.5), facts.titled(1, "Solaris", video=True),
        facts.titled(3, "Adult", adult=True), facts.imdb(4, "tt4"),
        tv_facts.show(1, "Dekalog", popularity=1.25), tv_facts.show(2, None), tv_facts.show(3, "Adult", adult=True),
        facts.person(1, "Ada"), facts.person(2, "Adult", adult=True), facts.person(3, ""),
        facts.collection(1, original_name="Trilogy"), facts.collection(2), facts.collection(3),
        facts.text(Collection(2), "en", "GB", title="The Films"), facts.text(Collection(2), "fr", "FR", title="Films"),
        tv_facts.network(1, "TVP"), facts.keyword(1, "dystopia"), facts.company(1, "Mosfilm"), facts.company(2, ""),
    ]  # fmt: skip
    loaded(database, said, "test", clock)
    return database


def _lines(path: Path) -> list[Any]:
    return [json.loads(line) for line in gzip.decompress(path.read_bytes()).decode().splitlines()]


def _export(run: Run, database_url: str, *options: object) -> Any:
    result = run("export", "ids", "--json", "--database", database_url, *options)
    assert result.exit_code == 0, result.stderr
    return json.loads(result.stdout)


@pytest.mark.usefixtures("catalogue")
def test_it_works(run: Run, database_url: str, tmp_path: Path) -> None:
    made = _export(run, database_url)
    folder = tmp_path / "data" / "exports"
    assert made["folder"] == str(folder)
    assert {path.name: _lines(path) for path in folder.iterdir()} == {
        "movie_ids_03_01_2026.json.gz": [
            {"adult": False, "id": 1, "original_title": "Solaris", "popularity": 0.0, "video": True},
            {"adult": False, "id": 2, "original_title": "千と千尋の神隠し", "popularity": 8.5, "video": False},
        ],
        "tv_series_ids_03_01_2026.json.gz": [{"id": 1, "original_name": "Dekalog", "popularity": 1.25}],
        "person_ids_03_01_2026.json.gz": [{"adult": False, "id": 1, "name": "Ada", "popularity": 0.0}],
        "collection_ids_03_01_2026.json.gz": [{"id": 1, "name": "Trilogy"}, {"id": 2, "name": "The Films"}],
        "tv_network_ids_03_01_2026.json.gz": [{"id": 1, "name": "TVP"}],
        "keyword_ids_03_01_2026.json.gz": [{"id": 1, "name": "dystopia"}],
        "production_company_ids_03_01_2026.json.gz": [{"id": 1, "name": "Mosfilm"}],
        "adult_movie_ids_03_01_2026.json.gz": [
            {"adult": True, "id": 3, "original_title": "Adult", "popularity": 0.0, "video": False}
        ],
        "adult_tv_series_ids_03_01_2026.json.gz": [{"id": 3, "original_name": "Adult", "popularity": 0.0}],
        "adult_person_ids_03_01_2026.json.gz": [{"adult": True, "id": 2, "name": "Adult", "popularity": 0.0}],
    }
    assert made["lines"] == {path.name: len(_lines(path)) for path in folder.iterdir()}


@pytest.mark.usefixtures("catalogue")
def test_a_line_is_written_as_upstream_writes_it(run: Run, database_url: str, tmp_path: Path) -> None:
    _export(run, database_url, "--folder", tmp_path)
    told = gzip.decompress((tmp_path / "movie_ids_03_01_2026.json.gz").read_bytes())
    assert told.startswith(b'{"adult":false,"id":1,"original_title":"Solaris","popularity":0.0,"video":true}\n')
    assert told.endswith(b"}\n")


@pytest.mark.usefixtures("catalogue")
def test_people_read_how_many_lines_there_are(run: Run, database_url: str, tmp_path: Path) -> None:
    said = run("export", "ids", "--folder", tmp_path, "--database", database_url).stdout
    assert f"           2  {tmp_path / 'movie_ids_03_01_2026.json.gz'}\n" in said


@pytest.mark.usefixtures("catalogue")
def test_another_day_may_be_named(run: Run, database_url: str, tmp_path: Path) -> None:
    made = _export(run, database_url, "--date", "2026-02-28", "--folder", tmp_path)
    assert "movie_ids_02_28_2026.json.gz" in made["lines"]
    assert (tmp_path / "movie_ids_02_28_2026.json.gz").exists()


def test_files_of_more_than_90_days_ago_are_removed_and_no_others(run: Run, database_url: str, tmp_path: Path) -> None:
    kept, old = TODAY - timedelta(days=90), TODAY - timedelta(days=91)
    stay = [
        ids.file_name(ids.EXPORTS[0], kept), "notes_01_01_2020.json.gz", "movie_ids_13_45_2020.json.gz", "readme.txt",
    ]  # fmt: skip
    go = [f".{ids.file_name(ids.EXPORTS[0], old)}.half", *(ids.file_name(one, old) for one in ids.EXPORTS)]
    for name in (*stay, *go):
        (tmp_path / name).touch()
    assert sorted(_export(run, database_url, "--folder", tmp_path)["removed"]) == sorted(go)
    assert {path.name for path in tmp_path.iterdir()} >= set(stay)
    assert not any((tmp_path / name).exists() for name in go)


def test_a_day_whose_files_are_not_kept_is_refused(run: Run, tmp_path: Path) -> None:
    result = run("export", "ids", "--date", "2025-11-30", "--folder", tmp_path / "none")
    assert result.exit_code == 1
    assert "Name a later day with --date" in result.stderr
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("day", ["2026-02-30", "yesterday", "03/01/2026"])
def test_what_is_no_day_is_a_usage_error(run: Run, day: str) -> None:
    assert run("export", "ids", "--date", day).exit_code == 2


@pytest.mark.usefixtures("catalogue")
def test_the_same_facts_make_the_same_bytes(run: Run, database_url: str, tmp_path: Path) -> None:
    made = []
    for name in ("one", "two"):
        _export(run, database_url, "--folder", tmp_path / name)
        made.append({path.name: path.read_bytes() for path in (tmp_path / name).iterdir()})
    assert made[0] == made[1]


@pytest.mark.usefixtures("catalogue")
def test_everybody_may_read_them(run: Run, database_url: str, tmp_path: Path) -> None:
    _export(run, database_url, "--folder", tmp_path)
    assert {path.stat().st_mode & 0o777 for path in tmp_path.glob("*.json.gz")} == {0o644}


@pytest.mark.usefixtures("catalogue")
def test_an_export_that_fails_leaves_the_old_file_and_no_half_of_a_new_one(
    run: Run, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "movie_ids_03_01_2026.json.gz"
    old.write_bytes(b"as it was")

    def broken(*_: object) -> Any:
        yield b"{}\n"
        raise ZeroDivisionError

    monkeypatch.setattr(ids, "lines", broken)
    assert run("export", "ids", "--folder", tmp_path, "--database", database_url).exit_code == 1
    assert [path.name for path in tmp_path.glob("*ids*")] == [old.name]
    assert old.read_bytes() == b"as it was"


def test_a_folder_that_cannot_be_made_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = run("export", "ids", "--folder", tmp_path / "file" / "exports")
    assert result.exit_code == 1
    assert "--folder" in result.stderr


@pytest.mark.usefixtures("catalogue")
def test_a_film_that_was_deleted_is_in_no_file(run: Run, database_url: str, tmp_path: Path) -> None:
    run("edit", "delete", "movie", Movie(1).id, "--yes", "--database", database_url)
    _export(run, database_url, "--folder", tmp_path)
    assert [line["id"] for line in _lines(tmp_path / "movie_ids_03_01_2026.json.gz")] == [2]
