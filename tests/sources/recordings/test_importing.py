"""Importing files of exchanges."""

import gzip
import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
import zstandard
from sqlalchemy import func, select

from cinedex.db.engine import Database
from cinedex.db.tables.log import change, import_progress
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings import importing
from cinedex.sources.recordings.importing import BadLineError, import_recordings
from cinedex.sources.recordings.report import Report
from tests.sources.facts import facts
from tests.support.shared import shared


def _film(number: int, **keys: Any) -> dict[str, Any]:
    title = f"Film {number}"
    body = {"id": number, "title": title, "original_title": title, "overview": "", "budget": 1, **keys}
    return {"method": "GET", "path": f"/movie/{number}", "query": {}, "status": 200, "recorded": "2025", "body": body}


def _write(path: Path, rows: Sequence[Any]) -> Path:
    lines = [row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows]
    path.write_bytes(b"\n".join(lines) + b"\n")
    return path


def _count(database: Database, table: Any) -> int:
    with database.read() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def _import(database: Database, path: Path, clock: FrozenClock, **how: Any) -> Report:
    return import_recordings(database, [path], clock=clock, **how)


def test_it_works(database: Database, clock: FrozenClock, tmp_path: Path) -> None:
    told: list[tuple[str, int]] = []
    path = _write(tmp_path / "films.jsonl", [_film(1), _film(2)])
    report = _import(database, path, clock, progress=lambda what, count: told.append((what, count)))
    assert (report.lines, report.taken, report.films, report.changes) == (2, 2, 2, 2)
    assert report.projected == 2
    assert told == [("read", 2), ("project", 2)]
    assert {row[0] for row in facts(database)["movie"]} == {1, 2}


def test_importing_twice_changes_nothing_and_logs_nothing(
    database: Database, clock: FrozenClock, tmp_path: Path
) -> None:
    path = _write(tmp_path / "films.jsonl", [_film(1), _film(1, tagline="Twice"), _film(2, budget=9)])
    _import(database, path, clock)
    before, logged = facts(database), _count(database, change)
    second = _import(database, path, clock)
    assert (second.lines, second.changes, second.projected) == (3, 0, 0)
    assert facts(database) == before
    assert _count(database, change) == logged


@pytest.mark.parametrize("recorded", ["2025", None])
def test_of_two_that_say_one_time_or_none_the_first_stays(
    database: Database, clock: FrozenClock, tmp_path: Path, recorded: str | None
) -> None:
    films = [_film(1, budget=1) | {"recorded": recorded}, _film(1, budget=2) | {"recorded": recorded}]
    path = _write(tmp_path / "films.jsonl", films)
    _import(database, path, clock)
    assert _import(database, path, clock).changes == 0
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT budget FROM movie").scalar_one() == 1


def test_real_recordings_twice(database: Database, clock: FrozenClock) -> None:
    path = shared("contract/recordings.jsonl.zst")
    first = _import(database, path, clock)
    before, logged = facts(database), _count(database, change)
    second = _import(database, path, clock)
    assert first.taken > 500
    assert first.unknown_keys == {}
    assert first.bad_lines == []
    assert (second.changes, second.projected) == (0, 0)
    assert facts(database) == before
    assert _count(database, change) == logged


def test_a_bad_line_is_named_and_the_rest_goes_on(database: Database, clock: FrozenClock, tmp_path: Path) -> None:
    bad = [b"{not json", b"[]", b'{"path": "/movie/1"}', b'{"path": 5, "body": {}}', b'"\\ud800"', b"\xff\xfe", b""]
    path = _write(tmp_path / "films.jsonl", [_film(1), *bad, _film(2)])
    report = _import(database, path, clock)
    assert report.films == 2
    assert [line.line for line in report.bad_lines] == [2, 3, 4, 5, 6, 7]
    assert report.bad_line_count == 6
    assert all(line.why for line in report.bad_lines)


def test_deep_nesting_is_a_bad_line(database: Database, clock: FrozenClock, tmp_path: Path) -> None:
    line = b'{"path": "/movie/1", "body": ' + b"[" * 100_000 + b"]" * 100_000 + b"}"
    report = _import(database, _write(tmp_path / "films.jsonl", [line, _film(2)]), clock)
    assert (report.bad_line_count, report.films) == (1, 1)


def test_strict_stops_at_the_first_bad_line(database: Database, clock: FrozenClock, tmp_path: Path) -> None:
    path = _write(tmp_path / "films.jsonl", [_film(1), b"{", _film(2)])
    with pytest.raises(BadLineError, match=r"films\.jsonl, line 2"):
        _import(database, path, clock, strict=True)


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz", ".jsonl.zst"])
def test_files_may_be_packed(database: Database, clock: FrozenClock, tmp_path: Path, suffix: str) -> None:
    plain = json.dumps(_film(1)).encode() + b"\n"
    packed = {".jsonl": plain, ".jsonl.gz": gzip.compress(plain), ".jsonl.zst": zstandard.compress(plain)}[suffix]
    path = tmp_path / f"films{suffix}"
    path.write_bytes(packed)
    assert _import(database, path, clock).films == 1


