from hypothesis import given
from hypothesis import strategies as st

from cinedex.catalog.refs import Kind, Ref, ref
from cinedex.documents.keys import CARD_SLOT, SLOTS, Part, Shelf, base, card_key, part_key, thing_at

_things: st.SearchStrategy[Ref] = st.builds(ref, st.sampled_from(Kind), st.integers(0, 2**31 - 1))


@given(thing=_things, shelf=st.sampled_from(Shelf))
def test_the_thing_is_read_back_from_its_shelf(thing: Ref, shelf: Shelf) -> None:
    assert thing_at(base(thing, shelf)) == thing


@given(one=st.tuples(_things, st.sampled_from(Shelf)), other=st.tuples(_things, st.sampled_from(Shelf)))
def test_no_two_shelves_overlap(one: tuple[Ref, Shelf], other: tuple[Ref, Shelf]) -> None:
    assert (one == other) == (abs(base(*one) - base(*other)) < SLOTS)


@given(thing=_things, part=st.sampled_from(Part))
def test_a_part_lies_on_its_things_own_shelf(thing: Ref, part: Part) -> None:
    assert base(thing) <= part_key(thing, part) < base(thing) + SLOTS
    assert card_key(thing) == base(thing, Shelf.CARD) + CARD_SLOT


@given(thing=_things)
def test_every_key_is_a_whole_number_of_eight_bytes(thing: Ref) -> None:
    assert 0 <= base(thing, Shelf.CARD) + SLOTS < 2**63
