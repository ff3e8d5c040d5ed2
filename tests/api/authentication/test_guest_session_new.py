"""GET /authentication/guest_session/new."""

import re

from tests.support.world import World


def test_it_works(world: World) -> None:
    answer = world.client.get("/authentication/guest_session/new")
    guest = answer.json["guest_session_id"]
    assert re.fullmatch("[0-9a-f]{32}", guest)
    assert (answer.status, answer.json) == (
        200,
        {"success": True, "guest_session_id": guest, "expires_at": "2026-03-02 12:00:00 UTC"},
    )
    assert answer.headers["cache-control"] == "no-store"


def test_a_guest_has_no_account(world: World) -> None:
    guest = world.client.get("/authentication/guest_session/new").json["guest_session_id"]
    for name in ("session_id", "guest_session_id"):
        assert world.client.get(f"/account?{name}={guest}").code == (401, 3)


def test_a_guest_stays_a_day(world: World) -> None:
    guest = world.client.get("/authentication/guest_session/new").json["guest_session_id"]
    assert world.client.get(f"/guest_session/{guest}/rated/movies").status == 200
    world.wait(days=1)
    assert world.client.get(f"/guest_session/{guest}/rated/movies").code == (401, 3)
