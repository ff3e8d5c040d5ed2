"""What several tests of the demo catalogue read and count."""

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any, NamedTuple

from tests.support.demo import Body, exchanges

BLOCKS = ["alternative_titles", "credits", "external_ids", "keywords", "release_dates", "translations", "videos"]
SERIES_BLOCKS = [
    "alternative_titles",
    "content_ratings",
    "credits",
    "episode_groups",
    "external_ids",
    "keywords",
    "translations",
]


def reference(name: str) -> Any:
    """Return one bundled reference table."""
    return json.loads(files("cinedex.sources").joinpath("reference", f"{name}.json").read_text(encoding="utf-8"))


def share(films: list[Body], kept: list[Body]) -> float:
    """Return how many of the films are among those kept, of 1."""
    return len(kept) / len(films)


class Season(NamedTuple):
    """A season with all that the files say of it, wherever they say it."""

    series_id: int
    number: int
    body: Body
    # Who is in it throughout.
    cast: list[Body]
    # Crew and guest stars by the number of the episode.
    credits: dict[int, Body]

    @property
    def episodes(self) -> list[Body]:
        """Return its episodes, in order."""
        rows: list[Body] = self.body["episodes"]
        return rows


def all_seasons() -> list[Season]:
    """Return the seasons of the demo catalogue; credits stand inside them, or in a file of their own."""
    apart = {row["path"]: row["body"] for row in exchanges("episode_credits")}
    found = []
    for row in [*exchanges("seasons"), *exchanges("tvmaze")]:
        path, body = row["path"], row["body"]
        if "episodes" not in body:
            continue
        credits = {
            episode["episode_number"]: apart.get(f"{path}/episode/{episode['episode_number']}/credits", episode)
            for episode in body["episodes"]
        }
        regulars = body["credits"] if "credits" in body else apart[f"{path}/credits"]
        _, _, series_id, _, number = path.split("/")
        found.append(Season(int(series_id), int(number), body, regulars["cast"], credits))
    return found


def credited(series: list[Body], seasons: list[Season]) -> Iterator[Body]:
    """Yield every row that names somebody who made a series or is in it."""
    for body in series:
        yield from (*body["credits"]["cast"], *body["credits"]["crew"])
    for season in seasons:
        yield from season.cast
        for row in season.credits.values():
            yield from (*row.get("crew", []), *row.get("guest_stars", []))
