"""What answers about series state."""

from typing import Any

import pytest

from cinedex.catalog.refs import Episode, Network, Season, Series
from cinedex.catalog.statements import Members
from tests.sources.tmdb.stated import Stated

_IT = Series(1396)
_DETAILS: dict[str, Any] = {"id": 1396, "name": "Breaking Bad", "original_name": "Breaking Bad"}


def _told(**keys: Any) -> Stated:
    return Stated("/tv/1396", _DETAILS | keys)


def test_it_works() -> None:
    told = _told(
        adult=False,
        created_by=[{"id": 66633, "credit_id": "52542286760ee31328001a7b", "name": "Vince Gilligan", "gender": 2}],
        episode_run_time=[45, 47],
        first_air_date="2008-01-20",
        in_production=False,
        languages=["en"],
        last_air_date="2013-09-29",
        networks=[{"id": 174, "name": "AMC", "logo_path": "/amc.png", "origin_country": "US"}],
        number_of_episodes=62,
        number_of_seasons=5,
        origin_country=["US"],
        original_language="en",
        overview="A teacher cooks.",
        popularity=80.5,
        status="Ended",
        type="Scripted",
        vote_average=8.9,
        vote_count=100,
    )
    assert told.columns(_IT, "base") == {
        "original_name": "Breaking Bad", "adult": False, "original_language": "en", "popularity": 80.5,
        "base_vote_average": 8.9, "base_vote_count": 100, "first_air_date": "2008-01-20",
    }  # fmt: skip
    assert told.columns(_IT, "facts") == {
        "status": "Ended", "type": "Scripted", "in_production": False, "number_of_episodes": 62,
        "number_of_seasons": 5, "last_air_date": "2013-09-29",
    }  # fmt: skip
    assert told.text(_IT) == {"title": "", "overview": "A teacher cooks."}
    assert told.rows(_IT, "networks") == [{"network_id": 174, "position": 0}]
    assert told.columns(Network(174), "base")["logo_path"] == "/amc.png"
    assert told.rows(_IT, "episode_run_time") == [{"runtime": 45, "position": 0}, {"runtime": 47, "position": 1}]
    assert told.rows(_IT, "languages_made") == [{"iso_639_1": "en", "position": 0}]
    assert told.rows(_IT, "countries_origin") == [{"iso_3166_1": "US", "position": 0}]
    (creator,) = told.rows(_IT, "credits_creator")
    assert (creator["credit_id"], creator["person_id"]) == ("52542286760ee31328001a7b", 66633)
    assert told.dropped == told.unknown == {}


def test_seasons_are_stated_with_their_place() -> None:
    row = {
        "id": 3572, "season_number": 1, "air_date": "2008-01-20", "episode_count": 7, "name": "Season 1",
        "overview": "", "poster_path": "/s1.jpg", "vote_average": 8.3,
    }  # fmt: skip
    told = _told(seasons=[row])
    assert told.columns(Season(3572), "base") == {
        "series_id": 1396, "season_number": 1, "air_date": "2008-01-20", "vote_average": 8.3,
    }  # fmt: skip
    assert told.columns(Season(3572), "episode_count") == {"episode_count": 7}
    assert "poster/en" in told.aspects(Season(3572))


@pytest.mark.parametrize("name", ["last_episode_to_air", "next_episode_to_air"])
def test_the_episodes_beside_the_present_are_episodes(name: str) -> None:
    row = {"id": 62161, "season_number": 5, "episode_number": 16, "name": "Felina", "overview": ""}
    told = _told(**{name: row})
    assert told.columns(Episode(62161), "base/series_id") == {"series_id": 1396}
    assert told.text(Episode(62161)) == {"title": "Felina", "overview": ""}


def test_that_nothing_is_aired_states_nothing() -> None:
    assert _told(last_episode_to_air=None, next_episode_to_air=None).things == {_IT}


def test_what_nobody_says_stays_unsaid() -> None:
    told = _told(in_production=None, number_of_episodes=None, last_air_date=None)
    assert told.columns(_IT, "facts/in_production") == {"in_production": None}
    assert told.columns(_IT, "facts/number_of_episodes") == {"number_of_episodes": None}


def test_aggregate_credits_are_a_row_for_each_part() -> None:
    cast = {
        "id": 17419, "name": "Bryan Cranston", "order": 0, "total_episode_count": 64,
        "roles": [
            {"credit_id": "a", "character": "Walter White", "episode_count": 62},
            {"credit_id": "b", "character": "Himself", "episode_count": 2},
        ],
    }  # fmt: skip
    crew = {
        "id": 66633, "name": "Vince Gilligan", "department": "Writing", "total_episode_count": 12,
        "jobs": [{"credit_id": "c", "job": "Writer", "episode_count": 12}],
    }  # fmt: skip
    told = Stated("/tv/1396/aggregate_credits", {"id": 1396, "cast": [cast], "crew": [crew]})
    shared = {"person_id": 17419, "order": 0, "total_episode_count": 64}
    assert told.rows(_IT, "aggregate_cast") == [
        {**shared, "position": 0, "credit_id": "a", "character": "Walter White", "episode_count": 62},
        {**shared, "position": 1, "credit_id": "b", "character": "Himself", "episode_count": 2},
    ]
    assert told.rows(_IT, "aggregate_crew") == [
        {
            "position": 0, "credit_id": "c", "person_id": 66633, "department": "Writing", "job": "Writer",
            "episode_count": 12, "total_episode_count": 12,
        }
    ]  # fmt: skip


