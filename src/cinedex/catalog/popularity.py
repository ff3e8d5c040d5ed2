"""What popularity a title or a person has: the formula; why it is so stands in docs/popularity.md."""

import math
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

# A title is looked for ten times as much on its day as long before or after it; what is more halves with each month.
_NEWS = 9.0
_NEWS_HALVED = 30.0
# A film with 30 000 votes has about 20 where nobody gave a figure.
_VOTES_PER_SQUARE = 75.0
_DECIMALS = 4


class Imported(NamedTuple):
    """A figure that a source gave, 0.0 where none did, and the day since which it is known (`date.toordinal()`)."""

    figure: float
    day: int


def of_title(imported: Imported, votes: int, days: Sequence[int], today: int, activity: float) -> float:
    """Return the popularity of a title on a day, to four decimals.

    `days` are those on which it comes out or airs, in order; `activity` is what happened here, in reads.
    """
    if imported.figure > 0.0:
        standing = imported.figure * _news(days, today) / _news(days, imported.day)
    else:
        standing = math.sqrt(votes / _VOTES_PER_SQUARE) * _news(days, today)
    return round(standing + math.sqrt(activity), _DECIMALS)


def of_person(figure: float, activity: float) -> float:
    """Return the popularity of a person, to four decimals."""
    return round(figure + math.sqrt(activity), _DECIMALS)


def is_noticeable(before: float, after: float) -> bool:
    """Return whether a change is worth writing: a tenth of the figure, and a quarter of a point."""
    return abs(after - before) >= max(0.25, 0.1 * before)


def _news(days: Sequence[int], day: int) -> float:
    """Return how many times its lasting popularity a title has on a day, for being new."""
    if not days:
        return 1.0
    place = bisect_left(days, day)
    away = min(abs(own - day) for own in days[max(0, place - 1) : place + 1])
    return 1.0 + _NEWS * math.exp2(-away / _NEWS_HALVED)
