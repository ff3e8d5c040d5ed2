"""What a season or an episode is called where a language does not name it: its number, in the language's own words.

The words are `placeholders.json` beside this file (docs/decisions/0007-placeholders.md); a language that is not there
is answered in English.
"""

from functools import cache
from importlib.resources import files

import msgspec

_ENGLISH = "en"


class _Words(msgspec.Struct):
    season: str
    episode: str
    # Some languages have no settled word for them.
    specials: str = "Specials"


@cache
def _languages() -> dict[str, _Words]:
    return msgspec.json.decode(
        files("cinedex.catalog").joinpath("placeholders.json").read_bytes(), type=dict[str, _Words]
    )


def season_name(language: str, number: int) -> str:
    """Return what season `number` is called in a language that does not name it: `Staffel 2`; 0 are the specials."""
    words = _of(language)
    return words.season.replace("#", str(number)) if number else words.specials


def episode_name(language: str, number: int) -> str:
    """Return what episode `number` is called in a language that does not name it: `Folge 3`."""
    return _of(language).episode.replace("#", str(number))


def _of(language: str) -> _Words:
    known = _languages()
    return known.get(language) or known[_ENGLISH]
