from cinedex.members import keys, sessions
from cinedex.members.sessions import Sort
from tests.support.pages import House, Visitor, one_engine


def begun(house: House, account_id: int, sort: Sort) -> int:
    """Let an application act for a member, and return the session's number."""
    keys.create(house.database, "Player", house.clock)
    with house.database.mark() as connection:
        sessions.begin(connection, account_id, sort, house.now, key_id=keys.rows_of(connection)[0].id)
        return sessions.opened(connection, account_id, house.now)[0].id


def test_it_works(house: House, inside: Visitor, alice: int) -> None:
    number = begun(house, alice, Sort.USER)
    assert inside.get("/settings/sessions").text == (
        "Sessions Everything that can act for you. What you revoke is signed out at once. "
        "Player since 2026-03-01 Revoke These pages (this browser) since 2026-03-01"
    )
    revoked = inside.post("/settings/sessions", session=str(number))
    assert (revoked.status, revoked.location) == (303, "/settings/sessions")
    assert house.sessions(alice) == [Sort.PAGE]


def test_nobody_revokes_a_session_of_somebody_else(house: House, inside: Visitor, bob: int) -> None:
    number = begun(house, bob, Sort.USER)
    refused = inside.post("/settings/sessions", session=str(number))
    assert refused.status == 404
    assert house.sessions(bob) == [Sort.USER]


@one_engine
def test_what_is_no_number_is_no_session(inside: Visitor) -> None:
    csrf = inside.get("/settings").csrf
    for wrong in ("", "x", "-1", "٣", "9" * 30):
        assert inside.post("/settings/sessions", csrf=csrf, session=wrong).status == 404
