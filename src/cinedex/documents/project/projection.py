"""What projecting a thing makes."""

from collections.abc import Sequence
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
    lists: dict[int, list[int]] = field(default_factory=dict)
    aliases: set[tuple[str, str]] = field(default_factory=set)

    def part(self, part: Part, body: object) -> None:
        """Keep a part of the thing's own documents."""
        self.bodies[part_key(self.thing, part)] = _encoder.encode(body)

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
            self.lists[key] = [0 if other is None else base(other, Shelf.CARD) for other in others]


def code_of(tag: Tag) -> int:
    """Return the slot of the texts of a language and region; `NO_LANGUAGE` is what the others fall back to."""
    return NEUTRAL if tag == NO_LANGUAGE else text_code(*tag)
