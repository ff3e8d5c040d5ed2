"""What applications send for members, in every place and spelling that real ones do."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from cinedex.kit.clock import SystemClock
from tests.clients.expected import members, refusals
from tests.clients.members import Household, Person
from tests.clients.wire import Answer, ask
from tests.support.members import PASSWORD, session_of

JSON = "application/json;charset=utf-8"
Send = Callable[..., Answer]


@pytest.fixture
def alice(household: Household) -> Person:
    return household.join("Alice")


@pytest.fixture
def session(household: Household, alice: Person) -> str:
    return session_of(household.database, SystemClock(), alice.account_id)


@pytest.fixture
def send(household: Household) -> Send:
    """Return how to send a request without a key."""

    def sent(method: str, target: str, body: Any = None, **headers: str) -> Answer:
        encoded = body if body is None or isinstance(body, bytes) else json.dumps(body).encode()
        return ask(household.server, f"/3{target}", method, token=False, body=encoded, **headers)

    return sent


@pytest.fixture
def key(household: Household) -> str:
    return household.server.api_key


def _favorites(send: Send, key: str, session: str) -> list[int]:
    page = send("GET", f"/account/1/favorite/movies?api_key={key}&session_id={session}").json
    return [row["id"] for row in page["results"]]


def test_key_and_session_stand_in_the_body(send: Send, key: str, session: str) -> None:
    # moviedb-promise.
    own = {"api_key": key, "session_id": session}
    kept = {"media_type": "movie", "media_id": 78, "favorite": True}
    assert send("POST", "/account/{account_id}/favorite", {**own, **kept}, content_type=JSON).json == members.DONE
    assert _favorites(send, key, session) == [78]
    assert send("POST", "/movie/78/rating", {**own, "value": 8.5}, content_type=JSON).json == members.DONE
    assert send("DELETE", "/movie/78/rating", own, content_type=JSON).json == members.DELETED
    made = send("POST", "/list", {**own, "name": "Robots"}, content_type=JSON)
    cleared = send("POST", f"/list/{made.json['list_id']}/clear", {**own, "confirm": True}, content_type=JSON)
    assert (made.status, cleared.status) == (201, 201)
    ended = send("DELETE", "/authentication/session", own, content_type=JSON)
    assert (ended.status, ended.json) == (200, {"success": True})


def test_a_wrong_key_in_the_body_is_refused(send: Send, session: str) -> None:
    answer = send("POST", "/movie/78/rating", {"api_key": "0" * 32, "session_id": session, "value": 8})
    assert (answer.status, answer.json) == (401, refusals.INVALID_KEY)


def test_all_of_it_stands_in_the_query(send: Send, key: str, session: str) -> None:
    own = f"api_key={key}&session_id={session}"
    assert send("POST", f"/movie/78/rating?{own}&value=8.5").json == members.DONE
    assert send("DELETE", f"/movie/78/rating?{own}").json == members.DELETED
    assert send("POST", f"/account/1/favorite?{own}&media_type=movie&media_id=78&favorite=true").status == 201
    assert send("POST", f"/list?{own}&name=Robots").status == 201
    assert send("DELETE", f"/authentication/session?{own}").json == {"success": True}


@pytest.mark.parametrize("content_type", ["application/json", JSON, "text/plain", ""])
def test_what_the_body_is_called_does_not_matter(send: Send, key: str, session: str, content_type: str) -> None:
    target = f"/movie/78/rating?api_key={key}&session_id={session}"
    assert send("POST", target, {"value": 8.5}, content_type=content_type).json == members.DONE
    assert send("DELETE", target, {"value": 8.5}, content_type=content_type).json == members.DELETED


def test_a_form_is_a_body_too(send: Send, key: str, session: str) -> None:
    target, form = f"/account/1/favorite?api_key={key}&session_id={session}", "application/x-www-form-urlencoded"
    said = urlencode({"media_type": "movie", "media_id": 78, "favorite": "true"}).encode()
    assert send("POST", target, said, content_type=form).json == members.DONE
    assert send("POST", target, said.replace(b"&", b"&&"), content_type=form).json == members.UPDATED
    # Some call JSON a form.
    again = {"media_type": "movie", "media_id": 78, "favorite": False}
    assert send("POST", target, again, content_type=form).json == members.DELETED


@pytest.mark.parametrize("yes", [True, "true", "True", "TRUE", 1, "1"])
@pytest.mark.parametrize("no", [False, "false", "False", 0])
def test_yes_and_no_are_written_in_many_ways(send: Send, key: str, session: str, yes: Any, no: Any) -> None:
    target, film = f"/account/1/favorite?api_key={key}&session_id={session}", {"media_type": "movie", "media_id": 78}
    assert send("POST", target, {**film, "favorite": yes}).json == members.DONE
    assert send("POST", target, {**film, "favorite": no}).json == members.DELETED


@pytest.mark.parametrize("number", [78, "78", " 78 ", "78.0", None, "", "seventy-eight", [78], True])
def test_numbers_are_read_from_texts_and_nothing_else_is_one(send: Send, key: str, session: str, number: Any) -> None:
    target = f"/account/1/favorite?api_key={key}&session_id={session}"
    answer = send("POST", target, {"media_type": "movie", "media_id": number, "favorite": True})
    is_one = str(number).strip() == "78"
    assert answer.code == ((201, 1) if is_one else (400, 5))
    assert _favorites(send, key, session) == ([78] if is_one else [])


@pytest.mark.parametrize("account", ["{account_id}", "null", "undefined", "0", "me", "%7Baccount_id%7D", "-1", "x y"])
def test_whatever_stands_for_the_account_the_session_says_whose(
    send: Send, key: str, session: str, alice: Person, account: str
) -> None:
    own = f"api_key={key}&session_id={session}"
    place = quote(account, safe="{}%")
    assert send("GET", f"/account/{place}?{own}").json["username"] == alice.username
    assert send("GET", f"/account/{place}/rated/tv/episodes?{own}").json == members.page()
    assert send("GET", f"/account?{own}").json["id"] == alice.account_id


@pytest.mark.parametrize("by_get", [True, False])
def test_tokens_are_validated_and_used_by_get_as_well(send: Send, key: str, alice: Person, *, by_get: bool) -> None:
    # TMDbLib and tmdbsimple.
    def call(path: str, **said: str) -> Answer:
        if by_get:
            return send("GET", f"{path}?{urlencode({'api_key': key, **said})}")
        return send("POST", f"{path}?api_key={key}", said)

    token = send("GET", f"/authentication/token/new?api_key={key}").json["request_token"]
    path = "/authentication/token/validate_with_login"
    wrong = call(path, username=alice.username, password="guessed", request_token=token)
    assert wrong.code == (401, 30)
    right = call(path, username=alice.username, password=PASSWORD, request_token=token)
    assert (right.status, right.json["request_token"]) == (200, token)
    begun = call("/authentication/session/new", request_token=token)
    assert (begun.status, begun.json.keys()) == (200, {"success", "session_id"})
    assert begun.headers["cache-control"] == "no-store"


def test_a_bearer_token_opens_and_a_session_says_who(household: Household, session: str, alice: Person) -> None:
    answer = ask(household.server, f"/3/account?session_id={session}")
    assert answer.json == members.account(alice.account_id, alice.username)
    assert ask(household.server, "/3/account").code == (401, 3)
    # The token of an application is nobody's session.
    assert ask(household.server, f"/3/account?session_id={household.server.access_token}").code == (401, 3)


def test_nothing_about_a_member_is_kept_on_the_way(send: Send, key: str, session: str) -> None:
    for target in ("/account", "/account/1/rated/movies", "/movie/78/account_states", "/movie/78"):
        answer = send("GET", f"{target}?api_key={key}&session_id={session}")
        assert answer.headers["cache-control"] == "no-store", target
        assert "etag" not in answer.headers, target


def test_a_film_comes_with_its_states_and_without_a_session_all_the_same(send: Send, key: str, session: str) -> None:
    target = f"/movie/78?api_key={key}&append_to_response=account_states,keywords"
    own, nobodys = send("GET", f"{target}&session_id={session}").json, send("GET", target).json
    assert own["account_states"] == {"favorite": False, "rated": False, "watchlist": False}
    assert own["keywords"] == nobodys["keywords"]
    assert send("GET", f"/movie/78/account_states?api_key={key}").code == (401, 3)


@pytest.mark.parametrize("body", [b"not json", b"\xff", b"[]", b'{"value": 8.5', b'"8.5"'])
@pytest.mark.parametrize(
    "asked", ["POST /movie/78/rating", "DELETE /movie/78/rating", "DELETE /authentication/session"]
)
def test_a_body_that_is_none_does_nothing(send: Send, key: str, session: str, asked: str, body: bytes) -> None:
    method, _, path = asked.partition(" ")
    answer = send(method, f"{path}?api_key={key}&session_id={session}", body, content_type=JSON)
    assert answer.code == (400, 5)
    assert send("GET", f"/movie/78/account_states?api_key={key}&session_id={session}").json["rated"] is False


@pytest.mark.parametrize(
    "text", ["a\0b", "\ufeff", "\u202e", "é" * 200, "'; DROP TABLE member_list; --", "💥", "\ud83d\udca5"]
)
def test_any_text_may_name_a_list(send: Send, key: str, session: str, text: str) -> None:
    own = f"api_key={key}&session_id={session}"
    made = send("POST", f"/list?{own}", {"name": f"x{text}", "description": text})
    assert made.status == 201
    shown = send("GET", f"/list/{made.json['list_id']}?api_key={key}").json
    assert shown["name"] == f"x{text}".encode("utf-16", "surrogatepass").decode("utf-16").replace("\0", "").strip()
    assert send("DELETE", f"/list/{made.json['list_id']}-robots?{own}").json == members.UPDATED
