"""What several tests of the demo catalogue read and count."""

import json
from importlib.resources import files
from typing import Any

from tests.support.demo import Body

BLOCKS = ["alternative_titles", "credits", "external_ids", "keywords", "release_dates", "translations", "videos"]


def reference(name: str) -> Any:
    """Return one bundled reference table."""
    return json.loads(files("cinedex.sources").joinpath("reference", f"{name}.json").read_text(encoding="utf-8"))


def share(films: list[Body], kept: list[Body]) -> float:
    """Return how many of the films are among those kept, of 1."""
    return len(kept) / len(films)
