from pathlib import Path

import pytest
from sqlalchemy import text

from cinedex.db.engine import open_database
from tests.cli.conftest import Run


def test_an_unknown_setting_names_the_nearest(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CINEDEX_DATABSE", "sqlite:///x.db")
    result = run("status")
    assert result.exit_code == 1
    assert "did you mean CINEDEX_DATABASE?" in result.stderr


def test_a_database_out_of_reach_says_what_to_check(run: Run) -> None:
    result = run("status", "--database", "postgresql://me:secret@127.0.0.1:1/films")
    assert result.exit_code == 1
    assert "Connection refused" in result.stderr
    assert "CINEDEX_DATABASE" in result.stderr
    assert "secret" not in result.stderr


def test_a_url_of_another_engine_is_refused(run: Run) -> None:
    result = run("status", "--database", "mysql://me@db/films")
    assert result.exit_code == 1
    assert "sqlite:///" in result.stderr


def test_a_url_that_cannot_be_read_is_refused(run: Run) -> None:
    result = run("status", "--database", "postgresql://me@db:port/films")
    assert result.exit_code == 1
    assert "postgresql://user@host/name" in result.stderr


def test_a_data_folder_that_cannot_be_made_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    result = run("status", "--data", tmp_path / "file" / "data")
    assert result.exit_code == 1
    assert "--data" in result.stderr


def test_a_file_that_is_no_database_is_named(run: Run, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("this is no database, and never was one\n" * 100)
    result = run("status", "--database", f"sqlite:///{tmp_path}/text.db")
    assert result.exit_code == 1
    assert "not a database" in result.stderr


def test_a_schema_of_a_newer_version_is_refused(run: Run, sqlite_url: str) -> None:
    database = open_database(sqlite_url)
    with database.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.close()
    result = run("status", "--database", sqlite_url)
    assert result.exit_code == 1
    assert "Update cinedex" in result.stderr
