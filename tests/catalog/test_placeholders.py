"""A season or an episode without a name is called by its number, in the language's own words."""

from importlib.resources import files

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cinedex.catalog.placeholders import episode_name, season_name

_WORDS: dict[str, dict[str, str]] = msgspec.json.decode(
    files("cinedex.catalog").joinpath("placeholders.json").read_bytes()
)
_LANGUAGES = sorted(_WORDS)
_numbers = st.integers(1, 99_999)


@pytest.mark.parametrize(
    ("language", "season", "episode", "specials"),
    [
        ("de", "Staffel 1", "Folge 1", "Extras"),
        ("en", "Season 1", "Episode 1", "Specials"),
        ("es", "Temporada 1", "Episodio 1", "Especiales"),
        ("fr", "Saison 1", "Épisode 1", "Épisodes spéciaux"),
        ("hu", "1. évad", "1. epizód", "Különkiadások"),
        ("ja", "シーズン1", "第1話", "特別編"),
        ("sk", "Séria 1", "Epizóda 1", "Špeciály"),
        ("zh", "第 1 季", "第 1 集", "特别篇"),
    ],
)
def test_it_works(language: str, season: str, episode: str, specials: str) -> None:
    assert season_name(language, 1) == season
    assert episode_name(language, 1) == episode
    assert season_name(language, 0) == specials


@pytest.mark.parametrize("language", _LANGUAGES)
def test_every_language_has_one_place_for_the_number(language: str) -> None:
    words = _WORDS[language]
    assert words["season"].count("#") == words["episode"].count("#") == 1
    assert "#" not in words.get("specials", "")
    assert all(word == word.strip() for word in words.values())


@given(language=st.sampled_from(_LANGUAGES), number=_numbers)
def test_a_name_holds_the_number_and_no_mark_of_its_place(language: str, number: int) -> None:
    for name in (season_name(language, number), episode_name(language, number)):
        assert str(number) in name
        assert "#" not in name


@given(language=st.sampled_from(_LANGUAGES), one=_numbers, other=_numbers)
def test_two_numbers_never_share_a_name(language: str, one: int, other: int) -> None:
    assert (season_name(language, one) == season_name(language, other)) == (one == other)
    assert (episode_name(language, one) == episode_name(language, other)) == (one == other)


@given(language=st.text().filter(lambda text: text not in _WORDS), number=_numbers)
def test_an_unknown_language_is_answered_in_english(language: str, number: int) -> None:
    assert season_name(language, number) == f"Season {number}"
    assert season_name(language, 0) == "Specials"
    assert episode_name(language, number) == f"Episode {number}"


def test_a_language_without_a_word_for_specials_calls_them_so_in_english() -> None:
    assert season_name("fa", 0) == "Specials"


def test_episode_zero_is_no_special() -> None:
    assert episode_name("de", 0) == "Folge 0"


def test_only_languages_of_translations_have_words() -> None:
    tags = msgspec.json.decode(
        files("cinedex.sources.reference").joinpath("primary_translations.json").read_bytes(), type=list[str]
    )
    assert set(_LANGUAGES) <= {tag.partition("-")[0] for tag in tags}
