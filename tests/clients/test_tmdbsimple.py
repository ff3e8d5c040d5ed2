"""tmdbsimple, as it is installed, with another `base_uri`, or with a session that leads here."""

from typing import Any

import pytest
import requests
import tmdbsimple

from tests.clients.driven import Driven, Elsewhere, Row, called
from tests.clients.expected import films, parts, refusals, things, vocabularies
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
]

NOT_SERVED: Driven = [
    ("Movies", (78,), "account_states", {"session_id": "x"}, None),
    ("Movies", (78,), "changes", {}, None),
    ("Movies", (78,), "lists", {}, None),
    ("Movies", (78,), "rating", {"session_id": "x", "value": 8.0}, None),
    ("Movies", (78,), "rating_delete", {"session_id": "x"}, None),
    ("Movies", (), "latest", {}, None),
    ("Movies", (), "now_playing", {}, None),
    ("Movies", (), "popular", {}, None),
    ("Movies", (), "top_rated", {}, None),
    ("Movies", (), "upcoming", {}, None),
    ("Keywords", (310,), "movies", {}, None),
    ("Reviews", ("58a231c5925141179e000674",), "info", {}, None),
    ("Trending", ("movie", "day"), "info", {}, None),
]


@pytest.mark.parametrize("row", DRIVEN, ids=called)
def test_a_served_method_returns_the_whole_answer(here: Here, row: Row) -> None:
    name, arguments, method, options, answer = row
    assert getattr(here(name, *arguments), method)(**options) == answer


@pytest.mark.parametrize("row", NOT_SERVED, ids=called)
def test_what_is_not_served_yet_is_its_own_error_with_our_envelope(here: Here, row: Row) -> None:
    name, arguments, method, options, _ = row
    with pytest.raises(requests.HTTPError) as refused:
        getattr(here(name, *arguments), method)(**options)
    assert (refused.value.response.status_code, refused.value.response.json()) == (501, refusals.NOT_SERVED)


def test_the_films_of_a_genre_are_an_older_route_that_is_not_here(here: Here) -> None:
    with pytest.raises(requests.HTTPError) as refused:
        here("Genres", 878).movies()
    assert refused.value.response.json() in (refusals.NOT_FOUND, refusals.NOT_SERVED)


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
