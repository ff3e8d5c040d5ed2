import json
from pathlib import Path

from tests.cli.conftest import Run

_SMALL = ("generate", "--movies", 30, "--series", 5, "--people", 80, "--seed", 4)


def test_it_makes_a_catalogue_with_documents_and_indexes(run: Run, tmp_path: Path) -> None:
    result = run(*_SMALL, "--data", tmp_path)
    assert result.exit_code == 0, result.output
    facts = json.loads(run("status", "--json", "--data", tmp_path).stdout)
    assert {name: facts["rows"][name] for name in ("movies", "series", "people")} == {
        "movies": 30, "series": 5, "people": 80,
    }  # fmt: skip
    assert facts["stale"] == {"documents": 0}
    assert list((tmp_path / "indexes").rglob("movie/columns.id.all.npy"))


def test_another_plan_is_not_mixed_with_the_first(run: Run, tmp_path: Path) -> None:
    run(*_SMALL, "--data", tmp_path)
    before = run("status", "--json", "--data", tmp_path).stdout
    result = run(*_SMALL[:-1], 5, "--data", tmp_path)
    assert result.exit_code == 1
    assert "holds films, series or people already. Generate into an empty folder" in result.stderr
    assert json.loads(run("status", "--json", "--data", tmp_path).stdout)["rows"] == json.loads(before)["rows"]
