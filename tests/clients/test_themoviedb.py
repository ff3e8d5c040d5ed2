"""themoviedb, as it is installed, its synchronous and its asynchronous half, with another host."""

import asyncio
import dataclasses
from collections.abc import Callable
from datetime import date, datetime
from enum import Enum
from typing import Any

import dacite
import pytest
import themoviedb

from tests.clients import asking
from tests.clients.driven import Driven, Row, called
from tests.clients.expected import films, found, parts, people, series, things, vocabularies
from tests.clients.running import Address

Half = Callable[[Address, Row], Any]

_ALSO = ("similar", "recommendations", "videos", "credits", "watch/providers", "release_dates", "keywords", "images")
_APPENDED: Any = {
    **films.DETAILS,
    "similar": films.reels(1),
    "recommendations": films.RECOMMENDATIONS,
    "videos": films.block(parts.VIDEOS),
    "credits": films.block(parts.CREDITS),
    "watch/providers": films.block(parts.OFFERS),
    "release_dates": films.block(parts.RELEASE_DATES),
    "keywords": films.block(parts.KEYWORDS),
    # It asks for pictures without words unless told otherwise.
    "images": films.block(parts.images(None)),
}

_SEASON, _EPISODE = (4000, 1), (4000, 1, 1)

DRIVEN: Driven = [
    ("movie", (78,), "details", {}, films.DETAILS),
    ("movie", (78,), "details", {"append_to_response": ",".join(_ALSO)}, _APPENDED),
    ("movie", (900,), "details", {}, films.NOTHING_KNOWN),
    ("movie", ("tt0083658",), "details", {}, films.DETAILS),
    ("movie", (78,), "alternative_titles", {}, parts.ALTERNATIVE_TITLES),
    ("movie", (78,), "alternative_titles", {"country": "DE"}, parts.IN_GERMANY),
    ("movie", (78,), "credits", {}, parts.CREDITS),
    ("movie", (78,), "external_ids", {}, parts.EXTERNAL_IDS),
    ("movie", (78,), "keywords", {}, parts.KEYWORDS),
    ("movie", (78,), "images", {}, parts.IMAGES),
    ("movie", (78,), "images", {"include_image_language": "fr"}, parts.images("fr")),
    ("movie", (78,), "recommendations", {}, films.RECOMMENDATIONS),
    ("movie", (78,), "release_dates", {}, parts.RELEASE_DATES),
    ("movie", (335984,), "reviews", {}, parts.SEQUEL_REVIEWS),
    ("movie", (78,), "similar", {}, films.reels(1)),
    ("movie", (78,), "similar", {"page": 2}, films.reels(2)),
    ("movie", (78,), "translations", {}, parts.TRANSLATIONS),
    ("movie", (78,), "videos", {}, parts.VIDEOS),
    ("movie", (78,), "watch_providers", {}, parts.OFFERS),
    ("collection", (422837,), "details", {}, things.COLLECTION),
    ("collection", (422837,), "images", {}, things.COLLECTION_IMAGES),
    ("collection", (422837,), "translations", {}, things.COLLECTION_TRANSLATIONS),
    ("company", (7965,), "details", {}, things.COMPANY),
    ("company", (7965,), "alternative_names", {}, things.COMPANY_NAMES),
    ("company", (7965,), "images", {}, things.COMPANY_IMAGES),
    ("keyword", (310,), "details", {}, things.KEYWORD),
    ("genres", (), "movie", {}, vocabularies.MOVIE_GENRES),
    ("genres", (), "tv", {}, vocabularies.TV_GENRES),
    ("certifications", (), "movie", {}, vocabularies.MOVIE_CERTIFICATIONS),
    ("certifications", (), "tv", {}, vocabularies.TV_CERTIFICATIONS),
    ("watch_providers", (), "movie", {}, vocabularies.PROVIDERS),
    ("watch_providers", (), "movie", {"watch_region": "DE"}, vocabularies.GERMAN_PROVIDERS),
    ("watch_providers", (), "tv", {}, vocabularies.TV_PROVIDERS),
    ("watch_providers", (), "regions", {}, vocabularies.REGIONS),
    ("find", (), "by_imdb", {"imdb_id": "tt0083658"}, films.FOUND),
    ("find", (), "by_freebase_mid", {"freebase_mid": "%2Fm%2F017jd9"}, films.FOUND),
    ("find", (), "by_freebase", {"freebase_id": "%2Fen%2Fblade_runner"}, films.FOUND),
    ("find", (), "by_facebook", {"facebook_id": "BladeRunner"}, films.FOUND),
    ("find", (), "by_instagram", {"instagram_id": "bladerunner"}, films.FOUND),
    ("find", (), "by_twitter", {"twitter_id": "bladerunner"}, films.FOUND),
    ("find", (), "by_tvdb", {"tvdb_id": "1"}, films.NOTHING_FOUND),
    ("find", (), "by_tvrage", {"tvrage_id": "1"}, films.NOTHING_FOUND),
    ("find", (), "by_tvdb", {"tvdb_id": "400001"}, found.SERIES),
    ("find", (), "by_tvrage", {"tvrage_id": "4001"}, found.SERIES),
    ("find", (), "by_tvdb", {"tvdb_id": "400011"}, found.SEASON),
    ("find", (), "by_imdb", {"imdb_id": "tt4000021"}, found.EPISODE),
    ("find", (), "by_imdb", {"imdb_id": "nm4000100"}, found.PERSON),
    ("movies", (), "latest", {}, films.NEWEST),
    ("tv", (4000,), "details", {}, series.DETAILS),
    ("tv", (4001,), "details", {}, series.NOTHING_KNOWN),
    (
        "tv",
        (4000,),
        "details",
        {"append_to_response": "credits,keywords,episode_groups"},
        {
            **series.DETAILS,
            "credits": films.block(series.CREDITS),
            "keywords": films.block(series.KEYWORDS),
            "episode_groups": films.block(series.GROUPS),
        },
    ),
    ("tv", (4000,), "aggregate_credits", {}, series.AGGREGATE_CREDITS),
    ("tv", (4000,), "alternative_titles", {}, series.ALTERNATIVE_TITLES),
    ("tv", (4000,), "alternative_titles", {"country": "DE"}, series.IN_GERMANY),
    ("tv", (4000,), "content_ratings", {}, series.CONTENT_RATINGS),
    ("tv", (4000,), "credits", {}, series.CREDITS),
    ("tv", (4000,), "episode_groups", {}, series.GROUPS),
    ("tv", (4000,), "external_ids", {}, series.EXTERNAL_IDS),
    ("tv", (4000,), "images", {}, series.IMAGES),
    ("tv", (4000,), "keywords", {}, series.KEYWORDS),
    ("tv", (4000,), "recommendations", {}, series.RECOMMENDATIONS),
    ("tv", (4000,), "reviews", {}, series.REVIEWS),
    ("tv", (4000,), "screened_theatrically", {}, series.SCREENED),
    ("tv", (4000,), "similar", {}, series.SIMILAR),
    ("tv", (4000,), "translations", {}, series.TRANSLATIONS),
    ("tv", (4000,), "videos", {}, series.VIDEOS),
    ("tv", (4000,), "watch_providers", {}, series.offers(4000)),
    ("tvs", (), "latest", {}, series.NOTHING_KNOWN),
    ("season", _SEASON, "details", {}, series.SEASON),
    ("season", (4000, 0), "details", {}, series.SPECIALS),
    ("season", _SEASON, "aggregate_credits", {}, series.SEASON_AGGREGATE),
    ("season", _SEASON, "credits", {}, series.SEASON_CREDITS),
    ("season", _SEASON, "external_ids", {}, series.SEASON_IDS),
    ("season", _SEASON, "images", {}, series.SEASON_IMAGES),
    ("season", _SEASON, "translations", {}, series.SEASON_TRANSLATIONS),
    ("season", _SEASON, "videos", {}, series.SEASON_VIDEOS),
    ("episode", _EPISODE, "details", {}, series.EPISODE),
    ("episode", _EPISODE, "credits", {}, series.EPISODE_CREDITS),
    ("episode", _EPISODE, "external_ids", {}, series.EPISODE_IDS),
    ("episode", _EPISODE, "images", {}, series.EPISODE_IMAGES),
    ("episode", _EPISODE, "translations", {}, series.EPISODE_TRANSLATIONS),
    ("episode", _EPISODE, "videos", {}, series.EPISODE_VIDEOS),
    ("episode_group", (series.GROUP_ID,), "details", {}, series.GROUP),
    ("network", (49,), "details", {}, people.NETWORK),
    ("network", (49,), "alternative_names", {}, people.NETWORK_NAMES),
    ("network", (49,), "images", {}, people.NETWORK_IMAGES),
    ("person", (4100,), "details", {}, people.DETAILS),
    ("person", (586,), "details", {}, people.NOTHING_KNOWN),
    ("person", (3,), "combined_credits", {}, people.COMBINED_CREDITS),
    ("person", (3,), "movie_credits", {}, people.MOVIE_CREDITS),
    ("person", (4100,), "tv_credits", {}, people.TV_CREDITS),
    ("person", (4100,), "external_ids", {}, people.EXTERNAL_IDS),
    ("person", (4100,), "images", {}, people.IMAGES),
    ("person", (4100,), "tagged_images", {}, people.TAGGED_IMAGES),
    ("person", (4100,), "translations", {}, people.TRANSLATIONS),
    ("people", (), "latest", {}, people.DETAILS),
    ("people", (), "popular", {}, people.POPULAR),
    ("movie", (78,), "lists", {}, films.NO_LISTS),
    ("credit", ("52fe4214c3a36847f80024db",), "details", {}, people.CREDIT_OF_A_FILM),
    ("credit", ("5c00000000000000000040d1",), "details", {}, found.CREDIT_OF_A_GUEST),
    ("review", (series.REVIEW_ID,), "details", {}, series.REVIEW),
    *asking.THEMOVIEDB,
]


