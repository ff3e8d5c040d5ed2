"""Plans over the vocabularies' documents."""

from cinedex.api.media.parts import texts
from cinedex.catalog.refs import Entry
from cinedex.documents.keys import Part, part_key
from cinedex.documents.locale import locale
from cinedex.documents.store import Reads
from cinedex.wire.plan import Plan


def vocabulary(entry: Entry, empty: bytes) -> Plan:
    """Return the plan of a vocabulary that is the same in every language."""
    key = part_key(entry, Part.DETAILS)
    return Plan(Reads((key,)), lambda rows: rows.body(key) or empty)


def localised(entry: Entry, language: str, empty: bytes) -> Plan:
    """Return the plan of a vocabulary in a language."""
    keys = texts(entry, locale(language).codes)
    return Plan(Reads(keys), lambda rows: rows.first(keys) or empty)
