"""How names are compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cinedex.indexes.text.folding import LONGEST_WORD, folded, readings, starts


def _words(text: str) -> list[str]:
    return [word.text for word in folded(text).words]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Amélie", ["amelie"]),
        ("Ame\u0301lie", ["amelie"]),
        ("ＡＢＣ　１２３", ["abc", "123"]),
        ("Groß ſtraße", ["gross", "strasse"]),
        ("Ærø Łódź Þór", ["aero", "lodz", "thor"]),
        ("İstanbul ısı", ["istanbul", "isi"]),
        ("M*A*S*H", ["m", "a", "s", "h"]),
        ("Spider-Man: No Way Home", ["spider", "man", "no", "way", "home"]),
        ("Ёлки й", ["елки", "и"]),
        ("ΟΔΥΣΣΕΥΣ Οδυσσεύς", ["οδυσσευσ", "οδυσσευσ"]),
        ("أَسَد", ["اسد"]),
        ("שָׁלוֹם", ["שלום"]),
        ("लगान", ["लगान"]),
        ("臥虎藏龍", ["卧虎", "虎藏", "藏龙"]),
        ("ガラスの仮面", ["ガラ", "ラス", "スの", "の仮", "仮面"]),
        ("ｶﾞﾗｽ", ["ガラ", "ラス"]),
        ("기생충", ["기생", "생충"]),
        ("人", ["人"]),
        ("Vol.2 第二卷", ["vol", "2", "第二", "二卷"]),
        ("Fast & Furious", ["fast", "furious"]),
        ("… !?", []),
        ("", []),
    ],
)
def test_it_works(text: str, words: list[str]) -> None:
    assert _words(text) == words


def test_voiced_kana_are_other_letters() -> None:
    assert _words("ハハ") != _words("パパ") != _words("ババ")


def test_a_name_is_read_divided_joined_and_spoken() -> None:
    read = [" ".join(word.text for word in one.words) for one in readings("Ocean's 8 & Co.")]
    assert read == ["ocean s 8 co", "oceans 8 co", "ocean s 8 and co"]
    assert [one.whole for one in readings("Ocean's 8")] == ["oceans8", "oceans8"]


def test_the_beginnings_of_words_are_words() -> None:
    assert list(starts(folded("Alien 仮面").words)) == ["a", "al", "ali", "仮", "面"]


def test_signs_alone_are_compared_by_themselves() -> None:
    assert (folded("! ! !").whole, folded("???").whole, folded("  ").whole) == ("!!!", "???", "")


@given(st.text(max_size=300))
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    once = folded(text)
    for word in once.words:
        assert 0 < len(word.text) <= LONGEST_WORD
        assert not any(letter.isspace() for letter in word.text)
    again = folded(" ".join(word.text for word in once.words if not word.dense))
    assert [word.text for word in again.words] == [word.text for word in once.words if not word.dense]


@given(st.text(alphabet=st.characters(max_codepoint=0x17F), max_size=60))
def test_case_and_composition_make_no_difference(text: str) -> None:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert folded(unicodedata.normalize(form, text)) == folded(text)
    if "ı" not in text and "İ" not in text:
        assert folded(text.upper()).whole == folded(text.lower()).whole


@given(st.text(max_size=100))
def test_what_is_asked_is_one_of_the_readings(text: str) -> None:
    assert folded(text) in list(readings(text))
