"""The HTTP side of an answer: headers, JSONP, conditional requests, compression."""

from http import HTTPStatus
from typing import NamedTuple

from cinedex.wire.caching import is_fresh
from cinedex.wire.compression import SMALLEST, coding, compressed
from cinedex.wire.cors import HEADERS
from cinedex.wire.exchange import Answer, Request
from cinedex.wire.jsonp import wrapped

_ALWAYS = (("vary", "accept-encoding, Origin"), *HEADERS)
_SCRIPT = (("content-type", "application/javascript;charset=utf-8"), ("x-content-type-options", "nosniff"))


class Reply(NamedTuple):
    """What goes over the wire."""

    status: int
    headers: list[tuple[str, str]]
    body: bytes


def reply(request: Request, answer: Answer) -> Reply:
    """Return how `answer` is sent to this client; errors carry neither tag nor age (protocol notes §1.5)."""
    headers = list(_ALWAYS)
    if answer.etag is not None:
        headers += (("etag", answer.etag), ("cache-control", f"public, max-age={answer.max_age}"))
        if request.if_none_match and is_fresh(request.if_none_match, answer.etag):
            return Reply(HTTPStatus.NOT_MODIFIED, headers, b"")
    body = answer.body
    if request.callback is None:
        headers.append(("content-type", answer.media_type))
    else:
        body = wrapped(request.callback, body)
        headers += _SCRIPT
    if request.accept_encoding and len(body) >= SMALLEST and (name := coding(request.accept_encoding)):
        body = compressed(body, name)
        headers.append(("content-encoding", name))
    return Reply(answer.status, headers, body)
