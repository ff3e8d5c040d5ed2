"""What answers about seasons state."""

from typing import Any

import pytest

from cinedex.catalog.refs import Episode, Network, Season, Series
from cinedex.catalog.statements import Members, StatedImage
from tests.sources.tmdb.stated import Stated

_IT = Season(3572)
_EPISODE: dict[str, Any] = {"id": 62085, "season_number": 1, "episode_number": 1, "name": "Pilot", "overview": ""}
_DETAILS: dict[str, Any] = {"id": 3572, "season_number": 1, "name": "Season 1", "overview": ""}
_PERSON = {"id": 17419, "name": "Bryan Cranston", "credit_id": "52542282760ee313280017f9"}


def _told(path: str = "/tv/1396/season/1", **keys: Any) -> Stated:
    return Stated(path, _DETAILS | keys)


def test_it_works() -> None:
    told = _told(
        _id="5256c89f19c2956ff6046d47",
        air_date="2008-01-20",
        vote_average=8.3,
        poster_path="/s1.jpg",
        overview="It begins.",
        episodes=[_EPISODE],
        networks=[{"id": 174, "name": "AMC", "logo_path": None, "origin_country": "US"}],
    )
    assert told.columns(_IT, "base") == {
        "series_id": 1396, "season_number": 1, "air_date": "2008-01-20", "vote_average": 8.3,
    }  # fmt: skip
    assert told.columns(_IT, "object_id") == {"object_id": "5256c89f19c2956ff6046d47"}
    assert told.text(_IT) == {"title": "", "overview": "It begins."}
    assert told.fact(_IT, "poster/en") == StatedImage("poster", "en", "/s1.jpg")
    assert told.rows(Series(1396), "networks") == [{"network_id": 174, "position": 0}]
    assert told.things == {_IT, Episode(62085), Series(1396), Network(174)}
    assert told.dropped == told.unknown == {}


@pytest.mark.parametrize(
    ("language", "tag", "name", "title"),
    [
        ("en-US", "en-US", "Season 1", ""),
        ("de-DE", "de-DE", "Staffel 1", ""),
        ("fr-FR", "fr-FR", "Saison 1", ""),
        # An untranslated season is called by its number in English.
        ("de-DE", "de-DE", "Season 1", ""),
        ("de-DE", "de-DE", "Staffel 2", "Staffel 2"),
        ("en-US", "en-US", "Staffel 1", "Staffel 1"),
        ("en-US", "en-US", "Limited Series", "Limited Series"),
    ],
)
def test_a_name_that_is_but_the_number_says_nothing(language: str, tag: str, name: str, title: str) -> None:
    told = Stated("/tv/1396/season/1", _DETAILS | {"name": name}, language=language)
    assert told.text(_IT, tag)["title"] == title


def test_specials_are_season_nought() -> None:
    told = Stated("/tv/1396/season/0", {"id": 3577, "season_number": 0, "name": "Specials", "overview": ""})
    assert told.columns(Season(3577), "base/season_number") == {"season_number": 0}
    assert told.text(Season(3577))["title"] == ""


def test_the_number_in_the_path_counts_where_the_body_has_none() -> None:
    told = Stated("/tv/1396/season/7", {"id": 3572})
    assert told.columns(_IT, "base/season_number") == {"season_number": 7}


def test_credits_name_the_series() -> None:
    told = _told(credits={"cast": [_PERSON | {"character": "Walter White", "order": 0}], "crew": []})
    (row,) = told.rows(_IT, "credits_cast")
    assert (row["series_id"], row["person_id"], row["order"]) == (1396, 17419, 0)


def test_aggregate_credits_name_the_series() -> None:
    told = Stated("/tv/1396/season/1/aggregate_credits", {"id": 3572, "cast": [_PERSON | {"roles": [_PERSON]}]})
    (row,) = told.rows(_IT, "aggregate_cast")
    assert row["series_id"] == 1396


@pytest.mark.parametrize("name", ["credits", "images", "videos", "translations", "external_ids", "watch/providers"])
def test_a_sub_request_states_the_place(name: str) -> None:
    told = Stated(f"/tv/1396/season/1/{name}", {"id": 3572, "cast": [], "posters": [], "results": {}, "tvdb_id": 30272})
    assert told.columns(_IT, "base/series_id") == {"series_id": 1396}
    assert told.columns(_IT, "base/season_number") == {"season_number": 1}
    assert len(told.aspects(_IT)) > 2 or name == "videos"


def test_a_sub_request_without_the_seasons_own_id_is_dropped() -> None:
    told = Stated("/tv/1396/season/1/images", {"posters": [{"file_path": "/a"}]})
    assert (told.statements, told.dropped) == ([], {"season without an id or a place": 1})


@pytest.mark.parametrize(
    "path", ["/tv/1396/season/x", "/tv/x/season/1", "/tv/1396/season/-1", "/tv/1396/season/1/images"]
)
def test_a_season_without_a_place_is_dropped(path: str) -> None:
    told = Stated(path, {"name": "Season 1", "overview": ""})
    assert (told.statements, told.dropped) == ([], {"season without an id or a place": 1})


def test_seasons_appended_to_a_series() -> None:
    body = {
        "id": 1396, "name": "Breaking Bad", "original_name": "Breaking Bad", "overview": "",
        "season/1": _DETAILS | {"episodes": [_EPISODE]},
        "season/1/images": {"posters": [{"file_path": "/p.jpg", "iso_639_1": "en"}]},
        "season/1/episode/1": _EPISODE | {"guest_stars": [_PERSON]},
        "season/1/episode/1/images": {"stills": [{"file_path": "/s.jpg"}]},
    }  # fmt: skip
    told = Stated("/tv/1396", body, append_to_response="season/1,season/1/images")
    assert {"base/series_id", "posters"} <= told.aspects(_IT)
    assert {"base/series_id", "stills", "credits_guest_stars"} <= told.aspects(Episode(62085))
    assert told.dropped == {}


def test_an_appended_sub_request_finds_its_season_among_the_details() -> None:
    block = {"posters": [{"file_path": "/p.jpg", "iso_639_1": "en"}]}
    body = {"id": 1396, "name": "B", "seasons": [_DETAILS], "season/1/images": block, "season/2/images": block}
    told = Stated("/tv/1396", body)
    assert "posters" in told.aspects(_IT)
    assert told.dropped == {"season without an id or a place": 1}


def test_episodes_appended_to_a_season() -> None:
    appended = {
        "episode/1/images": {"stills": [{"file_path": "/s.jpg"}]},
        "episode/x": {"id": 1},
        "episode/9": {"id": 62093},
    }
    told = Stated("/tv/1396/season/1", {**_DETAILS, "episodes": [_EPISODE], **appended})
    assert "stills" in told.aspects(Episode(62085))
    assert told.columns(Episode(62093), "base/episode_number") == {"episode_number": 9}
    assert told.dropped == {"season without an id or a place": 1}


def test_an_appended_error_is_no_season() -> None:
    error = {"success": False, "status_code": 34, "status_message": "Not found."}
    told = Stated("/tv/1396", {"id": 1396, "name": "B", "season/9": error, "season/9/images": error})
    assert told.things == {Series(1396)}
    assert told.dropped == {}


def test_posters_are_of_the_season() -> None:
    told = Stated("/tv/1396/season/1/images", {"id": 3572, "posters": [{"file_path": "/p.jpg", "iso_639_1": "en"}]})
    fact = told.fact(_IT, "posters")
    assert isinstance(fact, Members)
    assert fact.scope == {"kind": 7, "thing_id": 3572, "type": "poster"}
