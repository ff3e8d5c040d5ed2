"""Refusals, and the one place where anything that went wrong becomes an answer of the protocol."""

import logging
from http import HTTPStatus

import falcon

from cinedex.wire.exchange import Answer
from cinedex.wire.status import (
    INTERNAL,
    INVALID_PARAMETERS,
    NOT_FOUND,
    OFFLINE,
    STATUSES,
    TOO_MANY_REQUESTS,
    envelope,
)

_log = logging.getLogger(__name__)


class Refusal(Exception):  # noqa: N818 - a refusal is an ordinary answer, not a fault
    """A request answered with a status code in place of what was asked for; raised anywhere in `wire` and `api`."""

    headers: tuple[tuple[str, str], ...] = ()

    def __init__(self, code: int, message: str | None = None, *, http: int | None = None, **extra: object) -> None:
        """Refuse with `code`; a sentence, an HTTP status and fields of its own stand in for the table's."""
        super().__init__(code)
        self.code = code
        self.http = http or STATUSES[code].http
        self.body = envelope(code, message, **extra)


class TooManyRequests(Refusal):
    """Refused with 429/25 until some seconds have gone by (protocol notes §1.5)."""

    def __init__(self, message: str, seconds: int) -> None:
        """Say what was too much, and after how many seconds to try again."""
        super().__init__(TOO_MANY_REQUESTS, f"{message}: Try again in {seconds} seconds.")
        self.headers = (("retry-after", str(seconds)),)


def translate(error: Exception, place: str) -> Answer:
    """Return the answer that `error` is given, always one of the protocol's envelopes (protocol notes §2).

    `place` is the route's template and is logged with what was not foreseen: it names no id, key or session.
    """
    if isinstance(error, Refusal):
        return Answer(error.http, error.body, headers=error.headers)
    if isinstance(error, falcon.HTTPError) and error.status_code < HTTPStatus.INTERNAL_SERVER_ERROR:
        return _malformed(error)
    # PEP 249 gives every database driver an error of this name, so that no driver need be known here.
    offline = any(base.__name__ == "OperationalError" for base in type(error).__mro__)
    code = OFFLINE if offline else INTERNAL
    _log.error("%s answered %d", place, STATUSES[code].http, exc_info=error)
    return Answer(STATUSES[code].http, envelope(code))


def _malformed(error: falcon.HTTPError) -> Answer:
    # Upstream answers a method that a route lacks as it answers a route it lacks (protocol notes §18).
    if isinstance(error, falcon.HTTPNotFound | falcon.HTTPMethodNotAllowed):
        return Answer(STATUSES[NOT_FOUND].http, envelope(NOT_FOUND))
    return Answer(error.status_code, envelope(INVALID_PARAMETERS))