def test_credits_beside_aggregate_ones_are_others() -> None:
    row = {"id": 1, "name": "A", "credit_id": "a"}
    told = _told(credits={"cast": [row], "crew": []}, aggregate_credits={"cast": [{**row, "roles": [row]}], "crew": []})
    for aspect, credit_type in (("credits_cast", "cast"), ("aggregate_cast", "aggregate_cast")):
        fact = told.fact(_IT, aspect)
        assert isinstance(fact, Members)
        assert fact.scope == {"kind": 6, "thing_id": 1396, "credit_type": credit_type}


def test_content_ratings_keep_their_descriptors() -> None:
    rows = [{"iso_3166_1": "US", "rating": "TV-MA", "descriptors": ["Violence"]}, {"iso_3166_1": "DE", "rating": "16"}]
    told = Stated("/tv/1396/content_ratings", {"id": 1396, "results": rows})
    assert told.rows(_IT, "content_ratings") == [
        {"iso_3166_1": "US", "rating": "TV-MA", "descriptors": '["Violence"]', "position": 0},
        {"iso_3166_1": "DE", "rating": "16", "position": 1},
    ]


def test_an_episode_screened_in_cinemas_is_known_by_its_place() -> None:
    row = {"id": 63103, "season_number": 4, "episode_number": 10}
    told = Stated("/tv/1399/screened_theatrically", {"id": 1399, "results": [row, row]})
    assert told.rows(Series(1399), "screened_theatrically") == [{"episode_id": 63103, "position": 0}]
    assert told.columns(Episode(63103), "base/episode_number") == {"episode_number": 10}


def test_outside_ids_are_kept_as_text() -> None:
    told = Stated("/tv/1396/external_ids", {"id": 1396, "imdb_id": "tt0903747", "tvdb_id": 81189, "tvrage_id": None})
    assert told.rows(_IT, "external_id/tvdb_id") == [{"value": "81189"}]
    assert told.rows(_IT, "external_id/tvrage_id") == []
    assert told.rows(_IT, "external_id/imdb_id") == [{"value": "tt0903747"}]


def test_keywords_and_titles_are_called_results() -> None:
    keyword = {"id": 2231, "name": "drug dealer"}
    assert Stated("/tv/1396/keywords", {"id": 1396, "results": [keyword]}).rows(_IT, "keywords") == [
        {"keyword_id": 2231, "position": 0}
    ]
    title = {"iso_3166_1": "PL", "title": "Gruby przekręt", "type": ""}
    told = Stated("/tv/1396/alternative_titles", {"id": 1396, "results": [title]})
    assert told.rows(_IT, "alternative_titles") == [title | {"position": 0}]


def test_a_page_of_what_is_similar_belongs_to_the_path() -> None:
    row = {"id": 1438, "name": "The Wire", "original_name": "The Wire", "genre_ids": [18]}
    told = Stated("/tv/1396/similar", {"page": 1, "results": [row]})
    assert told.rows(_IT, "similar/1") == [{"position": 0, "other_kind": 6, "other_id": 1438}]
    assert told.rows(Series(1438), "genres") == [{"genre_id": 18, "position": 0}]


def test_a_name_in_translations_is_a_title() -> None:
    row = {
        "iso_639_1": "de",
        "iso_3166_1": "DE",
        "name": "Deutsch",
        "english_name": "German",
        "data": {"name": "Titel"},
    }
    told = Stated("/tv/1396/translations", {"id": 1396, "translations": [row]})
    (stated,) = told.translations(_IT)
    assert stated == {"iso_639_1": "de", "iso_3166_1": "DE", "title": "Titel"}


def test_marks_and_logs_are_no_facts() -> None:
    told = _told(account_states={"favorite": True}, changes={"changes": []})
    assert told.skipped == {"not a fact: account_states": 1, "not a fact: changes": 1}
    for path in ("/tv/1396/changes", "/tv/changes", "/tv/season/3572/changes", "/tv/episode/62085/changes"):
        assert Stated(path, {}).skipped == {"not a fact: changes": 1}


@pytest.mark.parametrize(
    "path",
    ["/tv/popular", "/tv/top_rated", "/tv/on_the_air", "/tv/airing_today", "/discover/tv", "/search/tv",
     "/trending/tv/week", "/account/1/favorite/tv", "/account/1/rated/tv", "/account/1/watchlist/tv",
     "/guest_session/1/rated/tv"],
)  # fmt: skip
def test_every_list_of_series_states_them(path: str) -> None:
    row = {"id": 1396, "name": "Breaking Bad", "original_name": "Breaking Bad", "media_type": "tv"}
    assert _IT in Stated(path, {"page": 1, "results": [row]}).things


def test_the_latest_series_is_told_by_its_details() -> None:
    assert Stated("/tv/latest", _DETAILS).things == {_IT}
