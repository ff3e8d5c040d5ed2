"""What a title must be like: each filter names the rows of a segment that are, or narrows rows that were found."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from pyroaring import BitMap

from cinedex.indexes.discover.segment import Rows, Segment


def bitmap(rows: Rows) -> BitMap:
    """Return the bitmap of rows in an array."""
    return BitMap(array("I", rows.tobytes()))


def _marked(rows: Rows, size: int) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    marks = np.zeros(size, dtype=bool)
    marks[rows] = True
    return marks


def _distinct(rows: Rows, size: int) -> Rows:
    """Return rows of a segment of some size, sorted and each once."""
    if len(rows) > size * _MANY:
        return np.flatnonzero(_marked(rows, size)).astype(np.uint32)
    return np.unique(rows)


# From this share of all rows on, looking at all of them in turn costs less than sorting or picking some.
_MANY = 1 / 32
NO_DAY = 0
"""The day of what has none."""


class Named(Protocol):
    """A filter that names rows by itself."""

    def rows(self, segment: Segment) -> BitMap:
        """Return the rows that fit."""
        ...


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Has at least one of some values, in any of some postings."""

    fields: tuple[str, ...]
    values: tuple[int, ...]

    def rows(self, segment: Segment) -> BitMap:
        """Return the rows that fit."""
        found = [segment.postings[name].of(value) for name in self.fields for value in self.values]
        return BitMap.union(*found) if found else BitMap()


@dataclass(frozen=True, slots=True)
class AllOf:
    """Has each of some values, in any of some postings."""

    fields: tuple[str, ...]
    values: tuple[int, ...]

    def rows(self, segment: Segment) -> BitMap:
        """Return the rows that fit."""
        return BitMap.intersection(*(AnyOf(self.fields, (value,)).rows(segment) for value in self.values))


@dataclass(frozen=True, slots=True)
class Happened:
    """Has an event within days, perhaps of one group, of some types, or of some ranks."""

    events: str
    group: int | None = None
    first: int | None = None
    last: int | None = None
    types: tuple[int, ...] = ()
    lowest: int | None = None
    highest: int | None = None

    def rows(self, segment: Segment) -> BitMap:
        """Return the rows that fit."""
        events = segment.events[self.events]
        where = slice(0, len(events.rows)) if self.group is None else events.within(self.group)
        days = events.days[where]
        if self.group is not None:
            # The days of one group are sorted.
            begin = 0 if self.first is None else int(np.searchsorted(days, self.first))
            end = len(days) if self.last is None else int(np.searchsorted(days, self.last, side="right"))
            where, days = slice(where.start + begin, where.start + end), days[begin:end]
        fitting = np.ones(len(days), dtype=bool)
        if self.group is None:
            fitting &= (days >= (self.first or NO_DAY + 1)) if self.first is not None else True
            fitting &= (days <= self.last) if self.last is not None else True
        if self.types:
            fitting &= np.isin(events.types[where], self.types)
        if self.lowest is not None or self.highest is not None:
            ranks = events.ranks[where]
            fitting &= (ranks >= (self.lowest or 0)) & (ranks >= 0)
            fitting &= (ranks <= self.highest) if self.highest is not None else True
        return bitmap(_distinct(events.rows[where][fitting], len(segment)))


@dataclass(frozen=True, slots=True)
class Either:
    """Fits at least one of some filters."""

    filters: tuple[Named, ...]

    def rows(self, segment: Segment) -> BitMap:
        """Return the rows that fit."""
        return BitMap.union(BitMap(), *(one.rows(segment) for one in self.filters))


@dataclass(frozen=True, slots=True)
class Between:
    """Has a number within bounds, both included."""

    column: str
    lowest: float | None = None
    highest: float | None = None
    or_none: bool = False
    """Whether what has no day fits too."""

    def narrow(self, segment: Segment, rows: Rows | None) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
        """Return which of `rows`, or of all rows for None, fit."""
        held = segment.columns[self.column]
        values = held if rows is None else held[rows]
        fitting = np.ones(len(values), dtype=bool)
        if self.lowest is not None:
            fitting &= values >= self.lowest
        if self.highest is not None:
            fitting &= values <= self.highest
        return fitting | (values == NO_DAY) if self.or_none else fitting


@dataclass(frozen=True, slots=True)
class Filters:
    """All that a title must be, and must not be."""

    wanted: Sequence[Named] = ()
    unwanted: Sequence[Named] = ()
    between: Sequence[Between] = ()


class Selection:
    """Rows that fit: as a bitmap, of which pages can be cut, or as a sorted array."""

    def __init__(self, bits: BitMap | None, rows: Rows | None = None) -> None:
        """Take the rows in whichever form they were found."""
        self._bits = bits
        self._rows = rows

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.array()) if self._bits is None else len(self._bits)

    def array(self) -> Rows:
        """Return the rows, sorted."""
        if self._rows is None:
            assert self._bits is not None
            self._rows = np.asarray(self._bits.to_array(), dtype=np.uint32)
        return self._rows

    def part(self, start: int, stop: int) -> Rows:
        """Return the rows from place `start` to `stop - 1`."""
        if self._rows is None and self._bits is not None:
            return np.asarray(self._bits[start:stop].to_array(), dtype=np.uint32)
        return self.array()[start:stop]


def selected(segment: Segment, filters: Filters, gone: BitMap) -> Selection:
    """Return the rows that fit, without those that are `gone`."""
    without = BitMap.union(gone, *(one.rows(segment) for one in filters.unwanted))
    if not filters.wanted and filters.between:
        fitting = np.ones(len(segment), dtype=bool)
        for bound in filters.between:
            fitting &= bound.narrow(segment, None)
        fitting[np.asarray(without.to_array(), dtype=np.uint32)] = False
        return Selection(None, np.flatnonzero(fitting).astype(np.uint32))
    named = [one.rows(segment) for one in filters.wanted]
    bits = BitMap.intersection(*named) if named else BitMap(range(len(segment)))
    bits -= without
    if not filters.between:
        return Selection(bits)
    rows = np.asarray(bits.to_array(), dtype=np.uint32)
    if len(rows) > len(segment) * _MANY:
        fitting = _marked(rows, len(segment))
        for bound in filters.between:
            fitting &= bound.narrow(segment, None)
        return Selection(None, np.flatnonzero(fitting).astype(np.uint32))
    for bound in filters.between:
        rows = rows[bound.narrow(segment, rows)]
    return Selection(None, rows)
