import json
from pathlib import Path

import pytest

from cinedex.db.engine import newest_revision
from tests.cli.conftest import Run


def test_an_empty_database(run: Run) -> None:
    facts = json.loads(run("status", "--json").stdout)
    assert facts["schema"] == newest_revision()
    assert facts["rows"]["movies"] == 0
    assert facts["sequence"] == 0
    assert facts["bytes"]["database"] > 0
    assert facts["stale"] == {"documents": 0}


def test_people_read_it_too(run: Run) -> None:
    said = run("status").stdout
    assert "Movies" in said
    assert "Stale" in said


def test_on_either_engine(run: Run, database_url: str) -> None:
    assert json.loads(run("status", "--json", "--database", database_url).stdout)["rows"]["movies"] == 0


@pytest.mark.parametrize("what", ["documents", "indexes", "all"])
def test_rebuild_of_nothing(run: Run, what: str) -> None:
    assert run("rebuild", what).exit_code == 0


def test_rebuild_makes_every_index(run: Run, tmp_path: Path) -> None:
    assert run("rebuild", "indexes", "--data", tmp_path).exit_code == 0
    made = {path.parent.parent.name for path in tmp_path.rglob("generation.json")}
    assert made >= {"indexes", "text"}
