"""Invented words: what people, films and companies are called, in a script of each language's own."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from cinedex.sources.generated.drawing import Array, often

_CONSONANTS = [*"bcdfghjklmnprstvwz", "br", "ch", "dr", "gr", "kr", "pr", "sh", "st", "tr"]
_VOWELS = tuple("aeiou")
# What besides a to u is a vowel in some languages.
_MARKED = {
    "fr": "éèâ", "de": "äöü", "es": "áíó", "pt": "ãçé", "it": "àèò", "sv": "åäö", "no": "æøå", "da": "æøå", "fi": "äöy",
    "pl": "ąęó", "tr": "ıöü", "cs": "áěí", "hu": "áőű", "vi": "ạếơ",
}  # fmt: skip
_CYRILLIC = tuple(map(chr, range(0x430, 0x450)))
_ARABIC = tuple(map(chr, (*range(0x627, 0x63B), *range(0x641, 0x64B))))
_HAN = tuple(map(chr, range(0x4E00, 0x9FA0, 23)))
_LETTERS = {
    "ru": _CYRILLIC, "uk": _CYRILLIC, "bg": _CYRILLIC, "sr": _CYRILLIC, "ar": _ARABIC, "fa": _ARABIC, "ur": _ARABIC,
    "el": tuple(map(chr, (*range(0x3B1, 0x3C2), *range(0x3C3, 0x3CA)))), "he": tuple(map(chr, range(0x5D0, 0x5EB))),
    "hi": tuple(chr(letter) + sign for letter in range(0x915, 0x939) for sign in ("", "\u093e", "\u0940", "\u0947")),
    "ta": tuple(chr(letter) for letter in (0xB95, 0xB9A, 0xB9F, 0xBA4, 0xBAA, 0xBAE, 0xBB0, 0xBB2, 0xBB5)),
    "th": tuple(map(chr, range(0xE01, 0xE2F))), "ko": tuple(map(chr, range(0xAC00, 0xD7A0, 28))),
    "ja": (*map(chr, range(0x30AB, 0x30EE)), *_HAN[:400]), "zh": _HAN, "cn": _HAN,
}  # fmt: skip
_UNSPACED = frozenset({"ja", "zh", "cn", "th"})
# A letter of these says as much as a syllable of others.
_DENSE = frozenset({"ja", "zh", "cn", "ko"})
_SENTENCES = 600
# How unevenly words are used: of a hundred in a row, so many are among the commonest.
_COMMON = 3.0


class Tongue(NamedTuple):
    """The words of one language."""

    words: Sequence[str]
    given: Sequence[str]
    family: Sequence[str]
    sentences: Sequence[str]
    space: str

    def titles(self, rng: np.random.Generator, lengths: Array) -> list[str]:
        """Return titles of so many words each."""
        return _joined(self.words, rng, lengths, self.space)

    def people(self, rng: np.random.Generator, count: int) -> list[str]:
        """Return names of people; the common ones are common."""
        given = often(rng, len(self.given), count, _COMMON).tolist()
        family = often(rng, len(self.family), count, _COMMON / 2).tolist()
        return [
            f"{self.given[first]}{self.space}{self.family[last]}" for first, last in zip(given, family, strict=True)
        ]

    def prose(self, rng: np.random.Generator, count: int) -> list[str]:
        """Return texts of one to four sentences, `""` never."""
        return _joined(self.sentences, rng, rng.integers(1, 5, count), " ")


def _joined(words: Sequence[str], rng: np.random.Generator, lengths: Array, space: str) -> list[str]:
    bounds = np.concatenate(([0], np.cumsum(lengths))).tolist()
    drawn = [words[at] for at in often(rng, len(words), bounds[-1], _COMMON).tolist()]
    return [space.join(drawn[begin:end]) for begin, end in pairwise(bounds)]


def tongue(language: str, rng: np.random.Generator, size: int) -> Tongue:
    """Return a language of `size` words."""
    made = [word.capitalize() for word in _words(language, rng, 3 * size)]
    words, given, family = made[:size], made[size : size + size // 4], made[size + size // 4 :]
    space = "" if language in _UNSPACED else " "
    told = _joined([word.lower() for word in words], rng, rng.integers(6, 18, _SENTENCES), space)
    return Tongue(words, given, family, [f"{text.capitalize()}." for text in told], space)


def _words(language: str, rng: np.random.Generator, count: int) -> list[str]:
    found: dict[str, None] = {}
    units = _units(language, rng)
    longest = 3 if language in _DENSE else 4
    while len(found) < count:
        lengths = rng.integers(1 if language in _DENSE else 2, longest + 1, count)
        bounds = np.concatenate(([0], np.cumsum(lengths))).tolist()
        drawn = [units[at] for at in rng.integers(0, len(units), bounds[-1]).tolist()]
        found |= dict.fromkeys("".join(drawn[begin:end]) for begin, end in pairwise(bounds))
    return list(found)[:count]


def _units(language: str, rng: np.random.Generator) -> list[str]:
    if language in _LETTERS:
        return list(_LETTERS[language])
    # Languages share the alphabet, and each has its own way with it.
    vowels = (*_VOWELS, *_MARKED.get(language, ""))
    begins = rng.choice(_CONSONANTS, 16, replace=False).tolist()
    ends = ["", "", *rng.choice(["n", "l", "r", "s", "t", "m"], 3, replace=False).tolist()]
    return [begin + vowel + end for begin in begins for vowel in vowels for end in ends]
