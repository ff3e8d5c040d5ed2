"""Query parameters, read as leniently as TMDB reads them.

Empty and unknown parameters are ignored, of repeated ones the last that says something counts, and a wrong value reads
as if it were absent (protocol notes §1.1, §13 and §18). Refused are only a wrong `page`, with 400/22, and a wrong day
of changes, with 400/23.
"""

import datetime as dt
import types
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import Annotated, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints
from urllib.parse import unquote_plus

import msgspec

from cinedex.wire.errors import Refusal
from cinedex.wire.status import INVALID_DATE, INVALID_PAGE

Page = Annotated[int, msgspec.Meta(ge=1, le=500, description="Which page of twenty, 1 to 500.")]
"""The type of `page`: anything but a whole number from 1 to 500 is refused with 22."""

Day = Annotated[dt.date, msgspec.Meta(description="A day, `YYYY-MM-DD`; a time after it is ignored.")]
"""The type of a day that is refused with 23 where it is none."""

Language = Annotated[str, msgspec.Meta(description="The language of texts: `xx` or `xx-YY` (ISO 639-1, ISO 3166-1).")]
"""The type of `language`."""


class NoQuery(msgspec.Struct, frozen=True):
    """No parameters."""


class LanguageQuery(msgspec.Struct, frozen=True):
    """The language alone."""

    language: Language = "en-US"


class PageQuery(msgspec.Struct, frozen=True):
    """The language and a page."""

    language: Language = "en-US"
    page: Page = 1


LONGEST_REMEMBERED = 512
"""Query strings up to this many bytes are kept once read."""

_Query = TypeVar("_Query", bound=msgspec.Struct)
_Parser = Callable[[str], Any]
_LONGEST_NUMBER = 32
_ISO_DATE = len("2026-01-31")


def read_query(query_string: bytes) -> Mapping[str, str]:
    """Return the parameters of a raw query string; bytes that are no UTF-8 read as U+FFFD.

    A client asks for many things with one query string, so what short ones say is remembered.
    """
    return _remembered(query_string) if len(query_string) <= LONGEST_REMEMBERED else _split(query_string)


def _split(query_string: bytes) -> Mapping[str, str]:
    found: dict[str, str] = {}
    text = query_string.decode(errors="replace")
    encoded = "%" in text or "+" in text
    for pair in text.split("&"):
        name, _, value = pair.partition("=")
        if value:
            if encoded:
                name, value = unquote_plus(name), unquote_plus(value)
            found[name] = value
    return found


_remembered = lru_cache(maxsize=1024)(_split)


def listed(text: str) -> tuple[str, ...]:
    """Return the entries of a comma list, without blanks around them and without empty ones."""
    return tuple(entry for part in text.split(",") if (entry := part.strip()))


def reader(query_type: type[_Query]) -> Callable[[Mapping[str, str]], _Query]:
    """Return the function that reads parameters into a `query_type`, made once per type."""
    made: Callable[[Mapping[str, str]], _Query] = _reader(query_type)
    return made


@cache
def _reader(query_type: type[_Query]) -> Callable[[Mapping[str, str]], _Query]:
    hints = get_type_hints(query_type, include_extras=True)
    encoded = dict(zip(query_type.__struct_fields__, query_type.__struct_encode_fields__, strict=True))
    fields = [(encoded[name], name, _parser(hints[name])) for name in query_type.__struct_fields__]
    unasked = query_type()

    def read(values: Mapping[str, str]) -> _Query:
        wanted: dict[str, object] = {}
        for name, attribute, parse in fields:
            text = values.get(name)
            if text is not None and (value := parse(text)) is not None:
                wanted[attribute] = value
        return query_type(**wanted) if wanted else unasked

    return read


def _parser(hint: object) -> _Parser:
    """Return the function that reads a parameter of the type `hint`, giving None for a wrong value."""
    if hint == Page:
        return _page
    if hint == Day:
        return _day
    if get_origin(hint) is Annotated:
        return _parser(get_args(hint)[0])
    if get_origin(hint) in (Union, types.UnionType):
        return _parser(next(member for member in get_args(hint) if member is not type(None)))
    if get_origin(hint) is Literal:
        allowed = frozenset(get_args(hint))
        return lambda text: text if text in allowed else None
    assert isinstance(hint, type), hint
    return _PARSERS[hint]


def _page(text: str) -> int:
    number = _whole(text)
    if number is None or not 1 <= number <= 500:
        raise Refusal(INVALID_PAGE)
    return number


def _day(text: str) -> dt.date:
    # Clients send moments, as `2026-01-31T00:00:00Z` and as `2026-01-31 00:00`.
    day = _date(text[:_ISO_DATE]) if text[_ISO_DATE : _ISO_DATE + 1] in ("", "T", " ") else None
    if day is None:
        raise Refusal(INVALID_DATE)
    return day


def _whole(text: str) -> int | None:
    # Python refuses very long numbers, and reads other scripts' digits and `1_000`.
    if len(text) > _LONGEST_NUMBER or not text.isascii() or "_" in text:
        return None
    try:
        return int(text)
    except ValueError:
        return None


def _decimal(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def _date(text: str) -> dt.date | None:
    # Python reads weeks as well: `2026-W05-6`.
    if len(text) != _ISO_DATE or text[7] != "-":
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


_SAID = {"true": True, "1": True, "false": False, "0": False}

_PARSERS: dict[type, _Parser] = {
    str: str,
    bool: lambda text: _SAID.get(text.lower()),
    int: _whole,
    float: _decimal,
    dt.date: _date,
}
