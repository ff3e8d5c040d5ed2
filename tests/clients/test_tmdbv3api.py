"""tmdbv3api, as it is installed, with a session that leads here, or with another `_base`."""

from collections.abc import Iterator
from typing import Any

import pytest
import tmdbv3api
from tmdbv3api.as_obj import AsObj
from tmdbv3api.exceptions import TMDbException

from tests.clients import asking
from tests.clients.driven import Driven, Elsewhere, Row, called
from tests.clients.expected import films, found, pages, parts, people, series, things, vocabularies
from tests.clients.running import Address

# It keeps its settings, and the page it read last, in the environment.
_KEPT = ("TMDB_DEBUG_ENABLED", "TMDB_PROXIES", "TMDB_WAIT_ON_RATE_LIMIT", "page", "total_pages", "total_results")


@pytest.fixture(autouse=True)
def _settings(server: Address, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in _KEPT:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.setenv("TMDB_API_KEY", server.api_key)
    monkeypatch.setenv("TMDB_LANGUAGE", "en-US")
    monkeypatch.setenv("TMDB_CACHE_ENABLED", "False")
    monkeypatch.setenv("TMDB_SESSION_ID", "x")
    with Elsewhere("https://api.themoviedb.org", server.root) as session:
        monkeypatch.setattr(tmdbv3api.TMDb, "_session", session)
        yield


def plain(found: Any) -> Any:
    """Return the JSON that an object of the client stands for."""
    if not isinstance(found, AsObj):
        return found
    if found._dict_key:
        rows = zip(found._json, found, strict=True)
        return {name: plain(row[name]) if isinstance(row, AsObj) else row for name, row in rows}
    if found._list_only:
        return [plain(row) for row in found]
    return {name: plain(value) for name, value in AsObj.items(found)}


_APPENDED: Any = {
    **films.DETAILS,
    "videos": films.block(parts.VIDEOS),
    "trailers": films.block(parts.TRAILERS),
    # Pictures are those of the request's language, which this client always sends.
    "images": films.block(parts.images("en")),
    "casts": films.block(parts.CREDITS),
    "translations": films.block(parts.TRANSLATIONS),
    "keywords": films.block(parts.KEYWORDS),
    "release_dates": films.block(parts.RELEASE_DATES),
}

_SERIES_APPENDED: Any = {
    **series.DETAILS,
    "videos": films.block(series.VIDEOS),
    "images": films.block(series.images("en")),
    "credits": films.block(series.CREDITS),
    "translations": films.block(series.TRANSLATIONS),
}
# It hides names that begin with an underscore.
_SEASON_APPENDED: Any = {
    **{name: value for name, value in series.SEASON.items() if name != "_id"},
    "videos": films.block(series.SEASON_VIDEOS),
    "images": films.block(series.SEASON_IMAGES),
    "credits": films.block(series.SEASON_CREDITS),
    "translations": films.block(series.SEASON_TRANSLATIONS),
}
_EPISODE_APPENDED: Any = {
    **series.EPISODE,
    "images": films.block(series.EPISODE_IMAGES),
    "translations": films.block(series.EPISODE_TRANSLATIONS),
}
DAY = {"start_date": "2026-03-01", "end_date": "2026-03-02"}
BEFORE = {"start_date": "2026-02-01", "end_date": "2026-02-02"}
_SHOW = {"tv_id": 4000}
_SEASON = {"tv_id": 4000, "season_num": 1}
_EPISODE = {**_SEASON, "episode_num": 1}
_PERSON = {"person_id": 4100}

DRIVEN: Driven = [
    ("Movie", (), "details", {"movie_id": 78}, _APPENDED),
    ("Movie", (), "details", {"movie_id": 900, "append_to_response": ""}, films.NOTHING_KNOWN),
    ("Movie", (), "details", {"movie_id": "tt0083658", "append_to_response": ""}, films.DETAILS),
    ("Movie", (), "alternative_titles", {"movie_id": 78}, parts.ALTERNATIVE_TITLES),
    ("Movie", (), "alternative_titles", {"movie_id": 78, "country": "DE"}, parts.IN_GERMANY),
    ("Movie", (), "credits", {"movie_id": 78}, parts.CREDITS),
    ("Movie", (), "external_ids", {"movie_id": 78}, parts.EXTERNAL_IDS),
    ("Movie", (), "images", {"movie_id": 78}, parts.images("en")),
    ("Movie", (), "images", {"movie_id": 78, "include_image_language": "fr,null"}, parts.images("fr", None)),
    ("Movie", (), "keywords", {"movie_id": 78}, parts.KEYWORDS),
    ("Movie", (), "recommendations", {"movie_id": 78}, films.RECOMMENDATIONS),
    ("Movie", (), "release_dates", {"movie_id": 78}, parts.RELEASE_DATES),
    ("Movie", (), "reviews", {"movie_id": 78}, parts.REVIEWS),
    ("Movie", (), "similar", {"movie_id": 78}, films.reels(1)),
    ("Movie", (), "similar", {"movie_id": 78, "page": 2}, films.reels(2)),
    ("Movie", (), "translations", {"movie_id": 78}, parts.TRANSLATIONS),
    ("Movie", (), "videos", {"movie_id": 78}, parts.VIDEOS),
    ("Movie", (), "watch_providers", {"movie_id": 78}, parts.OFFERS),
    ("Collection", (), "details", {"collection_id": 422837}, things.COLLECTION),
    (
        "Collection",
        (),
        "images",
        {"collection_id": 422837},
        {**things.COLLECTION_IMAGES, "backdrops": []},  # the only backdrop has no language
    ),
    ("Collection", (), "translations", {"collection_id": 422837}, things.COLLECTION_TRANSLATIONS),
    ("Company", (), "details", {"company_id": 7965}, things.COMPANY),
    ("Company", (), "alternative_names", {"company_id": 7965}, things.COMPANY_NAMES),
    ("Company", (), "images", {"company_id": 7965}, things.COMPANY_IMAGES),
    ("Company", (), "movies", {"company_id": 5000}, {"id": 5000, **films.reels(1)}),
    ("Company", (), "movies", {"company_id": 5000, "page": 2}, {"id": 5000, **films.reels(2)}),
    ("Keyword", (), "details", {"keyword_id": 310}, things.KEYWORD),
    ("Genre", (), "movie_list", {}, vocabularies.MOVIE_GENRES),
    ("Genre", (), "tv_list", {}, vocabularies.TV_GENRES),
    ("Configuration", (), "countries", {}, vocabularies.COUNTRIES),
    ("Configuration", (), "jobs", {}, vocabularies.JOBS),
    ("Configuration", (), "languages", {}, vocabularies.LANGUAGES),
    ("Configuration", (), "primary_translations", {}, vocabularies.PRIMARY_TRANSLATIONS),
    ("Configuration", (), "timezones", {}, vocabularies.TIME_ZONES),
    ("Certification", (), "movie_list", {}, vocabularies.MOVIE_CERTIFICATIONS),
    ("Certification", (), "tv_list", {}, vocabularies.TV_CERTIFICATIONS),
    ("Provider", (), "available_regions", {}, vocabularies.REGIONS),
    ("Provider", (), "movie_providers", {}, vocabularies.PROVIDERS),
    ("Provider", (), "movie_providers", {"region": "DE"}, vocabularies.GERMAN_PROVIDERS),
    ("Provider", (), "tv_providers", {}, vocabularies.TV_PROVIDERS),
    ("Find", (), "find", {"external_id": "Q184843", "external_source": "wikidata_id"}, films.FOUND),
    ("Find", (), "find_by_imdb_id", {"imdb_id": "tt0083658"}, films.FOUND),
    ("Find", (), "find_by_freebase_mid", {"freebase_mid": "/m/017jd9"}, films.FOUND),
    ("Find", (), "find_by_freebase_id", {"freebase_id": "/en/blade_runner"}, films.FOUND),
    ("Find", (), "find_by_facebook_id", {"facebook_id": "BladeRunner"}, films.FOUND),
    ("Find", (), "find_by_instagram_id", {"instagram_id": "bladerunner"}, films.FOUND),
    ("Find", (), "find_by_twitter_id", {"twitter_id": "bladerunner"}, films.FOUND),
    ("Find", (), "find_by_tvdb_id", {"tvdb_id": "1"}, films.NOTHING_FOUND),
    ("Find", (), "find_by_tvrage_id", {"tvrage_id": "1"}, films.NOTHING_FOUND),
    ("Find", (), "find_by_tvdb_id", {"tvdb_id": "400001"}, found.SERIES),
    ("Find", (), "find_by_tvdb_id", {"tvdb_id": "400011"}, found.SEASON),
    ("Find", (), "find_by_tvrage_id", {"tvrage_id": "4001"}, found.SERIES),
    ("Find", (), "find_by_imdb_id", {"imdb_id": "tt4000021"}, found.EPISODE),
    ("Find", (), "find_by_imdb_id", {"imdb_id": "nm4000100"}, found.PERSON),
    ("Movie", (), "latest", {}, films.NEWEST),
    ("Movie", (), "changes", {"movie_id": 78, **BEFORE}, people.NOTHING_CHANGED),
    ("TV", (), "details", _SHOW, _SERIES_APPENDED),
    ("TV", (), "details", {"tv_id": 4001, "append_to_response": ""}, series.NOTHING_KNOWN),
    ("TV", (), "aggregate_credits", _SHOW, series.AGGREGATE_CREDITS),
    ("TV", (), "alternative_titles", _SHOW, series.ALTERNATIVE_TITLES),
    ("TV", (), "changes", {**_SHOW, **BEFORE}, people.NOTHING_CHANGED),
    ("TV", (), "content_ratings", _SHOW, series.CONTENT_RATINGS),
    ("TV", (), "credits", _SHOW, series.CREDITS),
    ("TV", (), "episode_groups", _SHOW, series.GROUPS),
    ("TV", (), "external_ids", _SHOW, series.EXTERNAL_IDS),
    ("TV", (), "images", _SHOW, series.images("en")),
    ("TV", (), "images", {**_SHOW, "include_image_language": "fr,null"}, series.images("fr", None)),
    ("TV", (), "keywords", _SHOW, series.KEYWORDS),
    ("TV", (), "recommendations", _SHOW, series.RECOMMENDATIONS),
    ("TV", (), "reviews", _SHOW, series.REVIEWS),
    ("TV", (), "screened_theatrically", _SHOW, series.SCREENED),
    ("TV", (), "similar", _SHOW, series.SIMILAR),
    ("TV", (), "translations", _SHOW, series.TRANSLATIONS),
    ("TV", (), "videos", _SHOW, series.VIDEOS),
    ("TV", (), "watch_providers", _SHOW, series.offers(4000)),
    ("TV", (), "latest", {}, series.NOTHING_KNOWN),
    ("Season", (), "details", _SEASON, _SEASON_APPENDED),
    ("Season", (), "aggregate_credits", _SEASON, series.SEASON_AGGREGATE),
    ("Season", (), "changes", {"season_id": 4011, **BEFORE}, people.NOTHING_CHANGED),
    ("Season", (), "credits", _SEASON, series.SEASON_CREDITS),
    ("Season", (), "external_ids", _SEASON, series.SEASON_IDS),
    ("Season", (), "images", _SEASON, series.SEASON_IMAGES),
    ("Season", (), "translations", _SEASON, series.SEASON_TRANSLATIONS),
    ("Season", (), "videos", _SEASON, series.SEASON_VIDEOS),
    ("Episode", (), "details", _EPISODE, _EPISODE_APPENDED),
    ("Episode", (), "changes", {"episode_id": 4021, **BEFORE}, people.NOTHING_CHANGED),
    ("Episode", (), "credits", _EPISODE, series.EPISODE_CREDITS),
    ("Episode", (), "external_ids", _EPISODE, series.EPISODE_IDS),
    ("Episode", (), "images", _EPISODE, series.EPISODE_IMAGES),
    ("Episode", (), "translations", _EPISODE, series.EPISODE_TRANSLATIONS),
    ("Episode", (), "videos", _EPISODE, series.EPISODE_VIDEOS),
    ("Group", (), "details", {"group_id": series.GROUP_ID}, series.GROUP),
    ("Change", (), "movie_change_list", DAY, people.CHANGED_FILMS),
    ("Change", (), "tv_change_list", DAY, people.CHANGED_SERIES),
    ("Change", (), "person_change_list", DAY, people.CHANGED_PEOPLE),
    ("Network", (), "details", {"network_id": 49}, people.NETWORK),
    ("Network", (), "alternative_names", {"network_id": 49}, people.NETWORK_NAMES),
    ("Network", (), "images", {"network_id": 49}, people.NETWORK_IMAGES),
    ("Person", (), "details", _PERSON, {**people.DETAILS, "images": films.block(people.IMAGES)}),
    ("Person", (), "details", {"person_id": 586, "append_to_response": ""}, people.NOTHING_KNOWN),
    ("Person", (), "changes", {**_PERSON, **BEFORE}, people.NOTHING_CHANGED),
    ("Person", (), "combined_credits", {"person_id": 3}, people.COMBINED_CREDITS),
    ("Person", (), "movie_credits", {"person_id": 3}, people.MOVIE_CREDITS),
    ("Person", (), "tv_credits", _PERSON, people.TV_CREDITS),
    ("Person", (), "external_ids", _PERSON, people.EXTERNAL_IDS),
    ("Person", (), "images", _PERSON, people.IMAGES),
    ("Person", (), "tagged_images", _PERSON, people.TAGGED_IMAGES),
    ("Person", (), "translations", _PERSON, people.TRANSLATIONS),
    ("Person", (), "latest", {}, people.DETAILS),
    ("Person", (), "popular", {}, people.POPULAR),
    ("Movie", (), "lists", {"movie_id": 78}, films.NO_LISTS),
    ("Credit", (), "details", {"credit_id": "52fe4214c3a36847f80024db"}, people.CREDIT_OF_A_FILM),
    ("Credit", (), "details", {"credit_id": "5c00000000000000000040d1"}, found.CREDIT_OF_A_GUEST),
    ("Review", (), "details", {"review_id": series.REVIEW_ID}, series.REVIEW),
    *asking.V3API,
]

OLDER = {(name, "search") for name in ("Movie", "TV", "Person")} | {("Movie", "external"), ("Configuration", "info")}
"""Methods that warn and call newer ones; each has a test of its own."""


def made(name: str, *arguments: Any) -> Any:
    return getattr(tmdbv3api, name)(*arguments)


@pytest.mark.parametrize("row", DRIVEN, ids=called)
def test_a_served_method_returns_the_whole_answer(row: Row) -> None:
    name, arguments, method, options, answer = row
    assert plain(getattr(made(name, *arguments), method)(**options)) == answer


def test_configuration_tells_where_pictures_are() -> None:
    assert plain(made("Configuration").api_configuration())["images"] == vocabularies.IMAGE_CONFIGURATION


def test_older_methods_still_lead_to_newer_ones() -> None:
    with pytest.warns(DeprecationWarning, match="info method is deprecated"):
        assert plain(made("Configuration").info())["images"] == vocabularies.IMAGE_CONFIGURATION
    with pytest.warns(DeprecationWarning, match="external method is deprecated"):
        assert plain(made("Movie").external("tt0083658", "imdb_id")) == films.FOUND
    found = {"Movie": ("Blade Runner", pages.RUNNERS), "TV": ("Watch", pages.WATCHES), "Person": ("Ford", pages.FORD)}
    for name, (words, answer) in found.items():
        with pytest.warns(DeprecationWarning, match="search method is deprecated"):
            assert plain(made(name).search(words)) == answer


@pytest.mark.parametrize("chart", asking.TODAY)
def test_charts_of_these_days_tell_their_dates(chart: str) -> None:
    answer = plain(getattr(made("Movie"), chart)())
    assert not answer["results"]
    assert answer["dates"]["minimum"] < answer["dates"]["maximum"]


def test_the_language_is_one_setting_for_all() -> None:
    movie = made("Movie")
    movie.language = "fr-FR"
    answer = movie.details(78, append_to_response="")
    assert (answer.title, answer.tagline) == ("Blade Runner : le film", "")
    assert plain(made("Genre").movie_list()) == vocabularies.FRENCH_MOVIE_GENRES


def test_pages_are_told_beside_the_answer() -> None:
    movie = made("Movie")
    assert [film.title for film in movie.similar(78, page=2)] == [f"Reel {place}" for place in range(20, 25)]
    assert (movie.page, movie.total_pages, movie.total_results) == ("2", "2", "25")


def test_another_base_serves_its_cache_too(server: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMDB_CACHE_ENABLED", "True")
    movie = made("Movie")
    movie._base = server.base
    try:
        titles = [movie.details(78, append_to_response="").title for _ in range(2)]
        assert titles == ["Blade Runner"] * 2
        assert movie.cached_request.cache_info().hits == 1
    finally:
        movie.cache_clear()


def test_a_wrong_key_is_its_own_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMDB_API_KEY", "0" * 32)
    with pytest.raises(TMDbException, match="Invalid API key"):
        made("Movie").details(78)


def test_an_unknown_film_is_its_own_error() -> None:
    with pytest.raises(TMDbException, match="could not be found"):
        made("Movie").details(999999999)
