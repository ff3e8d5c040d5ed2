"""tmdbsimple, from the request token to the session that is revoked; it asks for sessions by GET."""

import re
from typing import Any

import pytest
import requests
import tmdbsimple

from tests.clients.expected import films, members
from tests.clients.members import Household, Method, Person, Recorder
from tests.support.members import PASSWORD

METHODS: set[Method] = {
    *(("Account", name) for name in (
        "favorite", "favorite_movies", "favorite_tv", "info", "lists", "rated_movies", "rated_tv",
        "rated_tv_episodes", "watchlist", "watchlist_movies", "watchlist_tv",
    )),
    *(("Authentication", name) for name in (
        "guest_session_new", "session_delete", "session_new", "token_new", "token_validate_with_login",
    )),
    *(("GuestSessions", name) for name in ("rated_movies", "rated_tv", "rated_tv_episodes")),
    *(("Lists", name) for name in (
        "add_item", "info", "item_status", "list_clear", "list_create", "list_delete", "remove_item",
    )),
    *((kind, name) for kind in ("Movies", "TV", "TV_Episodes") for name in (
        "account_states", "rating", "rating_delete",
    )),
    ("TV_Seasons", "account_states"),
}  # fmt: skip
"""What is driven here."""
_PLACE = (4000, 1, 1)
_FILM, _SERIES = {"media_type": "movie", "media_id": 78}, {"media_type": "tv", "media_id": 4000}


