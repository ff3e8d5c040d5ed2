"""The shared material beside the repository: tests that use it skip where it is missing."""

import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from zstandard import ZstdDecompressor

_FOLDER = Path(__file__).resolve().parents[3] / "shared"


def shared(name: str) -> Path:
    """Return a file of it, or skip the test."""
    path = _FOLDER / name
    if not path.exists():
        pytest.skip(f"needs ../shared/{name}, beside the repository")
    return path


@cache
def recordings() -> tuple[dict[str, Any], ...]:
    """Return the recorded exchanges."""
    return tuple(_lines(shared("contract/recordings.jsonl.zst")))


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open("rb") as file, ZstdDecompressor().stream_reader(file) as stream:
        for line in io.TextIOWrapper(stream, encoding="utf-8"):
            yield json.loads(line)
