"""What is asked: the classes of requests, over which films, and what is aimed at."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.catalogue import Catalogue

APPENDS = "credits,images,videos,keywords"


@dataclass(frozen=True)
class Case:
    """One class of requests."""

    name: str
    title: str
    target: str
    """Path and query, with `{id}` for the film's."""
    large: bool = False
    """Over the made-up large films, not over all."""
    accept_encoding: str = ""
    aim: float | None = None
    """The part of nginx's requests a second to reach."""
    beside: str = ""
    """The case whose cost this one's is compared with."""
    beside_aim: float | None = None
    """How many times that cost it may have."""


CASES = (
    Case("details", "details", "/movie/{id}", aim=0.24),
    Case("appends", "details and 4 appends", f"/movie/{{id}}?append_to_response={APPENDS}"),
    Case("large", "the same, large films", f"/movie/{{id}}?append_to_response={APPENDS}", large=True, aim=0.28),
    Case(
        "large-gzip", "… in gzip", f"/movie/{{id}}?append_to_response={APPENDS}", large=True, accept_encoding="gzip"
    ),
    Case(
        "large-zstd", "… in zstd", f"/movie/{{id}}?append_to_response={APPENDS}", large=True, accept_encoding="zstd"
    ),
    Case("english", "translated films, no language asked", "/movie/{id}", large=True),
    Case(
        "french", "the same, language=fr-FR", "/movie/{id}?language=fr-FR", large=True, beside="english",
        beside_aim=1.3,
    ),
    Case("images", "100 images, filtered to fr,null", "/movie/{id}/images?include_image_language=fr,null", large=True),
)  # fmt: skip


def targets(case: Case, catalogue: Catalogue, most: int) -> list[str]:
    """Return at most `most` targets of a case, films drawn at random, the same ones every time."""
    films: Sequence[int] = catalogue.large if case.large else catalogue.films
    drawn = random.Random(1).sample(films, min(most, len(films)))  # noqa: S311 - nothing secret
    join = "&" if "?" in case.target else "?"
    return [f"/3{case.target.format(id=film)}{join}api_key={catalogue.key}" for film in drawn]
