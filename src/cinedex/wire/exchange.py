"""One request as the protocol sees it, and one answer to it."""

from collections.abc import Mapping
from dataclasses import dataclass

JSON = "application/json;charset=utf-8"
"""The type of every answer, without a blank, as upstream writes it (protocol notes §1.4)."""


@dataclass(slots=True)
class Request:
    """What of an HTTP request the protocol looks at."""

    method: str
    path: str
    """The path to route: every segment still percent-encoded where it has to be, slashes made single."""
    query_string: bytes
    values: Mapping[str, str]
    """The query's parameters, empty ones left out."""
    authorization: str = ""
    accept_encoding: str = ""
    if_none_match: str = ""
    callback: str | None = None
    """The function a JSONP answer calls."""


@dataclass(slots=True)
class Answer:
    """A status and a body; a tag and an age only where clients may keep it."""

    status: int
    body: bytes
    etag: str | None = None
    max_age: int = 0
    media_type: str = JSON
