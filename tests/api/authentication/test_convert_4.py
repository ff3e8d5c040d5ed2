"""POST /authentication/session/convert/4."""

from cinedex.members.sessions import Sort
from tests.support.members import member, session_of
from tests.support.world import World

PATH = "/authentication/session/convert/4"


def test_it_works(world: World) -> None:
    access = session_of(world.database, world.clock, member(world.database, world.clock, "Alice"), Sort.ACCESS)
    answer = world.client.post(PATH, {"access_token": access})
    session = answer.json["session_id"]
    assert (answer.status, answer.json) == (200, {"success": True, "session_id": session})
    assert len(session) == 40
    assert world.client.get(f"/account?session_id={session}").json["username"] == "Alice"


def test_what_is_no_access_token_is_refused(world: World) -> None:
    session = session_of(world.database, world.clock, member(world.database, world.clock, "Alice"))
    for other in (session, "nobody", ""):
        assert world.client.post(PATH, {"access_token": other}).code == (401, 35)
