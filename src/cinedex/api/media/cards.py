"""Single cards, read by the number of the thing or by its place."""

from cinedex.catalog.refs import Ref, SeasonOf
from cinedex.documents.keys import CARD_SLOT, SLOTS, Shelf, Sought, alias_of, base, card_key
from cinedex.documents.store import Rows, join

Card = tuple[int, bytes]
"""The base of a card's shelf, and the card."""


def card_keys(thing: Ref, codes: tuple[int, ...]) -> tuple[int, ...]:
    """Return the keys of a thing's card: the half that no language changes, and its texts in the order tried."""
    start = base(thing, Shelf.CARD)
    return (card_key(thing), *(start + code for code in codes))


def card_of(rows: Rows, thing: Ref, codes: tuple[int, ...]) -> bytes | None:
    """Return a thing's card, one JSON object, or None where there is none."""
    neutral_key, *text_keys = card_keys(thing, codes)
    neutral, text = rows.body(neutral_key), rows.first(text_keys)
    return None if neutral is None or text is None else join(neutral, text)


def sought_card_keys(place: SeasonOf, codes: tuple[int, ...]) -> tuple[Sought, ...]:
    """Return the keys of the card of a season that is known by its place."""
    # The card's shelf lies behind the thing's own.
    return tuple(Sought(*alias_of(place), SLOTS + slot) for slot in (CARD_SLOT, *codes))


def sought_card(rows: Rows, place: SeasonOf, codes: tuple[int, ...]) -> Card | None:
    """Return the card of a season that is known by its place, or None where there is none."""
    neutral_key, *text_keys = sought_card_keys(place, codes)
    neutral, text = rows.body(neutral_key), rows.first(text_keys)
    season = rows.thing(*alias_of(place))
    if neutral is None or text is None or season is None:
        return None
    return base(season, Shelf.CARD), join(neutral, text)