def synchronous(server: Address, language: str = "en-US", region: str = "US") -> Any:
    client = themoviedb.TMDb(api_key=server.api_key, language=language, region=region)
    client._config.host = server.root
    return client


def ask(server: Address, row: Row) -> Any:
    """Return what the synchronous half makes of the answer."""
    name, arguments, method, options, _ = row
    return getattr(getattr(synchronous(server, region=_region(name)), name)(*arguments), method)(**options)


def ask_asynchronously(server: Address, row: Row) -> Any:
    """Return what the asynchronous half makes of it."""
    name, arguments, method, options, _ = row

    async def asked() -> Any:
        async with themoviedb.aioTMDb(api_key=server.api_key, language="en-US", region=_region(name)) as client:
            client._config.host = server.root
            return await getattr(getattr(client, name)(*arguments), method)(**options)

    return asyncio.run(asked())


def _region(name: str) -> str:
    # Left to itself it asks for the providers of its region; the tables show those of all.
    return "" if name == "watch_providers" else "US"


_HALVES = pytest.mark.parametrize("half", [ask, ask_asynchronously])


def assert_same(found: Any, wanted: Any) -> None:
    """Assert that an object of the client says what the JSON says, in every field that the client knows."""
    if dataclasses.is_dataclass(found) and not isinstance(found, type):
        _assert_same_fields(found, wanted)
    elif isinstance(found, list):
        assert len(found) == len(wanted)
        for one, other in zip(found, wanted, strict=True):
            assert_same(one, other)
    elif isinstance(found, dict):
        assert found.keys() == wanted.keys()
        for name, value in found.items():
            assert_same(value, wanted[name])
    elif isinstance(found, datetime):
        assert f"{found.isoformat(timespec='milliseconds')}Z" == wanted
    elif isinstance(found, date):
        assert found.isoformat() == wanted
    elif isinstance(found, Enum):
        assert found.value == wanted
    else:
        assert (type(found), found) == (type(wanted), wanted)


