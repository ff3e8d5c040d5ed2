"""tmdbv3api, from the name and the password to the session that is revoked; it hides what writes are answered."""

import os
from collections.abc import Iterator
from typing import Any

import pytest
import tmdbv3api
from tmdbv3api.exceptions import TMDbException

from tests.clients.driven import Elsewhere
from tests.clients.expected import films, members
from tests.clients.members import Household, Method, Recorder
from tests.clients.test_tmdbv3api import plain
from tests.support.members import PASSWORD

METHODS: set[Method] = {
    *(("Account", name) for name in (
        "add_to_watchlist", "created_lists", "details", "favorite_movies", "favorite_tv_shows", "mark_as_favorite",
        "movie_watchlist", "rated_episodes", "rated_movies", "rated_tv_shows", "remove_from_watchlist",
        "tv_show_watchlist", "unmark_as_favorite",
    )),
    ("Authentication", "delete_session"),
    *(("List", name) for name in (
        "add_movie", "check_item_status", "clear_list", "create_list", "delete_list", "details", "remove_movie",
    )),
    *(("Movie", name) for name in ("account_states", "delete_rating", "rate_movie")),
    *(("TV", name) for name in ("account_states", "delete_rating", "rate_tv_show")),
    *(("Episode", name) for name in ("account_states", "delete_rating", "rate_tv_episode")),
    ("Season", "account_states"),
}  # fmt: skip
"""What is driven here."""
_EPISODE = {"tv_id": 4000, "season_num": 1, "episode_num": 1}
# It keeps all that it knows in the environment.
_KEPT = (
    "TMDB_ACCOUNT_ID", "TMDB_DEBUG_ENABLED", "TMDB_PROXIES", "TMDB_SESSION_ID", "TMDB_WAIT_ON_RATE_LIMIT", "page",
    "total_pages", "total_results",
)  # fmt: skip


@pytest.fixture
def v3api(household: Household, monkeypatch: pytest.MonkeyPatch) -> Iterator[Recorder]:
    for name in _KEPT:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    monkeypatch.setenv("TMDB_API_KEY", household.server.api_key)
    monkeypatch.setenv("TMDB_LANGUAGE", "en")
    monkeypatch.setenv("TMDB_CACHE_ENABLED", "False")
    with Elsewhere("https://api.themoviedb.org", household.server.root) as session:
        monkeypatch.setattr(tmdbv3api.TMDb, "_session", session)
        yield Recorder(lambda kind, *arguments: getattr(tmdbv3api, kind)(*arguments))


def test_it_works(v3api: Recorder, household: Household) -> None:
    alice = household.join("Alice")
    signed_in = v3api("Authentication", alice.username, PASSWORD)
    assert plain(v3api("Account").details()) == members.account(alice.account_id, alice.username)
    _rate(v3api)
    _mark(v3api)
    _keep_a_list(v3api, alice.username)
    session = os.environ["TMDB_SESSION_ID"]
    signed_in.delete_session()
    os.environ["TMDB_SESSION_ID"] = session
    with pytest.raises(TMDbException, match="Authentication failed"):
        v3api("Account").details()
    assert v3api.called >= METHODS


def test_a_wrong_password_is_its_own_error(v3api: Recorder, household: Household) -> None:
    alice = household.join("Alice")
    with pytest.raises(TMDbException, match="Invalid username and/or password"):
        v3api("Authentication", alice.username, "a wrong password")


def _rate(v3api: Recorder) -> None:
    film, show, episode, account = v3api("Movie"), v3api("TV"), v3api("Episode"), v3api("Account")
    film.rate_movie(78, 8.5)
    show.rate_tv_show(4000, 6)
    episode.rate_tv_episode(**_EPISODE, rating=9.0)
    assert plain(film.account_states(78)) == members.states(78, 8.5)
    assert plain(show.account_states(4000)) == members.states(4000, 6.0)
    assert plain(episode.account_states(**_EPISODE)) == members.episode_states(9.0)
    assert plain(v3api("Season").account_states(4000, 1)) == members.season_states(9.0)
    assert plain(account.rated_movies()) == members.page(members.rated(members.FILM, 8.5))
    assert plain(account.rated_tv_shows(asc_sort=False)) == members.page(members.rated(members.SERIES, 6.0))
    assert plain(account.rated_episodes(page=1)) == members.page(members.rated(members.EPISODE, 9.0))
    with pytest.raises(TMDbException, match="Value too high"):
        film.rate_movie(78, 11)
    film.delete_rating(78)
    show.delete_rating(4000)
    episode.delete_rating(**_EPISODE)
    assert plain(film.account_states(78)) == members.states(78, None)
    assert plain(film.details(78, append_to_response="")) == films.DETAILS


def _mark(v3api: Recorder) -> None:
    account = v3api("Account")
    for put, films_read, series_read in (
        (account.mark_as_favorite, account.favorite_movies, account.favorite_tv_shows),
        (account.add_to_watchlist, account.movie_watchlist, account.tv_show_watchlist),
    ):
        put(78, "movie")
        put(4000, "tv")
        assert plain(films_read()) == members.page(members.FILM)
        assert plain(series_read()) == members.page(members.SERIES)
    account.unmark_as_favorite(78, "movie")
    account.remove_from_watchlist(78, "movie")
    assert plain(v3api("Movie").account_states(78)) == members.states(78, None)
    with pytest.raises(TMDbException, match="could not be found"):
        account.mark_as_favorite(999999999, "movie")


def _keep_a_list(v3api: Recorder, owner: str) -> None:
    kept = v3api("List")
    number: Any = kept.create_list("Robots", "All of them.")
    kept.add_movie(number, 78)
    with pytest.raises(TMDbException, match="Duplicate entry"):
        kept.add_movie(number, 78)
    assert kept.check_item_status(number, 78) is True
    assert plain(kept.details(number)) == members.list_details(number, owner, "Robots", members.FILM)
    assert plain(v3api("Account").created_lists()) == members.page(members.list_row(number, "Robots", 1))
    kept.remove_movie(number, 78)
    assert kept.check_item_status(number, 78) is False
    # What is not on it is answered 200, and is an error to this client all the same.
    with pytest.raises(TMDbException, match="Entry not found"):
        kept.remove_movie(number, 78)
    kept.add_movie(number, 900)
    kept.clear_list(number)
    assert plain(kept.details(number)) == members.list_details(number, owner, "Robots")
    kept.delete_list(number)
    with pytest.raises(TMDbException, match="could not be found"):
        kept.details(number)
