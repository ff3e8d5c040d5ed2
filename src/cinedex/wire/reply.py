"""The HTTP side of an answer: headers, JSONP, conditional requests, compression."""

from functools import cache
from http import HTTPStatus
from typing import NamedTuple

from cinedex.wire.caching import is_fresh
from cinedex.wire.compression import SMALLEST, coding, compressed
from cinedex.wire.cors import HEADERS, PREFLIGHT
from cinedex.wire.exchange import JSON, Answer, Request
from cinedex.wire.jsonp import wrapped

_Header = tuple[bytes, bytes]


def _as_bytes(*headers: tuple[str, str]) -> tuple[_Header, ...]:
    return tuple((name.encode("latin-1"), value.encode("latin-1")) for name, value in headers)


_ALWAYS = _as_bytes(("vary", "accept-encoding, Origin"), *HEADERS)
_PRIVATE = (b"cache-control", b"no-store")
_PREFLIGHT = _as_bytes(*PREFLIGHT)
_SCRIPT = _as_bytes(("content-type", "application/javascript;charset=utf-8"), ("x-content-type-options", "nosniff"))


class Reply(NamedTuple):
    """What goes over the wire."""

    status: int
    headers: list[_Header]
    body: bytes


def preflight() -> Reply:
    """Return the answer to OPTIONS."""
    return Reply(HTTPStatus.NO_CONTENT, [*_ALWAYS, *_media_type(JSON), *_PREFLIGHT, (b"content-length", b"0")], b"")


def reply(request: Request, answer: Answer) -> Reply:
    """Return how `answer` is sent to this client; errors carry neither tag nor age (protocol notes §1.5).

    What is answered to a session is kept by nobody.
    """
    headers = list(_ALWAYS)
    if answer.is_private or request.is_private:
        headers.append(_PRIVATE)
    elif answer.etag is not None:
        headers += ((b"etag", answer.etag.encode()), _age(answer.max_age))
        if request.if_none_match and is_fresh(request.if_none_match, answer.etag):
            return Reply(HTTPStatus.NOT_MODIFIED, headers, b"")
    if answer.headers:
        headers += _as_bytes(*answer.headers)
    body = answer.body
    if request.callback is None or answer.is_private:
        headers += _media_type(answer.media_type)
    else:
        body = wrapped(request.callback, body)
        headers += _SCRIPT
    if request.accept_encoding and len(body) >= SMALLEST and (name := coding(request.accept_encoding)):
        body = compressed(body, name)
        headers.append((b"content-encoding", name.encode()))
    headers.append((b"content-length", b"%d" % len(body)))
    return Reply(answer.status, headers, body)


@cache
def _media_type(name: str) -> tuple[_Header, ...]:
    return _as_bytes(("content-type", name))


@cache
def _age(seconds: int) -> _Header:
    return b"cache-control", b"public, max-age=%d" % seconds
