"""A segment: the columns and postings of some titles, in arrays that are never changed once made.

Rows are sorted by popularity, the highest first, so that the commonest order is that of the rows themselves. A segment
lies in memory, or in a folder of `.npy` files that all workers map.
"""

from array import array
from collections.abc import Mapping, Sequence, Sized
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pyroaring import BitMap

Array = NDArray[Any]
Rows = NDArray[np.uint32]

# Up to this many rows a list of them is smaller than a bitmap, and as quickly read.
_FEW = 32


@dataclass(frozen=True, slots=True)
class Postings:
    """For each of some values, the rows that have it: a list of the few, a packed bitmap of the many."""

    values: NDArray[np.int64]
    """Sorted."""
    starts: NDArray[np.int64]
    """Where the rows of each value begin in `rows`, and where they end; one more than there are values."""
    rows: Rows
    packed: NDArray[np.int64]
    """The same for the bitmaps in `bits`."""
    bits: NDArray[np.uint8]

    def of(self, value: int) -> BitMap:
        """Return the rows that have a value."""
        at = int(np.searchsorted(self.values, value))
        if at == len(self.values) or self.values[at] != value:
            return BitMap()
        begin, end = int(self.packed[at]), int(self.packed[at + 1])
        if begin < end:
            return BitMap.deserialize(self.bits[begin:end].tobytes())
        return BitMap(self.rows[self.starts[at] : self.starts[at + 1]].tolist())

    @classmethod
    def made(cls, values: Array, rows: Array) -> "Postings":
        """Return the postings of pairs of a value and a row, in any order; a pair that is there twice counts once."""
        pairs = np.unique(np.stack((values, rows)), axis=1)
        distinct, begins = np.unique(pairs[0], return_index=True)
        bounds = np.append(begins, pairs.shape[1])
        few: list[Array] = []
        many: list[bytes] = []
        for begin, end in pairwise(bounds):
            held = pairs[1, begin:end].astype(np.uint32)
            few.append(held if len(held) <= _FEW else held[:0])
            many.append(b"" if len(held) <= _FEW else BitMap(array("I", held.tobytes())).serialize())
        return cls(
            distinct,
            _bounds(few),
            np.concatenate(few) if few else np.empty(0, dtype=np.uint32),
            _bounds(many),
            np.frombuffer(b"".join(many), dtype=np.uint8),
        )


def _bounds(parts: Sequence[Sized]) -> NDArray[np.int64]:
    bounds = np.zeros(len(parts) + 1, dtype=np.int64)
    np.cumsum([len(part) for part in parts], out=bounds[1:])
    return bounds


@dataclass(frozen=True, slots=True)
class Events:
    """What happened to titles on days: releases by country and type, or episodes; sorted by group, then by day."""

    groups: NDArray[np.int32]
    days: NDArray[np.int32]
    types: NDArray[np.int16]
    ranks: NDArray[np.int16]
    """The rank of a release's certification in its country; -1 where it has none."""
    rows: Rows

    @classmethod
    def made(cls, told: Sequence[tuple[int, int, int, int, int]]) -> "Events":
        """Return the events of tuples of group, day, type, rank and row, in any order."""
        table = np.array(told, dtype=np.int64).reshape(-1, 5)
        table = table[np.lexsort((table[:, 4], table[:, 1], table[:, 0]))]
        groups, days, types, ranks, rows = table.T
        return cls(
            groups.astype(np.int32), days.astype(np.int32), types.astype(np.int16), ranks.astype(np.int16),
            rows.astype(np.uint32),
        )  # fmt: skip

    def within(self, group: int) -> slice:
        """Return where the events of a group are; a negative one has none."""
        if group < 0:
            return slice(0, 0)
        first, last = np.searchsorted(self.groups, [group, group + 1])
        return slice(int(first), int(last))


@dataclass(frozen=True, slots=True)
class Texts:
    """A text for each row, as sort keys."""

    starts: NDArray[np.int64]
    letters: NDArray[np.uint8]

    def key(self, row: int) -> bytes:
        """Return the sort key of a row."""
        return self.letters[self.starts[row] : self.starts[row + 1]].tobytes()

    @classmethod
    def made(cls, keys: Sequence[bytes]) -> "Texts":
        """Return the texts of keys in the order of the rows."""
        return cls(_bounds(keys), np.frombuffer(b"".join(keys), dtype=np.uint8))


@dataclass(frozen=True, slots=True)
class Segment:
    """Some titles."""

    columns: Mapping[str, Array]
    """`id` and `popularity` among them; the rows are in descending popularity, then ascending id."""
    postings: Mapping[str, Postings]
    events: Mapping[str, Events]
    texts: Mapping[str, Texts]
    orders: dict[str, Rows] = field(default_factory=dict)
    """Rows sorted by a column or text, ascending, ties by id; made when the segment is."""

    def __len__(self) -> int:
        """Return how many titles there are."""
        return len(self.columns["id"])

    def rows_of(self, ids: Sequence[int]) -> BitMap:
        """Return the rows of titles by their ids; those that are not here are left out."""
        order, known = self.orders["id"], self.columns["id"]
        wanted = np.array(sorted(ids), dtype=known.dtype)
        at = np.searchsorted(known, wanted, sorter=order)
        inside = at < len(known)
        rows = order[at[inside]]
        return BitMap(rows[known[rows] == wanted[inside]].tolist())

    def save(self, folder: Path) -> None:
        """Write the segment into a new folder."""
        folder.mkdir(parents=True)
        for name, held in _arrays(self):
            np.save(folder / f"{name}.npy", held, allow_pickle=False)

    @classmethod
    def opened(cls, folder: Path) -> "Segment":
        """Return the segment in a folder, mapped and not read."""
        found: dict[str, dict[str, dict[str, Array]]] = {
            "columns": {},
            "postings": {},
            "events": {},
            "texts": {},
            "orders": {},
        }
        for path in folder.glob("*.npy"):
            family, name, part = path.stem.split(".")
            found[family].setdefault(name, {})[part] = np.load(path, mmap_mode="r")
        return cls(
            {name: parts["all"] for name, parts in found["columns"].items()},
            {name: Postings(**parts) for name, parts in found["postings"].items()},
            {name: Events(**parts) for name, parts in found["events"].items()},
            {name: Texts(**parts) for name, parts in found["texts"].items()},
            {name: parts["all"] for name, parts in found["orders"].items()},
        )


def _arrays(segment: Segment) -> list[tuple[str, Array]]:
    named: list[tuple[str, Array]] = []
    for family in ("columns", "orders"):
        named += [(f"{family}.{name}.all", held) for name, held in getattr(segment, family).items()]
    for family in ("postings", "events", "texts"):
        for name, several in getattr(segment, family).items():
            named += [(f"{family}.{name}.{part}", getattr(several, part)) for part in several.__slots__]
    return named
