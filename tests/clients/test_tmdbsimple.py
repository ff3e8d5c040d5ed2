"""tmdbsimple, as it is installed, with another `base_uri`, or with a session that leads here."""

from typing import Any

import pytest
import requests
import tmdbsimple

from tests.clients import asking
from tests.clients.driven import Driven, Elsewhere, Row, called
from tests.clients.expected import films, found, parts, people, refusals, series, things, vocabularies
from tests.clients.running import Address


@pytest.fixture(autouse=True)
def _key(server: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tmdbsimple, "API_KEY", server.api_key)


class Here:
    """Makes a tmdbsimple object that asks our server."""

    def __init__(self, server: Address) -> None:
        self._base = server.base

    def __call__(self, name: str, *arguments: Any) -> Any:
        made = getattr(tmdbsimple, name)(*arguments)
        made.base_uri = self._base
        return made


@pytest.fixture
def here(server: Address) -> Here:
    return Here(server)


DAY = {"start_date": "2026-03-01", "end_date": "2026-03-02"}
BEFORE = {"start_date": "2026-02-01", "end_date": "2026-02-02"}
_SEASON, _EPISODE = (4000, 1), (4000, 1, 1)

# Class and its arguments, method and its arguments, answer.
DRIVEN: Driven = [
    ("Movies", (78,), "info", {}, films.DETAILS),
    ("Movies", (78,), "info", {"language": "fr-FR"}, films.IN_FRENCH),
    ("Movies", (900,), "info", {}, films.NOTHING_KNOWN),
    ("Movies", ("tt0083658",), "info", {}, films.DETAILS),
    (
        "Movies",
        (78,),
        "info",
        {"append_to_response": "keywords,watch/providers"},
        {
            **films.DETAILS,
            "keywords": films.block(parts.KEYWORDS),
            "watch/providers": films.block(parts.OFFERS),
        },
    ),
    ("Movies", (78,), "alternative_titles", {}, parts.ALTERNATIVE_TITLES),
    ("Movies", (78,), "alternative_titles", {"country": "DE"}, parts.IN_GERMANY),
    ("Movies", (78,), "credits", {}, parts.CREDITS),
    ("Movies", (78,), "external_ids", {}, parts.EXTERNAL_IDS),
    ("Movies", (78,), "images", {}, parts.IMAGES),
    ("Movies", (78,), "images", {"language": "fr"}, parts.images("fr")),
    ("Movies", (78,), "images", {"include_image_language": "en,null"}, parts.images("en", None)),
    ("Movies", (78,), "keywords", {}, parts.KEYWORDS),
    ("Movies", (78,), "recommendations", {}, films.RECOMMENDATIONS),
    ("Movies", (78,), "release_dates", {}, parts.RELEASE_DATES),
    ("Movies", (78,), "releases", {}, parts.RELEASES),
    ("Movies", (78,), "reviews", {}, parts.REVIEWS),
    ("Movies", (78,), "reviews", {"language": "fr-FR"}, parts.NO_REVIEWS),
    ("Movies", (78,), "similar_movies", {}, films.reels(1)),
    ("Movies", (78,), "similar_movies", {"page": 2}, films.reels(2)),
    ("Movies", (78,), "translations", {}, parts.TRANSLATIONS),
    ("Movies", (78,), "videos", {}, parts.VIDEOS),
    ("Movies", (78,), "videos", {"language": "fr-FR"}, parts.FRENCH_VIDEOS),
    ("Movies", (78,), "watch_providers", {}, parts.OFFERS),
    ("Collections", (422837,), "info", {}, things.COLLECTION),
    ("Collections", (422837,), "images", {}, things.COLLECTION_IMAGES),
    ("Collections", (422837,), "translations", {}, things.COLLECTION_TRANSLATIONS),
    ("Companies", (7965,), "info", {}, things.COMPANY),
    ("Companies", (7965,), "alternative_names", {}, things.COMPANY_NAMES),
    ("Companies", (7965,), "images", {}, things.COMPANY_IMAGES),
    ("Companies", (5000,), "movies", {}, {"id": 5000, **films.reels(1)}),
    ("Companies", (5000,), "movies", {"page": 2}, {"id": 5000, **films.reels(2)}),
    ("Keywords", (310,), "info", {}, things.KEYWORD),
    ("Genres", (), "movie_list", {}, vocabularies.MOVIE_GENRES),
    ("Genres", (), "movie_list", {"language": "fr"}, vocabularies.FRENCH_MOVIE_GENRES),
    ("Genres", (), "tv_list", {}, vocabularies.TV_GENRES),
    ("Configuration", (), "countries", {}, vocabularies.COUNTRIES),
    ("Configuration", (), "jobs", {}, vocabularies.JOBS),
    ("Configuration", (), "languages", {}, vocabularies.LANGUAGES),
    ("Configuration", (), "primary_translations", {}, vocabularies.PRIMARY_TRANSLATIONS),
    ("Configuration", (), "timezones", {}, vocabularies.TIME_ZONES),
    ("Certifications", (), "movie_list", {}, vocabularies.MOVIE_CERTIFICATIONS),
    ("Certifications", (), "list", {}, vocabularies.MOVIE_CERTIFICATIONS),
    ("Certifications", (), "tv_list", {}, vocabularies.TV_CERTIFICATIONS),
    ("WatchProviders", (), "movie", {}, vocabularies.PROVIDERS),
    ("WatchProviders", (), "movie", {"watch_region": "DE"}, vocabularies.GERMAN_PROVIDERS),
    ("WatchProviders", (), "tv", {}, vocabularies.TV_PROVIDERS),
    ("WatchProviders", (), "regions", {}, vocabularies.REGIONS),
    ("Find", ("tt0083658",), "info", {"external_source": "imdb_id"}, films.FOUND),
    ("Find", ("tt0000000",), "info", {"external_source": "imdb_id"}, films.NOTHING_FOUND),
    ("Find", ("400001",), "info", {"external_source": "tvdb_id"}, found.SERIES),
    ("Find", ("400011",), "info", {"external_source": "tvdb_id"}, found.SEASON),
    ("Find", ("400021",), "info", {"external_source": "tvdb_id"}, found.EPISODE),
    ("Find", ("nm4000100",), "info", {"external_source": "imdb_id"}, found.PERSON),
    ("Movies", (), "latest", {}, films.NEWEST),
    ("Movies", (78,), "changes", BEFORE, people.NOTHING_CHANGED),
    ("TV", (4000,), "info", {}, series.DETAILS),
    ("TV", (4000,), "info", {"language": "fr-FR"}, series.IN_FRENCH),
    ("TV", (4001,), "info", {}, series.NOTHING_KNOWN),
    (
        "TV",
        (4000,),
        "info",
        {"append_to_response": "season/1,season/1/episode/1/images,keywords"},
        {
            **series.DETAILS,
            "season/1": series.SEASON,
            "season/1/episode/1/images": films.block(series.EPISODE_IMAGES),
            "keywords": films.block(series.KEYWORDS),
        },
    ),
    ("TV", (4000,), "aggregate_credits", {}, series.AGGREGATE_CREDITS),
    ("TV", (4000,), "alternative_titles", {}, series.ALTERNATIVE_TITLES),
    ("TV", (4000,), "alternative_titles", {"country": "DE"}, series.IN_GERMANY),
    ("TV", (4000,), "content_ratings", {}, series.CONTENT_RATINGS),
    ("TV", (4000,), "credits", {}, series.CREDITS),
    ("TV", (4000,), "episode_groups", {}, series.GROUPS),
    ("TV", (4000,), "external_ids", {}, series.EXTERNAL_IDS),
    ("TV", (4000,), "images", {}, series.IMAGES),
    ("TV", (4000,), "images", {"include_image_language": "fr,null"}, series.images("fr", None)),
    ("TV", (4000,), "keywords", {}, series.KEYWORDS),
    ("TV", (4000,), "recommendations", {}, series.RECOMMENDATIONS),
    ("TV", (4000,), "reviews", {}, series.REVIEWS),
    ("TV", (4000,), "screened_theatrically", {}, series.SCREENED),
    ("TV", (4000,), "similar", {}, series.SIMILAR),
    ("TV", (4000,), "translations", {}, series.TRANSLATIONS),
    ("TV", (4000,), "videos", {}, series.VIDEOS),
    ("TV", (4000,), "watch_providers", {}, series.offers(4000)),
    ("TV", (), "latest", {}, series.NOTHING_KNOWN),
    ("Movies", (78,), "lists", {}, films.NO_LISTS),
    ("TV_Seasons", _SEASON, "info", {}, series.SEASON),
    ("TV_Seasons", (4000, 0), "info", {}, series.SPECIALS),
    ("TV_Seasons", _SEASON, "aggregate_credits", {}, series.SEASON_AGGREGATE),
    ("TV_Seasons", _SEASON, "credits", {}, series.SEASON_CREDITS),
    ("TV_Seasons", _SEASON, "external_ids", {}, series.SEASON_IDS),
    ("TV_Seasons", _SEASON, "images", {}, series.SEASON_IMAGES),
    ("TV_Seasons", _SEASON, "translations", {}, series.SEASON_TRANSLATIONS),
    ("TV_Seasons", _SEASON, "videos", {}, series.SEASON_VIDEOS),
    ("TV_Seasons", _SEASON, "watch_providers", {}, series.offers(4011)),
    ("TV_Episodes", _EPISODE, "info", {}, series.EPISODE),
    ("TV_Episodes", _EPISODE, "credits", {}, series.EPISODE_CREDITS),
    ("TV_Episodes", _EPISODE, "external_ids", {}, series.EPISODE_IDS),
    ("TV_Episodes", _EPISODE, "images", {}, series.EPISODE_IMAGES),
    ("TV_Episodes", _EPISODE, "translations", {}, series.EPISODE_TRANSLATIONS),
    ("TV_Episodes", _EPISODE, "videos", {}, series.EPISODE_VIDEOS),
    ("TV_Episode_Groups", (series.GROUP_ID,), "info", {}, series.GROUP),
    ("TV_Changes", (4000,), "series", BEFORE, people.NOTHING_CHANGED),
    ("TV_Changes", (4011,), "season", BEFORE, people.NOTHING_CHANGED),
    ("TV_Changes", (4021,), "episode", BEFORE, people.NOTHING_CHANGED),
    ("Changes", (), "movie", DAY, people.CHANGED_FILMS),
    ("Changes", (), "tv", DAY, people.CHANGED_SERIES),
    ("Changes", (), "person", DAY, people.CHANGED_PEOPLE),
    ("Networks", (49,), "info", {}, people.NETWORK),
    ("Networks", (49,), "alternative_names", {}, people.NETWORK_NAMES),
    ("Networks", (49,), "images", {}, people.NETWORK_IMAGES),
    ("People", (4100,), "info", {}, people.DETAILS),
    ("People", (4100,), "info", {"language": "fr"}, people.IN_FRENCH),
    ("People", (586,), "info", {}, people.NOTHING_KNOWN),
    ("People", (4100,), "changes", BEFORE, people.NOTHING_CHANGED),
    ("People", (3,), "combined_credits", {}, people.COMBINED_CREDITS),
    ("People", (3,), "movie_credits", {}, people.MOVIE_CREDITS),
    ("People", (4100,), "tv_credits", {}, people.TV_CREDITS),
    ("People", (4100,), "external_ids", {}, people.EXTERNAL_IDS),
    ("People", (4100,), "images", {}, people.IMAGES),
    ("People", (4100,), "tagged_images", {}, people.TAGGED_IMAGES),
    ("People", (4100,), "translations", {}, people.TRANSLATIONS),
    ("People", (), "latest", {}, people.DETAILS),
    ("People", (), "popular", {}, people.POPULAR),
    ("Credits", ("52fe4214c3a36847f80024db",), "info", {}, people.CREDIT_OF_A_FILM),
    ("Credits", ("5c00000000000000000040d1",), "info", {}, found.CREDIT_OF_A_GUEST),
    ("Reviews", (series.REVIEW_ID,), "info", {}, series.REVIEW),
    *asking.SIMPLE,
]


