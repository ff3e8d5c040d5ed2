"""What is asked: the classes of requests, over which films, people or series, and what is aimed at."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.catalogue import Catalogue

APPENDS = "credits,images,videos,keywords"
TWENTY = (
    "aggregate_credits,alternative_titles,content_ratings,credits,episode_groups,external_ids,images,keywords,"
    "recommendations,reviews,screened_theatrically,similar,translations,videos,watch/providers,season/1,season/2,"
    "season/1/credits,season/1/episode/1,season/1/episode/1/images"
)


@dataclass(frozen=True)
class Case:
    """One class of requests."""

    name: str
    title: str
    target: str
    """Path and query, with `{id}` for the number drawn."""
    of: str = "films"
    """Over which things of the catalogue: all films, or one sort of the made-up ones."""
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
    Case("large", "the same, large films", f"/movie/{{id}}?append_to_response={APPENDS}", of="large", aim=0.28),
    Case(
        "large-gzip", "… in gzip", f"/movie/{{id}}?append_to_response={APPENDS}", of="large", accept_encoding="gzip"
    ),
    Case(
        "large-zstd", "… in zstd", f"/movie/{{id}}?append_to_response={APPENDS}", of="large", accept_encoding="zstd"
    ),
    Case("english", "translated films, no language asked", "/movie/{id}", of="large"),
    Case(
        "french", "the same, language=fr-FR", "/movie/{id}?language=fr-FR", of="large", beside="english",
        beside_aim=1.3,
    ),
    Case("images", "100 images, filtered to fr,null", "/movie/{id}/images?include_image_language=fr,null", of="large"),
    Case("person", "a person", "/person/{id}", of="people"),
    Case(
        "person-credits", "with 1,000 combined credits", "/person/{id}?append_to_response=combined_credits",
        of="people",
    ),
    Case("season", "a season of 200 episodes", "/tv/{id}/season/1", of="seasons"),
    Case("season-italian", "the same, untranslated, language=it-IT", "/tv/{id}/season/1?language=it-IT", of="seasons"),
    Case("series", "a series of 80 seasons", "/tv/{id}", of="series"),
    Case("series-appends", "the same, 20 appends", f"/tv/{{id}}?append_to_response={TWENTY}", of="series"),
)  # fmt: skip


def targets(case: Case, catalogue: Catalogue, most: int) -> list[str]:
    """Return at most `most` targets of a case, drawn at random, the same ones every time."""
    numbers: Sequence[int] = catalogue.things[case.of]
    drawn = random.Random(1).sample(numbers, min(most, len(numbers)))  # noqa: S311 - nothing secret
    join = "&" if "?" in case.target else "?"
    return [f"/3{case.target.format(id=number)}{join}api_key={catalogue.key}" for number in drawn]
