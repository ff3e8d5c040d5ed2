"""An index: a base segment, a fresh one with what changed since, and the rows of the base that are gone for it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from pyroaring import BitMap

from cinedex.indexes.discover.filters import Filters, Selection, selected
from cinedex.indexes.discover.segment import Rows, Segment

POPULARITY = "popularity"
# Sorting what was found costs more than walking all rows in order, from this share of them on.
_SORT_UP_TO = 1 / 64


class Order(NamedTuple):
    """By which column or text titles are sorted; ties are broken by id."""

    name: str = POPULARITY
    descending: bool = True


class Page(NamedTuple):
    """The ids of one page, and how many titles there are in all."""

    ids: list[int]
    total: int


@dataclass(frozen=True, slots=True)
class Index:
    """What is known of films, or of series."""

    base: Segment
    fresh: Segment | None = None
    gone: BitMap = field(default_factory=BitMap)
    """Rows of the base that changed since, or are no more."""

    def page(self, filters: Filters, order: Order, start: int, count: int) -> Page:
        """Return the titles from place `start` on that fit, `count` of them, and how many fit in all."""
        found = selected(self.base, filters, self.gone)
        if self.fresh is None:
            rows = _window(self.base, found, order, start, start + count)
            return Page([int(number) for number in self.base.columns["id"][rows]], len(found))
        news = selected(self.fresh, filters, BitMap())
        changed = _window(self.fresh, news, order, 0, len(news))
        # At most so many of the base's rows are moved out of their places by fresh ones.
        begin = max(0, start - len(changed))
        held = _window(self.base, found, order, begin, start + count)
        keyed = [*_keyed(self.base, held, order), *_keyed(self.fresh, changed, order)]
        # The rows of a segment stand in descending popularity: their key is turned round.
        keyed.sort(reverse=order.descending != (order.name == POPULARITY))
        return Page([number for _, number in keyed[start - begin :][:count]], len(found) + len(news))

    def most_popular(self, filters: Filters, count: int) -> list[tuple[float, int]]:
        """Return popularity and id of the titles that fit, the most popular first, at most `count` of them."""
        rows = selected(self.base, filters, self.gone).part(0, count)
        found = list(_figures(self.base, rows))
        if self.fresh is not None:
            news = selected(self.fresh, filters, BitMap()).part(0, count)
            found = sorted([*found, *_figures(self.fresh, news)], key=lambda told: (-told[0], told[1]))[:count]
        return found


def _window(segment: Segment, found: Selection, order: Order, start: int, stop: int) -> Rows:
    """Return the rows at places `start` to `stop - 1` of those found, as `order` sorts them."""
    if order.name == POPULARITY:
        return found.part(start, stop) if order.descending else found.array()[::-1][start:stop]
    sorted_rows = segment.orders[order.name]
    walk = sorted_rows[::-1] if order.descending else sorted_rows
    if len(found) == len(segment):
        return walk[start:stop]
    rows = found.array()
    if len(rows) > len(segment) * _SORT_UP_TO:
        fits = np.zeros(len(segment), dtype=bool)
        fits[rows] = True
        return _walked(walk, fits, start, stop)
    places = np.argsort(segment.orders[f"{order.name}~"][rows])
    return rows[places[::-1] if order.descending else places][start:stop]


def _figures(segment: Segment, rows: Rows) -> Iterator[tuple[float, int]]:
    yield from zip(segment.columns[POPULARITY][rows].tolist(), segment.columns["id"][rows].tolist(), strict=True)


def _walked(walk: Rows, fits: np.ndarray[tuple[int], np.dtype[np.bool_]], start: int, stop: int) -> Rows:
    found: list[Rows] = []
    held, at, step = 0, 0, max(1024, 4 * stop)
    while held < stop and at < len(walk):
        part = walk[at : at + step]
        found.append(part[fits[part]])
        held += len(found[-1])
        at, step = at + step, 2 * step
    return np.concatenate(found)[start:stop] if found else walk[:0]


def _keyed(segment: Segment, rows: Rows, order: Order) -> Iterator[tuple[tuple[object, int], int]]:
    texts = segment.texts.get(order.name)
    for row in rows:
        number = int(segment.columns["id"][row])
        value: object
        if texts is not None:
            value = texts.key(int(row))
        else:
            held = float(segment.columns[order.name][row])
            value = -held if order.name == POPULARITY else held
        yield (value, number), number
