"""The files of the demo catalogue: compact, in order, and each row an exchange."""

import json
from datetime import date

import pytest

from tests.sources.demo.reading import BLOCKS
from tests.support.demo import exchanges, file


@pytest.mark.parametrize("name", ["films", "collections", "companies"])
def test_a_file_is_compact_json_lines_sorted_by_id(name: str) -> None:
    path = file(name)
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    for line in text.splitlines():
        assert json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":")) == line
    ids = [row["body"]["id"] for row in exchanges(name)]
    assert ids == sorted(set(ids))
    assert len(text.encode()) < 6_000_000


@pytest.mark.parametrize(
    ("name", "noun", "appended"),
    [
        ("films", "movie", ",".join(BLOCKS)),
        ("collections", "collection", "translations"),
        ("companies", "company", None),
    ],
)
def test_a_row_is_an_exchange(name: str, noun: str, appended: str | None) -> None:
    for row in exchanges(name):
        assert list(row) == ["method", "path", "query", "status", "recorded", "source", "licence", "body"]
        assert (row["method"], row["status"], row["source"]) == ("GET", 200, "cinedex-demo")
        assert row["path"] == f"/{noun}/{row['body']['id']}"
        assert row["query"].get("append_to_response") == appended
        assert row["query"]["language"] == "en-US"
        date.fromisoformat(row["recorded"])
