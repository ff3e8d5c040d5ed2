"""What answers about episodes state."""

from typing import Any

import pytest

from cinedex.catalog.refs import Episode, Person
from cinedex.catalog.statements import Members, StatedImage
from tests.sources.tmdb.stated import Stated

_IT = Episode(62085)
_PATH = "/tv/1396/season/1/episode/1"
_DETAILS: dict[str, Any] = {
    "id": 62085, "air_date": "2008-01-20", "episode_number": 1, "episode_type": "standard", "name": "Pilot",
    "overview": "It begins.", "production_code": "", "runtime": 59, "season_number": 1, "still_path": "/s.jpg",
    "vote_average": 8.2, "vote_count": 12,
}  # fmt: skip
_PERSON = {"id": 92495, "name": "John Koyama", "credit_id": "52542273760ee3132800068e"}


def test_it_works() -> None:
    guest = _PERSON | {"character": "Emilio Koyama", "order": 1}
    writer = {"id": 66633, "name": "Vince Gilligan", "credit_id": "52542275760ee313280006ce", "job": "Writer"}
    told = Stated(_PATH, _DETAILS | {"crew": [writer], "guest_stars": [guest]})
    assert told.columns(_IT, "base") == {
        "series_id": 1396, "season_number": 1, "episode_number": 1, "air_date": "2008-01-20",
        "episode_type": "standard", "production_code": "", "runtime": 59, "base_vote_average": 8.2,
        "base_vote_count": 12,
    }  # fmt: skip
    assert told.text(_IT) == {"title": "Pilot", "overview": "It begins."}
    assert told.fact(_IT, "still") == StatedImage("still", "", "/s.jpg")
    assert told.rows(_IT, "credits_guest_stars") == [
        {
            "position": 0, "credit_id": "52542273760ee3132800068e", "person_id": 92495, "series_id": 1396,
            "character": "Emilio Koyama", "order": 1,
        }
    ]  # fmt: skip
    (row,) = told.rows(_IT, "credits_crew")
    assert (row["job"], row["series_id"]) == ("Writer", 1396)
    assert told.things == {_IT, Person(92495), Person(66633)}
    assert told.dropped == told.unknown == {}


def test_the_episodes_of_a_season_are_stated_alike() -> None:
    season = {"id": 3572, "season_number": 1, "episodes": [_DETAILS | {"show_id": 1396}]}
    told, alone = Stated("/tv/1396/season/1", season), Stated(_PATH, _DETAILS)
    assert [one for one in told.statements if one.thing == _IT] == alone.statements


@pytest.mark.parametrize(
    ("language", "name", "title"),
    [
        ("en-US", "Episode 1", ""),
        ("de-DE", "Folge 1", ""),
        ("de-DE", "Episode 1", ""),
        ("en-US", "Episode 2", "Episode 2"),
        ("en-US", "Pilot", "Pilot"),
    ],
)
def test_a_name_that_is_but_the_number_says_nothing(language: str, name: str, title: str) -> None:
    told = Stated(_PATH, _DETAILS | {"name": name}, language=language)
    assert told.text(_IT, language)["title"] == title


def test_names_in_translations_are_kept_as_they_are() -> None:
    row = {"iso_639_1": "de", "iso_3166_1": "DE", "data": {"name": "Folge 1", "overview": ""}}
    told = Stated(f"{_PATH}/translations", {"id": 62085, "translations": [row]})
    (stated,) = told.translations(_IT)
    assert stated["title"] == "Folge 1"


def test_the_cast_of_an_episode_is_stated_of_it() -> None:
    told = Stated(f"{_PATH}/credits", {"id": 62085, "cast": [_PERSON], "crew": [], "guest_stars": []})
    fact = told.fact(_IT, "credits_cast")
    assert isinstance(fact, Members)
    assert fact.scope == {"kind": 8, "thing_id": 62085, "credit_type": "cast"}
    assert told.columns(_IT, "base/episode_number") == {"episode_number": 1}


def test_what_kind_of_episode_it_is_where_nobody_says() -> None:
    assert Stated(_PATH, _DETAILS | {"episode_type": None}).columns(_IT, "base")["episode_type"] == "standard"


def test_rated_episodes_tell_their_series() -> None:
    for path in ("/account/1/rated/tv/episodes", "/guest_session/1/rated/tv/episodes"):
        told = Stated(path, {"page": 1, "results": [_DETAILS | {"show_id": 1396, "rating": 9.0}]})
        assert told.columns(_IT, "base")["series_id"] == 1396


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/tv/1396/season/1/episode/x", _DETAILS),
        ("/tv/1396/season/x/episode/1", _DETAILS),
        (_PATH, {"name": "Pilot"}),
        (_PATH, _DETAILS | {"episode_number": "first"}),
        (f"{_PATH}/images", {"stills": []}),
        ("/account/1/rated/tv/episodes", {"results": [_DETAILS]}),
    ],
)
def test_an_episode_without_a_place_is_dropped(path: str, body: Any) -> None:
    told = Stated(path, body)
    assert told.statements == []
    assert sum(told.dropped.values()) >= 1
