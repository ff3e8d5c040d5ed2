"""What projecting a thing makes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec

from cinedex.catalog.refs import Ref
from cinedex.documents.keys import Part, Shelf, base, card_key, part_key
from cinedex.documents.locale import NEUTRAL, text_code

Tag = tuple[str, str]
NO_LANGUAGE: Tag = ("", "")
_encoder = msgspec.json.Encoder()


@dataclass(slots=True)
class Projection:
    """All documents of one thing."""

    thing: Ref
    bodies: dict[int, bytes] = field(default_factory=dict)
    lists: dict[int, dict[int, int]] = field(default_factory=dict)
    aliases: set[tuple[str, str]] = field(default_factory=set)

    def part(self, part: Part, body: object) -> None:
        """Keep a part of the thing's own documents."""
        self.bodies[part_key(self.thing, part)] = _encoder.encode(body)

    def lines(self, part: Part, bodies: Iterable[object]) -> None:
        """Keep a part of many objects, one a line, so that whoever reads may take them apart without parsing."""
        self.bodies[part_key(self.thing, part)] = _lines(bodies)

    def text_lines(self, tag: Tag, bodies: Iterable[object]) -> None:
        """Keep the half of the details that depends on the language, and after it that of each of many others."""
        self.bodies[base(self.thing) + code_of(tag)] = _lines(bodies)

    def text(self, tag: Tag, body: object) -> None:
        """Keep the half of the details that depends on the language."""
        self.bodies[base(self.thing) + code_of(tag)] = _encoder.encode(body)

    def card(self, neutral: object) -> None:
        """Keep the half of the card that does not depend on the language."""
        self.bodies[card_key(self.thing)] = _encoder.encode(neutral)

    def card_text(self, tag: Tag, body: object) -> None:
        """Keep the half of the card that does."""
        self.bodies[base(self.thing, Shelf.CARD) + code_of(tag)] = _encoder.encode(body)

    def cards(self, part: Part, others: Sequence[Ref | None]) -> None:
        """Keep a list of things, filled from their cards when it is read; None is a place whose thing is unknown."""
        if others:
            key = part_key(self.thing, part)
            self.bodies[key] = _encoder.encode(len(others))
            self.placed(part, {place: other for place, other in enumerate(others) if other is not None})

    def placed(self, part: Part, others: Mapping[int, Ref]) -> None:
        """Keep a list whose places mean something by themselves."""
        places = {place: base(other, Shelf.CARD) for place, other in others.items()}
        if places:
            self.lists[part_key(self.thing, part)] = places


def _lines(bodies: Iterable[object]) -> bytes:
    # JSON has no line breaks but escaped ones.
    return b"\n".join(map(_encoder.encode, bodies))


def code_of(tag: Tag) -> int:
    """Return the slot of the texts of a language and region; `NO_LANGUAGE` is what the others fall back to."""
    return NEUTRAL if tag == NO_LANGUAGE else text_code(*tag)
