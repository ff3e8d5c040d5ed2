"""People in lists, each with up to three titles that they are known for."""

from collections.abc import Callable, Sequence

from msgspec import Struct

from cinedex.api.media.cards import Card
from cinedex.api.media.rows import MixedRow, Show, mixed
from cinedex.catalog.refs import Person
from cinedex.documents.keys import Part, part_key, thing_at
from cinedex.documents.locale import Locale
from cinedex.documents.store import Listing, Reads, Rows
from cinedex.wire.plan import Plan

_MOST_KNOWN = 3


class PersonCard(Struct, frozen=True):
    """A person as lists show them."""

    adult: bool
    gender: int
    id: int
    known_for_department: str | None
    name: str
    original_name: str
    popularity: float
    profile_path: str | None


class PersonRow(PersonCard, frozen=True):
    """A person in a list of people."""

    known_for: list[MixedRow]


class MixedPersonRow(PersonRow, frozen=True, tag_field="media_type", tag="person"):
    """A person in a list that may hold other things too."""


class PersonPage(Struct, frozen=True):
    """A page of people."""

    page: int
    results: list[PersonRow]
    total_pages: int
    total_results: int


def known_for(person: Person, wanted: Locale) -> Listing:
    """Return the list of what a person is known for, as far as rows show it."""
    return Listing(part_key(person, Part.KNOWN_FOR), wanted.codes, 0, _MOST_KNOWN)


def with_known_for(
    cards: Sequence[Card], wanted: Locale, show: Show, answer: Callable[[list[bytes]], bytes]
) -> Plan | bytes:
    """Return the plan that adds to each person what they are known for, and makes an answer of the rows.

    Where nobody is among them, the answer itself.
    """
    people = ((base, thing_at(base)) for base, _ in cards)
    listings = {base: known_for(person, wanted) for base, person in people if isinstance(person, Person)}
    title = mixed(wanted.language)

    def row(rows: Rows, base: int, card: bytes) -> bytes:
        shown = show(base, card)
        if base not in listings:
            return shown
        known = b",".join(title(other, told) for other, told in rows.cards(listings[base]))
        return b'%b,"known_for":[%b]}' % (shown[:-1], known)

    def build(rows: Rows) -> bytes:
        return answer([row(rows, base, card) for base, card in cards])

    return Plan(Reads(listings=tuple(listings.values())), build) if listings else build(Rows())
