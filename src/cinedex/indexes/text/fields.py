"""What the index holds of each thing."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

from tantivy import Document, Schema, SchemaBuilder

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.indexes.text.folding import Folded, readings, starts

KINDS = (Kind.MOVIE, Kind.SERIES, Kind.PERSON, Kind.COLLECTION, Kind.COMPANY, Kind.KEYWORD)
"""What can be found by its name."""
THING, WEIGHT, MARKS = "thing", "weight", "marks"
WORDS, STARTS, WHOLE, OTHER = "words", "starts", "whole", "other"
ADULT = "adult"
_KINDS = 32
# A thing's popularity makes up to so much of what its words score: it decides between equals and no further.
_SWAY = 0.01
_MOST_POPULAR = 10_000.0


@dataclass(slots=True)
class Entry:
    """A thing and all it is called: names of its own, and others that are known; `marks` are what it is chosen by."""

    thing: Ref
    popularity: float
    names: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)
    marks: set[str] = field(default_factory=set)


def year(number: int) -> str:
    """Return the mark of a thing of which something came out in a year."""
    return f"y{number:04}"


def first_year(number: int) -> str:
    """Return the mark of a thing that came out in a year."""
    return f"f{number:04}"


def name_of(kind: Kind, part: str) -> str:
    """Return the name of a field: each kind has words of its own, so that no question reads those of others."""
    return f"{kind.name.lower()}_{part}"


def number_of(thing: Ref) -> int:
    """Return the number that stands for a thing in the index."""
    return thing.id * _KINDS + thing.kind


def thing_of(number: int) -> Ref:
    """Return the thing that a number of the index stands for."""
    number, kind = divmod(number, _KINDS)
    return ref(kind, number)


@cache
def schema() -> Schema:
    """Return the fields of the index."""
    builder = SchemaBuilder()
    builder.add_unsigned_field(THING, indexed=True, fast=True)
    builder.add_float_field(WEIGHT, fast=True)
    builder.add_text_field(MARKS, tokenizer_name="whitespace", index_option="basic")
    for kind in KINDS:
        builder.add_text_field(name_of(kind, WORDS), tokenizer_name="whitespace", index_option="position")
        builder.add_text_field(name_of(kind, STARTS), tokenizer_name="whitespace", index_option="basic")
        for part in (WHOLE, OTHER):
            builder.add_text_field(name_of(kind, part), tokenizer_name="raw", index_option="basic")
    return builder.build()


def document(entry: Entry) -> Document:
    """Return what the index keeps of a thing."""
    made = Document()
    made.add_unsigned(THING, number_of(entry.thing))
    made.add_float(WEIGHT, _weight(entry.popularity))
    made.add_text(MARKS, " ".join(sorted(entry.marks)))
    own, others = _readings(entry.names), _readings(entry.others)
    kind = entry.thing.kind
    for part, read in ((WHOLE, own), (OTHER, others)):
        for whole in sorted({one.whole for one in read}):
            made.add_text(name_of(kind, part), whole)
    for words in dict.fromkeys(one.words for one in (*own, *others)):
        made.add_text(name_of(kind, WORDS), " ".join(word.text for word in words))
    begun = {start for one in (*own, *others) for start in starts(one.words)}
    made.add_text(name_of(kind, STARTS), " ".join(sorted(begun)))
    return made


def _readings(names: Iterable[str]) -> list[Folded]:
    return [one for name in dict.fromkeys(names) for one in readings(name) if one.whole]


def _weight(popularity: float) -> float:
    share = min(1.0, math.log1p(max(0.0, popularity)) / math.log1p(_MOST_POPULAR))
    # tantivy multiplies scores by log2(2 + weight).
    return float(2 ** (1 + _SWAY * share) - 2)
