"""Daily files of ids, fetched as clients fetch them: outside of /3 and without a key."""

import asyncio
import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cinedex import app, cli
from cinedex.db.engine import Database
from cinedex.kit.clock import FrozenClock, SystemClock
from cinedex.settings import from_environment
from tests.catalog import facts
from tests.documents.shelves import loaded
from tests.support.asgi import Response, call, scope


class Server:
    """The application as it is put together for real, keys required."""

    def __init__(self, database_url: str, data: Path) -> None:
        settings = from_environment({"CINEDEX_DATA": str(data), "CINEDEX_DATABASE": database_url})
        self.folder = settings.exports
        self._door = app.create(settings)

    def get(self, target: str, method: str = "GET", **headers: str) -> Response:
        """Return the answer to a request for exactly `target`."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return asyncio.run(call(self._door, scope(method, target.encode(), named)))

    def stop(self) -> None:
        """Let go of the database, as a server does that was told to end."""
        events = iter([{"type": "lifespan.startup"}, {"type": "lifespan.shutdown"}])
        said: list[str] = []

        async def receive() -> dict[str, Any]:
            return next(events)

        async def send(event: Any) -> None:
            said.append(event["type"])

        asyncio.run(self._door({"type": "lifespan", "asgi": {"version": "3.0"}}, receive, send))
        assert said == ["lifespan.startup.complete", "lifespan.shutdown.complete"]


@pytest.fixture
def server(database_url: str, tmp_path: Path) -> Iterator[Server]:
    made = Server(database_url, tmp_path / "data")
    made.folder.mkdir(parents=True)
    yield made
    made.stop()


def _kept(server: Server, name: str, content: bytes = b"packed") -> bytes:
    (server.folder / name).write_bytes(content)
    return content


def test_it_works(server: Server, database: Database, database_url: str, clock: FrozenClock) -> None:
    loaded(database, [facts.titled(1, "Solaris")], "test", clock)
    assert CliRunner().invoke(cli.app, ["export", "ids", "--database", database_url]).exit_code == 0
    answer = server.get(f"/p/exports/movie_ids_{SystemClock().now():%m_%d_%Y}.json.gz")
    assert answer.status == 200
    assert gzip.decompress(answer.body) == (
        b'{"adult":false,"id":1,"original_title":"Solaris","popularity":0.0,"video":false}\n'
    )
    assert answer.headers["content-type"] == "application/gzip"
    assert answer.headers["content-length"] == str(len(answer.body))
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "content-encoding" not in answer.headers


def test_a_file_larger_than_one_piece_is_sent_whole(server: Server) -> None:
    content = _kept(server, "person_ids_03_01_2026.json.gz", bytes(range(256)) * 4096)
    assert server.get("/p/exports/person_ids_03_01_2026.json.gz").body == content


def test_head_says_what_get_would(server: Server) -> None:
    _kept(server, "keyword_ids_03_01_2026.json.gz")
    head, get = (server.get("/p/exports/keyword_ids_03_01_2026.json.gz", method) for method in ("HEAD", "GET"))
    assert (head.status, head.body) == (200, b"")
    assert head.headers == get.headers


def test_who_has_it_already_is_told_so(server: Server) -> None:
    name = "tv_network_ids_03_01_2026.json.gz"
    _kept(server, name)
    first = server.get(f"/p/exports/{name}")
    again = server.get(f"/p/exports/{name}", if_none_match=first.headers["etag"])
    assert (again.status, again.body) == (304, b"")
    assert "last-modified" in first.headers
    _kept(server, name, b"packed anew")
    assert server.get(f"/p/exports/{name}", if_none_match=first.headers["etag"]).body == b"packed anew"


@pytest.mark.parametrize(
    "name",
    [
        "movie_ids_03_02_2026.json.gz", "film_ids_03_01_2026.json.gz", "movie_ids_02_30_2026.json.gz",
        "movie_ids_03_01_2026.json", "movie_ids_03_01_2026.json.gz%00", "%2E%2E%2Fcinedex.db", "..%2fcinedex.db",
        "..", "", "movie_ids_03_01_2026.json.gz/", ".movie_ids_03_01_2026.json.gz.half", "notes.txt",
        "movie_ids_%D9%A0%D9%A3_01_2026.json.gz", "..%5Ccinedex.db",
    ],
)  # fmt: skip
def test_what_is_no_such_file_is_not_found(server: Server, name: str) -> None:
    for secret in (server.folder.parent / "cinedex.db", server.folder / "notes.txt",
                   server.folder / ".movie_ids_03_01_2026.json.gz.half"):  # fmt: skip
        secret.write_text("secret")
    answer = server.get(f"/p/exports/{name}")
    assert answer.code == (404, 34)
    assert b"secret" not in answer.body


def test_a_folder_in_the_place_of_a_file_is_not_found(server: Server) -> None:
    (server.folder / "movie_ids_03_01_2026.json.gz").mkdir()
    assert server.get("/p/exports/movie_ids_03_01_2026.json.gz").code == (404, 34)


def test_another_method_is_not_found(server: Server) -> None:
    _kept(server, "movie_ids_03_01_2026.json.gz")
    assert server.get("/p/exports/movie_ids_03_01_2026.json.gz", "DELETE").code == (404, 34)
