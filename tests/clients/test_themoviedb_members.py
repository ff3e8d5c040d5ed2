"""themoviedb, its synchronous and its asynchronous half: sessions of members, and what guests rate."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import requests
import themoviedb

from tests.clients.expected import members
from tests.clients.members import Household, Method
from tests.clients.test_themoviedb import assert_same
from tests.support.members import PASSWORD

METHODS: set[Method] = {
    *(("authentication", name) for name in (
        "create_guest_session", "create_session", "create_session_with_login", "create_token", "delete_session",
    )),
    *(("guest", name) for name in ("rated_episodes", "rated_movies", "rated_tvs")),
}  # fmt: skip
"""What is driven here."""
Half = Callable[..., Any]


def _at_once(household: Household, kind: str, arguments: tuple[str, ...], method: str, **options: str) -> Any:
    """Call a method of the synchronous half."""
    with themoviedb.TMDb(api_key=household.server.api_key, language="en-US", region="US") as client:
        client._config.host = household.server.root
        return getattr(getattr(client, kind)(*arguments), method)(**options)


def _meanwhile(household: Household, kind: str, arguments: tuple[str, ...], method: str, **options: str) -> Any:
    """Call a method of the asynchronous half."""

    async def called() -> Any:
        async with themoviedb.aioTMDb(api_key=household.server.api_key, language="en-US", region="US") as client:
            client._config.host = household.server.root
            return await getattr(getattr(client, kind)(*arguments), method)(**options)

    return asyncio.run(called())


class Asker:
    """Asks by one half of the client, and remembers which methods were called."""

    def __init__(self, half: Half, household: Household) -> None:
        self._half = half
        self._household = household
        self.called: set[Method] = set()

    def __call__(self, kind: str, method: str, *arguments: str, **options: str) -> Any:
        """Return what a method makes of the answer."""
        self.called.add((kind, method))
        return self._half(self._household, kind, arguments, method, **options)


@pytest.mark.parametrize("half", [_at_once, _meanwhile])
def test_it_works(half: Half, household: Household) -> None:
    ask = Asker(half, household)
    _begin_and_end_a_session(ask, household)
    _rate_as_a_guest(ask, household)
    assert ask.called == METHODS


def _begin_and_end_a_session(ask: Asker, household: Household) -> None:
    alice = household.join("Alice")
    token = ask("authentication", "create_token")
    hour = timedelta(hours=1)
    assert abs(token.valid_until.replace(tzinfo=UTC) - datetime.now(UTC) - hour) < timedelta(minutes=5)
    with pytest.raises(themoviedb.TMDbHTTPError) as refused:
        ask("authentication", "create_session", request_token=token.request_token)
    assert refused.value.status_code == 401
    alice.allow(token.request_token)
    sessions = [ask("authentication", "create_session", request_token=token.request_token).session_id]
    another = ask("authentication", "create_token").request_token
    login = {"username": alice.username, "password": PASSWORD, "request_token": another}
    assert ask("authentication", "create_session_with_login", **login).request_token == another
    sessions.append(ask("authentication", "create_session", request_token=another).session_id)
    for session in sessions:
        assert _account(household, session).json() == members.account(alice.account_id, alice.username)
        assert ask("authentication", "delete_session", session_id=session).success is True
        assert _account(household, session).status_code == 401
    with pytest.raises(themoviedb.TMDbHTTPError) as refused:
        ask("authentication", "delete_session", session_id=sessions[0])
    assert refused.value.status_code == 404


def _rate_as_a_guest(ask: Asker, household: Household) -> None:
    begun = ask("authentication", "create_guest_session")
    guest = begun.guest_session_id
    assert begun.success is True
    assert begun.valid_until.replace(tzinfo=UTC) > datetime.now(UTC) + timedelta(hours=23)
    for path, value in (("movie/78", 8.5), ("tv/4000", 6.0)):
        assert _ask(household, "POST", f"{path}/rating", {"value": value}, guest_session_id=guest).status_code == 201
    assert_same(ask("guest", "rated_movies", guest), members.page(members.rated(members.FILM, 8.5)))
    shown = ask("guest", "rated_tvs", guest, sort_by="created_at.desc")
    assert_same(shown, members.page(members.rated(members.SERIES, 6.0)))
    # It asks for `/rated/episodes`, which TMDB has not either.
    with pytest.raises(themoviedb.TMDbHTTPError) as refused:
        ask("guest", "rated_episodes", guest)
    assert refused.value.status_code == 404
    for path in ("movie/78", "tv/4000"):
        assert _ask(household, "DELETE", f"{path}/rating", guest_session_id=guest).status_code == 200


def _account(household: Household, session: str) -> requests.Response:
    return _ask(household, "GET", "account", session_id=session)


def _ask(household: Household, method: str, path: str, body: Any = None, **query: str) -> requests.Response:
    """Ask for what this client has no method for."""
    query["api_key"] = household.server.api_key
    return requests.request(method, f"{household.server.base}/{path}", params=query, json=body, timeout=20)
