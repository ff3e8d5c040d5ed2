"""The files of the demo catalogue: compact, in order, and each row an exchange."""

import json
import zlib
from datetime import date

import pytest

from tests.sources.demo.reading import BLOCKS, SERIES_BLOCKS
from tests.support.demo import Body, exchanges, file

_THINGS = ["films", "collections", "companies", "series", "networks", "people"]
_FILES = [*_THINGS, "seasons", "tvmaze", "episode_credits", "episode_groups"]


@pytest.mark.parametrize("name", _FILES)
def test_a_file_is_compact_json_lines_in_order(name: str) -> None:
    text = file(name).read_text(encoding="utf-8")
    assert text.endswith("\n")
    for line in text.splitlines():
        assert json.dumps(json.loads(line), ensure_ascii=False, separators=(",", ":")) == line
    places = [_place(row["path"]) for row in exchanges(name)]
    assert places == sorted(places)
    assert len(set(places)) == len(places)


def _place(path: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (1 << 40, part) for part in path.split("/"))


def test_all_of_them_together_are_small() -> None:
    packed = sum(len(zlib.compress(file(name).read_bytes())) for name in _FILES)
    assert packed < 1_000_000


@pytest.mark.parametrize("name", _FILES)
def test_a_row_is_an_exchange(name: str) -> None:
    for row in exchanges(name):
        assert list(row) == ["method", "path", "query", "status", "recorded", "source", "licence", "body"]
        assert (row["method"], row["status"], row["source"]) == ("GET", 200, "cinedex-demo")
        assert row["query"]["language"] == "en-US"
        date.fromisoformat(row["recorded"])


@pytest.mark.parametrize(
    ("name", "noun", "appended"),
    [
        ("films", "movie", ",".join(BLOCKS)),
        ("collections", "collection", "translations"),
        ("companies", "company", None),
        ("series", "tv", ",".join(SERIES_BLOCKS)),
        ("networks", "network", None),
        ("people", "person", "external_ids"),
        ("episode_groups", "tv/episode_group", None),
    ],
)
def test_a_row_is_the_details_of_one_thing(name: str, noun: str, appended: str | None) -> None:
    for row in exchanges(name):
        assert row["path"] == f"/{noun}/{row['body']['id']}"
        assert row["query"].get("append_to_response") == appended


def test_a_row_says_whose_facts_it_holds() -> None:
    for name in _FILES:
        for row in exchanges(name):
            assert ("TVmaze" in row["licence"]) is (name == "tvmaze")
            assert "NOTICE" in row["licence"]
    assert {row["licence"][:12] for row in exchanges("tvmaze")} == {"CC BY-SA 4.0"}


def test_what_comes_from_tvmaze_is_places_names_dates_lengths_and_identifiers() -> None:
    for row in exchanges("tvmaze"):
        body: Body = row["body"]
        if row["path"].endswith("/external_ids"):
            assert list(body) == ["id", "tvdb_id", "tvrage_id"]
            continue
        assert not body.keys() & {"overview", "credits"}
        for episode in body["episodes"]:
            assert episode["overview"] == ""
            assert not episode.keys() & {"crew", "guest_stars"}
