"""Languages of answers: a tag such as `fr-CA` becomes the order in which texts are looked for.

The order (protocol notes §4.2 and §18): the exact tag, the language as a whole (its main region first, then any region
of it), and last the text that needs no language. Fields were resolved when the text was projected.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from cinedex.kit.tags import main_region

_TAG = re.compile(r"([a-z]{2})(?:-([A-Z]{2}))?")
_LETTERS = 26
_REGIONS = _LETTERS * _LETTERS + 1

NEUTRAL = _LETTERS * _LETTERS * _REGIONS
"""The code of the text that stands for no language at all."""


def text_code(language: str, region: str = "") -> int:
    """Return the number under which texts of a language (and region, unless it is the main one) are kept."""
    code = _letters(language) * _REGIONS
    return code + 1 + _letters(region) if region and region != main_region(language) else code


def is_tag(tag: tuple[str, str]) -> bool:
    """Return whether a language and region can be asked for; `("", "")`, no language at all, can."""
    return tag == ("", "") or _TAG.fullmatch("-".join(part for part in tag if part)) is not None


def _letters(pair: str) -> int:
    first, second = pair.lower().encode()
    return (first - 97) * _LETTERS + second - 97


@dataclass(frozen=True, slots=True)
class Locale:
    """The language of an answer, and the codes of texts in the order they are tried."""

    language: str
    region: str
    codes: tuple[int, ...]


UNKNOWN = Locale("", "", (NEUTRAL,))


@lru_cache(maxsize=1024)
def locale(tag: str) -> Locale:
    """Return the locale that `tag` names; an unknown or malformed tag reads as an untranslated language."""
    match = _TAG.fullmatch(tag)
    if match is None:
        return UNKNOWN
    language, region = match[1], match[2] or main_region(match[1])
    exact, whole = text_code(language, region), text_code(language)
    codes = (exact, NEUTRAL) if exact == whole else (exact, whole, NEUTRAL)
    return Locale(language, region, codes)
