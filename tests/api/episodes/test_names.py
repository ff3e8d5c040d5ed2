"""What an episode is called, whatever it is called elsewhere and whatever language is asked for."""

from collections.abc import Mapping, Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog import placeholders
from cinedex.catalog.refs import Episode
from cinedex.catalog.statements import Statement, Value
from cinedex.kit.tags import main_region
from tests.support.breaking_point import UNTOLD
from tests.support.world import World, translations

_languages = st.sampled_from(["en", "fr", "pt", "de", "zh", "xx"])
_regions = st.sampled_from(["US", "FR", "CA", "BR", "PT", "DE", "AT", "CN", "TW"])
_tags = st.tuples(_languages, _regions)
_texts = st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"]), max_size=8) | st.sampled_from(
    ['"name":1,', "1", ",", '\\"', "\n", "}"]
)
_Said = Mapping[tuple[str, str], tuple[str, str]]
_said: st.SearchStrategy[_Said] = st.dictionaries(_tags, st.tuples(_texts, _texts), max_size=5)
_asked = st.lists(st.tuples(_languages, st.none() | _regions), min_size=1, max_size=6)


def _order(said: _Said, language: str, region: str) -> list[tuple[str, str]]:
    """Return the texts that serve a language: the exact tag's, the main region's, then the fullest."""
    mine = {tag[1]: texts for tag, texts in said.items() if tag[0] == language}
    first = [one for one in (region, main_region(language)) if one in mine]
    rest = sorted(mine.keys() - set(first), key=lambda one: (-sum(map(bool, mine[one])), one))
    return [mine[one] for one in dict.fromkeys([*first, *rest])]


def _expected(said: _Said, language: str, region: str) -> tuple[str, str]:
    texts = _order(said, language, region)
    name = next((name for name, _ in texts if name), placeholders.episode_name(language, 3))
    return name, next((overview for _, overview in texts if overview), "")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(said=_said, asked=_asked)
def test_the_name_is_the_translation_that_comes_first_or_the_number_in_the_language_asked_for(
    world: World, said: _Said, asked: Sequence[tuple[str, str | None]]
) -> None:
    world.edit(_translated(UNTOLD, said))
    world.keep()
    for language, region in asked:
        tag = language if region is None else f"{language}-{region}"
        expected = _expected(said, language, region or main_region(language))
        told = world.client.get(f"/tv/2000/season/1/episode/3?language={tag}").json
        assert (told["name"], told["overview"]) == expected
        listed = world.client.get(f"/tv/2000/season/1?language={tag}").json["episodes"][2]
        assert (listed["name"], listed["overview"]) == expected


def _translated(thing: Episode, said: _Said) -> Statement:
    texts: dict[str, dict[str, Value]] = {
        f"{language}_{region}": {"title": name, "overview": overview}
        for (language, region), (name, overview) in said.items()
    }
    return translations(thing, **texts)
