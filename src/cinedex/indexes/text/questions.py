"""What is asked of the index for what somebody typed.

Scores are ours, not statistics: a whole name before names that hold all words, a word as typed before one that begins
so before one that is nearly so; popularity decides between equals (`fields`).
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from tantivy import Occur, Query

from cinedex.catalog.refs import Kind
from cinedex.indexes.text.fields import ADULT, MARKS, OTHER, STARTS, WHOLE, WORDS, name_of, schema, year
from cinedex.indexes.text.folding import LONGEST_START, Word, folded

LONGEST = 256
"""Letters of a question that are read."""
MOST_WORDS = 10
"""Words of a question that are asked for."""
# From so many things found on, nobody is asked what else they may have meant.
_ENOUGH = 20
_ONE_TYPO_FROM, _TWO_TYPOS_FROM = 5, 9
_AS_TYPED, _BEGUN, _NEARLY = 1.0, 0.8, 0.5
# A whole name is worth more than all words together. What else speaks for a name is worth less than the difference
# between two ways to find a word.
_OWN_NAME, _OTHER_NAME = 100.0, 50.0
_NEARLY_A_NAME, _SIDE_BY_SIDE, _FROM_THE_START = 0.15, 0.1, 0.05
_FEWEST_TO_BEGIN = 4
_FEWEST_TO_LEAVE_OUT = 3
# Words with a typo cost the most: so many of a question, those that the fewest things have, may hold any.
_MOST_MISTYPED = 4
# What so many things bear says little of which is meant, and is hardly a mistake.
_COMMON = 10_000
_YEAR = 4

Frequency = Callable[[str, str], int]
"""Says how many things have a word in a field."""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody typed, and which things are asked for: of some kinds, with all of some marks."""

    text: str
    kinds: tuple[Kind, ...]
    adult: bool = False
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    """How a question is read: its words; those that may be missing, and how many others may; typos, and where."""

    whole: str
    words: tuple[Word, ...]
    unneeded: frozenset[Word] = frozenset()
    left_out: int = 0
    typos: int = 0
    mistyped: frozenset[Word] = frozenset()


@dataclass(frozen=True, slots=True)
class Attempt:
    """What to ask where fewer than `below` things were found before, and a score that shows that a thing was meant.

    With `rungs`, what they find comes first, rung by rung, each by popularity, and scores do not matter.
    """

    query: Query
    below: int = 1
    meant: float = math.inf
    rungs: Sequence[Query] = field(default=())


def attempts(question: Question, frequency: Frequency) -> Iterator[Attempt]:
    """Yield what to ask: as typed, with one typo a word, with two, and without common words and one of the others.

    Each finds what the one before it finds, and more; what was meant by a whole name ends it.
    """
    read = folded(question.text)
    if not read.whole:
        return
    words = tuple(dict.fromkeys(read.words))[:MOST_WORDS]
    counts = {word: _count(question, word, frequency, last=word == words[-1]) for word in words}
    rare = sorted((word for word in words if counts[word] < _COMMON), key=lambda word: counts[word])
    reading = _Reading(read.whole, words)
    if words and not rare:
        yield Attempt(_asked(question, reading), rungs=[_chosen(question, rung) for rung in _rungs(question, reading)])
        return
    # Nobody types several words by mistake that are the name of another thing.
    yield Attempt(_asked(question, reading), meant=_OTHER_NAME if len(words) > 1 else math.inf)
    mistyped = [word for word in rare if _typos(word)][:_MOST_MISTYPED]
    for typos in range(1, max(map(_typos, mistyped), default=0) + 1):
        reading = replace(reading, typos=typos, mistyped=frozenset(mistyped))
        yield Attempt(_asked(question, reading), below=_ENOUGH if typos == 1 else 1)
    left_out = int(len(rare) >= _FEWEST_TO_LEAVE_OUT)
    if left_out or 0 < len(rare) < len(words):
        yield Attempt(_asked(question, replace(reading, unneeded=frozenset(words).difference(rare), left_out=left_out)))


def _count(question: Question, word: Word, frequency: Frequency, *, last: bool) -> int:
    part = STARTS if last and len(word.text) <= LONGEST_START else WORDS
    return sum(frequency(name_of(kind, part), word.text) for kind in question.kinds)


def _asked(question: Question, reading: _Reading) -> Query:
    return _chosen(question, _any([way for kind in question.kinds for way in _ways(kind, reading)]))


def _chosen(question: Question, query: Query) -> Query:
    """Return what finds what a query finds, of that which may be shown."""
    chosen = [(Occur.Must, _weightless(mark)) for mark in question.marks]
    if not question.adult:
        chosen.append((Occur.MustNot, _weightless(ADULT)))
    return Query.boolean_query([(Occur.Must, query), *chosen])


