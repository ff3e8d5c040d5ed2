"""What upstream changed in the form of its answers, and when: a recording made before then cannot agree."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import NamedTuple

from tests.contract.leaves import Leaf, Path


class Added(NamedTuple):
    """A key that answers have had since a year, and in which answers: a part of the path, `/` for the thing itself."""

    key: str
    within: str
    since: int


# Read off the recordings: the last generation without a key, and the first with it.
ADDED = (
    Added("softcore", "", 2027),
    Added("[softcore]", "change_keys", 2027),
    Added("origin_country", "", 2025),
    Added("original_language", "", 2026),
    Added("original_name", "", 2026),
    Added("media_type", "parts", 2026),
    Added("media_type", "results", 2026),
    Added("media_type", "movie_results", 2026),
    Added("iso_3166_1", "backdrops", 2026),
    Added("iso_3166_1", "logos", 2026),
    Added("iso_3166_1", "posters", 2026),
    Added("logos", "", 2022),
    Added("backdrop_path", "known_for", 2023),
    Added("poster_path", "known_for", 2023),
    Added("adult", "cast", 2023),
    Added("adult", "crew", 2023),
    Added("known_for_department", "cast", 2021),
    Added("known_for_department", "crew", 2021),
    Added("popularity", "cast", 2021),
    Added("popularity", "crew", 2021),
    Added("popularity", "results", 2021),
    Added("english_name", "spoken_languages", 2021),
    Added("descriptors", "", 2023),
    Added("note", "release_dates", 2021),
    Added("official", "", 2021),
    Added("published_at", "", 2022),
    Added("author_details", "results", 2021),
    Added("name", "author_details", 2021),
    Added("username", "author_details", 2021),
    Added("avatar_path", "author_details", 2021),
    Added("rating", "author_details", 2021),
    Added("created_at", "results", 2021),
    Added("updated_at", "results", 2021),
    Added("runtime", "data", 2021),
    Added("tagline", "data", 2021),
    Added("wikidata_id", "", 2023),
    Added("native_name", "", 2022),
    Added("adult", "/", 2022),
    # Films had it in 2021 already, series not yet in November 2022.
    Added("adult", "results", 2023),
    Added("adult", "guest_stars", 2021),
    Added("known_for_department", "guest_stars", 2021),
    Added("popularity", "guest_stars", 2021),
    Added("gender", "guest_stars", 2021),
    Added("gender", "crew", 2021),
    Added("gender", "created_by", 2021),
    Added("episode_type", "", 2023),
    Added("runtime", "/", 2022),
    Added("runtime", "episodes", 2022),
    Added("runtime", "last_episode_to_air", 2022),
    Added("runtime", "next_episode_to_air", 2022),
    Added("show_id", "last_episode_to_air", 2022),
    Added("show_id", "next_episode_to_air", 2022),
    Added("vote_average", "/", 2023),
    Added("vote_average", "seasons", 2023),
    Added("networks", "/", 2026),
    Added("production_countries", "/", 2021),
    Added("spoken_languages", "/", 2021),
    Added("tagline", "/", 2021),
    Added("iso_3166_1", "stills", 2026),
    Added("iso_3166_1", "profiles", 2026),
    Added("order", "cast", 2021),
    Added("first_credit_air_date", "", 2025),
    Added("popularity", "known_for", 2023),
    Added("tiktok_id", "", 2023),
    Added("youtube_id", "", 2023),
    Added("known_for_department", "/", 2021),
    Added("media_type", "seasons", 2023),
    Added("media_type", "episodes", 2023),
    Added("media_type", "media", 2022),
    Added("media_type", "person", 2022),
    Added("media_type", "person_results", 2022),
    Added("media_type", "tv_results", 2022),
    Added("media_type", "tv_season_results", 2022),
    Added("media_type", "tv_episode_results", 2022),
    Added("adult", "media", 2022),
    Added("adult", "tv_results", 2022),
    Added("runtime", "tv_episode_results", 2022),
    Added("vote_average", "tv_season_results", 2023),
    Added("created_at", "/", 2021),
    Added("updated_at", "/", 2021),
    Added("gender", "results", 2021),
    Added("known_for_department", "results", 2021),
    Added("adult", "known_for", 2023),
    Added("iso_3166_1", "results", 2025),
    Added("logo_path", "/", 2021),
)
# And what they have no longer.
REMOVED = (
    Added("networks", "results", 2020),
    Added("known_for", "person", 2022),
    # Of people who trend.
    Added("known_for", "results", 2024),
)


def _full_ratio(leaf: Leaf) -> bool:
    return _floats(leaf) and leaf.path[-1] == "aspect_ratio" and round(leaf.theirs, 3) == leaf.ours


def _short_ratio(leaf: Leaf) -> bool:
    return _floats(leaf) and leaf.path[-1] == "aspect_ratio" and leaf.theirs == float(f"{leaf.ours:.15g}")


def _floats(leaf: Leaf) -> bool:
    return isinstance(leaf.theirs, float) and isinstance(leaf.ours, float)


class Form(NamedTuple):
    """What was written in another way before a year."""

    since: int
    why: str
    holds: Callable[[Leaf], bool]


FORMS = (
    Form(2023, "aspect_ratio in full (before 2023)", _full_ratio),
    Form(2021, "aspect_ratio of logos with 15 digits (before 2021)", _short_ratio),
    Form(
        2023,
        "tagged images counted from page 1 (before 2023)",
        lambda leaf: leaf.path[-1] == "page" and (leaf.theirs, leaf.ours) == (1, 0),
    ),
    Form(
        2021,
        "production_code null where there is none (before 2021)",
        lambda leaf: leaf.path[-1] == "production_code" and (leaf.theirs, leaf.ours) == (None, ""),
    ),
    Form(
        2021,
        "homepage and runtime of a film null where there is none (before 2021)",
        lambda leaf: (leaf.path, leaf.theirs, leaf.ours) in ((("homepage",), None, ""), (("runtime",), None, 0)),
    ),
    Form(
        2021,
        "media_type with a capital letter (before 2021)",
        lambda leaf: leaf.path[-1] == "media_type" and str(leaf.theirs).lower() == leaf.ours,
    ),
    Form(
        2024,
        "windows of other widths (before 2024)",
        lambda leaf: leaf.path in (("dates", "minimum"), ("dates", "maximum")),
    ),
    Form(
        2025,
        "whole numbers written without a point (before 2025)",
        lambda leaf: type(leaf.theirs) is int and type(leaf.ours) is float and leaf.theirs == leaf.ours,
    ),
)


def younger_than(moment: datetime, leaf: Leaf) -> str | None:
    """Return why age explains a difference, None where it does not."""
    if leaf.theirs is ... or leaf.ours is ...:
        for key, within, since in ADDED if leaf.theirs is ... else REMOVED:
            if _holds(leaf.path, key, within) and moment < datetime(since, 1, 1, tzinfo=UTC):
                when = "not there before" if leaf.theirs is ... else "there before"
                return f"{f'{within}.' if within else ''}{key} ({when} {since})"
    return next(
        (why for since, why, holds in FORMS if moment < datetime(since, 1, 1, tzinfo=UTC) and holds(leaf)), None
    )


def _holds(path: Path, key: str, within: str) -> bool:
    return path[0] == key if within == "/" else key in path and within in (*path, "")
