import gzip
import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

_FILM = {
    "method": "GET",
    "path": "/movie/78",
    "query": {},
    "status": 200,
    "recorded": "2026-01-01",
    "source": "test",
    "body": {"id": 78, "original_title": "Blade Runner", "original_language": "en", "invented": 1},
}


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    path = tmp_path / "films.jsonl"
    path.write_text(json.dumps(_FILM) + "\n")
    return path


def _movies(run: Run) -> int:
    count: int = json.loads(run("status", "--json").stdout)["rows"]["movies"]
    return count


def test_a_film_is_imported(run: Run, recorded: Path) -> None:
    result = run("import", "recordings", recorded)
    assert result.exit_code == 0
    assert "Took 1 of 1 lines" in result.stdout
    assert _movies(run) == 1


def test_on_either_engine(run: Run, recorded: Path, database_url: str) -> None:
    result = run("import", "recordings", recorded, "--json", "--database", database_url)
    assert json.loads(result.stdout)["films"] == 1


def test_unknown_keys_are_counted_and_named(run: Run, recorded: Path) -> None:
    said = run("import", "recordings", recorded).stdout
    assert "Unknown keys: 1\n" in said
    assert "invented" in said


def test_a_second_time_changes_nothing(run: Run, recorded: Path) -> None:
    run("import", "recordings", recorded)
    assert json.loads(run("import", "recordings", recorded, "--json").stdout)["changes"] == 0


def test_standard_input(run: Run, recorded: Path) -> None:
    run("import", "recordings", "-", input=recorded.read_text())
    assert _movies(run) == 1


def test_several_files_packed_or_not(run: Run, recorded: Path, tmp_path: Path) -> None:
    other = json.loads(json.dumps(_FILM).replace("78", "79"))
    (tmp_path / "more.jsonl.gz").write_bytes(gzip.compress(json.dumps(other).encode()))
    run("import", "recordings", recorded, tmp_path / "more.jsonl.gz")
    assert _movies(run) == 2


def test_a_bad_line_is_named_and_the_rest_goes_on(run: Run, recorded: Path) -> None:
    recorded.write_text("no exchange\n" + recorded.read_text())
    result = run("import", "recordings", recorded)
    assert result.exit_code == 0
    assert f"{recorded}, line 1: " in result.stdout
    assert _movies(run) == 1


def test_strict_stops_at_a_bad_line(run: Run, recorded: Path) -> None:
    recorded.write_text("no exchange\n" + recorded.read_text())
    result = run("import", "recordings", recorded, "--strict")
    assert result.exit_code == 1
    assert "line 1" in result.stderr
    assert "without --strict" in result.stderr


def test_a_missing_file_is_named_before_anything_is_done(run: Run, recorded: Path) -> None:
    result = run("import", "recordings", recorded, "nowhere.jsonl")
    assert result.exit_code == 1
    assert "nowhere.jsonl" in result.stderr
    assert _movies(run) == 0


def test_no_file_is_a_usage_error(run: Run) -> None:
    assert run("import", "recordings").exit_code == 2


def test_what_waits_for_its_series_is_named(run: Run, tmp_path: Path) -> None:
    episode = {"id": 62085, "season_number": 1, "episode_number": 1}
    season = {"path": "/tv/1396/season/1", "body": {"id": 3572, "season_number": 1, "episodes": [episode]}}
    path = tmp_path / "seasons.jsonl"
    path.write_text(json.dumps(season) + "\n")
    said = run("import", "recordings", path).stdout
    assert "0 films, 1 seasons, 1 episodes" in said
    assert "Waiting for their series: 1 seasons, 1 episodes." in said
    told = json.loads(run("import", "recordings", path, "--json").stdout)
    assert (told["waiting_seasons"], told["waiting_episodes"]) == (1, 1)


def test_nothing_is_said_of_waiting_where_nothing_waits(run: Run, recorded: Path) -> None:
    assert "Waiting" not in run("import", "recordings", recorded).stdout