@pytest.mark.parametrize("row", DRIVEN, ids=called)
def test_a_served_method_returns_the_whole_answer(here: Here, row: Row) -> None:
    name, arguments, method, options, answer = row
    assert getattr(here(name, *arguments), method)(**options) == answer


@pytest.mark.parametrize("chart", asking.TODAY)
def test_charts_of_these_days_tell_their_dates(here: Here, chart: str) -> None:
    answer = getattr(here("Movies"), chart)()
    assert (list(answer), answer["results"]) == (["dates", "page", "results", "total_pages", "total_results"], [])
    assert answer["dates"]["minimum"] < answer["dates"]["maximum"]


@pytest.mark.parametrize(
    ("name", "number", "method"),
    [
        ("Movies", 78, "changes"),
        ("TV_Changes", 4000, "series"),
        ("TV_Changes", 4011, "season"),
        ("TV_Changes", 4021, "episode"),
        ("People", 4100, "changes"),
    ],
)
def test_what_is_new_was_created_that_day(here: Here, name: str, number: int, method: str) -> None:
    (change,) = getattr(here(name, number), method)(**DAY)["changes"]
    (item,) = change["items"]
    assert (change["key"], item["action"], item["time"]) == ("general", "created", "2026-03-01 12:00:00 UTC")


