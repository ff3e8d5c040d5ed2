"""Files and functions stay short enough to be read at once."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FILES = [
    str(path.relative_to(ROOT))
    for room in ("src", "tests", "tools", "benchmarks")
    for path in sorted((ROOT / room).rglob("*.py"))
    if path.parent.name != "versions"  # migrations are written by Alembic, and never edited once released
]


@pytest.mark.parametrize("path", FILES)
def test_files_stay_under_300_lines_and_functions_under_40(path: str) -> None:
    text = (ROOT / path).read_text(encoding="utf-8")
    assert len(text.splitlines()) < 300, f"{path} is too long: split it by subject"
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or 0) - node.lineno + 1
            assert lines < 40, f"{path}: {node.name} has {lines} lines: give its steps names"
