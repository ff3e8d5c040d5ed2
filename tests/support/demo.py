"""The files that the bundled demo catalogue is made of."""

import json
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

Body = dict[str, Any]


def file(name: str) -> Traversable:
    """Return one of them."""
    return files("cinedex.sources").joinpath("demo", f"{name}.jsonl")


def exchanges(name: str) -> list[Body]:
    """Return the rows of one of them."""
    return [json.loads(line) for line in file(name).read_text(encoding="utf-8").splitlines()]


def bodies(name: str) -> list[Body]:
    """Return the bodies of those rows."""
    return [row["body"] for row in exchanges(name)]
