"""How filters of discover are written: `,` for all of several values, `|` for any of them (protocol notes §10.2)."""

from collections.abc import Sequence
from datetime import date
from typing import TypeVar

from cinedex.indexes.discover.building import ANY_PROVIDER, MONETIZATIONS, NO_CODE, code, offer
from cinedex.indexes.discover.filters import AllOf, AnyOf, Between, Named
from cinedex.wire.query import listed

FIRST_DAY = 1
"""The number of the earliest day there is: what has none is before it."""
_LARGEST_ID, _LONGEST_ID = 2**31 - 1, 32
_NOBODY = -1
"""The id of what cannot be."""
_Value = TypeVar("_Value")


def numbers(fields: tuple[str, ...], text: str) -> list[Named]:
    """Return the filter that ids in a text make; what is no id is as if it were not there."""
    return _picked(fields, text, _ids(text))


def codes(fields: tuple[str, ...], text: str) -> list[Named]:
    """Return the filter that codes of countries or languages in a text make."""
    return _picked(fields, text, [code(part) for part in _parts(text)])


def none_of(field: str, text: str) -> list[Named]:
    """Return the filter whose rows are not wanted: a title that has any of the ids."""
    found = _ids(text)
    return [AnyOf((field,), tuple(found))] if found else []


def offers(region: str, providers: str, ways: str) -> list[Named]:
    """Return the filters of where titles can be watched; without a country there is none."""
    # No provider is numbered 0: that stands for all of them together.
    named = [number or _NOBODY for number in _ids(providers)]
    known = [way for way in _distinct(ways) if way in MONETIZATIONS]
    if not region or not (named or known):
        return []
    return [
        AnyOf(("offer",), tuple(_offer(region, way, number) for way in some for number in of))
        for some in (grouped(ways, known) if known else [MONETIZATIONS])
        for of in (grouped(providers, named) if named else [(ANY_PROVIDER,)])
    ]


def without_offers(region: str, providers: str) -> list[Named]:
    """Return the filter whose rows are not wanted: what any of some providers offers in a country."""
    return offers(region, providers.replace(",", "|"), "")


def grouped(text: str, found: Sequence[_Value]) -> list[tuple[_Value, ...]]:
    """Return the groups of values of each of which a title must have one: a single group where `|` stands between."""
    return [tuple(found)] if "|" in text else [(value,) for value in found]


def days(column: str, first: date | None, last: date | None, *, or_none: bool = False) -> list[Between]:
    """Return the filter of a day between two, either of which may be missing."""
    if first is None and last is None:
        return []
    begin = FIRST_DAY if first is None else first.toordinal()
    return [Between(column, begin, None if last is None else last.toordinal(), or_none)]


def between(column: str, lowest: float | None, highest: float | None) -> list[Between]:
    """Return the filter of a number between two, either of which may be missing."""
    return [] if lowest is None and highest is None else [Between(column, lowest, highest)]


def whole_year(year: int) -> tuple[date, date] | None:
    """Return the first and the last day of a year, None for one that no calendar has."""
    return (date(year, 1, 1), date(year, 12, 31)) if 1 <= year <= date.max.year else None


def _parts(text: str) -> tuple[str, ...]:
    return listed(text.replace("|", ","))


def _distinct(text: str) -> Sequence[str]:
    return tuple(dict.fromkeys(_parts(text)))


def _ids(text: str) -> list[int]:
    digits = [part for part in _distinct(text) if part.isascii() and part.isdigit()]
    return [int(part) if len(part) <= _LONGEST_ID and int(part) <= _LARGEST_ID else _NOBODY for part in digits]


def _offer(region: str, way: str, provider: int) -> int:
    country = code(region)
    return _NOBODY if country == NO_CODE or provider == _NOBODY else offer(region, way, provider)


def _picked(fields: tuple[str, ...], text: str, found: Sequence[int]) -> list[Named]:
    if not found:
        return []
    return [(AnyOf if "|" in text else AllOf)(fields, tuple(found))]