def test_configuration_tells_where_pictures_are(here: Here) -> None:
    answer = here("Configuration").info()
    assert answer["images"] == vocabularies.IMAGE_CONFIGURATION
    assert {"adult", "softcore", "translations", "videos"} <= set(answer["change_keys"])


def test_answers_become_attributes(here: Here) -> None:
    movie = here("Movies", 78)
    movie.info()
    assert (movie.title, movie.runtime, movie.budget) == ("Blade Runner", 117, 28000000)


def test_a_session_leads_every_object_here(server: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    with Elsewhere("https://api.themoviedb.org", server.root) as session:
        monkeypatch.setattr(tmdbsimple, "REQUESTS_SESSION", session)
        assert tmdbsimple.Movies(78).info() == films.DETAILS
        assert tmdbsimple.Find("%2Fm%2F017jd9").info(external_source="freebase_mid") == films.FOUND


def test_a_read_access_token_opens_as_well(here: Here, server: Address, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tmdbsimple, "USE_BEARER_AUTH", True)
    monkeypatch.setattr(tmdbsimple, "API_KEY", server.access_token)
    assert here("Movies", 78).info() == films.DETAILS


def test_a_wrong_key_is_an_error_of_its_own(here: Here, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tmdbsimple, "API_KEY", "0" * 32)
    with pytest.raises(requests.HTTPError) as refused:
        here("Movies", 78).info()
    assert (refused.value.response.status_code, refused.value.response.json()) == (401, refusals.INVALID_KEY)


def test_an_unknown_film_is_an_error_of_its_own(here: Here) -> None:
    with pytest.raises(requests.HTTPError) as refused:
        here("Movies", 999999999).info()
    assert (refused.value.response.status_code, refused.value.response.json()) == (404, refusals.NOT_FOUND)