def _assert_same_fields(found: Any, wanted: Any) -> None:
    values = {field.name: getattr(found, field.name) for field in dataclasses.fields(found)}
    values["watch/providers"] = values.pop("watch_providers", None)
    shared = values.keys() & wanted.keys()
    assert shared
    for name in shared:
        if name in {"release_date", "first_air_date"} and not wanted[name]:
            assert values[name] is None
        else:
            assert_same(values[name], wanted[name])
    for name, value in values.items():
        if name not in shared and name not in {"results", "media_type"}:
            assert value is None, name
    if "results" in values and "results" not in wanted:
        assert any(values["results"] is values[name] for name in shared)


@_HALVES
@pytest.mark.parametrize("row", DRIVEN, ids=called)
def test_a_served_method_returns_the_whole_answer(server: Address, half: Half, row: Row) -> None:
    assert_same(half(server, row), row[-1])


@_HALVES
@pytest.mark.parametrize("chart", asking.TODAY)
def test_charts_of_these_days_tell_their_dates(server: Address, half: Half, chart: str) -> None:
    answer = half(server, ("movies", (), chart, {}, None))
    assert answer.results == []
    assert answer.dates.minimum < answer.dates.maximum


@_HALVES
def test_a_review_with_a_rating_is_beyond_this_client(server: Address, half: Half) -> None:
    # It wants a whole number where TMDB always writes one with a point.
    with pytest.raises(dacite.WrongTypeError, match="author_details"):
        half(server, ("movie", (78,), "reviews", {}, None))


def test_a_language_is_asked_for(server: Address) -> None:
    assert_same(synchronous(server, language="fr-FR").movie(78).details(), films.IN_FRENCH)


def test_empty_settings_are_as_none(server: Address) -> None:
    assert_same(synchronous(server, language="", region="").movie(78).details(), films.DETAILS)


def test_one_session_serves_many_requests(server: Address) -> None:
    with synchronous(server) as client:
        assert [client.movie(number).details().title for number in (78, 335984)] == [
            "Blade Runner",
            "Blade Runner 2049",
        ]


@_HALVES
def test_a_wrong_key_is_its_own_error(server: Address, half: Half) -> None:
    with pytest.raises(themoviedb.TMDbAuthenticationError):
        half(dataclasses.replace(server, api_key="0" * 32), DRIVEN[0])


@_HALVES
def test_an_unknown_film_is_its_own_error(server: Address, half: Half) -> None:
    with pytest.raises(themoviedb.TMDbHTTPError) as refused:
        half(server, ("movie", (999999999,), "details", {}, None))
    assert refused.value.status_code == 404
