"""The short cut: a GET that needs nothing but ready documents is answered as soon as its headers are read.

uvicorn makes a task, a cycle and two system calls of every request. Where a reply is made without waiting for anything
there is nothing to make a task for: head and body are written together, byte for byte as uvicorn would have, and the
replies made in one turn of the loop leave together at its end, so that a client that waits is woken once for all of
them. Everything else takes the ordinary road.
"""

import asyncio
from http import HTTPStatus
from typing import Any
from weakref import WeakKeyDictionary

import httptools
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from cinedex.wire.door import Door
from cinedex.wire.reply import Reply

_STATUS_LINES = {status.value: b"HTTP/1.1 %d %b\r\n" % (status, status.phrase.encode()) for status in HTTPStatus}
# Whoever sends one of these sends a body, or waits to be told to.
_MORE_TO_COME = frozenset((b"content-length", b"transfer-encoding", b"expect"))


class _Outbox:
    """What one loop is about to send."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self._call_soon = loop.call_soon
        self._waiting: list[tuple[asyncio.Transport, bytes]] = []

    def put(self, transport: asyncio.Transport, data: bytes) -> None:
        if not self._waiting:
            self._call_soon(self.send)
        self._waiting.append((transport, data))

    def send(self) -> None:
        waiting, self._waiting = self._waiting, []
        for transport, data in waiting:
            if not transport.is_closing():
                transport.write(data)


_outboxes: WeakKeyDictionary[asyncio.AbstractEventLoop, _Outbox] = WeakKeyDictionary()


class Shortcut(HttpToolsProtocol):
    """One client's connection."""

    _is_answered = False

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - as uvicorn has it
        """Begin."""
        super().connection_made(transport)
        # Access logs are written on the ordinary road alone.
        self._door = self.app if isinstance(self.app, Door) and self.app.immediate and not self.access_log else None
        if self.loop not in _outboxes:
            _outboxes[self.loop] = _Outbox(self.loop)
        self._outbox = _outboxes[self.loop]

    def on_message_begin(self) -> None:
        """Begin a request; what the ordinary road needs besides is made when it is taken."""
        self.url = b""
        self.headers = []
        self.expect_100_continue = False

    def on_headers_complete(self) -> None:
        """Answer at once, or go the ordinary road."""
        self._is_answered = False
        if self._door is None or self.parser.get_method() != b"GET" or not self._is_free():
            self._go_the_ordinary_road()
            return
        headers = dict(self.headers)
        sent = None if _MORE_TO_COME.intersection(headers) else _reply(self._door, self.url, headers)
        if sent is None:
            self._go_the_ordinary_road()
            return
        self._is_answered = True
        self._outbox.put(self.transport, self._written(sent))
        self.on_response_complete()

    def on_message_complete(self) -> None:
        """Do what is left to do, which after the short cut is nothing."""
        if not self._is_answered:
            super().on_message_complete()

    def shutdown(self) -> None:
        """End the connection when all that was answered is sent."""
        self._outbox.send()
        super().shutdown()

    def _go_the_ordinary_road(self) -> None:
        url, headers, expects = self.url, self.headers, self.expect_100_continue
        super().on_message_begin()
        self.url, self.expect_100_continue = url, expects
        self.headers += headers
        super().on_headers_complete()

    def _is_free(self) -> bool:
        """Return whether nothing is being answered, the client takes what it is sent, and the connection stays."""
        cycle: RequestResponseCycle | None = self.cycle
        waiting = cycle is not None and not cycle.response_complete
        stays = self.parser.get_http_version() == "1.1" and self.parser.should_keep_alive()
        return stays and not waiting and not self.flow.write_paused and not self.parser.should_upgrade()

    def _written(self, sent: Reply) -> bytes:
        pieces = [_STATUS_LINES[sent.status]]
        for name, value in (*self.server_state.default_headers, *sent.headers):
            pieces += (name, b": ", value, b"\r\n")
        pieces += (b"\r\n", sent.body)
        return b"".join(pieces)


def _reply(door: Door, url: bytes, headers: dict[bytes, bytes]) -> Reply | None:
    """Return the reply to a GET, or None where it lies outside of the tables or has to wait after all."""
    parsed = httptools.parse_url(url)
    request = door.read("GET", parsed.path, parsed.query or b"", headers)
    request.is_hurried = True
    work = door.reply(request)
    try:
        work.send(None)
    except StopIteration as done:
        sent: Reply | None = done.value
        return sent
    work.close()
    return None