def _recorder(household: Household, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    monkeypatch.setattr(tmdbsimple, "API_KEY", household.server.api_key)

    def made(kind: str, *arguments: Any) -> Any:
        one = getattr(tmdbsimple, kind)(*arguments)
        one.base_uri = household.server.base
        return one

    return Recorder(made)


@pytest.fixture
def simple(household: Household, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    return _recorder(household, monkeypatch)


@pytest.fixture
def alice(household: Household) -> Person:
    return household.join("Alice")


def test_it_works(simple: Recorder, alice: Person) -> None:
    session = _let_in(simple, alice)
    assert simple("Account", session).info() == members.account(alice.account_id, alice.username)
    _rate(simple, {"session_id": session})
    _read_what_was_rated(simple, session)
    _take_back(simple, {"session_id": session})
    _mark(simple, session)
    _keep_a_list(simple, session, alice.username)
    _rate_as_a_guest(simple)
    assert simple("Authentication").session_delete(session_id=session) == {"success": True}
    assert _refusal(simple("Account", session).info) == (401, members.NO_PERMISSION)
    assert simple.called >= METHODS


def test_on_postgresql_too(postgres_household: Household, monkeypatch: pytest.MonkeyPatch) -> None:
    simple, bob = _recorder(postgres_household, monkeypatch), postgres_household.join("Bob")
    session = _let_in(simple, bob)
    _rate(simple, {"session_id": session})
    _read_what_was_rated(simple, session)
    _take_back(simple, {"session_id": session})
    _mark(simple, session)
    _keep_a_list(simple, session, bob.username)
    _rate_as_a_guest(simple)


def test_what_a_member_revokes_on_the_page_opens_nothing_any_more(simple: Recorder, alice: Person) -> None:
    session = _let_in(simple, alice)
    alice.revoke_all()
    assert _refusal(simple("Account", session).info) == (401, members.NO_PERMISSION)


def _let_in(simple: Recorder, person: Person) -> str:
    """Return a session for which a member has pressed a button; and see that a password does as well."""
    asking = simple("Authentication")
    asked = asking.token_new()
    assert asked == {"success": True, "expires_at": asked["expires_at"], "request_token": asked["request_token"]}
    assert re.fullmatch("[0-9a-f]{40}", asked["request_token"])
    token = {"request_token": asked["request_token"]}
    assert _refusal(asking.session_new, **token) == (401, members.SESSION_DENIED)
    person.allow(asked["request_token"])
    begun = asking.session_new(**token)
    assert begun == {"success": True, "session_id": begun["session_id"]}
    assert _refusal(asking.session_new, **token) == (401, members.SESSION_DENIED), "it is used once"
    another = asking.token_new()
    approved = asking.token_validate_with_login(
        username=person.username, password=PASSWORD, request_token=another["request_token"]
    )
    assert approved == another
    session: str = asking.session_new(request_token=another["request_token"])["session_id"]
    assert session != begun["session_id"]
    return session


def _rate(simple: Recorder, rater: dict[str, str]) -> None:
    for title, value in ((simple("Movies", 78), 8.5), (simple("TV", 4000), 6.0), (simple("TV_Episodes", *_PLACE), 9.0)):
        assert title.rating(value=5.0, **rater) == members.DONE
        assert title.rating(value=value, **rater) == members.UPDATED
    assert simple("Movies", 78).account_states(**rater) == members.states(78, 8.5)
    assert simple("TV", 4000).account_states(**rater) == members.states(4000, 6.0)
    assert simple("TV_Episodes", *_PLACE).account_states(**rater) == members.episode_states(9.0)
    assert simple("TV_Seasons", 4000, 1).account_states(**rater) == members.season_states(9.0)
    assert simple("Movies", 78).info() == members.voted(films.DETAILS, 8.5)


def _read_what_was_rated(simple: Recorder, session: str) -> None:
    account = simple("Account", session)
    account.info()
    assert account.rated_movies() == members.page(members.rated(members.FILM, 8.5))
    assert account.rated_tv(sort_by="created_at.desc") == members.page(members.rated(members.SERIES, 6.0))
    assert account.rated_tv_episodes(language="en-US") == members.page(members.rated(members.EPISODE, 9.0))


def _take_back(simple: Recorder, rater: dict[str, str]) -> None:
    for title in (simple("Movies", 78), simple("TV", 4000), simple("TV_Episodes", *_PLACE)):
        assert title.rating_delete(**rater) == members.DELETED
        assert title.account_states(**rater)["rated"] is False
    assert simple("Movies", 78).info() == films.DETAILS


def _mark(simple: Recorder, session: str) -> None:
    account = simple("Account", session)
    account.info()
    for mark, name in ((account.favorite, "favorite"), (account.watchlist, "watchlist")):
        assert mark(**_FILM, **{name: True}) == members.DONE
        assert mark(**_FILM, **{name: "true"}) == members.UPDATED
        assert mark(**_SERIES, **{name: "True"}) == members.DONE
    for films_read, series_read in (
        (account.favorite_movies, account.favorite_tv), (account.watchlist_movies, account.watchlist_tv),
    ):  # fmt: skip
        assert films_read() == members.page(members.FILM)
        assert series_read() == members.page(members.SERIES)
    states = members.states(78, None, favorite=True, watchlist=True)
    assert simple("Movies", 78).account_states(session_id=session) == states
    assert account.favorite(**_FILM, favorite="false") == members.DELETED
    assert account.watchlist(**_FILM, watchlist=False) == members.DELETED
    assert account.favorite_movies() == account.watchlist_movies() == members.page()


def _keep_a_list(simple: Recorder, session: str, owner: str) -> None:
    said = {"name": "Robots", "description": "All of them.", "language": "en"}
    made = simple("Lists", 0, session).list_create(**said)
    number = made["list_id"]
    assert made == {
        "success": True, "status_code": 1, "status_message": "The item/record was created successfully.",
        "list_id": number,
    }  # fmt: skip
    kept = simple("Lists", number, session)
    assert kept.add_item(media_id=78) == members.UPDATED
    assert _refusal(kept.add_item, media_id=78)[0] == 403
    assert kept.item_status(movie_id=78) == {"id": number, "item_present": True}
    assert kept.info() == members.list_details(number, owner, "Robots", members.FILM)
    account = simple("Account", session)
    account.info()
    assert account.lists() == members.page(members.list_row(number, "Robots", 1))
    assert kept.remove_item(media_id=78) == members.DELETED
    assert kept.item_status(movie_id=78) == {"id": number, "item_present": False}
    assert kept.add_item(media_id=900) == members.UPDATED
    assert _refusal(kept.list_clear)[1]["status_code"] == 29
    assert kept.list_clear(confirm=True) == members.UPDATED
    assert kept.info()["items"] == []
    assert kept.list_delete() == members.UPDATED
    assert _refusal(kept.info)[0] == 404


def _rate_as_a_guest(simple: Recorder) -> None:
    begun = simple("Authentication").guest_session_new()
    guest = begun["guest_session_id"]
    assert begun == {"success": True, "guest_session_id": guest, "expires_at": begun["expires_at"]}
    assert re.fullmatch("[0-9a-f]{32}", guest)
    rater = {"guest_session_id": guest}
    _rate(simple, rater)
    left = simple("GuestSessions", guest)
    assert left.rated_movies() == members.page(members.rated(members.FILM, 8.5))
    assert left.rated_tv() == members.page(members.rated(members.SERIES, 6.0))
    assert left.rated_tv_episodes() == members.page(members.rated(members.EPISODE, 9.0))
    _take_back(simple, rater)


def _refusal(method: Any, **options: Any) -> tuple[int, Any]:
    """Return status and body of the error that a method raises."""
    with pytest.raises(requests.HTTPError) as refused:
        method(**options)
    return refused.value.response.status_code, refused.value.response.json()
