import json
import stat
from pathlib import Path

from tests.cli.conftest import Run


def test_it_loads_films_and_keeps_a_key_for_its_owner_alone(run: Run, tmp_path: Path) -> None:
    assert run("demo", "--data", tmp_path).exit_code == 0
    kept = tmp_path / "demo-key.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert set(json.loads(kept.read_text())) == {"api_key", "access_token"}
    facts = json.loads(run("status", "--json", "--data", tmp_path).stdout)
    assert facts["rows"]["movies"] >= 190
    assert facts["stale"] == {"documents": 0}


def test_a_second_time_changes_nothing(run: Run, tmp_path: Path) -> None:
    run("demo", "--data", tmp_path)
    key = (tmp_path / "demo-key.json").read_text()
    result = run("demo", "--data", tmp_path)
    assert "is loaded" in result.stderr
    assert (tmp_path / "demo-key.json").read_text() == key


def test_a_key_of_another_database_is_replaced(run: Run, tmp_path: Path) -> None:
    run("demo", "--data", tmp_path)
    key = (tmp_path / "demo-key.json").read_text()
    (tmp_path / "cinedex.db").unlink()
    run("demo", "--data", tmp_path)
    assert (tmp_path / "demo-key.json").read_text() != key
