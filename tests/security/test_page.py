"""The page docs/security.md names tests that are there, and every one of this folder."""

import re
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
TEXT = (TESTS.parent / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = set(re.findall(r"`(\w+/\w+\.py|sources/)`", TEXT))


def test_every_test_that_it_names_is_there() -> None:
    assert len(NAMED) > 15
    assert [name for name in NAMED if not (TESTS / name).exists()] == []


def test_every_test_of_a_risk_is_named() -> None:
    assert {f"security/{path.name}" for path in TESTS.glob("security/test_api*.py")} <= NAMED


def test_all_ten_risks_are_told() -> None:
    assert re.findall(r"^\| API(\d+) ", TEXT, re.MULTILINE) == [str(number) for number in range(1, 11)]
