"""Connections: kept, closed, sent ahead on, and of the oldest kind."""

import http.client
import json

from tests.clients.expected import films
from tests.clients.running import Address
from tests.clients.traps.served import LONG
from tests.clients.wire import raw, read, send


def test_one_connection_serves_many(server: Address) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.connect()
    used = connection.sock
    for target, status in (("/3/movie/78", 200), ("/3/movie/999999999", 404), ("/3/movie/78", 200), (LONG, 200)):
        send(connection, server, target)
        assert read(connection).status == status
        assert connection.sock is used
    connection.close()


def test_close_is_heeded(server: Address) -> None:
    request = f"GET /3/movie/78?api_key={server.api_key} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    head, _, body = raw(server, request.encode()).partition(b"\r\n\r\n")
    assert b"connection: close" in head.lower()
    assert json.loads(body) == films.DETAILS


def test_requests_sent_ahead_are_answered_in_order(server: Address) -> None:
    request = f"GET /3/keyword/%d?api_key={server.api_key} HTTP/1.1\r\nHost: x\r\nConnection: %s\r\n\r\n"
    both = request % (310, "keep-alive") + request % (4565, "close")
    received = raw(server, both.encode())
    assert received.index(b'"artificial intelligence"') < received.index(b'"dystopia"')


def test_http_1_0_is_understood(server: Address) -> None:
    received = raw(server, f"GET /3/movie/78?api_key={server.api_key} HTTP/1.0\r\n\r\n".encode())
    assert b" 200 " in received.partition(b"\r\n")[0]
    assert json.loads(received.partition(b"\r\n\r\n")[2]) == films.DETAILS
