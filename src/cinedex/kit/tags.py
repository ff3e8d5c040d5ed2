"""Language tags: what region a language means when it stands alone."""

from functools import cache

from babel.core import get_global

# Where TMDB's main region is another than CLDR's likely one.
_MAIN_REGIONS = {"pt": "PT", "ar": "SA", "cn": "CN", "sh": "RS"}


@cache
def main_region(language: str) -> str:
    """Return the region that `language` alone stands for: `pt` → `PT`; `""` where none is known."""
    if language in _MAIN_REGIONS:
        return _MAIN_REGIONS[language]
    likely: str = get_global("likely_subtags").get(language, "")
    return likely.rpartition("_")[2] if likely else ""
