"""Five hundred questions made of a catalogue by rule: the same catalogue and seed make the same ones.

Each takes a name of one of the most popular films and spoils it in one way, as people do.
"""

import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cinedex.indexes.text.fields import Entry
from cinedex.indexes.text.folding import folded

SEED = 2026
MOST_POPULAR = 20_000
"""From so many films questions are made: what nobody ever asks for says little."""
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ARTICLE = re.compile(r"(the|an?|le|la|les|der|die|das|el|los|las|il|o|os)\s+(?=\S{3})", re.IGNORECASE)
_WORD = re.compile(r"[a-zA-Z]+")
_ONE_TYPO_FROM, _TWO_TYPOS_FROM, _LONG_TITLE = 5, 9, 15


@dataclass(frozen=True)
class Asked:
    """A question of one class, and the films that are right answers: all that bear the name it was made of."""

    kind: str
    text: str
    right: frozenset[int]


def questions(films: Sequence[Entry]) -> list[Asked]:
    """Return the questions that are made of films, class by class."""
    known = sorted(films, key=lambda film: (-film.popularity, film.thing.id))[:MOST_POPULAR]
    bearers = _bearers(films)
    made: list[Asked] = []
    for kind, (count, spoil) in _CLASSES.items():
        dice = random.Random(f"{SEED} {kind}")  # noqa: S311 - the same ones each time is what is wanted
        asked = _spoiled(known, spoil, dice)
        made += [Asked(kind, text, bearers[folded(name).whole]) for (name, text), _ in zip(asked, range(count))]  # noqa: B905 - as many as are there
    return made


def _bearers(films: Sequence[Entry]) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for film in films:
        for name in (*film.names, *film.others):
            found.setdefault(folded(name).whole, set()).add(film.thing.id)
    return {whole: frozenset(ids) for whole, ids in found.items()}


def _spoiled(films: Sequence[Entry], spoil: "_Spoil", dice: random.Random) -> Iterator[tuple[str, str]]:
    """Yield names and what is asked for each, of films in any order, each once."""
    for film in dice.sample(films, len(films)):
        found = spoil(film, dice)
        if found is not None and folded(found[1]).whole:
            yield found


_Spoil = Callable[[Entry, random.Random], tuple[str, str] | None]


def _exact(film: Entry, _: random.Random) -> tuple[str, str]:
    return film.names[0], film.names[0]


def _prefix(film: Entry, _: random.Random) -> tuple[str, str] | None:
    name = film.names[0]
    return (name, name[: -(-2 * len(name) // 3)].rstrip()) if len(name) >= 8 else None


def _one_typo(film: Entry, dice: random.Random) -> tuple[str, str] | None:
    return _mistyped(film.names[0], dice, [_ONE_TYPO_FROM])


def _two_typos(film: Entry, dice: random.Random) -> tuple[str, str] | None:
    name = film.names[0]
    if len(name) < _LONG_TITLE:
        return None
    ways = [[_TWO_TYPOS_FROM, _TWO_TYPOS_FROM], [_ONE_TYPO_FROM, _ONE_TYPO_FROM]]
    return _mistyped(name, dice, dice.choice(ways))


def _mistyped(name: str, dice: random.Random, least: Sequence[int]) -> tuple[str, str] | None:
    """Return a name with a typo for each of `least`: in other words of so many letters, or twice in a long one."""
    words = [match.span() for match in _WORD.finditer(name) if len(match[0]) >= least[0]]
    twice = len(least) > 1 and least[0] == _TWO_TYPOS_FROM
    if len(words) < (1 if twice else len(least)):
        return None
    chosen = [dice.choice(words)] if twice else sorted(dice.sample(words, len(least)), reverse=True)
    text = name
    for start, stop in chosen:
        word = text[start:stop]
        for at in (len(word) - 2, 2) if twice else (dice.randrange(1, len(word) - 1),):
            word = _typo(word, at, dice)
        text = text[:start] + word + text[stop:]
    return name, text


def _typo(word: str, at: int, dice: random.Random) -> str:
    letter = dice.choice(_LETTERS.replace(word[at].lower(), ""))
    ways = (
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    )
    return dice.choice(ways)


def _order(film: Entry, dice: random.Random) -> tuple[str, str] | None:
    words = film.names[0].split()
    mixed = dice.sample(words, len(words))
    return (film.names[0], " ".join(mixed)) if len(words) > 1 and mixed != words else None


def _article(film: Entry, _: random.Random) -> tuple[str, str] | None:
    match = _ARTICLE.match(film.names[0])
    return (film.names[0], film.names[0][match.end() :]) if match else None


def _translated(film: Entry, dice: random.Random) -> tuple[str, str] | None:
    own = folded(film.names[0])
    others = [name for name in film.names[1:] if folded(name) != own]
    name = dice.choice(others) if others else ""
    return (name, name) if name else None


def _alternative(film: Entry, dice: random.Random) -> tuple[str, str] | None:
    name = dice.choice(film.others) if film.others else ""
    return (name, name) if name else None


def _punctuation(film: Entry, dice: random.Random) -> tuple[str, str] | None:
    name = film.names[0]
    instead = dice.choice(["", " "])
    bare = "".join(instead if unicodedata.category(letter)[0] == "P" else letter for letter in name)
    return (name, bare) if bare != name else None


def _accent(film: Entry, _: random.Random) -> tuple[str, str] | None:
    name = film.names[0]
    bare = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
    return (name, bare.lower()) if bare != name and bare.isascii() else None


def _dense(film: Entry, dice: random.Random) -> tuple[str, str] | None:
    names = [name for name in film.names if len(name) >= 4 and all(word.dense for word in folded(name).words)]
    name = dice.choice(names) if names else ""
    return (name, name[: -(-3 * len(name) // 4)]) if name else None


_CLASSES: Mapping[str, tuple[int, _Spoil]] = {
    "exact": (60, _exact),
    "prefix": (60, _prefix),
    "one typo": (60, _one_typo),
    "two typos": (50, _two_typos),
    "word order": (40, _order),
    "missing article": (40, _article),
    "translated title": (50, _translated),
    "alternative title": (40, _alternative),
    "punctuation": (40, _punctuation),
    "accent": (30, _accent),
    "Chinese, Japanese, Korean, Thai": (30, _dense),
}
