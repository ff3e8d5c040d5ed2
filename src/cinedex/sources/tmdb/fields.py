"""Reading single values: each is checked against its column; one that does not fit is dropped and counted."""

from collections.abc import Callable, Iterable
from datetime import date
from math import isfinite
from typing import NamedTuple

import msgspec

from cinedex.catalog.statements import Value
from cinedex.sources.tmdb.answer import LARGEST, Answer, Object

_SMALLEST_BIG = -(2**63)


class UnfitError(ValueError):
    """A value that its column cannot hold, and why."""


class Field(NamedTuple):
    """A key of an object, the column that keeps it, and how it is checked."""

    key: str
    column: str
    check: Callable[[object], Value]


def fields(**checks: Callable[[object], Value]) -> tuple[Field, ...]:
    """Return fields whose columns are called as their keys are."""
    return tuple(Field(name, name, check) for name, check in checks.items())


def read(answer: Answer, what: str, row: Object, wanted: Iterable[Field]) -> dict[str, Value]:
    """Return the columns that `row` states; a missing key states nothing."""
    values: dict[str, Value] = {}
    for key, column, check in wanted:
        if key in row:
            try:
                values[column] = check(row[key])
            except UnfitError as unfit:
                answer.drop(f"{what} {key}: {unfit}")
    return values


def text(value: object) -> str:
    """Return a text; null is the empty one."""
    if type(value) is str:
        if "\0" in value:
            raise UnfitError("has a NUL character")
        return value
    if value is None:
        return ""
    raise UnfitError("not a text")


def optional_text(value: object) -> str | None:
    """Return a text, or None for null."""
    return None if value is None else text(value)


def outside_id(value: object) -> str | None:
    """Return under which id others know a thing, None for null; some are numbers."""
    return str(value) if type(value) is int else optional_text(value)


def picture(value: object) -> str | None:
    """Return the path of a picture; none is None, never `""`."""
    return None if value is None else text(value) or None


def whole(value: object) -> int:
    """Return a whole number; null is 0."""
    return _between(value, -LARGEST - 1, LARGEST)


def small(value: object) -> int:
    """Return a whole number that two bytes hold; null is 0."""
    return _between(value, -(2**15), 2**15 - 1)


def big(value: object) -> int:
    """Return a whole number that eight bytes hold; null is 0."""
    return _between(value, _SMALLEST_BIG, -_SMALLEST_BIG - 1)


def optional_whole(value: object) -> int | None:
    """Return a whole number, or None for null."""
    return None if value is None else whole(value)


def _between(value: object, low: int, high: int) -> int:
    if value is None:
        return 0
    if type(value) is float and value.is_integer():
        value = int(value)
    if type(value) is not int:
        raise UnfitError("not a whole number")
    if not low <= value <= high:
        raise UnfitError("too large a number")
    return value


def number(value: object) -> float:
    """Return a number; null is 0."""
    if value is None:
        return 0.0
    if type(value) not in {int, float}:
        raise UnfitError("not a number")
    assert isinstance(value, int | float)
    try:
        read = float(value)
    except OverflowError:
        raise UnfitError("too large a number") from None
    if not isfinite(read):
        raise UnfitError("too large a number")
    return read


def optional_number(value: object) -> float | None:
    """Return a number, or None for null."""
    return None if value is None else number(value)


def flag(value: object) -> bool:
    """Return yes or no; null is no."""
    if type(value) is bool:
        return value
    if value is None:
        return False
    raise UnfitError("neither true nor false")


def optional_flag(value: object) -> bool | None:
    """Return yes or no, or None for null."""
    return None if value is None else flag(value)


def words(value: object) -> str:
    """Return a list of words as a JSON array; null is an empty one."""
    if value is None:
        return "[]"
    if not isinstance(value, list) or not all(isinstance(word, str) and "\0" not in word for word in value):
        raise UnfitError("not a list of words")
    return msgspec.json.encode(value).decode()


def day(value: object) -> str | None:
    """Return a date; `""` and null are None."""
    written = text(value)
    if not written:
        return None
    if len(written) != len("2013-02-14"):
        raise UnfitError("not a date")
    try:
        date.fromisoformat(written)
    except ValueError:
        raise UnfitError("not a date") from None
    return written
