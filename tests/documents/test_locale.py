from itertools import product
from string import ascii_lowercase, ascii_uppercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cinedex.catalog.refs import Movie
from cinedex.documents.keys import SLOTS, Part, base, part_key
from cinedex.documents.locale import NEUTRAL, UNKNOWN, is_tag, locale, text_code
from cinedex.kit.tags import main_region

_LANGUAGES = ["".join(pair) for pair in product(ascii_lowercase, repeat=2)]
_REGIONS = ["", *("".join(pair) for pair in product(ascii_uppercase, repeat=2))]


def test_no_two_slots_collide() -> None:
    codes = [
        text_code(language, region)
        for language in _LANGUAGES
        for region in _REGIONS
        if not region or region != main_region(language)
    ]
    parts = [part_key(Movie(0), part) - base(Movie(0)) for part in Part]
    slots = [*codes, NEUTRAL, *parts]
    assert len(set(slots)) == len(slots)
    assert min(slots) == 0
    assert max(slots) < SLOTS


@pytest.mark.parametrize("language", ["fr", "pt", "en", "zh"])
def test_a_language_alone_means_its_main_region(language: str) -> None:
    alone = locale(language)
    assert alone == locale(f"{language}-{main_region(language)}")
    assert alone.codes == (text_code(language), NEUTRAL)


def test_a_region_is_looked_for_before_the_language_as_a_whole() -> None:
    assert locale("pt-BR").codes == (text_code("pt", "BR"), text_code("pt"), NEUTRAL)


@pytest.mark.parametrize("tag", ["", "klingon", "fr-fr", "FR-fr", "fr_FR", "f", "é1", "fr-FR-x", "fr-", " fr", "fr\n"])
def test_a_malformed_tag_reads_as_an_untranslated_language(tag: str) -> None:
    assert locale(tag) == UNKNOWN


def test_a_language_that_nobody_speaks_is_looked_for_all_the_same() -> None:
    assert locale("qq-QQ").codes == (text_code("qq", "QQ"), text_code("qq"), NEUTRAL)


@given(tag=st.text() | st.from_regex(r"[a-zA-Z]{1,3}[-_]?[A-Za-z]{0,3}", fullmatch=True))
def test_no_text_is_refused(tag: str) -> None:
    codes = locale(tag).codes
    assert codes[-1] == NEUTRAL
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("tag", "can"),
    [(("", ""), True), (("fr", ""), True), (("fr", "CA"), True), (("", "CA"), False), (("fra", ""), False)],
)
def test_what_can_be_asked_for(tag: tuple[str, str], can: bool) -> None:
    assert is_tag(tag) is can
