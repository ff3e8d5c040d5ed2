"""tmdbapis, which Kometa uses, with sessions of version 3: of its own, and of a token of version 4."""

from typing import Any

import pytest
import tmdbapis
import tmdbapis.api3
import tmdbapis.api4
from tmdbapis.exceptions import TMDbException

from tests.clients.expected import members
from tests.clients.members import Household, Person
from tests.support.members import PASSWORD

_EPISODE = (4000, 1, 1)


@pytest.fixture
def client(household: Household, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(tmdbapis.api3, "base_url", household.server.base)
    monkeypatch.setattr(tmdbapis.api4, "base_url", f"{household.server.root}/4")
    return tmdbapis.TMDbAPIs(household.server.api_key)


@pytest.fixture
def alice(household: Household) -> Person:
    return household.join("Alice")


def test_it_works(client: Any, alice: Person) -> None:
    client.authenticate(alice.username, PASSWORD)
    assert (client.account_id, client.account().username) == (alice.account_id, alice.username)
    _rate(client._api, session_id=client.session_id)
    _mark(client._api)
    _keep_a_list(client._api, alice.username)
    session = client.session_id
    client.logout()
    with pytest.raises(TMDbException, match="do not have permissions"):
        client._api.account_get_details(session)


def test_things_know_whose_they_are(client: Any, alice: Person) -> None:
    client.authenticate(alice.username, PASSWORD)
    film = client.movie(78)
    assert (film.rated, film.favorite, film.watchlist) == (None, False, False)
    film.rate(8.5)
    film.mark_as_favorite()
    film.add_to_watchlist()
    film.reload()
    assert (film.rated, film.favorite, film.watchlist) == (8.5, True, True)
    assert [one.id for one in client.rated_movies(v3=True)] == [78]
    film.delete_rating()
    film.remove_as_favorite()
    film.remove_from_watchlist()
    film.reload()
    assert (film.rated, film.favorite, film.watchlist) == (None, False, False)


def test_with_two_sessions_it_is_the_member_who_rates(client: Any, alice: Person) -> None:
    # This client sends the session of a member whenever it sends that of a guest.
    client.authenticate(alice.username, PASSWORD)
    api = client._api
    guest = api.authentication_create_guest_session()["guest_session_id"]
    _rate(api, guest_session_id=guest)
    for left in (
        api.guest_sessions_get_rated_movies, api.guest_sessions_get_rated_tv_shows,
        api.guest_sessions_get_rated_tv_episodes,
    ):  # fmt: skip
        assert left(guest) == members.page()


def test_a_token_of_version_4_becomes_a_session(client: Any, alice: Person, household: Household) -> None:
    client.v4_access(household.server.access_token)
    token = client.v4_authenticate().partition("request_token=")[2]
    alice.allow(token)
    client.v4_approved()
    assert client.account().username == alice.username
    client.logout()


def _rate(api: Any, **rater: str) -> None:
    assert api.movies_rate_movie(78, 8.5, **rater) == members.DONE
    assert api.tv_rate_tv_show(4000, 6, **rater) == members.DONE
    assert api.tv_episodes_rate_tv_episode(*_EPISODE, 9.0, **rater) == members.DONE
    assert api.movies_get_account_states(78, **rater) == members.states(78, 8.5)
    assert api.tv_get_account_states(4000, **rater) == members.states(4000, 6.0)
    assert api.tv_episodes_get_account_states(*_EPISODE, **rater) == members.episode_states(9.0)
    assert api.tv_seasons_get_account_states(4000, 1, **rater) == members.season_states(9.0)
    found = [
        api.account_get_rated_movies(), api.account_get_rated_tv_shows(), api.account_get_rated_tv_episodes(),
    ]  # fmt: skip
    assert found == [
        members.page(members.rated(members.FILM, 8.5)),
        members.page(members.rated(members.SERIES, 6.0)),
        members.page(members.rated(members.EPISODE, 9.0)),
    ]
    assert api.movies_delete_rating(78, **rater) == members.DELETED
    assert api.tv_delete_rating(4000, **rater) == members.DELETED
    assert api.tv_episodes_delete_rating(*_EPISODE, **rater) == members.DELETED


def _mark(api: Any) -> None:
    for mark, films_read, series_read in (
        (api.account_mark_as_favorite, api.account_get_favorite_movies, api.account_get_favorite_tv_shows),
        (api.account_add_to_watchlist, api.account_get_movie_watchlist, api.account_get_tv_show_watchlist),
    ):
        assert mark("movie", 78, True) == members.DONE
        assert mark("tv", 4000, True) == members.DONE
        assert films_read(sort_by="created_at.desc") == members.page(members.FILM)
        assert series_read() == members.page(members.SERIES)
        assert mark("movie", 78, False) == members.DELETED


def _keep_a_list(api: Any, owner: str) -> None:
    number = api.lists_create_list(name="Robots", description="All of them.", language="en")["list_id"]
    assert api.lists_add_movie(number, 78) == members.UPDATED
    assert api.lists_check_item_status(number, 78) == {"id": number, "item_present": True}
    assert api.lists_get_details(number) == members.list_details(number, owner, "Robots", members.FILM)
    assert api.account_get_created_lists() == members.page(members.list_row(number, "Robots", 1))
    assert api.lists_remove_movie(number, 78) == members.DELETED
    with pytest.raises(TMDbException, match="Please provide a confirm"):
        api.lists_clear_list(number, False)
    assert api.lists_clear_list(number, True) == members.UPDATED
    assert api.lists_delete_list(number) == members.UPDATED
