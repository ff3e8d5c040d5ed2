"""A database that somebody else holds: writes are refused within a bound, reads are not, and it ends by itself."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from cinedex.db.engine import Database
from cinedex.documents.edit import edit
from cinedex.kit.clock import FrozenClock
from tests.support.asgi import Client, Response
from tests.support.members import member, session_of
from tests.support.world import SOURCE, client_of, film

PATIENCE = 0.2
OFFLINE = {
    "success": False, "status_code": 9,
    "status_message": "Service offline: This service is temporarily offline, try again later.",
}  # fmt: skip
# Writes the catalogue, as an import does, until it is killed.
_HOLDER = """
import sys
from cinedex.db.engine import open_database
with open_database(sys.argv[1]).write():
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def _held(database: Database) -> Iterator[None]:
    """Let another process hold the database for as long as the block lasts; then it is killed."""
    url = database.url.render_as_string(hide_password=False)
    command = [sys.executable, "-c", _HOLDER, url]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield
        holder.kill()


@pytest.fixture
def api(database: Database, clock: FrozenClock) -> Iterator[Client]:
    edit(database, [film(1, "First", base_vote_average=8.0, base_vote_count=3)], SOURCE, clock)
    with client_of(database, clock, patience=PATIENCE) as client:
        yield client


@pytest.fixture
def session(database: Database, clock: FrozenClock, api: Client) -> str:  # noqa: ARG001 - the film comes with it
    return session_of(database, clock, member(database, clock, "Alice"))


def _writes(api: Client, session: str) -> list[Response]:
    """Return the answers to a write of every sort."""
    mark = {"media_type": "movie", "media_id": 1}
    return [
        api.post(f"/movie/1/rating?session_id={session}", {"value": 4}),
        api.post(f"/account/1/favorite?session_id={session}", {**mark, "favorite": True}),
        api.post(f"/account/1/watchlist?session_id={session}", {**mark, "watchlist": True}),
        api.post(f"/list?session_id={session}", {"name": "Robots"}),
        api.get("/authentication/token/new"),
        api.get("/authentication/guest_session/new"),
        api.delete("/authentication/session", {"session_id": session}),
    ]


def test_writes_are_refused_and_reads_are_not(database: Database, api: Client, session: str) -> None:
    with _held(database):
        begun = time.monotonic()
        refused = _writes(api, session)
        waited = time.monotonic() - begun
        assert [(answer.status, answer.json) for answer in refused] == [(503, OFFLINE)] * len(refused)
        assert waited < 10 * PATIENCE * len(refused)
        shown = api.get(f"/movie/1?append_to_response=account_states&session_id={session}").json
        assert (shown["vote_count"], shown["account_states"]["rated"]) == (3, False)


def test_it_ends_with_whoever_holds_it(database: Database, api: Client, session: str) -> None:
    with _held(database):
        assert api.post(f"/movie/1/rating?session_id={session}", {"value": 4}).status == 503
    assert [answer.status for answer in _writes(api, session)] == [201, 201, 201, 201, 200, 200, 200]
    shown = api.get("/movie/1").json
    assert (shown["vote_average"], shown["vote_count"]) == (7.0, 4)
