"""POST /account/{account_id}/watchlist."""

from typing import Any

import pytest

from tests.support.members import member, session_of
from tests.support.world import World, film, show

FILM = {"media_type": "movie", "media_id": 1, "watchlist": True}


@pytest.fixture
def session(world: World) -> str:
    world.edit(film(1, "First"), show(1, "Show"))
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def _states(world: World, session: str, path: str) -> Any:
    return world.client.get(f"{path}/account_states?session_id={session}").json


def test_it_works(world: World, session: str) -> None:
    answer = world.client.post(f"/account/1/watchlist?session_id={session}", FILM)
    assert (answer.status, answer.json) == (201, {"success": True, "status_code": 1, "status_message": "Success."})
    assert _states(world, session, "/movie/1") == {"id": 1, "favorite": False, "rated": False, "watchlist": True}


def test_codes_are_those_of_favourites(world: World, session: str) -> None:
    world.client.post(f"/account/1/watchlist?session_id={session}", FILM)
    assert world.client.post(f"/account/1/watchlist?session_id={session}", FILM).code == (201, 12)
    for _ in range(2):
        body = FILM | {"watchlist": "false"}
        assert world.client.post(f"/account/1/watchlist?session_id={session}", body).code == (200, 13)
    assert _states(world, session, "/movie/1")["watchlist"] is False
    assert world.client.post(f"/account/1/watchlist?session_id={session}", FILM | {"media_id": 9}).code == (404, 34)
    assert world.client.post("/account/1/watchlist", FILM).code == (401, 3)
    assert world.client.post(f"/account/1/watchlist?session_id={session}", {"favorite": True}).code == (400, 5)


def test_what_is_rated_leaves_it(world: World, session: str) -> None:
    for kind in ("movie", "tv"):
        for name in ("watchlist", "favorite"):
            body = {"media_type": kind, "media_id": 1, name: True}
            assert world.client.post(f"/account/1/{name}?session_id={session}", body).status == 201
        world.client.post(f"/{kind}/1/rating?session_id={session}", {"value": 7})
        shown = _states(world, session, f"/{kind}/1")
        assert shown == {"id": 1, "favorite": True, "rated": {"value": 7.0}, "watchlist": False}
