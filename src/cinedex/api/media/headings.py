"""Names that stand in where a language does not name a season or an episode.

Projections leave the number in the name's place (`"name":3`); it is put into the words of the request's language here.
"""

from collections.abc import Callable
from functools import lru_cache

import msgspec

from cinedex.catalog import placeholders

_FIRST = b'{"name":'
_WITHIN = b',"name":'
_QUOTE = b'"'
Words = Callable[[str, int], bytes]


@lru_cache(maxsize=4096)
def season(language: str, number: int) -> bytes:
    """Return a season's name in a language that has none for it, as JSON."""
    return msgspec.json.encode(placeholders.season_name(language, number))


@lru_cache(maxsize=4096)
def episode(language: str, number: int) -> bytes:
    """Return an episode's name in a language that has none for it, as JSON."""
    return msgspec.json.encode(placeholders.episode_name(language, number))


def named(text: bytes, language: str, words: Words) -> bytes:
    """Return an object that begins with a name or a number in its place, named."""
    return text if text.startswith(_QUOTE, len(_FIRST)) else _named_at(text, len(_FIRST), language, words)


def named_card(card: bytes, language: str, words: Words) -> bytes:
    """Return a card that holds a name or a number in its place, named."""
    at = card.index(_WITHIN) + len(_WITHIN)
    return card if card.startswith(_QUOTE, at) else _named_at(card, at, language, words)


def _named_at(text: bytes, at: int, language: str, words: Words) -> bytes:
    end = text.index(b",", at)
    return b"%b%b%b" % (text[:at], words(language, int(text[at:end])), text[end:])
