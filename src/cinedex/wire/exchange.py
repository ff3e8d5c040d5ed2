"""One request as the protocol sees it, and one answer to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

JSON = "application/json;charset=utf-8"
"""The type of every answer, without a blank, as upstream writes it (protocol notes §1.4)."""


_SESSIONS = frozenset({"session_id", "guest_session_id"})


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
    content_type: str = ""
    callback: str | None = None
    """The function a JSONP answer calls."""
    fields: Mapping[str, Any] | None = field(default_factory=dict)
    """The body's JSON object; None where there is a body that is none."""
    address: str = ""
    """Where the request comes from."""
    scope: Mapping[str, Any] = field(default_factory=dict)
    """The rest of what the server knows of it, as ASGI has it."""
    is_hurried: bool = False
    """Whether it must be answered at once or not at all."""

    @property
    def is_private(self) -> bool:
        """Whether it bears a session: the answer is for nobody else, and no page may include it as a script."""
        return not _SESSIONS.isdisjoint(self.values)


@dataclass(slots=True)
class Answer:
    """A status and a body; a tag and an age only where clients may keep it."""

    status: int
    body: bytes
    etag: str | None = None
    max_age: int = 0
    media_type: str = JSON
    is_private: bool = False
    """Whether it is for who asks alone: neither the client nor anybody on the way may keep it, and no page may include
    it as a script."""
    headers: tuple[tuple[str, str], ...] = ()
    """What it carries besides what every answer does."""
