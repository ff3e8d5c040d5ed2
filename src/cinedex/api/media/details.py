"""What the details of films and series share."""

from collections.abc import Callable
from functools import cache, lru_cache

import msgspec
from msgspec import Struct

from cinedex.api.media.parts import texts
from cinedex.catalog.refs import Kind
from cinedex.documents import lookups
from cinedex.documents.keys import Key, Vocabulary
from cinedex.documents.store import Reads, Rows
from cinedex.wire.plan import Plan


class CompanyReference(Struct, frozen=True):
    """A company that made a film or series."""

    id: int
    logo_path: str | None
    name: str
    origin_country: str


class CountryReference(Struct, frozen=True):
    """A country, with its English name."""

    iso_3166_1: str
    name: str


class LanguageReference(Struct, frozen=True):
    """A language, with its English name and its own."""

    english_name: str
    iso_639_1: str
    name: str


_numbers = msgspec.json.Decoder(list[int])
_names = msgspec.json.Decoder(dict[str, msgspec.Raw])


@cache
def genre_names(codes: tuple[int, ...]) -> tuple[Key, ...]:
    """Return the keys of the genres' names in a locale, in the order in which they are tried."""
    return texts(Vocabulary.GENRE_NAMES, codes)


@lru_cache(maxsize=4096)
def genres(numbers: bytes, names: bytes) -> bytes:
    """Return the genres with these numbers as details show them, named."""
    # Few genres make few combinations: most are remembered.
    named = _names.decode(names)
    known = (named.get(str(number)) for number in _numbers.decode(numbers))
    return b"[%b]" % b",".join(bytes(genre) for genre in known if genre is not None)


def newest(kind: Kind, details: Callable[[int], Plan]) -> Plan:
    """Return the plan of the details of the newest thing of a kind; there may be none."""
    query = lookups.newest(kind)

    def build(rows: Rows) -> Plan | None:
        found = rows.answer(query)
        return details(int(str(found[0][0]))) if found else None

    return Plan(Reads(queries=(query,)), build)
