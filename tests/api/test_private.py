"""What is asked with a session, of every route: no page includes it as a script, and HEAD begins nothing."""

import pytest
from sqlalchemy import func, select

from cinedex.catalog.refs import Movie
from cinedex.db.tables.members import list_item, member_list, request_token
from cinedex.db.tables.members import session as session_table
from cinedex.members.acts import Act
from cinedex.members.list_items import add
from cinedex.members.sessions import Sort
from tests.api.version_4.conftest import OFFERED
from tests.support.members import PASSWORD, guest_session, member, session_of
from tests.support.world import World, film, offered

# Where a session may stand.
_SESSIONS = {"session_id", "guest_session_id"}
_AT = {"movie_id": "1", "series_id": "1", "season_number": "1", "episode_number": "1", "list_id": "1"}
ASKED = [
    row
    for row in offered()
    if row.method == "GET"
    and row.state != "declared"
    and (row.acts or not _SESSIONS.isdisjoint((*row.query.__struct_fields__, *row.parameters)))
]


@pytest.fixture
def alice(world: World) -> int:
    world.edit(film(1, "First"))
    return member(world.database, world.clock, "Alice")


def test_no_page_includes_what_a_session_is_told(world: World, alice: int) -> None:
    session, guest = session_of(world.database, world.clock, alice), guest_session(world.database, world.clock)
    assert len(ASKED) > 20
    for row in ASKED:
        at = {name: guest if name == "guest_session_id" else _AT.get(name, "1") for name in row.parameters}
        answer = world.client.get(f"{row.path.format(**at)}?session_id={session}&callback=stolen")
        assert answer.headers["content-type"] == "application/json;charset=utf-8", row.path
        assert answer.headers["cache-control"] == "no-store", row.path
        assert not answer.body.startswith(b"/**/"), row.path


def test_no_page_includes_what_a_guest_is_told_whose_session_stands_in_the_path(world: World) -> None:
    guest = guest_session(world.database, world.clock)
    answer = world.client.get(f"/guest_session/{guest}/rated/movies?callback=stolen")
    assert answer.headers["content-type"] == "application/json;charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"


def test_head_begins_nothing(world: World, alice: int) -> None:
    access = session_of(world.database, world.clock, alice, Sort.ACCESS)
    number = world.client.request(
        "POST", "/list", {"name": "Robots"}, prefix="/4", authorization=f"Bearer {access}"
    ).json["id"]
    with world.database.mark() as connection:
        add(Act(world.database, connection, alice, 0), number, {Movie(1): None})
    token = world.client.get("/authentication/token/new").json["request_token"]
    before = _counted(world)
    login = f"username=Alice&password={PASSWORD.replace(' ', '+')}&request_token={token}"
    for target, prefix in (
        ("/authentication/token/new", "/3"),
        ("/authentication/guest_session/new", "/3"),
        (f"/authentication/token/validate_with_login?{login}", "/3"),
        (f"/authentication/session/new?request_token={token}", "/3"),
        (f"/list/{number}/clear", "/4"),
    ):
        refused = world.client.request("HEAD", target, prefix=prefix, authorization=f"Bearer {access}")
        assert (refused.status, refused.body) == (404, b""), target
        assert _counted(world) == before, target
    # GET does what HEAD did not.
    cleared = world.client.request("GET", f"/list/{number}/clear", prefix="/4", authorization=f"Bearer {access}")
    assert cleared.json["items_deleted"] == 1


def test_head_asks_for_what_is_only_read(world: World, alice: int) -> None:
    access = session_of(world.database, world.clock, alice, Sort.ACCESS)
    session = session_of(world.database, world.clock, alice)
    for target, prefix in (
        (f"/account?session_id={session}", "/3"),
        (f"/account/1/rated/movies?session_id={session}", "/3"),
        ("/account/1/lists", "/4"),
        ("/account/1/movie/favorites", "/4"),
        ("/account/1/movie/recommendations", "/4"),
    ):
        whole, head = (
            world.client.request(method, target, prefix=prefix, authorization=f"Bearer {access}")
            for method in ("GET", "HEAD")
        )
        assert (head.status, head.body, head.headers) == (200, b"", whole.headers), target


def test_which_gets_change_something() -> None:
    changing = {row.path for row in (*offered(), *OFFERED) if row.method == "GET" and row.changes}
    assert changing == {
        "/authentication/token/new", "/authentication/token/validate_with_login", "/authentication/session/new",
        "/authentication/guest_session/new", "/list/{list_id}/clear",
    }  # fmt: skip


def _counted(world: World) -> list[int]:
    counts = [
        select(func.count()).select_from(table) for table in (session_table, request_token, member_list, list_item)
    ]
    counts.append(select(func.count()).where(request_token.c.account_id.is_not(None)))
    with world.database.read() as connection:
        return [connection.execute(one).scalar_one() for one in counts]
