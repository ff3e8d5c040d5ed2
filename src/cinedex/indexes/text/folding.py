"""Names as they are compared: without accents, case, width, punctuation, or a choice between two forms of a letter."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from opencc import OpenCC

LONGEST_WORD = 40
"""Letters of a word that are compared; what follows makes no difference."""
LONGEST_START = 3
"""Up to so many letters, the beginnings of words are kept as words of their own."""
_LONGEST_WHOLE = 200
# What Unicode does not take apart, though readers do.
_LETTERS = {
    "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŋ": "n",  # noqa: RUF001 - letters of other scripts are what this is about
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": "",  # noqa: RUF001 - the same
}  # fmt: skip
# Accents, and points of Hebrew and Arabic. Between them lie marks that make another letter: voiced kana, Indic vowels.
_FIRST_POINT, _LAST_POINT, _FIRST_ACCENT = 10, 36, 200
# Stands for what divides words for some writers only: Spider-Man, Ocean's, S.W.A.T.
_SEAM = "\0"
_AND = "&"
# Scripts that put no blanks between words, and Korean, which puts few: Thai, Lao, Burmese, Khmer, kana, Han, Hangul.
_DENSE = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
    "\uf900-\ufaff\U00020000-\U0003ffff"
)
_RUNS = re.compile(f"[{_DENSE}]+|[^{_DENSE}]+")
_is_dense = re.compile(f"[{_DENSE}]").match


class Word(NamedTuple):
    """A word of a name or a question; of dense scripts, two letters side by side, or one that stands alone."""

    text: str
    dense: bool = False


class Folded(NamedTuple):
    """One way to read a name: its words in order, and all of it without a blank."""

    words: tuple[Word, ...]
    whole: str


def folded(text: str) -> Folded:
    """Return a name or a question, divided wherever somebody might divide it."""
    return _read(_plain(text).replace(_SEAM, " "), text)


def readings(text: str) -> Iterator[Folded]:
    """Yield every way to read a name: divided where it may be, joined where it may be, with `&` spoken."""
    plain = _plain(text)
    divided = plain.replace(_SEAM, " ")
    yield _read(divided, text)
    if _SEAM in plain:
        yield _read(plain.replace(_SEAM, ""), text)
    if _AND in plain:
        yield _read(divided.replace(_AND, "and"), text)


def starts(words: Sequence[Word]) -> Iterator[str]:
    """Yield the beginnings of words, up to `LONGEST_START` letters, and the single letters of dense scripts."""
    for word in words:
        if word.dense:
            yield from word.text
        else:
            yield from (word.text[:length] for length in range(1, min(len(word.text), LONGEST_START) + 1))


def _read(plain: str, text: str) -> Folded:
    parts = [part for part in plain.split() if part != _AND]
    # What is nothing but signs is compared by its signs.
    whole = "".join(parts) or "".join(unicodedata.normalize("NFKC", text).split())
    return Folded(tuple(word for part in parts for word in _words(part)), whole[:_LONGEST_WHOLE])


def _words(part: str) -> Iterator[Word]:
    for run in _RUNS.findall(part):
        if not _is_dense(run):
            yield Word(run[:LONGEST_WORD])
        elif len(run) == 1:
            yield Word(run, dense=True)
        else:
            yield from (Word(run[at : at + 2], dense=True) for at in range(len(run) - 1))


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_FOLDING)


class _Folding(dict[int, str]):
    """What becomes of each letter, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = _folded_letter(chr(code))
        return self[code]


_FOLDING = _Folding()


def _folded_letter(letter: str) -> str:
    if letter.isspace():
        return " "
    if letter == _AND:
        return f" {_AND} "
    parts = unicodedata.normalize("NFKD", letter.casefold())
    bare = unicodedata.normalize("NFC", "".join(part for part in parts if not _is_accent(part)))
    known = "".join(_LETTERS.get(part, part) for part in _simplified().convert(bare))
    return "".join(part if unicodedata.category(part)[0] in "LMN" else _SEAM for part in known)


def _is_accent(mark: str) -> bool:
    place = unicodedata.combining(mark)
    return place >= _FIRST_ACCENT or _FIRST_POINT <= place <= _LAST_POINT


@cache
def _simplified() -> OpenCC:
    return OpenCC("t2s")
