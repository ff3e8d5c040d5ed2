"""POST /account/{account_id}/favorite."""

from typing import Any

import pytest

from tests.support.members import guest_session, member, session_of
from tests.support.world import World, film, show

FILM = {"media_type": "movie", "media_id": 1, "favorite": True}


@pytest.fixture
def session(world: World) -> str:
    world.edit(film(1, "First"), show(1, "Show"))
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    answer = world.client.post(f"/account/1/favorite?session_id={session}", FILM)
    assert (answer.status, answer.json) == (201, {"success": True, "status_code": 1, "status_message": "Success."})
    assert answer.headers["cache-control"] == "no-store"
    assert world.client.get(f"/movie/1/account_states?session_id={session}").json["favorite"] is True
    assert world.client.get(f"/tv/1/account_states?session_id={session}").json["favorite"] is False


def test_what_is_one_already_is_updated(world: World, session: str) -> None:
    world.client.post(f"/account/1/favorite?session_id={session}", FILM)
    assert world.client.post(f"/account/1/favorite?session_id={session}", FILM).code == (201, 12)


def test_what_is_to_be_none_is_none_whether_or_not_it_was(world: World, session: str) -> None:
    world.client.post(f"/account/1/favorite?session_id={session}", FILM)
    for _ in range(2):
        answer = world.client.post(f"/account/1/favorite?session_id={session}", FILM | {"favorite": False})
        assert answer.code == (200, 13)
    assert world.client.get(f"/movie/1/account_states?session_id={session}").json["favorite"] is False


def test_series_can_be_favourites(world: World, session: str) -> None:
    world.client.post(f"/account/1/favorite?session_id={session}", FILM | {"media_type": "tv"})
    assert world.client.get(f"/tv/1/account_states?session_id={session}").json["favorite"] is True


def test_booleans_may_be_words(world: World, session: str) -> None:
    for said, unsaid in (("true", "false"), ("True", "False"), ("1", "0"), (1, 0)):
        for value, code in ((said, (201, 1)), (unsaid, (200, 13))):
            body = {"media_type": "movie", "media_id": "1", "favorite": value}
            assert world.client.post(f"/account/1/favorite?session_id={session}", body).code == code


def test_keys_and_sessions_may_be_in_the_body(world: World, session: str) -> None:
    body = FILM | {"session_id": session, "api_key": "any"}
    answer = world.client.post("/account/%7Baccount_id%7D/favorite", body)
    assert answer.code == (201, 1)


def test_what_says_too_little_is_refused(world: World, session: str) -> None:
    wrong: tuple[dict[str, Any], ...] = (
        {"media_type": "person"}, {"media_type": None}, {"media_id": "one"}, {"media_id": None}, {"favorite": None},
        {"favorite": "perhaps"}, {"favorite": []},
    )  # fmt: skip
    for said in wrong:
        assert world.client.post(f"/account/1/favorite?session_id={session}", FILM | said).code == (400, 5), said


def test_what_does_not_exist_cannot_be_one(world: World, session: str) -> None:
    for number in (9, 0, -1, 10**30):
        answer = world.client.post(f"/account/1/favorite?session_id={session}", FILM | {"media_id": number})
        assert answer.code == (404, 34), number


def test_who_asks_is_looked_at_before_the_body(world: World, session: str) -> None:
    guest = guest_session(world.database, world.clock)
    for query in ("", "?session_id=nobody", f"?session_id={guest}", f"?guest_session_id={guest}"):
        assert world.client.post(f"/account/1/favorite{query}", {}).code == (401, 3)
    assert world.client.get(f"/movie/1/account_states?session_id={session}").json["favorite"] is False


def test_the_path_says_nothing_of_whose_it_is(world: World, session: str) -> None:
    bob = member(world.database, world.clock, "Bob")
    theirs = session_of(world.database, world.clock, bob)
    world.client.post(f"/account/{bob}/favorite?session_id={session}", FILM)
    assert world.client.get(f"/movie/1/account_states?session_id={theirs}").json["favorite"] is False
