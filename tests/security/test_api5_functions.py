"""OWASP API5:2023, broken function level authorisation: whoever is nobody does nothing."""

from sqlalchemy import func, select

from cinedex.db.tables.base import metadata
from cinedex.pages import pages
from cinedex.pages.page import Form, Page
from tests.support.asgi import Client
from tests.support.members import PASSWORD, guest_session
from tests.support.pages import House, Visitor, one_engine

PUBLIC = {"/sign-in", "/sign-up", "/authenticate/deny", "/goodbye"}
SEGMENTS = {"request_token": "0" * 40, "number": "1"}


def count(house: House) -> dict[str, int]:
    with house.database.read() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in metadata.sorted_tables
        }


@one_engine
def test_every_page_but_those_to_come_in_asks_who_it_is(house: House, alice: int) -> None:
    assert alice
    visitor = Visitor(house)
    before = count(house)
    for path, resource in pages(house.site):
        at = path.format_map(SEGMENTS)
        if isinstance(resource, Page) and path not in PUBLIC and path != "/authenticate/allow":
            assert visitor.get(at).location.startswith("/sign-in?next="), at
        if isinstance(resource, Form) and path not in PUBLIC and path != "/sign-out":
            sent = visitor.post(at, csrf=visitor.get("/sign-in").csrf, password=PASSWORD, decision="allow", name="x")
            assert sent.location.startswith("/sign-in?next="), at
    assert count(house) == before


WRITES = [
    ("POST", "/movie/78/rating", {"value": 9}),
    ("DELETE", "/movie/78/rating", None),
    ("POST", "/tv/6/rating", {"value": 9}),
    ("POST", "/account/1/favorite", {"media_type": "movie", "media_id": 78, "favorite": True}),
    ("POST", "/account/1/watchlist", {"media_type": "movie", "media_id": 78, "watchlist": True}),
    ("POST", "/list", {"name": "x", "description": "", "language": "en"}),
    ("POST", "/list/1/add_item", {"media_id": 78}),
    ("POST", "/list/1/remove_item", {"media_id": 78}),
    ("POST", "/list/1/clear?confirm=true", None),
    ("DELETE", "/list/1", None),
]


def test_every_write_asks_who_it_is(api: Client, house: House) -> None:
    before = count(house)
    for session in ("", "0" * 40, "\x00"):
        for method, path, body in WRITES:
            mark = "&" if "?" in path else "?"
            answer = api.request(method, f"{path}{mark}session_id={session.encode().hex() if session else ''}", body)
            assert answer.status == 401, (method, path)
    assert count(house) == before


@one_engine
def test_a_guest_rates_and_does_nothing_else(api: Client, house: House) -> None:
    guest = guest_session(house.database, house.clock)
    for method, path, body in WRITES:
        for name in ("session_id", "guest_session_id"):
            if "rating" not in path or name == "session_id":
                mark = "&" if "?" in path else "?"
                assert api.request(method, f"{path}{mark}{name}={guest}", body).status == 401, (method, path, name)