def _rungs(question: Question, reading: _Reading) -> Iterator[Query]:
    """Yield what is asked where every word is common: to score all that has them takes too long."""
    parts: dict[str, list[Query]] = {WHOLE: [], OTHER: [], STARTS: [], WORDS: []}
    for kind in question.kinds:
        for part in (WHOLE, OTHER):
            parts[part].append(Query.term_query(schema(), name_of(kind, part), reading.whole))
        needed, _ = _words(kind, reading)
        parts[STARTS] += [_all([begun, *needed]) for begun in _begins(kind, reading)]
        typed = [Query.term_query(schema(), name_of(kind, WORDS), word.text) for word in reading.words]
        parts[WORDS].append(_all(typed))
    yield from (_any(queries) for queries in parts.values() if queries)


def _ways(kind: Kind, reading: _Reading) -> Iterator[Query]:
    """Yield the ways in which a thing of a kind may be meant: by a whole name, or by words."""
    names = [
        _scored(Query.term_query(schema(), name_of(kind, part), reading.whole), score)
        for part, score in ((WHOLE, _OWN_NAME), (OTHER, _OTHER_NAME))
    ]
    # A thing is not meant twice that is called the same twice.
    yield Query.disjunction_max_query(names)
    if reading.mistyped and len(reading.words) > 1:
        near = Query.fuzzy_term_query(schema(), name_of(kind, WHOLE), reading.whole)
        yield _scored(near, _NEARLY_A_NAME)
    if reading.words:
        needed, better = _words(kind, reading)
        if reading.left_out:
            shoulds = [(Occur.Should, clause) for clause in needed]
            needed = [Query.boolean_query(shoulds, len(needed) - reading.left_out)]
        better += _order(kind, reading)
        yield Query.boolean_query([(Occur.Must, one) for one in needed] + [(Occur.Should, one) for one in better])


def _words(kind: Kind, reading: _Reading) -> tuple[list[Query], list[Query]]:
    """Return for each word the widest way to find it, which is needed, and all narrower ways, which add to the score.

    Of a wide way and a narrow one tantivy skips through the wide one; of either or the other it reads both.
    """
    needed: list[Query] = []
    better: list[Query] = []
    for place, word in enumerate(reading.words, start=1):
        ways = list(_found_by(kind, word, reading, last=place == len(reading.words)))
        steps = [score - below for (_, score), (_, below) in pairwise(ways)]
        widest, score = ways[-1]
        (better if word in reading.unneeded else needed).append(_or_year(word, _scored(widest, score), reading))
        better += [_scored(way, step) for (way, _), step in zip(ways, steps, strict=False)]
    return needed, better


def _order(kind: Kind, reading: _Reading) -> Iterator[Query]:
    """Yield what makes one name a better answer than another that holds the same words."""
    if len(reading.words) > 1 and any(word.dense or len(word.text) > LONGEST_START for word in reading.words):
        texts: list[str | tuple[int, str]] = [word.text for word in reading.words]
        yield _scored(Query.phrase_query(schema(), name_of(kind, WORDS), texts), _SIDE_BY_SIDE)
    for begun in _begins(kind, reading):
        yield _scored(begun, _FROM_THE_START)


def _begins(kind: Kind, reading: _Reading) -> Iterator[Query]:
    """Yield what finds the names that begin with a question, where it is long enough to say something."""
    if len(reading.whole) >= _FEWEST_TO_BEGIN:
        yield Query.fuzzy_term_query(schema(), name_of(kind, WHOLE), reading.whole, distance=0, prefix=True)


def _found_by(kind: Kind, word: Word, reading: _Reading, *, last: bool) -> Iterator[tuple[Query, float]]:
    """Yield the ways to find a word and what each is worth; each finds what the one before it finds, and more."""
    words, starts = name_of(kind, WORDS), name_of(kind, STARTS)
    if word.dense:
        yield Query.term_query(schema(), words if len(word.text) > 1 else starts, word.text), _AS_TYPED
        return
    yield Query.term_query(schema(), words, word.text), _AS_TYPED
    if last and len(word.text) <= LONGEST_START:
        yield Query.term_query(schema(), starts, word.text), _BEGUN
    elif last:
        yield Query.fuzzy_term_query(schema(), words, word.text, distance=0, prefix=True), _BEGUN
    if word in reading.mistyped:
        distance = min(reading.typos, _typos(word))
        yield Query.fuzzy_term_query(schema(), words, word.text, distance=distance, prefix=last), _NEARLY


def _or_year(word: Word, query: Query, reading: _Reading) -> Query:
    """Return what finds a word also as the year that it is, where it stands beside others."""
    if len(reading.words) == 1 or len(word.text) != _YEAR or not word.text.isdecimal():
        return query
    return _any([query, _scored(Query.term_query(schema(), MARKS, year(int(word.text))), _NEARLY)])


def _typos(word: Word) -> int:
    if word.dense or word.text.isdecimal():
        return 0
    return (len(word.text) >= _ONE_TYPO_FROM) + (len(word.text) >= _TWO_TYPOS_FROM)


def _all(queries: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Must, query) for query in queries])


def _any(queries: list[Query]) -> Query:
    return Query.boolean_query([(Occur.Should, query) for query in queries])


def _weightless(mark: str) -> Query:
    return _scored(Query.term_query(schema(), MARKS, mark), 0.0)


def _scored(query: Query, score: float) -> Query:
    return Query.const_score_query(query, score)
