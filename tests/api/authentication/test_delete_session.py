"""DELETE /authentication/session."""

import pytest

from cinedex.members.sessions import Sort
from tests.support.members import guest_session, member, session_of
from tests.support.world import World

PATH = "/authentication/session"


@pytest.fixture
def session(world: World) -> str:
    return session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))


def test_it_works(world: World, session: str) -> None:
    answer = world.client.delete(PATH, {"session_id": session})
    assert (answer.status, answer.json) == (200, {"success": True})
    assert world.client.get(f"/account?session_id={session}").code == (401, 3)


def test_it_may_be_named_in_the_query(world: World, session: str) -> None:
    assert world.client.delete(f"{PATH}?session_id={session}").status == 200


def test_what_is_no_session_is_not_found(world: World, session: str) -> None:
    assert world.client.delete(PATH, {"session_id": session}).status == 200
    for gone in (session, "nobody", ""):
        assert world.client.delete(PATH, {"session_id": gone}).code == (404, 37)


def test_it_ends_no_session_of_another_sort(world: World) -> None:
    page = session_of(world.database, world.clock, member(world.database, world.clock, "Bob"), Sort.PAGE)
    for other in (page, guest_session(world.database, world.clock)):
        assert world.client.delete(PATH, {"session_id": other}).code == (404, 37)


def test_a_session_of_another_sort_opens_no_account(world: World) -> None:
    bob = member(world.database, world.clock, "Bob")
    for sort in (Sort.PAGE, Sort.ACCESS):
        other = session_of(world.database, world.clock, bob, sort)
        assert world.client.get(f"/account?session_id={other}").code == (401, 3)
