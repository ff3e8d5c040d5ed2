import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import uvicorn

from cinedex.wire.door import Door
from cinedex.wire.shortcut import Shortcut
from tests.wire.client import KEY, Ring
from tests.wire.little import filled, little_door

DATE = re.compile(rb"date: [^\r]*\r\n")


@pytest.fixture(scope="module")
def ports() -> Iterator[tuple[int, int]]:
    """Yield where the short cut listens, and where the ordinary road does."""
    rows = filled()
    door, _ = little_door(rows, Ring())
    with listening(door, Shortcut) as short, listening(door, "httptools") as ordinary:
        yield short, ordinary
    rows.connection.close()


@contextmanager
def listening(door: Door, http: Any) -> Iterator[int]:
    config = uvicorn.Config(
        door, http=http, lifespan="off", ws="none", access_log=False, proxy_headers=False, log_level="error"
    )
    server = uvicorn.Server(config)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=server.run, args=([listener],))
        thread.start()
        try:
            yield listener.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()


def both(ports: tuple[int, int], sent: bytes) -> tuple[bytes, bytes]:
    """Return what is said by the short cut, and by the ordinary road, up to their closing the connection."""
    quick, slow = (said(port, sent) for port in ports)
    return quick, slow


def said(port: int, sent: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
        connection.sendall(sent)
        heard = b"".join(iter(lambda: connection.recv(65536), b""))
    return DATE.sub(b"", heard)


def get(target: str, *headers: str) -> bytes:
    lines = [f"GET {target} HTTP/1.1", "Host: localhost", *headers]
    return "\r\n".join([*lines, "", ""]).encode()


# Asked last of all: the connection then ends, on either road.
LAST = get(f"/3/movie/550?api_key={KEY}", "Connection: close")


@pytest.mark.parametrize(
    "target",
    [
        f"/3/movie/550?api_key={KEY}",
        f"/3/movie/550?append_to_response=credits,images&language=fr&api_key={KEY}",
        f"/3/movie/tt0137523?api_key={KEY}",
        f"/3/movie/550/images?api_key={KEY}",
        f"/3/movie/999?api_key={KEY}",
        f"/3//movie/550-fight-club/?api_key={KEY}&callback=show",
        f"/3/nothing/at%2Fall?api_key={KEY}",
        "/3/movie/550",
        "/3/movie/550?api_key=%zz",
        "/openapi.json",
        "/docs",
        "/elsewhere",
        "/",
    ],
)
@pytest.mark.parametrize(
    "header", ["Accept: */*", "Accept-Encoding: gzip", "If-None-Match: *", "Connection: keep-alive"]
)
def test_a_reply_is_the_same_to_the_byte(ports: tuple[int, int], target: str, header: str) -> None:
    quick, slow = both(ports, get(target, header) + LAST)
    assert quick == slow
    assert quick.count(b"HTTP/1.1 ") == 2


@pytest.mark.parametrize(
    "sent",
    [
        LAST.replace(b"GET", b"HEAD"),
        LAST.replace(b"GET", b"OPTIONS"),
        LAST.replace(b"GET", b"POST"),
        LAST.replace(b"HTTP/1.1", b"HTTP/1.0"),
        get(f"/3/movie/550?api_key={KEY}", "Content-Length: 2") + b"{}" + LAST,
        get(f"/3/movie/550?api_key={KEY}", "Transfer-Encoding: chunked") + b"2\r\n{}\r\n0\r\n\r\n" + LAST,
        get(f"/3/movie/550?api_key={KEY}", "Connection: upgrade", "Upgrade: websocket"),
        b"not http at all\r\n\r\n",
        get(f"/3/movie/550?api_key={KEY}") + b"not http at all\r\n\r\n",
    ],
)
def test_what_takes_the_ordinary_road_is_answered_as_on_it(ports: tuple[int, int], sent: bytes) -> None:
    quick, slow = both(ports, sent)
    assert quick == slow


def test_requests_sent_at_once_are_answered_in_order(ports: tuple[int, int]) -> None:
    found = get(f"/3/movie/550/credits?api_key={KEY}")
    posted = b"POST /3/movie/550 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}"
    quick, slow = both(ports, found + found + posted + found + LAST)
    assert quick == slow
    assert re.findall(rb"HTTP/1.1 (\d+)", quick) == [b"200", b"200", b"401", b"200", b"200"]
