"""What upstream changed in the form of its answers, and when: a recording made before then cannot agree."""

from datetime import UTC, datetime
from typing import NamedTuple

from tests.contract.leaves import Leaf


class Added(NamedTuple):
    """A key that answers have had since a year: in which answers (a part of the path), and why it is named."""

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
    Added("adult", "cast", 2021),
    Added("adult", "crew", 2021),
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
)


def younger_than(moment: datetime, leaf: Leaf) -> str | None:
    """Return why age explains a difference, None where it does not."""
    if leaf.theirs is ...:
        for key, within, since in ADDED:
            if key in leaf.path and within in (*leaf.path, "") and moment < datetime(since, 1, 1, tzinfo=UTC):
                return f"{f'{within}.' if within else ''}{key} (not there before {since})"
    ratios = leaf.path[-1] == "aspect_ratio" and isinstance(leaf.theirs, float) and isinstance(leaf.ours, float)
    if ratios and moment.year < 2022 and round(leaf.theirs, 3) == leaf.ours:
        return "aspect_ratio in full (before 2022)"
    if type(leaf.theirs) is int and type(leaf.ours) is float and leaf.theirs == leaf.ours and moment.year < 2025:
        return "whole numbers written without a point (before 2025)"
    return None