def test_a_packed_file_that_breaks_off_keeps_what_was_whole(
    database: Database, clock: FrozenClock, tmp_path: Path
) -> None:
    path = tmp_path / "films.jsonl.gz"
    path.write_bytes(gzip.compress(b"".join(json.dumps(_film(n)).encode() + b"\n" for n in range(1, 2000)))[:-400])
    report = _import(database, path, clock)
    assert report.films > 0
    assert "unpacked" in report.bad_lines[-1].why


def test_standard_input(database: Database, clock: FrozenClock, monkeypatch: pytest.MonkeyPatch) -> None:
    lines = io.TextIOWrapper(io.BytesIO(json.dumps(_film(1)).encode()))
    monkeypatch.setattr(sys, "stdin", lines)
    assert import_recordings(database, ["-"], clock=clock).films == 1
    assert _count(database, import_progress) == 0


class _Killed(BaseException):
    """Stands for a signal that ends the process."""


def test_a_killed_import_goes_on_after_its_last_chunk(
    database: Database, clock: FrozenClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "CHUNK", 2)
    path = _write(tmp_path / "films.jsonl", [_film(number) for number in range(1, 8)])
    chunks = 0

    def kill(_what: str, _count: int) -> None:
        nonlocal chunks
        chunks += 1
        if chunks == 2:
            raise _Killed

    with pytest.raises(_Killed):
        _import(database, path, clock, progress=kill)
    assert len(facts(database)["movie"]) == 4
    report = _import(database, path, clock)
    assert (report.resumed, report.films) == (4, 3)
    assert len(facts(database)["movie"]) == 7
    # What the first run queued and did not live to project is projected too.
    assert report.projected == 7
    assert _import(database, path, clock).resumed == 0


def test_a_chunk_is_taken_whole_or_not_at_all(
    database: Database, clock: FrozenClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _write(tmp_path / "films.jsonl", [_film(1)])

    def fail(*_: object, **__: object) -> None:
        raise _Killed

    with monkeypatch.context() as broken:
        broken.setattr("cinedex.documents.queue.enqueue", fail)
        with pytest.raises(_Killed):
            _import(database, path, clock)
    assert facts(database) == {}
    assert _import(database, path, clock).films == 1


def test_what_is_skipped_is_counted_by_reason(database: Database, clock: FrozenClock, tmp_path: Path) -> None:
    rows = [
        _film(1) | {"path": None},
        _film(1) | {"status": 404},
        _film(1) | {"method": "POST"},
        _film(1) | {"path": "/job/list"},
        _film(1) | {"path": "/movie/1/lists"},
        _film(1) | {"path": "/"},
        _film(1, account_states={"id": 1}),
    ]
    report = _import(database, _write(tmp_path / "films.jsonl", rows), clock)
    assert report.taken == 1
    assert report.skipped == {
        "documented example": 1,
        "status 404": 1,
        "method POST": 1,
        "not yet taken: /job/list": 1,
        "not a fact: lists": 1,
        "not yet taken: /": 1,
        "not a fact: account_states": 1,
    }


def test_unknown_keys_are_named(database: Database, clock: FrozenClock, tmp_path: Path) -> None:
    credits = {"cast": [{"id": 1, "name": "A", "credit_id": "c", "shoe_size": 9}], "crew": []}
    report = _import(database, _write(tmp_path / "films.jsonl", [_film(1, smell="rain", credits=credits)]), clock)
    assert report.unknown_keys == {"/movie.smell": 1, "/movie.credits.cast.shoe_size": 1}


def test_large_answers_are_taken_a_few_at_a_time(
    database: Database, clock: FrozenClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "CHUNK_BYTES", 1000)
    told: list[tuple[str, int]] = []
    path = _write(tmp_path / "films.jsonl", [_film(1), _film(2, overview="x" * 900), _film(3, overview="x" * 2000)])
    _import(database, path, clock, progress=lambda what, count: told.append((what, count)))
    assert [count for what, count in told if what == "read"] == [2, 1]


def test_lists_are_no_films(database: Database, clock: FrozenClock, tmp_path: Path) -> None:
    rows = [_film(1), _film(2) | {"path": "/movie/popular", "body": {"results": [_film(2)["body"]]}}]
    report = _import(database, _write(tmp_path / "films.jsonl", rows), clock)
    assert (report.taken, report.films) == (2, 1)
