"""Two answers leaf by leaf: what is equal, what differs, and what only one of them has.

Rows of an array are matched by what names them, not by their place; where the protocol orders an array, its order is
one more leaf.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

Path = tuple[str, ...]

# What names a row, the first that a row has all of.
_NAMES: tuple[tuple[str, ...], ...] = (
    ("credit_id",),
    ("file_path",),
    ("provider_id",),
    ("id",),
    ("iso_3166_1", "iso_639_1", "name"),
    ("release_date", "type"),
    ("iso_3166_1", "release_date", "certification"),
    ("iso_3166_1", "title", "type"),
    ("iso_639_1",),
    ("iso_3166_1",),
    ("department",),
    ("certification",),
    ("name", "type"),
    ("source",),
)
# Arrays whose order a client sees as meaning: lists of films, the billing, the first genre.
_ORDERED = frozenset({"results", "parts", "cast", "genre_ids", "genres", "production_companies"})


class Leaf(NamedTuple):
    """One comparison: where, what upstream said and what we say; `...` where one says nothing."""

    path: Path
    theirs: Any
    ours: Any

    @property
    def equal(self) -> bool:
        """Whether both are of one type and value."""
        return type(self.theirs) is type(self.ours) and bool(self.theirs == self.ours)

    @property
    def shape(self) -> str:
        """The path without the names of rows, by which differences are counted."""
        return ".".join(part for part in self.path if not part.startswith("["))


def compare(theirs: Any, ours: Any) -> Iterator[Leaf]:
    """Yield every leaf of either answer."""
    left, right = dict(_leaves(theirs, ())), dict(_leaves(ours, ()))
    for path in left.keys() | right.keys():
        yield Leaf(path, left.get(path, ...), right.get(path, ...))
    yield from _orders(theirs, ours, ())


def _leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict) and value:
        for name, held in value.items():
            yield from _leaves(held, (*path, name))
    elif isinstance(value, list) and value:
        for name, held in _named(value):
            yield from _leaves(held, (*path, f"[{name}]"))
    else:
        yield path, value


def _named(rows: Sequence[Any]) -> Iterator[tuple[str, Any]]:
    seen: Counter[str] = Counter()
    for row in rows:
        name = _name(row)
        seen[name] += 1
        yield (name if seen[name] == 1 else f"{name} #{seen[name]}"), row


def _name(row: Any) -> str:
    if not isinstance(row, dict):
        return str(row)
    if len(row) == 1:
        return str(next(iter(row)))
    for names in _NAMES:
        if all(name in row for name in names):
            return " ".join(_short(name, row[name]) for name in names)
    return "row"


def _short(name: str, value: Any) -> str:
    # One moment is written in three ways: with milliseconds, without, and as a day.
    return str(value)[:10] if name == "release_date" else str(value)


def _orders(theirs: Any, ours: Any, path: Path) -> Iterator[Leaf]:
    if not (isinstance(theirs, dict) and isinstance(ours, dict)):
        return
    for name in theirs.keys() & ours.keys():
        left, right = theirs[name], ours[name]
        if name in _ORDERED and isinstance(left, list) and isinstance(right, list):
            first, second = [name for name, _ in _named(left)], [name for name, _ in _named(right)]
            both = set(first) & set(second)
            shared = [key for key in first if key in both], [key for key in second if key in both]
            yield Leaf((*path, name, "(order)"), *shared)
        else:
            yield from _orders(left, right, (*path, name))
